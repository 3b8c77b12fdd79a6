import type { CivilDate } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Person } from '../../../platform/http/index.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import type { Succession } from './model.ts'

/** What sends a thing to a unit: the main line, the place or function that its words name, or an officer's choice. */
export const moveReasons = ['main', 'place', 'function', 'chosen'] as const

export type MoveReason = (typeof moveReasons)[number]

/** How many things go from a unit to another; `toId` null: to nobody; the unit itself: they stay. */
export interface MoveSum {
  readonly fromId: string
  readonly toId: string | null
  readonly why: MoveReason
  readonly count: number
}

/** One thing that moves. */
export interface MoveItem {
  /** The mover's own, for a choice. */
  readonly key: string
  /** What it is, in the words of the office. */
  readonly text: string
  /** Where it stands: the plan; empty where nothing is to be said. */
  readonly detail: string
  readonly href: string | null
  /** Null where it is not known any more. */
  readonly fromId: string | null
  readonly toId: string | null
  readonly why: MoveReason
}

/** Which things are asked for: those that a unit gives, or all; those first given to a unit, or to any. */
export interface ThingsAsked {
  readonly fromId: string | null
  /** The unit that the document names, where that is another one since an earlier succession. */
  readonly namedId: string | null
}

/** The same, on a page of fifty counted from 1. */
export interface ItemsAsked extends ThingsAsked {
  readonly page: number
}

/** How many things were first given to a unit. */
export interface NamedCount {
  readonly unitId: string
  readonly count: number
}

export interface ItemsPage {
  readonly items: readonly MoveItem[]
  readonly total: number
  /** Whom the documents name for those that the unit gives, the most first; empty where no document names anybody. */
  readonly named: readonly NamedCount[]
}

/** How many things stand on a page of `items`. */
export const itemsOnPage = 50

/**
 * Moves one sort of thing when units are succeeded. Each room has its own; all run in the transaction of the
 * succession. To move again what was moved changes nothing.
 */
export interface SuccessionMover {
  /** The same for ever: `plans.tasks`. */
  readonly name: string
  /** What it moves, as a page says it: "Nhiệm vụ còn hiệu lực". */
  readonly label: (locale: Locale) => string
  /** Whether these are duties: a unit that holds some cannot end without a main successor, and their sum stays. */
  readonly duties: boolean
  /** Whether an officer may send single ones elsewhere. */
  readonly choosable: boolean
  /** How many that are open on the day each of these units holds then; no row for none. */
  readonly held: (tx: Tx, unitIds: readonly string[], day: CivilDate) => Promise<ReadonlyMap<string, number>>
  /** What would move; after it was carried out, what would move still. */
  readonly preview: (tx: Tx, succession: Succession) => Promise<readonly MoveSum[]>
  /** One by one what would move or, of a succession that was carried out, what moved. */
  readonly items: (
    tx: Tx,
    succession: Succession,
    asked: ItemsAsked & { readonly done: boolean },
  ) => Promise<ItemsPage>
  /** Keys of all that would move, for a choice in bulk; only of a mover that is `choosable`. */
  readonly keys?: (tx: Tx, succession: Succession, asked: ThingsAsked) => Promise<readonly string[]>
  /** Moves all that is not moved yet. Gives what moved now. */
  readonly move: (tx: Tx, actor: Person, succession: Succession) => Promise<readonly MoveSum[]>
}
