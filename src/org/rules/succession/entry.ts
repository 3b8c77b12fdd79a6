/** The form of a change as it comes from the browser. */

/** A unit as it was typed or picked. */
export interface TypedUnit {
  readonly text: string
  readonly id: string
}

/** A successor as the form sends it. */
export interface TypedSuccessor extends TypedUnit {
  readonly isNew: boolean
  readonly abbreviation: string
  readonly parent: TypedUnit
  /** Words of the only function that it takes; empty where it takes what is the unit's. */
  readonly functionName: string
}

export interface ChangeEntry {
  readonly from: readonly TypedUnit[]
  readonly to: readonly TypedSuccessor[]
  /** Which of the successors is the main one, counted from 0. */
  readonly main: number
  /** The row that one more was asked for; empty where the form is to be taken. */
  readonly more: '' | 'from' | 'to'
}

/** Basis and day as they were typed. */
export interface PaperEntry {
  readonly day: string
  readonly basis: string
  readonly note: string
}
