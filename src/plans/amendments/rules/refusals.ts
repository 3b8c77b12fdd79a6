/** Why a version cannot be issued. */
import type { Refusal } from '../../../platform/errors.ts'
import { compareVersions } from './compare.ts'
import type { NextTask, VersionTask } from './model.ts'

/** What there is to be issued, and of what. */
export interface VersionState {
  /** The plan's version now, and the one that was amended. */
  readonly version: number
  readonly base: number
  readonly tasks: readonly VersionTask[]
  readonly next: readonly NextTask[]
  /** Whether the reporting duties may change too: then tasks may stay as they are. */
  readonly duties: boolean
}

/**
 * `plan-amended-meanwhile`; `amendment-empty` where nothing would change; `amendment-task-empty` and
 * `amendment-task-nobody` for a task without words, or one that had units and has none.
 */
export function versionRefusals({ version, base, tasks, next, duties }: VersionState): readonly Refusal[] {
  const refusals: Refusal[] = []
  if (version !== base) refusals.push({ code: 'plan-amended-meanwhile', args: { version } })
  const isSame = next.length === tasks.length && next.every(isUnchanged(tasks))
  if (isSame && !duties) refusals.push({ code: 'amendment-empty', args: {} })
  if (next.some(({ text }) => text.trim() === '')) refusals.push({ code: 'amendment-task-empty', args: {} })
  const byId = new Map(tasks.map(task => [task.id, task]))
  const left = next.find(({ id, units }) => units.length === 0 && (byId.get(id ?? '')?.units.length ?? 0) > 0)
  if (left)
    refusals.push({ code: 'amendment-task-nobody', args: { path: left.path, text: left.text.slice(0, 80) } })
  return refusals
}

function isUnchanged(tasks: readonly VersionTask[]): (task: NextTask) => boolean {
  const byId = new Map(tasks.map(task => [task.id, task]))
  return task => {
    const old = byId.get(task.id ?? '')
    return old !== undefined && compareVersions([old], [{ ...task, id: old.id }])[0]?.kind === 'same'
  }
}
