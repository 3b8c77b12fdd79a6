import type { DraftedPlan } from './drafted-plan.ts'
import { taskModality } from './modality.ts'
import type { NamedUnit } from './model.ts'
import { newUnitKey, unitToMake } from './named-units.ts'

/** What issuing a plan does, in numbers: said before it is done. */
export interface IssueSummary {
  readonly tasks: number
  /** Tasks that are requests to bodies that the issuer does not command. */
  readonly requests: number
  /** Units that get a task. */
  readonly units: number
  /** Units that are made, whatever they do in the plan. */
  readonly newUnits: number
  readonly duties: number
  readonly documents: number
  readonly links: number
}

/** Counts from what was chosen, and from what is suggested where nobody chose yet. */
export function issueSummary(plan: DraftedPlan, names: readonly NamedUnit[]): IssueSummary {
  const { document, issuers } = plan
  return {
    tasks: document.tasks.length,
    requests: document.tasks.filter(task => taskModality(task, document, issuers) === 'request').length,
    units: new Set(names.flatMap(name => (name.tasks > 0 ? (meaningOf(name) ?? []) : []))).size,
    newUnits: new Set(names.flatMap(name => newKeyOf(name) ?? [])).size,
    duties: document.reporting.length,
    documents: plan.references.length,
    links: plan.links.length,
  }
}

/** One text for one unit, known or new; null for mere words and for what nobody decided. */
function meaningOf(name: NamedUnit): string | null {
  const is = choiceOf(name)
  return (is && 'unitId' in is ? is.unitId : null) ?? newKeyOf(name)
}

function newKeyOf(name: NamedUnit): string | null {
  const unit = unitToMake(choiceOf(name))
  return unit && newUnitKey(unit)
}

const choiceOf = ({ chosen, suggested }: NamedUnit) => chosen?.is ?? suggested
