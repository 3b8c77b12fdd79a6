/** What comes from the forms of propagations, and what it means. */
import { z } from 'zod'
import { findUnitsByNames, type Unit, unitsNamed } from '../../org/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { isId, newId } from '../../platform/ids.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { findDocuments, searchDocuments, symbolKey } from '../../registry/index.ts'
import type { Say } from './words/words.ts'

const line = z.string().max(10_000).trim().default('')
export const id = z.string().refine(isId)
export const params = z.object({ id })
export const unitParams = z.object({ id, unitId: id })
export const documentParams = z.object({ id, documentId: id })
export const listQuery = z.object({ page: z.coerce.number().int().min(1).max(1_000_000).catch(1).default(1) })
export const startQuery = z.object({ plan: id.nullable().catch(null).default(null) })
export const shownParts = ['all', 'missing', 'done'] as const
export const pageQuery = z.object({ show: z.enum(shownParts).catch('all').default('all') })

/** A propagation as it comes from the browser. */
export const startForm = z.object({
  id: z
    .string()
    .default('')
    .transform(sent => (isId(sent) ? sent : newId())),
  title: line,
  instructions: line,
  due_on: line,
  keeper: line,
  keeper_id: line,
  plan: line,
})

export const documentForm = z.object({ document: line, document_id: line })
export const unitsForm = z.object({ unit: line, unit_id: line, choice: line })
export const answerForm = z.object({
  units: z.array(id).max(5000).default([]),
  held_on: line,
  people: line,
  note: line,
  link: line,
})

export type StartEntry = z.output<typeof startForm>
export type AnswerEntry = z.output<typeof answerForm>

/** What a name in a form means, or what is wrong with it. */
export type Meant<Thing> =
  | { readonly thing: Thing; readonly error: null }
  | { readonly thing: null; readonly error: FieldError | null }

/** The unit that was picked or that goes by the typed name; single ones before collective ones. Empty means none. */
export async function unitMeant(
  tx: Tx,
  field: string,
  typed: string,
  pickedId: string,
  say: Say,
): Promise<Meant<Unit>> {
  if (typed === '') return { thing: null, error: null }
  const found = [...(await findUnitsByNames(tx, [typed])).values()].flat()
  const picked = found.find(unit => unit.id === pickedId)
  const single = unitsNamed(found, false)
  const meant = picked ? [picked] : single.length > 0 ? single : found
  return oneOf(meant, field, typed, say, 'unit')
}

/** The document that was picked, or that the typed words mean: one of that symbol before any other. */
export async function documentMeant(
  tx: Tx,
  typed: string,
  pickedId: string,
  say: Say,
  field = 'document',
): Promise<Meant<{ readonly id: string }>> {
  const picked = isId(pickedId) ? (await findDocuments(tx, [pickedId])).get(pickedId) : undefined
  if (picked) return { thing: picked, error: null }
  if (typed === '') return { thing: null, error: { field, message: say('document-missing') } }
  const found = await searchDocuments(tx, typed, 10)
  const named = found.filter(({ symbol }) => symbol !== null && symbolKey(symbol) === symbolKey(typed))
  return oneOf(named.length > 0 ? named : found, field, typed, say, 'document')
}

function oneOf<Thing>(
  meant: readonly Thing[],
  field: string,
  name: string,
  say: Say,
  noun: 'unit' | 'document',
): Meant<Thing> {
  const [only, ...others] = meant
  if (only !== undefined && others.length === 0) return { thing: only, error: null }
  const how = only === undefined ? 'unknown' : 'ambiguous'
  return { thing: null, error: { field, message: say(`${noun}-${how}`, { name }) } }
}
