/** A plan's document with an amendment that was written here: the text goes on with what the decision changes. */
import type { PlanDocument, Span, Task, UnitRole } from '../../../documents/index.ts'
import { scheduleText } from '../../exports/schedule-text.ts'
import { compareVersions, taskOf } from './compare.ts'
import type { NextTask, VersionTask, VersionUnit } from './model.ts'

/** How the roles are named in an official text. */
const roleWords: Readonly<Record<UnitRole, string>> = {
  lead: 'Chủ trì',
  assigned: 'Thực hiện',
  coordinate: 'Phối hợp',
  advise: 'Tham mưu',
}

const surely = { confidence: 1, reason: 'officer' } as const

/** Writes paragraphs behind a text and says where each stands. */
class Paper {
  text: string

  constructor(text: string) {
    this.text = text
  }

  add(paragraph: string): Span {
    const start = this.text.length + 2
    this.text += `\n\n${paragraph}`
    return [start, this.text.length]
  }
}

/** The document of the next version and its tasks, each with its place in it. */
export function amendedDocument(
  document: PlanDocument,
  tasks: readonly VersionTask[],
  next: readonly NextTask[],
  heading: string,
): { readonly document: PlanDocument; readonly tasks: readonly NextTask[] } {
  const paper = new Paper(document.text)
  paper.add(heading)
  const before = new Map(tasks.map(task => [task.id, task]))
  const printed = printedTasks(document)
  const written = next.map(task => {
    const old = task.id === null ? undefined : before.get(task.id)
    const isSame = old !== undefined && compareVersions([old], [{ ...task, id: old.id }])[0]?.kind === 'same'
    return isSame ? { task, printed: printed(old) } : writeTask(paper, task, old)
  })
  const kept = new Set(next.map(({ id }) => id))
  for (const row of compareVersions(
    tasks,
    tasks.filter(({ id }) => kept.has(id)),
  )) {
    if (row.kind === 'dropped') paper.add(`Bãi bỏ: ${lineOf(taskOf(row))}`)
  }
  return {
    document: { ...document, text: paper.text, tasks: written.map(one => one.printed) },
    tasks: written.map(one => one.task),
  }
}

/** The document's own entry of a task: by its place and words; else what is known of it, at its place. */
function printedTasks(document: PlanDocument): (task: VersionTask) => Task {
  const key = (span: Span, text: string) => `${span[0]}-${span[1]}:${text}`
  const byPlace = new Map(document.tasks.map(task => [key(task.span, task.text), task]))
  return task => byPlace.get(key(task.span, task.text)) ?? entryOf(task, task.span, unitsAt(task))
}

function unitsAt({ units, span }: VersionTask): Task['units'] {
  return units.map(({ written, role, collective }) => ({ name: written, role, collective, span, ...surely }))
}

function entryOf(task: NextTask, span: Span, units: Task['units']): Task {
  return {
    path: task.path,
    kind: task.kind,
    text: task.text,
    span,
    units,
    schedule: task.schedule,
    output: task.output,
    confidence: surely.confidence,
    reasons: [surely.reason],
  }
}

const lineOf = ({ path, text }: { readonly path: string; readonly text: string }): string =>
  path === '' ? text : `${path}. ${text}`

function writeTask(
  paper: Paper,
  task: NextTask,
  old: VersionTask | undefined,
): { readonly task: NextTask; readonly printed: Task } {
  const [, end] = paper.add(`${old ? 'Sửa đổi' : 'Bổ sung'}: ${lineOf(task)}`)
  const span: Span = [end - task.text.length, end]
  const units = (['lead', 'assigned', 'coordinate', 'advise'] as const).flatMap(role =>
    writeUnits(
      paper,
      role,
      task.units.filter(unit => unit.role === role),
    ),
  )
  const when = scheduleText(task.schedule, 'vi')
  if (when !== '') paper.add(`Thời gian: ${when}`)
  if (task.output) paper.add(`Sản phẩm: ${task.output}`)
  return { task: { ...task, span }, printed: entryOf(task, span, units) }
}

function writeUnits(paper: Paper, role: UnitRole, units: readonly VersionUnit[]): Task['units'] {
  if (units.length === 0) return []
  const names = units.map(({ written }) => written)
  const [start] = paper.add(`${roleWords[role]}: ${names.join('; ')}`)
  let at = start + roleWords[role].length + 2
  return units.map(({ written, collective }) => {
    const span: Span = [at, at + written.length]
    at += written.length + 2
    return { name: written, role, collective, span, ...surely }
  })
}
