import type { TaskItem } from '../../../rules/review/model.ts'
import { differs, type Entry, type Fields, faulty, typed, typedOrNull } from './fields.ts'
import { scheduleEntry, scheduleFields, scheduleNames } from './schedule.ts'
import { unitEntries, unitFields, unitsDiffer } from './units.ts'

/** A task as its form shows it. */
export function taskFields({ value }: Pick<TaskItem, 'value'>): Fields {
  return {
    text: value.text,
    kind: value.kind,
    ...unitFields(value.units),
    ...scheduleFields(value.schedule),
    output: value.output ?? '',
  }
}

/** What a task's form asks for: only what was changed in it. */
export function taskEntry(item: TaskItem, fields: Fields): Entry {
  const before = taskFields(item)
  const units = unitEntries(fields)
  const newSchedule = differs(fields, before, scheduleNames)
  const { schedule, faults: wrongTimes } = newSchedule
    ? scheduleEntry(fields, item.value.schedule)
    : { schedule: null, faults: [] }
  const faults = [
    ...faulty(typed(fields, 'text') === '' ? { field: 'text', code: 'fault-empty' } : null),
    ...wrongTimes,
  ]
  if (faults.length > 0) return { ok: false, faults }
  const change = {
    ...(differs(fields, before, ['text']) && { text: typed(fields, 'text') }),
    ...(differs(fields, before, ['kind']) && {
      taskKind: typed(fields, 'kind') === 'measure' ? ('measure' as const) : ('assignment' as const),
    }),
    ...(unitsDiffer(units, item.value.units) && { units }),
    ...(newSchedule && { schedule }),
    ...(differs(fields, before, ['output']) && { output: typedOrNull(fields, 'output') }),
  }
  // Nothing to correct, but the officer has looked at it: that is what accepting says.
  if (Object.keys(change).length === 0) {
    return {
      ok: true,
      command: item.state === 'open' ? { kind: 'accept', tasks: [item.number] } : null,
    }
  }
  return { ok: true, command: { kind: 'edit-task', task: item.number, ...change } }
}
