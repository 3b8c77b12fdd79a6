import { z } from 'zod'
import type { Tx } from '../../platform/db/index.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { isId } from '../../platform/ids.ts'
import type { Services } from '../../platform/room.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { addRelation, removeRelation } from '../actions/relate-documents.ts'
import type { RegisteredDocument } from '../documents.ts'
import { mayChangeDocuments } from '../policy.ts'
import { findDocuments, searchDocuments } from '../queries/documents.ts'
import { saidKinds } from '../rules/relations.ts'
import { symbolKey } from '../rules/symbol.ts'
import { documentName } from '../views/document-name.tsx'
import { type Say, sayFor } from '../views/words.ts'
import {
  type DocumentVisit,
  documentParams as params,
  reachDocument,
  refusalsAt,
  showDocument,
} from './shared.tsx'

const line = z.string().max(400).trim().default('')
/** Kind, what was typed and what was picked; by an address where a change is undone. */
const relationForm = z.object({ kind: line, other: line, other_id: line })

type Sent = z.output<typeof relationForm>

const choicesMax = 10

/** Addresses of what officers say of how documents relate. */
export function relationRoutes(services: Services): readonly Route[] {
  const contract = {
    access: 'signed-in',
    may: mayChangeDocuments,
    params,
    form: relationForm,
    query: relationForm,
  } as const
  return [
    route('POST', '/documents/:id/relations', contract, visit =>
      relate(services, visit, visit.form.kind ? visit.form : visit.query),
    ),
    route('POST', '/documents/:id/relations/remove', contract, visit =>
      unrelate(services, visit, visit.form.kind ? visit.form : visit.query),
    ),
  ]
}

async function relate(services: Services, visit: DocumentVisit, sent: Sent): Promise<Response> {
  const say = sayFor(visit.view)
  const kind = saidKinds.find(said => said === sent.kind)
  const meant = await services.database.transaction(tx => documentsMeant(tx, visit.params.id, sent))
  const [other, ...others] = meant
  const errors: FieldError[] = [
    ...(kind ? [] : [{ field: 'kind', message: say('relation-kind-missing') }]),
    ...(other && others.length === 0 ? [] : [{ field: 'other', message: whatIsWrong(sent, meant, say) }]),
  ]
  const choices = others.length > 0 ? meant : []
  const entry = {
    kind: sent.kind,
    other: sent.other,
    otherId: others.length === 0 ? (other?.id ?? '') : '',
    choices,
  }
  if (errors.length > 0 || !kind || !other) return showDocument(services, visit, { entry, errors })
  try {
    await services.database.transaction(tx => addRelation(tx, visit.person, visit.params.id, other.id, kind))
  } catch (error) {
    return showDocument(services, visit, { entry, errors: refusalsAt(error, visit.locale, () => 'other') })
  }
  return said(visit, 'toast-related', 'relations/remove', { kind, other })
}

async function unrelate({ database }: Services, visit: DocumentVisit, sent: Sent): Promise<Response> {
  const { id } = visit.params
  const kind = saidKinds.find(said => said === sent.kind) ?? 'mentions'
  const other = await database.transaction(async tx => {
    const found = await reachDocument(tx, sent.other_id)
    await removeRelation(tx, visit.person, id, found.id, kind)
    return found
  })
  return said(visit, 'toast-unrelated', 'relations', { kind, other })
}

/** Shows the document again, saying what was done and offering the way back. */
function said(
  visit: DocumentVisit,
  code: 'toast-related' | 'toast-unrelated',
  way: 'relations' | 'relations/remove',
  { kind, other }: { readonly kind: string; readonly other: RegisteredDocument },
): Response {
  const say = sayFor(visit.view)
  const path = `/documents/${visit.params.id}`
  const back = new URLSearchParams({ kind, other_id: other.id })
  return visit.redirectSaying(path, {
    words: say(code, { name: documentName(other, say) }),
    undo: { action: `${path}/${way}?${back}`, label: say('toast-undo') },
  })
}

/**
 * The document that was picked, or those that the typed words may mean: all of a typed symbol before any other,
 * and the document itself only where there is no other.
 */
async function documentsMeant(
  tx: Tx,
  self: string,
  { other, other_id }: Sent,
): Promise<readonly RegisteredDocument[]> {
  const picked = isId(other_id) ? (await findDocuments(tx, [other_id])).get(other_id) : undefined
  if (picked) return [picked]
  if (other === '') return []
  const found = await searchDocuments(tx, other, choicesMax)
  const named = found.filter(({ symbol }) => symbol !== null && symbolKey(symbol) === symbolKey(other))
  const meant = named.length > 0 ? named : found
  return meant.length > 1 ? meant.filter(({ id }) => id !== self) : meant
}

function whatIsWrong({ other }: Sent, meant: readonly RegisteredDocument[], say: Say): string {
  if (other === '') return say('relation-other-missing')
  return say(meant.length === 0 ? 'relation-other-unknown' : 'relation-choose-first')
}
