/** The door of this room. */

export { importPlan } from './actions/import-plan.ts'
export { plansToReview } from './bases/queries.ts'
export { reviewDay } from './bases/rules.ts'
export { type DueAsked, plansToChoose, reportsDueBetween, workDueBetween } from './calendar/due-between.ts'
export { planNames, unitNames } from './desk/queries/around.ts'
export {
  type ClaimedWork,
  type ClaimFilter,
  type ClaimPage,
  claimsToJudge,
} from './desk/queries/claims.ts'
export { propagationsDueBetween } from './propagation/queries.ts'
export { issuingUnits, openWork } from './queries/open-work.ts'
export { findTask, type ListedTask } from './queries/tasks.ts'
export { findReading } from './queries/uploads.ts'
export {
  type SteeredTask,
  SteeringPanel,
  steeringPanelStyles,
  type TaskSteering,
  taskSteering,
} from './steering/panel.tsx'
export { planMovers } from './succession/movers.ts'
export { changeWork } from './work/actions/change-work.ts'
export { settleWork } from './work/actions/settle-work.ts'
export { mayAnswerWork, mayJudgeWork, maySeeWork, maySteerWork, type WorkPlace } from './work/policy.ts'
export {
  changesOfWork,
  findWorkItem,
  findWorkItems,
  itemsOfInstance,
  itemsOfTask,
  placeOfWork,
  placesOfWork,
  type WorkChange,
  workAsked,
} from './work/queries/work-items.ts'
export { possibleDeeds, type WorkPowers } from './work/rules/deeds.ts'
export { cameLate, isLate, isOpen, type Lateness, lateness } from './work/rules/lateness.ts'
export { isPossible, workReasonMax, workRefusals } from './work/rules/life.ts'
export {
  openStates,
  type WorkActor,
  type WorkCommand,
  type WorkCommandKind,
  type WorkItem,
  type WorkState,
  workStates,
} from './work/rules/model.ts'
export { WorkDeeds } from './work/views/deeds.tsx'
export { unitsOfChanges, WorkHistory } from './work/views/history.tsx'
export { dueWords, isUnproved, LateBadge, periodWords, StateBadge, stateWords } from './work/views/state.tsx'
export { type WorkSay, workSay } from './work/views/words.ts'
