/** How units and plans stand beside each other. */
import { type Figure, type FigureCounts, figures } from './model.ts'

/** A unit or a plan with its figures. */
export interface Standing {
  readonly id: string
  readonly counts: FigureCounts
}

/** By one figure; where it is the same by what is late, then at risk, then open; at the end by their ids, so that pages fit. */
export function standings(
  counted: ReadonlyMap<string, FigureCounts>,
  by: Figure = 'late',
  descending = true,
): readonly Standing[] {
  const order = [by, 'late', 'risk', 'open', 'claimed'] as const
  return [...counted]
    .map(([id, counts]) => ({ id, counts }))
    .sort((one, other) => {
      for (const [at, figure] of order.entries()) {
        const more = other.counts[figure] - one.counts[figure]
        if (more !== 0) return at === 0 && !descending ? -more : more
      }
      return one.id < other.id ? -1 : 1
    })
}

/** The figure of this name; null for any other word. */
export function toFigure(name: string | undefined): Figure | null {
  return figures.find(figure => figure === name) ?? null
}

/** Open work that is neither late nor at risk. */
export function restOf({ open, late, risk }: FigureCounts): number {
  return open - late - risk
}

/** The last twelve months up to this day, `YYYY-MM`, in order. */
export function lastMonths(today: string): readonly string[] {
  const [year = 0, month = 1] = today.split('-').map(Number)
  return Array.from({ length: 12 }, (_, at) => {
    const count = year * 12 + month - 12 + at
    return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
  })
}
