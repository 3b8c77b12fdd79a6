/** What stands in the form of an answer: the draft, or what was just typed. */
import type { WorkItem } from '../../plans/index.ts'
import { stateWords, workSay } from '../../plans/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Problem } from '../../platform/errors.ts'
import { formatNumber } from '../../platform/i18n/format.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import type { AnswerFormData } from './forms.ts'
import { answersOf, draftOf } from './queries.ts'
import { figureRows, type TypedFigure } from './rules/entry.ts'
import type { Answer, Author, FigureEvidence, FileEvidence } from './rules/model.ts'
import type { AnswerFormState } from './views/answer-form.tsx'
import type { AnswerNotice } from './views/answer-page.tsx'
import { answerSay } from './views/words.ts'

/** What was not taken, to be shown with the form again. */
export interface Again {
  readonly form: AnswerFormData
  readonly errors: readonly FieldError[]
  readonly problem: Problem | null
}

const digitsShown = 6

/** The form of this author about this item. */
export async function formContent(
  tx: Tx,
  author: Author,
  item: WorkItem,
  typed: AnswerFormData | null,
  locale: Locale,
): Promise<AnswerFormState> {
  const draft = await draftOf(tx, author, item.id)
  const files = filesOf(draft)
  // Whoever has a link sees nothing of what others sent.
  const before = author.kind === 'person' && item.state !== 'claimed' ? await answersOf(tx, item.id) : []
  return {
    draftId: draft?.id ?? '',
    draftAt: typed === null ? (draft?.changedAt ?? null) : null,
    seen: item.version,
    said: typed?.said ?? draft?.said ?? '',
    links: typed ? typed.link.filter(link => link.trim() !== '') : linksOf(draft),
    figures: typed ? figureRows(typed).filter(isFilled) : figuresOf(draft, locale),
    files,
    reusable: unlike(before.flatMap(filesOf), files),
    keepDetails: typed?.keep_details === 'yes',
  }
}

function filesOf(answer: Answer | undefined): readonly FileEvidence[] {
  return (answer?.evidence ?? []).flatMap(one => (one.kind === 'photo' || one.kind === 'file' ? [one] : []))
}

function linksOf(answer: Answer | undefined): readonly string[] {
  return (answer?.evidence ?? []).flatMap(one => (one.kind === 'link' ? [one.address] : []))
}

function figuresOf(answer: Answer | undefined, locale: Locale): readonly TypedFigure[] {
  const isFigure = (one: { readonly kind: string }): one is FigureEvidence => one.kind === 'figure'
  return (answer?.evidence ?? []).filter(isFigure).map(({ amount, unit, label }) => ({
    amount: formatNumber(amount, locale, digitsShown),
    unit,
    label,
  }))
}

function isFilled({ amount, unit, label }: TypedFigure): boolean {
  return `${amount}${unit}${label}`.trim() !== ''
}

/** Each once, and none that is there already. */
function unlike(files: readonly FileEvidence[], there: readonly FileEvidence[]): readonly FileEvidence[] {
  const known = new Set(there.map(({ sentHash }) => sentHash))
  return files.filter(({ sentHash }) => {
    const isNew = !known.has(sentHash)
    known.add(sentHash)
    return isNew
  })
}

/** What to say above a form that was not taken because the work is not as it was. */
export function noticeOf(problem: Problem | null, item: WorkItem, locale: Locale): AnswerNotice | null {
  if (problem === null) return null
  const say = answerSay({ locale })
  const state = stateWords(item, workSay({ locale }))
  if (problem.code !== 'work-changed-meanwhile') return { title: null, body: say('not-now', { state }) }
  const known = problem.args.known === 'yes' ? String(problem.args.person) : say('changed-nobody')
  return { title: say('changed-title', { who: known }), body: say('changed-body', { state }) }
}
