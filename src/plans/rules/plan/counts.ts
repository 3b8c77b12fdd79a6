import type { UnitRole } from '../../../documents/index.ts'
import { sortKey } from '../../../platform/text/sort-key.ts'
import type { PlanTask, ReportingDuty, ReportingUnit } from './model.ts'

/** Roles in the order of how much a unit answers for. */
export const rolesInOrder: readonly UnitRole[] = ['lead', 'assigned', 'coordinate', 'advise']

/** How much of a plan is a unit's. */
export interface UnitShare {
  readonly unitId: string
  readonly name: string
  readonly collective: boolean
  /** Its tasks by its role; where it has several in one task, by the one that answers for most. */
  readonly roles: Readonly<Record<UnitRole, number>>
  /** Tasks in which it stands, each once. */
  readonly tasks: number
  /** Reporting duties of its own. */
  readonly duties: number
}

/** A unit's part in one task: the role that answers for most. */
export interface UnitTask {
  readonly task: PlanTask
  readonly role: UnitRole
}

/**
 * Every unit that has a task or a reporting duty; who answers for most (lead, then assigned, then all tasks)
 * first, equal ones in the order of the alphabet.
 */
export function unitShares(tasks: readonly PlanTask[], duties: readonly ReportingDuty[]): UnitShare[] {
  const shares = new Map<string, UnitShare>()
  const share = (unit: { unitId: string; name: string; collective?: boolean }): UnitShare =>
    shares.get(unit.unitId) ?? {
      unitId: unit.unitId,
      name: unit.name,
      collective: unit.collective ?? false,
      roles: { lead: 0, assigned: 0, coordinate: 0, advise: 0 },
      tasks: 0,
      duties: 0,
    }
  for (const { units } of tasks) {
    for (const [unitId, own] of Map.groupBy(units, unit => unit.unitId)) {
      const part = weightiest(own)
      if (!part) continue
      const known = share(part)
      const roles = { ...known.roles, [part.role]: known.roles[part.role] + 1 }
      shares.set(unitId, { ...known, roles, tasks: known.tasks + 1 })
    }
  }
  for (const { who } of duties) {
    for (const { unitId, name } of who) {
      if (unitId === null) continue
      const known = share({ unitId, name })
      shares.set(unitId, { ...known, duties: known.duties + 1 })
    }
  }
  return [...shares.values()].sort(byWeight)
}

const keys = new Map<string, string>()

function byWeight(a: UnitShare, b: UnitShare): number {
  return (
    b.roles.lead - a.roles.lead ||
    b.roles.assigned - a.roles.assigned ||
    b.tasks - a.tasks ||
    (keyOf(a.name) < keyOf(b.name) ? -1 : 1)
  )
}

function keyOf(name: string): string {
  const known = keys.get(name) ?? sortKey(name)
  if (keys.size < 10_000) keys.set(name, known)
  return known
}

/**
 * The tasks of a unit, each under the role that answers for most; in the order of the document: those that it
 * answers for, and those that the plan gave to it, whoever answers now.
 */
export function tasksOfUnit(tasks: readonly PlanTask[], unitId: string): UnitTask[] {
  return tasksOfUnits(tasks, [unitId])
}

/** The same of any of these: of a unit and of the classes that it belongs to. */
export function tasksOfUnits(tasks: readonly PlanTask[], unitIds: readonly string[]): UnitTask[] {
  return tasks.flatMap(task => {
    const part = weightiest(task.units.filter(unit => unitIds.some(id => isOf(unit, id))))
    return part ? [{ task, role: part.role }] : []
  })
}

function isOf({ unitId, planned }: Pick<ReportingUnit, 'unitId' | 'planned'>, id: string): boolean {
  return unitId === id || planned?.unitId === id
}

/** The reporting duties that are a unit's own, or were. */
export function dutiesOfUnit(duties: readonly ReportingDuty[], unitId: string): ReportingDuty[] {
  return dutiesOfUnits(duties, [unitId])
}

/** The same of any of these. */
export function dutiesOfUnits(duties: readonly ReportingDuty[], unitIds: readonly string[]): ReportingDuty[] {
  return duties.filter(({ who }) => who.some(unit => unitIds.some(id => isOf(unit, id))))
}

/** Who answers for a task: its leads, else those who are to do it, else whoever stands there. */
export function answerable(task: PlanTask): PlanTask['units'] {
  const role = weightiest(task.units)?.role
  return task.units.filter(unit => unit.role === role)
}

function weightiest(units: PlanTask['units']): PlanTask['units'][number] | undefined {
  return rolesInOrder.flatMap(role => units.find(unit => unit.role === role) ?? [])[0]
}

/** Tasks that nobody is named for. */
export function withoutUnits(tasks: readonly PlanTask[]): PlanTask[] {
  return tasks.filter(({ units }) => units.length === 0)
}
