/** What both files of routes need: one document's page, and refusals as what is wrong with a field. */
import { z } from 'zod'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import type { Person, Visit } from '../../platform/http/index.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { sayIfKnown } from '../../platform/i18n/words.ts'
import { isId } from '../../platform/ids.ts'
import type { Services } from '../../platform/room.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import type { RegisteredDocument } from '../documents.ts'
import { mayChangeDocuments } from '../policy.ts'
import { findDocuments } from '../queries/documents.ts'
import { relationsOf } from '../queries/relations.ts'
import { documentName } from '../views/document-name.tsx'
import { DocumentPage, type DocumentPageProps } from '../views/document-page.tsx'
import { sayFor } from '../views/words.ts'
import { problemBook } from '../words.ts'

export const documentParams = z.object({ id: z.string().refine(isId) })

export type DocumentVisit = Visit<Person, z.output<typeof documentParams>, unknown, unknown>

export const styles = ['registry.css']

/** The document, or the answer for what does not exist. */
export async function reachDocument(tx: Tx, id: string): Promise<RegisteredDocument> {
  const document = (await findDocuments(tx, [id])).get(id)
  if (!document) throw new Problem('not-found', 'not-found')
  return document
}

/** One document's page; `again` with what was typed and is to be corrected. */
export async function showDocument(
  { database }: Services,
  visit: DocumentVisit,
  again: Pick<DocumentPageProps, 'entry' | 'errors'> | null = null,
): Promise<Response> {
  const { document, relations } = await database.transaction(async tx => ({
    document: await reachDocument(tx, visit.params.id),
    relations: await relationsOf(tx, visit.params.id),
  }))
  const body = (
    <DocumentPage
      view={visit.view}
      document={document}
      {...relations}
      mayChange={mayChangeDocuments(visit.person)}
      {...again}
    />
  )
  const title = documentName(document, sayFor(visit.view))
  return visit.page(body, { title, styles }, again ? 422 : 200)
}

/** A refusal as what is wrong with the field that `fieldOf` names; anything else is thrown on. */
export function refusalsAt(
  error: unknown,
  locale: Locale,
  fieldOf: (code: string, fact: string) => string,
): readonly FieldError[] {
  if (!(error instanceof Problem && error.kind === 'refused')) throw error
  return error.refusals.map(({ code, args }) => {
    const values = Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : String(value),
    ])
    const message = sayIfKnown(problemBook, locale, code, Object.fromEntries(values)) ?? code
    return { field: fieldOf(code, String(args.fact ?? '')), message }
  })
}
