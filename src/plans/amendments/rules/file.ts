/** An amended plan that came as a file: its tasks, and which of the plan's each of them is. */
import type { LinkDraft } from '../../rules/issue/model.ts'
import type { PreparedPlan } from '../../rules/issue/prepare.ts'
import { itemsOf } from '../../rules/review/items.ts'
import type { Review } from '../../rules/review/model.ts'
import { likestTasks, type MatchWay, matchTasks } from './match.ts'
import type { NextDuty, NextTask, VersionTask, VersionUnit } from './model.ts'

/** Ids of the plans here that the drafted links say it amends. */
export function amendedPlans(links: readonly LinkDraft[]): readonly string[] {
  return links.flatMap(({ kind, planId }) => (kind === 'amends' && planId !== null ? [planId] : []))
}

/** A task of the file. */
export interface FileTask {
  /** Of the review's item: it stays whatever else is corrected. */
  readonly number: number
  readonly path: string
  readonly text: string
}

/** The tasks of the reviewed reading, in the order of its document. */
export function fileTasks(review: Review): readonly FileTask[] {
  return itemsOf(review.items, 'task')
    .filter(({ state }) => state !== 'removed')
    .map(({ number, value }) => ({ number, path: value.path, text: value.text }))
}

/** A task of the file with the plan's task that it is. */
export interface MatchedTask extends FileTask {
  /** Null: a new one. */
  readonly taskId: string | null
  /** How it was found; `chosen` by an officer, `none` for a new one. */
  readonly way: MatchWay | 'chosen' | 'none'
  /** Share of common words, 0 to 1. */
  readonly likeness: number
}

/**
 * Every task of the file with the plan's that it is: what an officer chose first, then the best match among those
 * that are left. A choice of a task that is gone meanwhile counts for nothing.
 */
export function matchedTasks(
  tasks: readonly VersionTask[],
  file: readonly FileTask[],
  chosen: ReadonlyMap<number, string | null>,
): readonly MatchedTask[] {
  const known = new Set(tasks.map(({ id }) => id))
  const isChosen = ({ number }: FileTask) => {
    const choice = chosen.get(number)
    return choice !== undefined && (choice === null || known.has(choice))
  }
  const taken = new Set(file.filter(isChosen).map(({ number }) => chosen.get(number)))
  const free = tasks.filter(({ id }) => !taken.has(id))
  const open = file.filter(task => !isChosen(task))
  const found = new Map(matchTasks(free, open).map((match, index) => [open[index]?.number, match]))
  return file.map(task => {
    if (isChosen(task)) {
      return { ...task, taskId: chosen.get(task.number) ?? null, way: 'chosen', likeness: 1 }
    }
    const match = found.get(task.number)
    const taskId = match ? (free[match.task]?.id ?? null) : null
    return { ...task, taskId, way: match?.way ?? 'none', likeness: match?.likeness ?? 0 }
  })
}

/** More than anybody looks through in a list. */
const offeredMax = 60

/**
 * The plan's tasks that are offered for a task of the file: its own match and those that no other task has surely, of
 * many the likest.
 */
export function offeredTasks(
  tasks: readonly VersionTask[],
  matched: readonly MatchedTask[],
  one: MatchedTask,
): readonly VersionTask[] {
  const sure = new Set(
    matched
      .filter(({ number, way }) => number !== one.number && (way === 'same' || way === 'moved'))
      .map(({ taskId }) => taskId),
  )
  const free = tasks.filter(({ id }) => !sure.has(id))
  const offered = new Set(likestTasks(free, one, offeredMax).map(index => free[index]?.id))
  return free.filter(({ id }) => id === one.taskId || offered.has(id))
}

/** Ids of the plan's tasks that are matched twice: only by hand can that be. */
export function matchedTwice(matched: readonly MatchedTask[]): readonly string[] {
  const ids = matched.flatMap(({ taskId }) => taskId ?? [])
  return ids.filter((id, index) => ids.indexOf(id) !== index)
}

/** The tasks of the next version: those of the file, as what they are in the plan. */
export function nextFromFile(
  prepared: PreparedPlan,
  matched: readonly MatchedTask[],
  unitOf: (key: string) => VersionUnit | null,
): NextTask[] {
  return prepared.tasks.map(({ row, units }, index) => ({
    id: matched[index]?.taskId ?? null,
    path: row.path,
    kind: row.kind,
    modality: row.modality,
    text: row.text,
    output: row.output,
    span: [row.span_start, row.span_end],
    sectionPath: row.section_path,
    sectionTitle: row.section_title,
    schedule: prepared.plan.document.tasks[index]?.schedule ?? null,
    beginsOn: row.begins_on,
    dueOn: row.due_on,
    units: units.flatMap(({ key, role, written }) => {
      const unit = unitOf(key)
      return unit ? [{ ...unit, role, written }] : []
    }),
  }))
}

/** The reporting duties of the next version. */
export function dutiesFromFile(prepared: PreparedPlan, idOf: (key: string) => string | null): NextDuty[] {
  return prepared.duties.map(({ duty, units }) => ({
    duty,
    units: units.map(({ side, position, key, written }) => ({ side, position, unitId: idOf(key), written })),
  }))
}
