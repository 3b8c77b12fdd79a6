/** Whom the names for many bodies of a plan would mean, while the plan is on its way to be issued. */
import { classRoot, classUnits, findUnits, type Unit, unitShapesOn } from '../../org/index.ts'
import { today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Issue } from '../queries/issue.ts'
import type { NamedUnit } from '../rules/issue/model.ts'
import { inOrder } from './queries.ts'

/** The units of each such name, by the name's key; nothing for other names. */
export async function unitsMeant(tx: Tx, issue: Issue): Promise<ReadonlyMap<string, readonly Unit[]>> {
  const named = issue.names.flatMap(name => {
    const called = groupCalled(name)
    return called === null ? [] : [{ key: name.key, called }]
  })
  if (named.length === 0) return new Map()
  const issuedOn = issue.plan.document.document.issuedOn ?? ''
  const day = issuedOn.length === 10 && issuedOn < today() ? issuedOn : today()
  const shapes = await unitShapesOn(tx, day)
  const rootId = classRoot(issuerOf(issue.names), shapes)
  const meant = named.map(({ key, called }) => {
    const ids = classUnits(called, { rootId, units: shapes }).map(({ id }) => id)
    return { key, ids }
  })
  const units = await findUnits(
    tx,
    meant.flatMap(({ ids }) => ids),
  )
  return new Map(meant.map(({ key, ids }) => [key, inOrder(ids.flatMap(id => units.get(id) ?? []))]))
}

/** What the group of a name is called; null for a name that means a single unit, or none. */
function groupCalled({ chosen, suggested, candidates }: NamedUnit): string | null {
  const is = chosen?.is ?? suggested
  if (is?.choice !== 'collective') {
    const unit = is?.choice === 'unit' ? (chosen?.unit ?? candidates.find(one => one.id === is.unitId)) : null
    return unit?.collective === true ? unit.name : null
  }
  const known = chosen?.unit ?? candidates.find(({ id }) => id === is.unitId)
  return known?.name ?? is.newUnit?.name ?? null
}

function issuerOf(names: readonly NamedUnit[]): string | null {
  const is = names.flatMap(({ issuer, chosen, suggested }) =>
    issuer ? (chosen?.is ?? suggested ?? []) : [],
  )[0]
  return is?.choice === 'unit' ? is.unitId : null
}
