import { collectiveNames, nameKey } from '../../rules/issue/named-units.ts'
import type { PlanDraft } from '../queries/drafts.ts'

/** A name of the plan, by its key, with the one unit that it means. */
export interface MeantName {
  readonly key: string
  readonly unitId: string
}

const isMany = collectiveNames({ tasks: [] })

/**
 * The names whose unit is known: the issuer's, and those that were chosen for tasks. One that stands for two units, or
 * once for a unit and once as mere words, is left to whoever issues the plan; so are names for many bodies.
 */
export function namesMeant({
  head,
  unitId,
  tasks,
}: Pick<PlanDraft, 'head' | 'unitId' | 'tasks'>): MeantName[] {
  const named = [
    { name: head.issuer, unitId },
    ...tasks.filter(({ removed }) => !removed).flatMap(({ units }) => units),
  ].filter(({ name }) => !isMany(name) && nameKey(name) !== '')
  const byKey = Map.groupBy(named, ({ name }) => nameKey(name))
  return [...byKey].flatMap(([key, places]) => {
    const [first, ...others] = [...new Set(places.map(place => place.unitId))]
    return others.length === 0 && typeof first === 'string' ? [{ key, unitId: first }] : []
  })
}
