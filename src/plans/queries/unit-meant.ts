import { findUnits, findUnitsByNames, searchUnits, type Unit, unitsNamed } from '../../org/index.ts'
import { today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'

/** How many units are offered where what was typed fits several. */
const offeredMax = 10

/**
 * The single units of today that a field of a form means: the one that was picked, else the one of this name, else all
 * that have the typed words in a name, at most ten. Without a script what was picked before comes along with other
 * words: then the words count.
 */
export async function unitsMeantBy(tx: Tx, typed: string, pickedId: string): Promise<readonly Unit[]> {
  if (typed.trim() === '') return []
  const picked = (await findUnits(tx, [pickedId])).get(pickedId)
  if (picked && isSingle(picked) && picked.name === typed) return [picked]
  const named = unitsNamed([...(await findUnitsByNames(tx, [typed])).values()].flat(), false).filter(isSingle)
  if (named.length > 0) return named
  return (await searchUnits(tx, typed, offeredMax)).filter(isSingle)
}

function isSingle({ collective, validTo }: Unit): boolean {
  return !collective && (validTo === null || validTo > today())
}
