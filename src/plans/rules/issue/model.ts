/** What is decided between a review and an issued plan. */
import type { UnitRole } from '../../../documents/index.ts'
import type { NewUnit, Unit } from '../../../org/index.ts'
import type { LinkKind, PlanKind } from '../../tables.ts'

/** A link that the plan will have; exactly one of the three ends is given. */
export interface LinkDraft {
  readonly kind: LinkKind
  /** A plan here. */
  readonly planId: string | null
  /** A document of the registry. */
  readonly documentId: string | null
  /** Number of the review's reference that it leads to: it enters the registry only with the plan. */
  readonly reference: number | null
}

/** What a name of the plan means. */
export type NameChoice =
  | { readonly choice: 'unit'; readonly unitId: string }
  | { readonly choice: 'new'; readonly newUnit: NewUnit }
  /** Many bodies named as one, kept so: a unit that is marked as a collective, there already or new. */
  | { readonly choice: 'collective'; readonly unitId: string | null; readonly newUnit: NewUnit | null }
  /** No unit here ("cấp trên"): only for a name that does nothing but receive reports. */
  | { readonly choice: 'words' }

/** A name that the plan gives work or duties to, and where it stands. */
export interface PlanName {
  /** `nameKey` of the name. */
  readonly key: string
  /** As it is first written. */
  readonly written: string
  /** Every way in which the plan writes it, in the order of the document. */
  readonly spellings: readonly string[]
  readonly collective: boolean
  readonly tasks: number
  readonly duties: number
  readonly roles: readonly UnitRole[]
  readonly issuer: boolean
  /** Offset in the plan's text where it first stands; null for an issuer that stands nowhere else. */
  readonly place: number | null
  /** Whether it does nothing but receive reports: then it may stay mere words. */
  readonly receiverOnly: boolean
}

/** A name with what it is taken to mean. */
export interface NamedUnit extends PlanName {
  /** What an officer chose; null while only `suggested` stands. */
  readonly chosen: ChosenName | null
  /** What the names of the units say; null where several fit. */
  readonly suggested: NameChoice | null
  /** The units that go by this name. */
  readonly candidates: readonly Unit[]
}

/** A choice, and who made it. */
export interface ChosenName {
  readonly is: NameChoice
  /** The unit of the choice; null for one that is not there yet, or none. */
  readonly unit: Unit | null
  /** The draft's version when it was made. */
  readonly version: number
  readonly by: string
}

/** What was decided so far; the reading's guesses hold for what is null. */
export interface IssueDraft {
  readonly kind: PlanKind | null
  /** The draft's version when the kind was chosen, and by whom. */
  readonly kindVersion: number
  readonly kindBy: string | null
  readonly issuers: readonly string[] | null
  readonly links: readonly LinkDraft[]
  /** 0 before the first choice. */
  readonly version: number
}

/** What a person looked at when they decided: a change of either since then is told to them. */
export interface IssueVersion {
  readonly review: number
  readonly draft: number
}

export type { LinkKind, PlanKind }
