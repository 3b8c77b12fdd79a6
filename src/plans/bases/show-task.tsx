/** The documents that came of a task. */
import type { z } from 'zod'
import { Problem } from '../../platform/errors.ts'
import type { Person, Visit } from '../../platform/http/index.ts'
import { parseDate } from '../../platform/i18n/dates.ts'
import { sayIfKnown } from '../../platform/i18n/words.ts'
import type { Services } from '../../platform/room.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { problemsOfDocuments } from '../../registry/index.ts'
import { problems } from '../propagation/problems/words.ts'
import { placeOfTask } from '../queries/place.ts'
import { findTask } from '../queries/tasks.ts'
import { enterTaskDocument, removeTaskDocument } from './actions/task-document.ts'
import type { basisParams, DocumentEntry, params } from './forms.ts'
import { mayEnterTaskDocument } from './policy.ts'
import { documentsOfTask } from './queries.ts'
import { TaskDocumentsPage } from './views/task-documents-page.tsx'
import { basisSay } from './words/words.ts'

type TaskVisit<Form = unknown> = Visit<Person, z.output<typeof params>, unknown, Form>

/** The documents, and the form for one more. */
export async function showTaskDocuments(
  { database }: Services,
  visit: TaskVisit,
  again: { readonly entry: DocumentEntry; readonly errors: readonly FieldError[] } | null = null,
): Promise<Response> {
  const { id } = visit.params
  const shown = await database.transaction(async tx => {
    const task = await findTask(tx, id)
    const place = await placeOfTask(tx, id)
    if (!task || !place) throw new Problem('not-found', 'not-found')
    return {
      task,
      documents: await documentsOfTask(tx, id),
      mayEnter: mayEnterTaskDocument(visit.person, place),
    }
  })
  const entry = again?.entry ?? { symbol: '', type: '', issuer: '', issued_on: '', subject: '' }
  const body = <TaskDocumentsPage view={visit.view} {...shown} entry={entry} errors={again?.errors ?? []} />
  return visit.page(body, { title: basisSay(visit.view)('task-title'), width: 'narrow' }, again ? 422 : 200)
}

/** Enters the document of a form. */
export async function enter(services: Services, visit: TaskVisit<DocumentEntry>): Promise<Response> {
  const { id } = visit.params
  const { symbol, type, issuer, issued_on, subject } = visit.form
  const day = parseDate(issued_on)
  const facts = {
    symbol: symbol || null,
    type,
    issuer: issuer || null,
    // What is no whole day is told off by the register, in its words.
    issuedOn: issued_on === '' ? null : day.ok ? day.iso : issued_on,
    subject: subject || null,
  }
  try {
    await services.database.transaction(tx => enterTaskDocument(tx, visit.person, id, facts))
  } catch (error) {
    return showTaskDocuments(services, visit, { entry: visit.form, errors: errorsOf(error, visit) })
  }
  return visit.redirectSaying(`/tasks/${id}/documents`, { words: basisSay(visit.view)('toast-entered') })
}

function errorsOf(error: unknown, { locale }: TaskVisit): readonly FieldError[] {
  if (!(error instanceof Problem && error.kind === 'refused')) throw error
  return error.refusals.map(({ code, args }) => {
    const values = Object.fromEntries(
      Object.entries(args).map(([name, value]) => [name, typeof value === 'number' ? value : String(value)]),
    )
    const words =
      sayIfKnown(problemsOfDocuments, locale, code, values) ?? sayIfKnown(problems, locale, code, values)
    return { field: fieldOf(code, String(args.fact ?? '')), message: words ?? code }
  })
}

function fieldOf(code: string, fact: string): string {
  if (code === 'document-too-long') return fact === 'issuedOn' ? 'issued_on' : fact
  if (code === 'document-date-wrong') return 'issued_on'
  return code === 'document-symbol-wrong' ? 'symbol' : 'type'
}

/** Takes a document off the task. */
export async function remove(
  { database }: Services,
  visit: Visit<Person, z.output<typeof basisParams>, unknown, unknown>,
): Promise<Response> {
  const { id, documentId } = visit.params
  await database.transaction(tx => removeTaskDocument(tx, visit.person, id, documentId))
  return visit.redirectSaying(`/tasks/${id}/documents`, { words: basisSay(visit.view)('toast-removed') })
}
