/** The whole country, province after province: each in a transaction of its own, so that a kill loses one at most. */
import type { Database, Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import type { Person } from '../../platform/http/index.ts'
import { mayCarryOutSuccessions } from '../policy.ts'
import { findBySignInName, onlyPerson } from '../queries/people.ts'
import type { SuccessionMover } from '../rules/succession/mover.ts'
import { chooseReforms } from './choose.ts'
import { type ImportedProvince, importProvince } from './import-province.ts'
import type { ProvinceReform, Side } from './model.ts'
import { reformsOf } from './reform.ts'
import { type ReorganisedProvince, reorganiseProvince } from './reorganise.ts'
import { countryPlaces, placesInFile } from './source.ts'

/** What is asked of the country. */
export interface CountryOrder {
  /** As somebody typed it; null for every province. */
  readonly province: string | null
  /** Text of a file of places of the package's form; null for the package itself. */
  readonly places: string | null
  /** Sign-in name of whoever does it; null where there is only one person. */
  readonly as: string | null
}

/** A province that is done: which of how many. */
export interface CountryStep<Done> {
  readonly number: number
  readonly of: number
  readonly province: string
  readonly done: Done
}

/**
 * Brings committees in. What was brought in already changes nothing, so that after a kill the same command goes on.
 * Throws `invalid` (`province-unknown`, `places-unreadable`, `places-broken`, `name-a-person`, `no-such-person`) and
 * `forbidden`, code `units-not-yours`.
 */
export function importCountry(
  database: Database,
  order: CountryOrder,
  side: Side,
): AsyncGenerator<CountryStep<ImportedProvince>> {
  return eachProvince(database, order, (actor, reform) =>
    database.transaction(tx => importProvince(tx, actor, reform, side)),
  )
}

/**
 * Carries the reform of 1 July 2025 out, or with `dryRun` says what it would do: then all is done and taken back,
 * so that the sums are those of the reform itself. Throws as `importCountry` does, and as `reorganiseProvince`.
 */
export function reorganiseCountry(
  database: Database,
  order: CountryOrder,
  { movers, dryRun }: { readonly movers: readonly SuccessionMover[]; readonly dryRun: boolean },
): AsyncGenerator<CountryStep<ReorganisedProvince>> {
  return eachProvince(database, order, (actor, reform) => {
    const work = (tx: Tx) => reorganiseProvince(tx, actor, reform, movers)
    return dryRun ? takenBack(database, work) : database.transaction(work)
  })
}

async function* eachProvince<Done>(
  database: Database,
  order: CountryOrder,
  work: (actor: Person, reform: ProvinceReform) => Promise<Done>,
): AsyncGenerator<CountryStep<Done>> {
  const places = order.places === null ? countryPlaces() : placesInFile(order.places)
  const reforms = chooseReforms(reformsOf(places), order.province)
  const actor = await actorOf(database, order.as)
  for (const [index, reform] of reforms.entries()) {
    const done = await work(actor, reform)
    yield { number: index + 1, of: reforms.length, province: reform.name, done }
  }
}

async function actorOf(database: Database, signInName: string | null): Promise<Person> {
  const actor = await database.transaction(tx =>
    signInName === null ? onlyPerson(tx) : findBySignInName(tx, signInName),
  )
  if (!actor) throw new Problem('invalid', signInName === null ? 'name-a-person' : 'no-such-person')
  if (!mayCarryOutSuccessions(actor)) throw new Problem('forbidden', 'units-not-yours')
  return actor
}

/** Thrown to roll back what was only to be looked at. */
class TakenBack extends Error {}

/** What the work would give, and nothing of it written. */
async function takenBack<Done>(database: Database, work: (tx: Tx) => Promise<Done>): Promise<Done> {
  const results: Done[] = []
  await database
    .transaction(async tx => {
      results.push(await work(tx))
      throw new TakenBack()
    })
    .catch(error => {
      if (!(error instanceof TakenBack)) throw error
    })
  const [done] = results
  if (done === undefined) throw new Error('the work gave nothing')
  return done
}
