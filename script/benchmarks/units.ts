/** The tree and the lists as of a day, with as many units as the country has, old and new, and with twice as many. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { storeNewUnits, type UnitToStore } from '../../src/org/actions/store-units.ts'
import { guessUnit } from '../../src/org/index.ts'
import { childrenAsOf } from '../../src/org/queries/as-of.ts'
import { unitsAsOf } from '../../src/org/queries/unit-list.ts'
import { type Database, openDatabase, type Tx } from '../../src/platform/db/index.ts'
import { newId } from '../../src/platform/ids.ts'
import { median, percentile, plainRow, spreadRow } from './figures.ts'
import type { Row } from './report.ts'

const [before, after, reform] = ['2025-06-30', '2026-01-01', '2025-07-01']
const boundP95_milliseconds = 50
const rounds = 25

/** Provinces, districts in each and communes in each district before the reform; provinces and communes in each since. */
const country = { old: [63, 11, 15], now: [34, 98] } as const

/** Rows of the report. */
export async function unitRows(): Promise<Row[]> {
  const once = await measured(1)
  const twice = await measured(2)
  const count = once.units.toLocaleString('en')
  return once.asked.flatMap(({ name, times }, index) => {
    const longer = median(twice.asked[index]?.times ?? []) / median(times)
    return [
      spreadRow(`${name}, of ${count} units`, times, boundP95_milliseconds),
      plainRow('With twice as many', twiceWords(twice.asked[index]?.times ?? [], longer)),
    ]
  })
}

function twiceWords(times: readonly number[], longer: number): string {
  return `p95 ${percentile(times, 0.95).toFixed(0)} ms, ${longer.toFixed(1)} times as long`
}

interface Asked {
  readonly name: string
  /** Milliseconds of each call. */
  readonly times: readonly number[]
}

async function measured(
  countries: number,
): Promise<{ readonly units: number; readonly asked: readonly Asked[] }> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'nhipcau-units-'))
  const limits = { databaseConnectionsMax: 1, transactionSecondsMax: 60 }
  const database = await openDatabase({ databaseUrl: undefined, dataFolder, ...limits })
  try {
    const made = Array.from({ length: countries }, (_, index) => unitsOfCountry(index))
    for (const units of made) await database.transaction(tx => storeNewUnits(tx, null, units))
    const units = made.flat()
    const province = (first: string | null) =>
      units.find(({ parentId, validFrom = null }) => parentId === null && validFrom === first)?.id ?? ''
    const asked = await askAll(database, province(null), province(reform))
    return { units: units.length, asked }
  } finally {
    await database.close()
    await rm(dataFolder, { recursive: true, force: true })
  }
}

async function askAll(database: Database, old: string, now: string): Promise<readonly Asked[]> {
  const list = (day: string, more: object) => (tx: Tx) => unitsAsOf(tx, day, { q: '', page: 1, ...more })
  const questions: readonly [string, (tx: Tx) => Promise<unknown>][] = [
    ['The top of the tree', tx => childrenAsOf(tx, null, after)],
    ['The top of the tree as of a day before the reform', tx => childrenAsOf(tx, null, before)],
    ['A province’s level of the tree', tx => childrenAsOf(tx, now, after)],
    ['A province’s level as of a day before', tx => childrenAsOf(tx, old, before)],
    ['The first page of the list', list(after, {})],
    ['The first page as of a day before', list(before, {})],
    ['The twentieth page as of a day before', list(before, { page: 20 })],
    ['Communes of the list as of a day before', list(before, { level: 'commune' })],
    ['What a province had below it before', list(before, { parentId: old })],
    ['Units that are no more', list(after, { presence: 'ended' })],
    ['Units found by a word', list(before, { q: 'an binh' })],
  ]
  const asked: Asked[] = []
  for (const [name, question] of questions) asked.push({ name, times: await timesOf(database, question) })
  return asked
}

async function timesOf(
  database: Database,
  question: (tx: Tx) => Promise<unknown>,
): Promise<readonly number[]> {
  const times: number[] = []
  for (let round = -3; round < rounds; round += 1) {
    const start = performance.now()
    await database.transaction(question)
    if (round >= 0) times.push(performance.now() - start)
  }
  return times
}

const syllables = ['An', 'Bình', 'Hòa', 'Phú', 'Tân', 'Long', 'Mỹ', 'Thạnh', 'Xuân', 'Yên', 'Đông', 'Vĩnh']

/** A name as places have them: two or three syllables, many of them often. */
function placeName(number: number): string {
  const [first, second] = [number % 12, Math.floor(number / 12) % 12]
  return `${syllables[first]} ${syllables[second]} ${Math.floor(number / 144)}`
}

function unitsOfCountry(index: number): readonly UnitToStore[] {
  const units: UnitToStore[] = []
  const make = (name: string, parentId: string | null, days: object): string => {
    const id = newId()
    units.push({ ...guessUnit(`Ủy ban nhân dân ${name}`, false), id, parentId, ...days })
    return id
  }
  const [provinces, districts, communes] = country.old
  for (let province = 0; province < provinces; province += 1) {
    const top = make(`tỉnh Cũ ${index} ${placeName(province)}`, null, { validTo: reform })
    for (let district = 0; district < districts; district += 1) {
      const place = placeName(province * districts + district)
      const middle = make(`huyện ${place}`, top, { validTo: reform })
      for (let commune = 0; commune < communes; commune += 1) {
        make(`xã ${placeName(units.length + index)}`, middle, { validTo: reform })
      }
    }
  }
  const [newProvinces, newCommunes] = country.now
  for (let province = 0; province < newProvinces; province += 1) {
    const top = make(`tỉnh Mới ${index} ${placeName(province)}`, null, { validFrom: reform })
    for (let commune = 0; commune < newCommunes; commune += 1) {
      make(`xã ${placeName(units.length + index)}`, top, { validFrom: reform })
    }
  }
  return units
}
