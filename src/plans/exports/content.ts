/** What is exported of a plan: all of it, or what is one unit's. Plain values. */
import type { PlanDocument, Span } from '../../documents/index.ts'
import type { SignatureBlock } from '../../org/index.ts'
import { dutiesOfUnits, tasksOfUnits } from '../rules/plan/counts.ts'
import type { IssuedPlan, PlanTask, ReportingDuty } from '../rules/plan/model.ts'

export interface PlanContent {
  readonly plan: IssuedPlan
  readonly tasks: readonly PlanTask[]
  readonly duties: readonly ReportingDuty[]
  /** Name of the unit whose part this is; null for the whole plan. */
  readonly unit: string | null
  /** What stands at the end of an official paper: by whoever signed for the issuer; null where nobody is known. */
  readonly signature?: SignatureBlock | null
}

/** Classes that a unit belongs to, and what it is called itself. */
export interface Membership {
  readonly name: string
  readonly classIds: readonly string[]
}

/**
 * The part of one unit: the tasks in which it or a class of its own stands, and the reports that they send; undefined
 * when there are none.
 */
export function contentOfUnit(
  content: PlanContent,
  unitId: string,
  membership: Membership | null = null,
): PlanContent | undefined {
  const ids = [unitId, ...(membership?.classIds ?? [])]
  const tasks = tasksOfUnits(content.tasks, ids).map(({ task }) => task)
  const duties = dutiesOfUnits(content.duties, ids)
  const named = [...tasks.flatMap(task => task.units), ...duties.flatMap(duty => duty.who)]
  // A unit that is no more has its part by its own name.
  const unit =
    named.find(one => one.unitId === unitId)?.name ??
    named.find(one => one.planned?.unitId === unitId)?.planned?.name ??
    membership?.name
  return unit === undefined ? undefined : { ...content, tasks, duties, unit }
}

/**
 * The plan as the contract has it (docs/plan.schema.json). Of a unit's part the text and all spans stay, with
 * the tasks and reports that are the unit's.
 */
export function documentOf({ plan, tasks, duties, unit }: PlanContent): PlanDocument {
  if (unit === null) return plan.document
  const [taskSpans, dutySpans] = [keysOf(tasks), keysOf(duties)]
  return {
    ...plan.document,
    tasks: plan.document.tasks.filter(task => taskSpans.has(keyOf(task))),
    reporting: plan.document.reporting.filter(duty => dutySpans.has(keyOf(duty))),
  }
}

interface Placed {
  readonly span: Span
  readonly text: string
}

/** Two tasks may share their words' place: a split leaves both with the whole paragraph. */
const keyOf = ({ span, text }: Placed): string => `${span[0]}-${span[1]}:${text}`
const keysOf = (placed: readonly Placed[]): ReadonlySet<string> => new Set(placed.map(keyOf))
