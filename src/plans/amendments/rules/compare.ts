/** What differs between two versions of a plan, task by task. */
import { diffArrays } from 'diff'
import type { VersionTask, VersionUnit } from './model.ts'

/** What of a task changed. */
export const aspects = ['words', 'output', 'day', 'units'] as const

export type Aspect = (typeof aspects)[number]

/** A task in both versions, or in one of them. */
export type ComparedTask =
  | { readonly kind: 'same'; readonly before: VersionTask; readonly after: VersionTask }
  | {
      readonly kind: 'changed'
      readonly before: VersionTask
      readonly after: VersionTask
      readonly aspects: readonly Aspect[]
    }
  | { readonly kind: 'added'; readonly after: VersionTask }
  | { readonly kind: 'dropped'; readonly before: VersionTask }

/** How many tasks stayed, changed, came and went; a task may have changed in several ways. */
export interface Counts {
  readonly same: number
  readonly changed: number
  readonly added: number
  readonly dropped: number
  readonly byAspect: Readonly<Record<Aspect, number>>
}

/** The task of a comparison: as it is in the later version, else as it was. */
export function taskOf(row: ComparedTask): VersionTask {
  return row.kind === 'dropped' ? row.before : row.after
}

/** Every task of either version, in the order of the later; what was dropped stands behind what it stood behind. */
export function compareVersions(
  from: readonly VersionTask[],
  to: readonly VersionTask[],
): readonly ComparedTask[] {
  const before = new Map(from.map(task => [task.id, task]))
  const kept = new Set(to.map(({ id }) => id))
  const rows: ComparedTask[] = to.map(after => {
    const old = before.get(after.id)
    return old ? compareTask(old, after) : { kind: 'added', after }
  })
  for (const [index, task] of from.entries()) {
    if (kept.has(task.id)) continue
    const previous = from[index - 1]
    const at = previous ? rows.findIndex(row => taskOf(row).id === previous.id) : -1
    rows.splice(at + 1, 0, { kind: 'dropped', before: task })
  }
  return rows
}

function compareTask(before: VersionTask, after: VersionTask): ComparedTask {
  const found = aspects.filter(aspect => differs[aspect](before, after))
  return found.length === 0
    ? { kind: 'same', before, after }
    : { kind: 'changed', before, after, aspects: found }
}

const differs: Readonly<Record<Aspect, (before: VersionTask, after: VersionTask) => boolean>> = {
  words: (before, after) => before.text !== after.text,
  output: (before, after) => before.output !== after.output,
  day: (before, after) =>
    before.dueOn !== after.dueOn || before.beginsOn !== after.beginsOn || when(before) !== when(after),
  units: (before, after) => partsOf(before) !== partsOf(after),
}

/** When a task is done, without the plan's own words for it. */
function when({ schedule }: VersionTask): string {
  return JSON.stringify(schedule && [schedule.kind, schedule.from, schedule.to, schedule.dates])
}

const partsOf = ({ units }: VersionTask): string =>
  JSON.stringify(units.map(({ unitId, role }) => `${unitId} ${role}`).sort())

/** How many of each. */
export function countsOf(rows: readonly ComparedTask[]): Counts {
  const count = (kind: ComparedTask['kind']) => rows.filter(row => row.kind === kind).length
  const having = (aspect: Aspect) =>
    rows.filter(row => row.kind === 'changed' && row.aspects.includes(aspect)).length
  return {
    same: count('same'),
    changed: count('changed'),
    added: count('added'),
    dropped: count('dropped'),
    byAspect: {
      words: having('words'),
      output: having('output'),
      day: having('day'),
      units: having('units'),
    },
  }
}

/** A stretch of words: in both, only in the later (`inserted`), or only in the earlier (`deleted`). */
export interface Piece {
  readonly kind: 'same' | 'inserted' | 'deleted'
  readonly text: string
}

/** Beyond so many differing words the two are told one after the other: no reader follows more. */
const editsMax = 400

/** The words of both, word by word; joined without the deleted they are `after`, without the inserted `before`. */
export function wordPieces(before: string, after: string): readonly Piece[] {
  const found = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: editsMax })
  const pieces: readonly Piece[] = found
    ? found.map(({ added, removed, value }) => ({
        kind: added ? 'inserted' : removed ? 'deleted' : 'same',
        text: value.join(''),
      }))
    : [
        { kind: 'deleted', text: before },
        { kind: 'inserted', text: after },
      ]
  return pieces.filter(({ text }) => text !== '')
}

/** Words, blanks and signs one by one; joined they are the text again. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []
}

/** Who left a task and who came to it; another role is a leaving and a coming. */
export function unitChanges(
  before: readonly VersionUnit[],
  after: readonly VersionUnit[],
): { readonly left: readonly VersionUnit[]; readonly came: readonly VersionUnit[] } {
  const part = ({ unitId, role }: VersionUnit) => `${unitId} ${role}`
  const [had, has] = [new Set(before.map(part)), new Set(after.map(part))]
  return {
    left: before.filter(unit => !has.has(part(unit))),
    came: after.filter(unit => !had.has(part(unit))),
  }
}
