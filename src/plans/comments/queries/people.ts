/** Whom a comment can mention: those who may see it. */
import { peopleOn } from '../../../org/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Person } from '../../../platform/http/index.ts'
import { matchRank } from '../../../platform/text/search.ts'
import { type CommentsPlace, maySeeComments } from '../policy.ts'

/** How many people are offered. */
const offeredMax = 10

/** Everybody who may see what is said here. */
export async function readersOf(tx: Tx, place: CommentsPlace): Promise<readonly Person[]> {
  const people = await peopleOn(tx, [...place.units, place.keeper])
  return people.filter(person => maySeeComments(person, place))
}

/** Those of them whose name has the typed words, with or without marks; at most ten, the best first. */
export async function readersNamed(tx: Tx, place: CommentsPlace, typed: string): Promise<readonly Person[]> {
  if (typed.trim() === '') return []
  const ranked = (await readersOf(tx, place)).map(person => ({
    person,
    rank: matchRank(typed, person.name),
  }))
  return ranked
    .filter(({ rank }) => rank > 0)
    .sort((one, other) => other.rank - one.rank)
    .slice(0, offeredMax)
    .map(({ person }) => person)
}
