/** Units of a task as officers change them. */
import { type Task, type TaskUnit, type UnitRole, unitKey } from '../../../documents/index.ts'
import type { UnitEntry } from './model.ts'
import { CommandRefused } from './outcome.ts'
import { listAtMost, required } from './typed.ts'
import { findName } from './words-of.ts'

/** What an officer said needs no other reason, and is as sure as can be. */
export const byOfficer = { confidence: 1, reason: 'officer' } as const

/**
 * Who answers most for a task comes first. An adviser stands before a partner: it has work of its own to
 * hand in, the partner helps with another's.
 */
const strength: Readonly<Record<UnitRole, number>> = { lead: 3, assigned: 2, advise: 1, coordinate: 0 }

/** `unitKey` that works each name out once: a plan repeats a few names in thousands of tasks. */
export function unitKeys(): (name: string) => string {
  const known = new Map<string, string>()
  return name => {
    const key = known.get(name) ?? unitKey(name)
    known.set(name, key)
    return key
  }
}

/** Each unit once, where it first stands, with the strongest of its roles. */
export function unite(units: readonly TaskUnit[], keyOf: (name: string) => string = unitKeys()): TaskUnit[] {
  const united = new Map<string, TaskUnit>()
  for (const unit of units) {
    const known = united.get(keyOf(unit.name))
    if (!known || strength[unit.role] > strength[known.role]) united.set(keyOf(unit.name), unit)
  }
  return [...united.values()]
}

/** Whether somebody answers for the task and does not only help. */
export const isAnswerable = ({ role }: TaskUnit): boolean => role === 'lead' || role === 'assigned'

/** The name of a unit. Refused with `words-empty`, `words-too-long`. */
export function unitName(typed: string): string {
  const name = required(typed)
  if (unitKey(name) === '') throw new CommandRefused('words-empty')
  return name
}

/**
 * The units that a form gives. One that was there keeps its place, and its reason too where nothing of it
 * changed; a new one stands where its name is found in the task's words, else in the whole task.
 */
export function unitsOfEntries(text: string, task: Task, entries: readonly UnitEntry[]): TaskUnit[] {
  const keyOf = unitKeys()
  const units = listAtMost(entries).map((entry): TaskUnit => {
    const name = unitName(entry.name)
    const same = task.units.filter(unit => keyOf(unit.name) === keyOf(name))
    const known = same.find(({ role }) => role === entry.role) ?? same[0]
    const { role, collective } = entry
    if (known?.name === name && known.role === role && known.collective === collective) return known
    const span = known?.span ?? findName(text, task.span, name) ?? task.span
    return { name, role, collective, span, ...byOfficer }
  })
  return unite(units, keyOf)
}
