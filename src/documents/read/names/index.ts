/** Names of Vietnamese agencies in the text of plans: found, cut from lists, spelled out, compared. */
export { findUnits, readUnitAt, readUnitList, splitUnits, type UnitName } from './find.ts'
export { kindOf, spellOut, unitKey } from './spelling.ts'
