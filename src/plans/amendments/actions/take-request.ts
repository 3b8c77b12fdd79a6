import { findUnitsByNames, unitsNamed } from '../../../org/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { findDraft } from '../queries/draft.ts'
import { type AmendmentRequest, findRequest } from '../queries/requests.ts'
import { currentTasks } from '../queries/versions.ts'
import { changeKey } from '../rules/draft.ts'
import type { VersionUnit } from '../rules/model.ts'
import { changesOf, isTakenByPress } from '../rules/requests.ts'
import { putChange, type SeenDraft } from './change-draft.ts'

/**
 * Puts what an agreed request asks for into the draft; twice is once. Throws `not-found`, and `refused`:
 * `amendment-not-taken` for one that is not agreed to or has to be written by hand, `amendment-unit-unknown` (name),
 * and as `putChange` does.
 */
export async function takeRequest(
  tx: Tx,
  actor: Person,
  planId: string,
  requestId: string,
  seen: SeenDraft,
): Promise<void> {
  const request = await findRequest(tx, planId, requestId)
  if (!request) throw new Problem('not-found', 'not-found')
  const agreed = request.state === 'agreed' || request.state === 'partly'
  if (!agreed || !isTakenByPress(request.what)) throw new Problem('refused', 'amendment-not-taken')
  const all = await currentTasks(tx, planId)
  const asked = new Set(request.tasks.map(({ id }) => id))
  const about = request.what === 'add' && asked.size === 0 ? all : all.filter(({ id }) => asked.has(id))
  const { changes } = await findDraft(tx, planId, seen.base)
  const drafted = new Map(changes.map(change => [changeKey(change), change]))
  const { id, what, proposed, proposedDay } = request
  const taken = {
    id,
    unitId: request.unit.id,
    what,
    proposed,
    proposedDay,
    toUnit: await otherUnit(tx, request),
  }
  let { draft } = seen
  for (const change of changesOf(taken, about, drafted)) {
    draft = await putChange(tx, actor, planId, { base: seen.base, draft }, change)
  }
}

async function otherUnit(tx: Tx, { what, proposed }: AmendmentRequest): Promise<VersionUnit | null> {
  if (what !== 'unit') return null
  const name = proposed ?? ''
  const found = unitsNamed([...(await findUnitsByNames(tx, [name])).values()].flat(), false)
  const [unit] = found
  if (!unit || found.length > 1) throw new Problem('refused', 'amendment-unit-unknown', { name })
  return { unitId: unit.id, name: unit.name, written: name, role: 'lead', collective: false }
}
