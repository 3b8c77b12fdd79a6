/** What is decided each year about public holidays: the Labour Code leaves the Prime Minister a choice of days. */
import type { CivilDate } from '../clock.ts'

/** The decision for one year. */
export interface HolidayDecision {
  /** Of the five days of Tết, how many lie before the first day of the lunar year: 1 or 2. */
  readonly daysBeforeTet: 1 | 2
  /** The day off beside 2 September: 1 or 3 September, as MM-DD. */
  readonly besideNationalDay: '09-01' | '09-03'
  /** Working days given off to join a holiday with its weekend, and the Saturday on which each is made up. */
  readonly exchanged: readonly { readonly off: CivilDate; readonly madeUpOn: CivilDate }[]
}

/**
 * By year, as announced by the ministry in charge of labour (until February 2025 the Ministry of Labour, Invalids and
 * Social Affairs, then the Ministry of Home Affairs); the row of a year is added when it is announced, usually by the
 * December before. The choice exists since the Labour Code of 2019 came into force in 2021.
 */
export const holidayDecisions: ReadonlyMap<number, HolidayDecision> = new Map<number, HolidayDecision>([
  [2021, { daysBeforeTet: 2, besideNationalDay: '09-03', exchanged: [] }],
  [2022, { daysBeforeTet: 1, besideNationalDay: '09-01', exchanged: [] }],
  [2023, { daysBeforeTet: 2, besideNationalDay: '09-01', exchanged: [] }],
  [
    2024,
    {
      daysBeforeTet: 2,
      besideNationalDay: '09-03',
      exchanged: [{ off: '2024-04-29', madeUpOn: '2024-05-04' }],
    },
  ],
  [
    2025,
    {
      daysBeforeTet: 2,
      besideNationalDay: '09-01',
      exchanged: [{ off: '2025-05-02', madeUpOn: '2025-04-26' }],
    },
  ],
  [
    2026,
    {
      daysBeforeTet: 1,
      besideNationalDay: '09-01',
      exchanged: [
        { off: '2026-01-02', madeUpOn: '2026-01-10' },
        { off: '2026-08-31', madeUpOn: '2026-08-22' },
      ],
    },
  ],
])
