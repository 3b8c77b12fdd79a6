/** The door of this room. */
export { createUnit } from './actions/create-unit.ts'
export { carryOutSuccession } from './actions/succession/carry-out-succession.ts'
export { followSuccessions } from './actions/succession/follow-successions.ts'
export { orgMovers } from './actions/succession/movers/index.ts'
export { addUnitName } from './actions/unit-names.ts'
export { type CountryLine, countryLines } from './country/index.ts'
export { type UnitKind, unitKinds } from './kinds.ts'
export { hasRole, hasRoleOn, maySeeUndelivered } from './policy.ts'
export { unitShapesOn } from './queries/all-units.ts'
export { aboveAsOf, childrenAsOf, findUnitsAsOf, parentsAsOf, unitAsOf } from './queries/as-of.ts'
export { coveredUnits, grantedUnits, unitLines } from './queries/grants.ts'
export { contactsOf, type RoleHolder, roleHolders, unitAddresses } from './queries/holders.ts'
export { findBySignInName, findOffice, findPerson, onlyPerson, personNames } from './queries/people.ts'
export { peopleOn } from './queries/people-on.ts'
export { signatureOf } from './queries/posts.ts'
export { successionRules } from './queries/succession/around.ts'
export { heirsOf } from './queries/succession/heirs.ts'
export { listUnits, searchUnits, type UnitFilter, unitsAsOf } from './queries/unit-list.ts'
export { findUnits, findUnitsByNames } from './queries/units.ts'
export { type ResetLinkLine, resetLinkLines } from './reset-link.ts'
export { guessUnit } from './rules/guess-unit.ts'
export type { SignatureBlock } from './rules/signature.ts'
export { fromUnits, mainSuccessors, type Succession } from './rules/succession/model.ts'
export {
  type ItemsAsked,
  type ItemsPage,
  itemsOnPage,
  type MoveItem,
  type MoveReason,
  type MoveSum,
  type NamedCount,
  type SuccessionMover,
  type ThingsAsked,
} from './rules/succession/mover.ts'
export { ruleFor, type WordRule } from './rules/succession/places.ts'
export { classRoot, classUnits } from './rules/unit-class.ts'
export { unitNameMax, unitsNamed } from './rules/units.ts'
export type { Validity } from './rules/validity.ts'
export { type Role, type UnitLevel, unitLevels } from './tables.ts'
export type { NewUnit, Unit } from './units.ts'
export { unitKindName, unitLevelName } from './views/units/words.ts'
