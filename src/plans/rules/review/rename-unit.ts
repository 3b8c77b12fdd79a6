import type { Reporting, Task } from '../../../documents/index.ts'
import { itemsOf } from './items.ts'
import type { ItemChange, ReviewItem } from './model.ts'
import { CommandRefused } from './outcome.ts'
import { byOfficer, unite, unitKeys, unitName } from './units.ts'

/**
 * The same unit under another name, in every task and report that has it, removed ones too: they may come back.
 * Nothing is accepted by it. Refused with `words-empty`, `words-too-long`, and `unit-not-there` where no item
 * names it.
 */
export function renameUnit(items: readonly ReviewItem[], from: string, to: string): ItemChange[] {
  const name = unitName(to)
  const keyOf = unitKeys()
  const isMeant = (written: string): boolean => keyOf(written) === keyOf(from)
  const tasks = itemsOf(items, 'task')
    .filter(({ value }) => value.units.some(unit => isMeant(unit.name)))
    .map(before => ({ before, after: { ...before, value: renamedTask(before.value, name, isMeant, keyOf) } }))
  const reports = itemsOf(items, 'reporting')
    .filter(({ value }) => [...value.who, ...value.to, ...value.onward].some(isMeant))
    .map(before => ({ before, after: { ...before, value: renamedReporting(before.value, name, isMeant) } }))
  const changes = [...tasks, ...reports]
  if (changes.length === 0) throw new CommandRefused('unit-not-there', { name: from })
  return changes
}

type Test = (written: string) => boolean

function renamedTask(task: Task, name: string, isMeant: Test, keyOf: (name: string) => string): Task {
  const units = task.units.map(unit =>
    isMeant(unit.name) && unit.name !== name ? { ...unit, name, ...byOfficer } : unit,
  )
  return { ...task, units: unite(units, keyOf) }
}

function renamedReporting(report: Reporting, name: string, isMeant: Test): Reporting {
  const renamed = (names: readonly string[]): string[] => [
    ...new Set(names.map(written => (isMeant(written) ? name : written))),
  ]
  return { ...report, who: renamed(report.who), to: renamed(report.to), onward: renamed(report.onward) }
}
