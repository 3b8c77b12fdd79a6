/** Takes in the form of an answer, whoever sends it: its files outside the transaction, then everything in one. */
import { describeRefusal, isRefusalCode } from '../../documents/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import type { SentFile } from '../../platform/http/index.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { sayIfKnown } from '../../platform/i18n/words.ts'
import type { Services } from '../../platform/room.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { problemBook } from '../words.ts'
import { type AnswerEntry, saveAnswer } from './actions/save-answer.ts'
import { sendAnswer } from './actions/send-answer.ts'
import type { AnswerFormData } from './forms.ts'
import { keepFile } from './keep-file.ts'
import { type ReadEntry, readEntry } from './rules/entry.ts'
import type { Answer, Author, KeptFile } from './rules/model.ts'
import { answerSay } from './views/words.ts'

/** One form of an answer as it came. */
export interface SentAnswer {
  readonly author: Author
  readonly itemId: string
  readonly form: AnswerFormData
  readonly files: readonly SentFile[]
  readonly locale: Locale
  readonly signal: AbortSignal
}

/** What became of it; whatever it is, what could be kept of it is saved. */
export type Received =
  | { readonly kind: 'sent'; readonly answer: Answer }
  | { readonly kind: 'saved'; readonly answerId: string }
  /** Something in it is to be corrected. */
  | { readonly kind: 'faulty'; readonly answerId: string; readonly errors: readonly FieldError[] }
  /** The work is not as it was when the form was drawn. */
  | { readonly kind: 'refused'; readonly answerId: string; readonly problem: Problem }

/**
 * Saves the answer and, where that was asked, sends it; `whenSent` runs in the same transaction. Throws `not-found`
 * for an id that is somebody else's.
 */
export async function receiveAnswer(
  services: Services,
  sent: SentAnswer,
  whenSent: (tx: Tx, answer: Answer) => Promise<void> = async () => {},
): Promise<Received> {
  const { form, author, itemId, locale } = sent
  const read = readEntry(form, locale)
  const { kept, errors: fileErrors } = await keepFiles(services, sent)
  const entry = entryOf(form, read, kept)
  const errors = [...inWords(read, locale), ...fileErrors]
  const { database } = services
  const kind = form.do === 'progress' ? 'progress' : 'claim'
  try {
    const answer = await database.transaction(async tx => {
      const isDraft = await saveAnswer(tx, author, itemId, entry)
      // What was sent before is what it was; the same again is answered as the first.
      if (isDraft && (form.do === 'save' || errors.length > 0)) return null
      const done = await sendAnswer(tx, entry.id, kind)
      if (isDraft) await whenSent(tx, done)
      return done
    })
    if (answer) return { kind: 'sent', answer }
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'refused') throw error
    if (error.code === 'answer-too-many-files')
      return { kind: 'faulty', answerId: entry.id, errors: [inProblem('photos', error, locale)] }
    await database.transaction(tx => saveAnswer(tx, author, itemId, entry))
    const empty = error.code === 'answer-empty' || error.code === 'answer-without-words'
    if (empty) return { kind: 'faulty', answerId: entry.id, errors: [inProblem('said', error, locale)] }
    return { kind: 'refused', answerId: entry.id, problem: error }
  }
  if (errors.length > 0) return { kind: 'faulty', answerId: entry.id, errors }
  return { kind: 'saved', answerId: entry.id }
}

function entryOf(form: AnswerFormData, read: ReadEntry, files: readonly KeptFile[]): AnswerEntry {
  return {
    id: form._draft === '' ? form.client_id : form._draft,
    seenVersion: form._seen,
    said: read.said,
    links: read.links,
    figures: read.figures,
    files,
    dropped: form.drop,
    again: form.again,
  }
}

/** Each file on its own: one that is refused does not hold up the others. */
async function keepFiles(
  services: Services,
  { files, form, locale, signal }: SentAnswer,
): Promise<{ readonly kept: readonly KeptFile[]; readonly errors: readonly FieldError[] }> {
  const kept: KeptFile[] = []
  const errors: FieldError[] = []
  for (const file of files) {
    try {
      kept.push(await keepFile(services, file, { keepDetails: form.keep_details === 'yes', signal }))
    } catch (error) {
      if (!(error instanceof Problem) || !(error.kind === 'refused' || error.kind === 'too-large'))
        throw error
      const field = error.code.startsWith('photo-') ? 'photos' : 'files'
      const { message } = inProblem(field, error, locale)
      errors.push({ field, message: `${file.name}: ${message}` })
    }
  }
  return { kept, errors }
}

function inWords({ faults }: ReadEntry, locale: Locale): readonly FieldError[] {
  const say = answerSay({ locale })
  return faults.map(({ field, code, args }) => ({ field, message: say(code, args) }))
}

/** A problem as one line beside a field. */
function inProblem(field: string, { code, args }: Problem, locale: Locale): FieldError {
  const plain = Object.fromEntries(
    Object.entries(args).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[name, value]] : [],
    ),
  )
  if (isRefusalCode(code)) {
    const { whatHappened, whatToDo } = describeRefusal({ code, args: plain }, locale)
    return { field, message: `${whatHappened} ${whatToDo}` }
  }
  const said = [code, `${code}.do`].map(one => sayIfKnown(problemBook, locale, one, plain))
  return { field, message: said.filter(Boolean).join(' ') || code }
}
