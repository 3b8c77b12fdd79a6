import { createHash } from 'node:crypto'
import type { Tx } from '../../platform/db/index.ts'
import type { Person } from '../../platform/http/index.ts'
import { storeUnitLives } from '../actions/store-unit-lives.ts'
import { carryOutSuccession } from '../actions/succession/carry-out-succession.ts'
import { findSuccession } from '../queries/succession/successions.ts'
import { livesOf } from '../queries/unit-spans.ts'
import { fromUnits, type Succession } from '../rules/succession/model.ts'
import type { SuccessionMover } from '../rules/succession/mover.ts'
import { type ImportedProvince, importProvince } from './import-province.ts'
import { type ProvinceReform, reformDay } from './model.ts'
import { unitsOfPlaces } from './queries.ts'

/**
 * What the reform rests on: the Party's resolution, the one on provinces, the law that ended districts. The
 * Standing Committee's resolution on the communes of each province is named without its number, which our source
 * does not have.
 */
function legalBasisFor(province: string): string {
  return [
    'Nghị quyết số 60-NQ/TW ngày 12/4/2025',
    'Nghị quyết số 202/2025/QH15 ngày 12/6/2025',
    'Luật Tổ chức chính quyền địa phương số 72/2025/QH15',
    `Nghị quyết của Ủy ban Thường vụ Quốc hội về việc sắp xếp các đơn vị hành chính cấp xã của ${province} năm 2025`,
  ].join('; ')
}

/** What the reform of a province did, or would do. */
export interface ReorganisedProvince {
  /** "tỉnh Gia Lai". */
  readonly province: string
  /** True where it was carried out before: then nothing was done. */
  readonly already: boolean
  /** Units that were not there yet, of both sides. */
  readonly imported: ImportedProvince
  /** Committees that are no more since, and lines that tell what became of them. */
  readonly ended: number
  readonly lines: number
  /** Things that moved, by the mover's name. */
  readonly moved: Readonly<Record<string, number>>
  /** What was open, by the mover's name, before and after: duties keep their sum. */
  readonly before: Readonly<Record<string, number>>
  readonly after: Readonly<Record<string, number>>
}

/**
 * Carries the reform of 1 July 2025 out for a province: brings in what units are missing, and records one
 * reorganisation from all that ended to what took over, by which open duties, reports, people and functions move.
 * Once for a province: again, it changes nothing. All in one transaction. Throws as `carryOutSuccession` does.
 */
export async function reorganiseProvince(
  tx: Tx,
  actor: Person,
  reform: ProvinceReform,
  movers: readonly SuccessionMover[],
): Promise<ReorganisedProvince> {
  const imported = await importProvince(tx, actor, reform, 'both')
  const succession = await successionOf(tx, reform)
  const ended = new Set(fromUnits(succession)).size
  const sums = { province: reform.name, imported, ended, lines: succession.lines.length }
  if (await findSuccession(tx, succession.id)) {
    return { ...sums, already: true, moved: {}, before: {}, after: {} }
  }
  await reopen(tx, succession)
  const { moved, open } = await carryOutSuccession(tx, actor, succession, movers)
  return { ...sums, already: false, moved, ...open }
}

async function successionOf(tx: Tx, { code, name, lines }: ProvinceReform): Promise<Succession> {
  const ids = await unitsOfPlaces(
    tx,
    lines.flatMap(({ from, to }) => [from, to]),
  )
  const idOf = (key: string): string => {
    const id = ids.get(key)
    if (id === undefined) throw new Error(`no unit for ${key}`)
    return id
  }
  return {
    id: successionId(lines[0] ? idOf(lines[0].from) : code),
    kind: 'reorganisation',
    effectiveOn: reformDay,
    legalBasis: legalBasisFor(name),
    note: '',
    newUnits: [],
    newFunctions: [],
    renamings: [],
    lines: lines.map(({ from, to, main }) => ({
      fromId: idOf(from),
      toId: idOf(to),
      main,
      functionId: null,
    })),
    choices: [],
  }
}

/** The same at every run in an office, made of a unit's id: a reform that is sent twice is one. */
function successionId(firstUnit: string): string {
  const hash = createHash('sha256').update(`reform of ${reformDay} ${firstUnit}`).digest('hex')
  // Version 8 of UUIDs is for those made of a hash of one's own.
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`]
  return [...parts, hash.slice(20, 32)].join('-')
}

/**
 * The list ends old committees on the day of the reform. A succession takes from units that are there, so they are
 * opened for it within the transaction, and it ends them on that same day.
 */
async function reopen(tx: Tx, succession: Succession): Promise<void> {
  const lives = await livesOf(tx, fromUnits(succession))
  const ended = [...lives].filter(([, life]) => life.to === reformDay)
  await storeUnitLives(tx, new Map(ended.map(([id, { from }]) => [id, { from, to: null }])))
}
