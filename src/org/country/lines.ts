/** The country's commands as lines of JSON, from the process that holds the database to the one that asked. */
import { open } from 'node:fs/promises'
import { z } from 'zod'
import type { Database } from '../../platform/db/index.ts'
import { Problem, type ProblemArgs } from '../../platform/errors.ts'
import type { SuccessionMover } from '../rules/succession/mover.ts'
import type { ImportedProvince } from './import-province.ts'
import type { ReorganisedProvince } from './reorganise.ts'
import { type CountryOrder, type CountryStep, importCountry, reorganiseCountry } from './run.ts'

/** What is asked, as it stands in a query. */
const asked = z.object({
  command: z.enum(['import', 'reorganise']),
  side: z.enum(['before', 'after', 'both']).default('both'),
  'dry-run': z.enum(['yes', 'no']).default('no'),
  province: z.string().optional(),
  /** A file of places on this machine. */
  data: z.string().optional(),
  as: z.string().optional(),
})

/** One line: a province that is done, the end, or what went wrong. */
export type CountryLine =
  | { readonly imported: CountryStep<ImportedProvince> }
  | { readonly reorganised: CountryStep<ReorganisedProvince> }
  | { readonly end: true }
  | { readonly problem: { readonly code: string; readonly args: ProblemArgs } }

/** A file of places at most; the whole country takes 4 MB. */
const placesBytesMax = 20_000_000

/** Does what the query asks; the last line says how it ended. An unexpected failure breaks the stream off. */
export async function* countryLines(
  database: Database,
  movers: readonly SuccessionMover[],
  query: URLSearchParams,
): AsyncGenerator<string> {
  try {
    for await (const line of linesFor(database, movers, query)) yield `${JSON.stringify(line)}\n`
    yield `${JSON.stringify({ end: true } satisfies CountryLine)}\n`
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const problem = { code: error.code, args: error.args }
    yield `${JSON.stringify({ problem } satisfies CountryLine)}\n`
  }
}

async function* linesFor(
  database: Database,
  movers: readonly SuccessionMover[],
  query: URLSearchParams,
): AsyncGenerator<CountryLine> {
  const wanted = asked.parse(Object.fromEntries(query))
  const order: CountryOrder = {
    province: wanted.province ?? null,
    places: wanted.data === undefined ? null : await placesText(wanted.data),
    as: wanted.as ?? null,
  }
  if (wanted.command === 'import') {
    for await (const imported of importCountry(database, order, wanted.side)) yield { imported }
    return
  }
  const how = { movers, dryRun: wanted['dry-run'] === 'yes' }
  for await (const reorganised of reorganiseCountry(database, order, how)) yield { reorganised }
}

async function placesText(path: string): Promise<string> {
  const file = await open(path).catch(() => {
    throw new Problem('invalid', 'places-missing', { file: path })
  })
  try {
    if ((await file.stat()).size > placesBytesMax) throw new Problem('too-large', 'places-too-large')
    return await file.readFile('utf8')
  } finally {
    await file.close()
  }
}
