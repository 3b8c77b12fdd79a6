import type { PlannedUnit } from './model.ts'

/** A unit with the one that the plan names, where another answers now. */
interface Shown {
  readonly name: string
  readonly planned: PlannedUnit | null
  /** As the plan writes it, where that is known. */
  readonly written?: string
}

/** Says that one unit answers now for what the plan gave to another. */
export type NowSay = (code: 'unit-now', args: { readonly written: string; readonly name: string }) => string

/** The unit by its name: "Sở TT&TT (nay: Sở Văn hóa, Thể thao và Du lịch)" since a reform. */
export function shownName({ name, planned, written }: Shown, say: NowSay): string {
  return planned ? say('unit-now', { written: written || planned.name, name }) : name
}
