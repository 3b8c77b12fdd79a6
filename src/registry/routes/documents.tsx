import { z } from 'zod'
import { type Person, type Route, route, type Visit } from '../../platform/http/index.ts'
import type { Services } from '../../platform/room.ts'
import { changeDocument } from '../actions/change-document.ts'
import type { RegisteredDocument } from '../documents.ts'
import { mayChangeDocuments, maySeeDocuments } from '../policy.ts'
import { documentChoices, listDocuments, searchDocuments } from '../queries/documents.ts'
import { typedCutDate } from '../rules/facts.ts'
import type { DocumentEntry } from '../views/document-fields.tsx'
import { DocumentFormPage, documentDetail, entryOf } from '../views/document-form.tsx'
import { DocumentListPage } from '../views/document-list.tsx'
import { documentName } from '../views/document-name.tsx'
import { sayFor } from '../views/words.ts'
import {
  type DocumentVisit,
  documentParams as params,
  reachDocument,
  refusalsAt,
  showDocument,
  styles,
} from './shared.tsx'

const typed = z.string().max(400).catch('').default('')
const listQuery = z.object({
  q: typed,
  type: z.string().max(100).nullable().catch(null).default(null),
  year: z
    .string()
    .regex(/^\d{4}$/u)
    .nullable()
    .catch(null)
    .default(null),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1).default(1),
})

const line = z.string().max(10_000).trim().default('')
/** As it comes from the browser; what is wrong with it the action says. */
const documentForm = z
  .object({ symbol: line, type: line, issuer: line, issued_on: line, subject: line })
  .transform(({ issued_on, ...form }): DocumentEntry => ({ ...form, issuedOn: issued_on }))

const suggestionsMax = 10

/** Addresses of the documents. */
export function documentRoutes(services: Services): readonly Route[] {
  const see = { access: 'signed-in', may: maySeeDocuments } as const
  const one = { access: 'signed-in', may: mayChangeDocuments, params } as const
  return [
    route('GET', '/documents', { ...see, query: listQuery }, visit => showDocuments(services, visit)),
    route('GET', '/documents/suggest.json', { ...see, query: z.object({ q: typed }) }, visit =>
      sendSuggestions(services, visit),
    ),
    route('GET', '/documents/:id', { ...see, params }, visit => showDocument(services, visit)),
    route('GET', '/documents/:id/edit', one, visit => showForm(services, visit)),
    route('POST', '/documents/:id/edit', { ...one, form: documentForm }, visit =>
      correct(services, visit, visit.form),
    ),
  ]
}

async function showDocuments(
  { database }: Services,
  visit: Visit<Person, unknown, z.output<typeof listQuery>, unknown>,
): Promise<Response> {
  const { page, ...filter } = visit.query
  const list = await database.transaction(async tx => ({
    ...(await listDocuments(tx, { ...filter, page })),
    ...(await documentChoices(tx)),
  }))
  const body = <DocumentListPage view={visit.view} {...list} filter={filter} />
  return visit.page(body, { title: sayFor(visit.view)('documents-title'), styles })
}

/** Documents to pick from, and the same as the combobox wants them. */
async function sendSuggestions(
  { database }: Services,
  visit: Visit<Person, unknown, { readonly q: string }, unknown>,
): Promise<Response> {
  const documents = await database.transaction(tx => searchDocuments(tx, visit.query.q, suggestionsMax))
  const say = sayFor(visit.view)
  const option = (document: RegisteredDocument) => ({
    value: document.id,
    label: documentName(document, say),
    detail: documentDetail(document, visit.locale),
  })
  return visit.json({ documents, options: documents.map(option) })
}

async function showForm(
  { database }: Services,
  visit: DocumentVisit,
  again: Pick<Parameters<typeof DocumentFormPage>[0], 'entry' | 'errors'> | null = null,
): Promise<Response> {
  const { document, types } = await database.transaction(async tx => ({
    document: await reachDocument(tx, visit.params.id),
    types: (await documentChoices(tx)).types,
  }))
  const shown = again ?? { entry: entryOf(document, visit.locale) }
  const say = sayFor(visit.view)
  const title = say('edit-title', { name: documentName(document, say) })
  const body = <DocumentFormPage view={visit.view} document={document} types={types} {...shown} />
  return visit.page(body, { title, width: 'narrow' }, again ? 422 : 200)
}

async function correct(services: Services, visit: DocumentVisit, entry: DocumentEntry): Promise<Response> {
  const { id } = visit.params
  try {
    const facts = { ...entry, issuedOn: typedCutDate(entry.issuedOn) }
    await services.database.transaction(tx => changeDocument(tx, visit.person, id, facts))
  } catch (error) {
    return showForm(services, visit, { entry, errors: refusalsAt(error, visit.locale, fieldOf) })
  }
  return visit.redirectSaying(`/documents/${id}`, { words: sayFor(visit.view)('toast-saved') })
}

function fieldOf(code: string, fact: string): string {
  if (code === 'document-too-long') return fact
  if (code === 'document-type-empty') return 'type'
  return code === 'document-date-wrong' ? 'issued_on' : 'symbol'
}
