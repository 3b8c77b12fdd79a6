/** Things to show in lists: fruits of a garden, so that the gallery knows no domain. */
import { matchRank } from '../../text/search.ts'
import type { Sort } from '../address.ts'
import type { Tone } from '../parts/status.tsx'

/** How a harvest stands. */
export type Harvest = 'done' | 'due' | 'late' | 'draft'

export interface Fruit {
  readonly id: string
  readonly name: string
  readonly english: string
  /** Month of the harvest. */
  readonly month: number
  readonly kilograms: number
  readonly harvest: Harvest
}

export const harvestTones: Readonly<Record<Harvest, Tone>> = {
  done: 'done',
  due: 'due',
  late: 'late',
  draft: 'draft',
}

const rows: readonly [name: string, english: string, month: number, kilograms: number, harvest: Harvest][] = [
  ['Xoài', 'Mango', 4, 1250, 'done'],
  ['Bưởi', 'Pomelo', 12, 840, 'due'],
  ['Chôm chôm', 'Rambutan', 6, 615.5, 'late'],
  ['Sầu riêng', 'Durian', 7, 2310, 'done'],
  ['Vú sữa', 'Star apple', 1, 96, 'draft'],
  ['Quýt đường', 'Mandarin', 11, 430, 'done'],
  ['Nhãn xuồng cơm vàng', 'Golden longan', 8, 1780, 'due'],
  ['Ổi ruột hồng', 'Pink guava', 3, 275, 'done'],
  ['Măng cụt', 'Mangosteen', 5, 198, 'late'],
  ['Dừa xiêm', 'Green coconut', 2, 3020, 'done'],
  ['Thanh long ruột đỏ', 'Red dragon fruit', 9, 1105, 'due'],
  ['Mận An Phước', 'Rose apple', 10, 64, 'draft'],
]

/** All of them, in the order of planting. */
export const fruits: readonly Fruit[] = rows.map(([name, english, month, kilograms, harvest], index) => ({
  id: String(index + 1),
  name,
  english,
  month,
  kilograms,
  harvest,
}))

/** Columns that the list can be sorted by. */
export const sortKeys = ['name', 'month', 'kilograms'] as const

const collator = new Intl.Collator('vi')

/** The fruits in an order. */
export function sortFruits(list: readonly Fruit[], { key, descending }: Sort): readonly Fruit[] {
  const up = list.toSorted((a, b) =>
    key === 'month'
      ? a.month - b.month
      : key === 'kilograms'
        ? a.kilograms - b.kilograms
        : collator.compare(a.name, b.name),
  )
  return descending ? up.reverse() : up
}

/** Those whose name has what was typed, with or without marks, the best first. */
export function findFruits(typed: string): readonly Fruit[] {
  return fruits
    .map(fruit => ({ fruit, rank: Math.max(matchRank(typed, fruit.name), matchRank(typed, fruit.english)) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ fruit }) => fruit)
}
