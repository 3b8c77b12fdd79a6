/** How far the tasks of a plan are taken up in plans of the units that are to do them. Pure. */
import { matches } from '../../../platform/text/search.ts'

/** `issued`: in a plan of the unit; `drafted`: in one that is being composed; `left-out`: with a reason; `none`: not yet. */
export const coverageStates = ['issued', 'drafted', 'left-out', 'none'] as const

export type CoverageState = (typeof coverageStates)[number]

/** Of so many tasks (or units), how many stand how; the rest is not taken up yet. */
export interface CoverageCounts {
  readonly total: number
  readonly issued: number
  readonly drafted: number
  readonly leftOut: number
}

export interface UnitCoverage extends CoverageCounts {
  readonly unitId: string
  readonly name: string
}

export interface TaskCoverage extends CoverageCounts {
  readonly taskId: string
  readonly number: number
  readonly path: string
  readonly text: string
}

/** What nobody has said anything of yet. */
export function notYet({ total, issued, drafted, leftOut }: CoverageCounts): number {
  return total - issued - drafted - leftOut
}

/** `no-plan`: the unit has taken nothing up; `open`: something is not said yet; `done`: everything is in its plan or left out. */
export const coverageFilters = ['all', 'no-plan', 'open', 'done'] as const

export type CoverageFilter = (typeof coverageFilters)[number]

/** Whether a unit or a task stands so. */
export function standsAs(row: CoverageCounts, filter: CoverageFilter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'no-plan':
      return row.issued + row.drafted + row.leftOut === 0
    case 'open':
      return notYet(row) > 0
    case 'done':
      return row.drafted === 0 && notYet(row) === 0
  }
}

/** The rows whose words hold what was typed, with or without marks, and that stand so. */
export function filtered<Row extends CoverageCounts>(
  rows: readonly Row[],
  wordsOf: (row: Row) => string,
  { q, filter }: { readonly q: string; readonly filter: CoverageFilter },
): readonly Row[] {
  return rows.filter(row => standsAs(row, filter) && matches(q, wordsOf(row)))
}

/** How many rows stand each way. */
export function filterCounts(rows: readonly CoverageCounts[]): Readonly<Record<CoverageFilter, number>> {
  const count = (filter: CoverageFilter) => rows.filter(row => standsAs(row, filter)).length
  return { all: rows.length, 'no-plan': count('no-plan'), open: count('open'), done: count('done') }
}

/** All figures of a plan together. */
export function sumOf(rows: readonly CoverageCounts[]): CoverageCounts {
  const sum = (key: keyof CoverageCounts) => rows.reduce((total, row) => total + row[key], 0)
  return { total: sum('total'), issued: sum('issued'), drafted: sum('drafted'), leftOut: sum('leftOut') }
}
