/** What an inbox is divided into, and what a leader's page counts. */

/** What waits for whoever looks: all of it, then each kind of it; at the end what they wait for, and what lies ahead. */
export const sections = [
  'todo',
  'new',
  'soon',
  'late',
  'returned',
  'doing',
  'waiting',
  'to-accept',
  'given-back',
  'ahead',
] as const

export type Section = (typeof sections)[number]

/** How many work items each section holds. */
export type SectionCounts = Readonly<Record<Section, number>>

/**
 * open: not done yet; late: of these, past its last day; risk: of these, not late, but due soon, not received for
 * days, or given back; claimed: waits to be accepted; bare: claimed or accepted without any evidence; accepted.
 */
export const figures = ['open', 'late', 'risk', 'claimed', 'bare', 'accepted'] as const

export type Figure = (typeof figures)[number]

/** How many work items of each kind. */
export type FigureCounts = Readonly<Record<Figure, number>>

/** Where nothing is. */
export const noFigures: FigureCounts = { open: 0, late: 0, risk: 0, claimed: 0, bare: 0, accepted: 0 }

/** Two counts together. */
export function addFigures(one: FigureCounts, other: FigureCounts): FigureCounts {
  return {
    open: one.open + other.open,
    late: one.late + other.late,
    risk: one.risk + other.risk,
    claimed: one.claimed + other.claimed,
    bare: one.bare + other.bare,
    accepted: one.accepted + other.accepted,
  }
}
