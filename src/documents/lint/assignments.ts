/** Measures that no agency is given, and agencies that are given nothing. */
import type { Heading, PlanDocument, Task } from '../model.ts'
import { splitUnits } from '../read/names/index.ts'
import type { Finding } from './finding.ts'
import { pairsOf, shareOf, weightsOf } from './words-in-common.ts'

/** From this share of a measure's own words on, an assignment is taken to carry it out. */
const shareCovered = 0.3

export function lintAssignments(plan: PlanDocument): Finding[] {
  return [...orphans(plan), ...idleAgencies(plan)]
}

function orphans(plan: PlanDocument): Finding[] {
  const measures = plan.tasks.filter(task => task.kind === 'measure')
  const assignments = plan.tasks.filter(task => task.kind === 'assignment')
  if (assignments.length === 0 || assignments.some(givesWholePlan)) return []
  const pairs = new Map(plan.tasks.map(task => [task, pairsOf(task.text)]))
  const weights = weightsOf([...pairs.values()])
  const covered = (measure: Task): boolean =>
    assignments.some(assignment => {
      const [own, other] = [pairs.get(measure), pairs.get(assignment)]
      if (own === undefined || other === undefined) return false
      return (
        pointsAt(assignment.text, measure.path) ||
        Math.max(shareOf(own, other, weights), shareOf(other, own, weights)) >= shareCovered
      )
    })
  return measures
    .filter(measure => !measure.units.some(unit => unit.role !== 'coordinate') && !covered(measure))
    .map(measure => ({
      code: 'measure-without-agency',
      severity: 'note',
      span: measure.span,
      args: { path: measure.path, words: opening(measure.text) },
      correction: null,
    }))
}

/** "… tổ chức triển khai thực hiện Kế hoạch này": somebody carries the whole plan. */
function givesWholePlan(task: Task): boolean {
  return (
    task.units.some(unit => unit.role !== 'coordinate') &&
    /(?:thực hiện|triển khai)\s+(?:có hiệu quả\s+|nghiêm túc\s+|các\s+|toàn bộ\s+)*(?:nội dung|nhiệm vụ|giải pháp)?[^.;]{0,40}(?:của|trong|tại|nêu tại)?\s*Kế hoạch(?:\s+này|\s*[.;,]|$)/iu.test(
      task.text,
    )
  )
}

/** "tại mục 5, phần II" gives the measures of II.5. */
function pointsAt(text: string, path: string): boolean {
  const pointer = /mục\s+(\d{1,2}),?\s+(?:phần|mục)\s+([IVX]+)/u.exec(text)
  return (
    pointer !== null &&
    (path === `${pointer[2]}.${pointer[1]}` || path.startsWith(`${pointer[2]}.${pointer[1]}.`))
  )
}

function opening(text: string): string {
  return text.length <= 90 ? text : `${text.slice(0, 89).trimEnd()}…`
}

/** A heading that names an agency with no task under it. */
function idleAgencies(plan: PlanDocument): Finding[] {
  const inOrganisation = plan.outline.filter(section =>
    plan.tasks.some(task => task.kind === 'assignment' && under(task.path, section.label)),
  )
  return inOrganisation
    .flatMap(section => leaves(section, section.label))
    .flatMap(({ heading, path }) => {
      const idle = splitUnits(heading.title).length > 0 && !plan.tasks.some(task => under(task.path, path))
      if (!idle) return []
      return [
        {
          code: 'agency-without-task' as const,
          severity: 'doubt' as const,
          span: heading.span,
          args: { unit: heading.title, path },
          correction: null,
        },
      ]
    })
}

function under(taskPath: string, path: string): boolean {
  return taskPath === path || taskPath.startsWith(`${path}.`)
}

function leaves(heading: Heading, path: string): { heading: Heading; path: string }[] {
  if (heading.children.length === 0) return [{ heading, path }]
  return heading.children.flatMap(child => leaves(child, `${path}.${child.label}`))
}
