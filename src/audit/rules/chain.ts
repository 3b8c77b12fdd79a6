/** Whether facts, one after the other, are one chain. Pure: they may come from the database or from a file. */
import { beginning, type ChainHead, sha256 } from '../facts.ts'
import { commitmentOf } from './commitment.ts'

/** A fact as the walk along the chain looks at it. */
export interface Link {
  readonly number: number
  /** ISO 8601, UTC. */
  readonly at: string
  readonly previousHash: string
  readonly hash: string
  /** What was hashed. */
  readonly text: string
  /** Of the personal values that the fact tells of. */
  readonly commitments: readonly string[]
  /** Commitments whose values this fact says were erased. */
  readonly erases: readonly string[]
}

/** Why a chain is broken at a fact. */
export const chainFaults = [
  // The fact with this number is not where it belongs.
  'missing',
  // Its words do not give its hash: one of the two was changed.
  'content',
  // It is whole but was not written after the fact that now stands before it.
  'link',
  // It is not the fact that stood here when the known head was noted.
  'known',
  // The chain ends before the known head.
  'cut-off',
  // A personal value that is kept beside the fact is not the one that was committed to.
  'value-changed',
  // A personal value is gone, and no fact says that it was erased.
  'value-missing',
  // A line of an exported file is none of ours.
  'unreadable',
  // An exported file goes on after the last fact that its first line names.
  'surplus',
] as const

export type ChainFault = (typeof chainFaults)[number]

/** What is no fault but worth knowing. */
export interface ChainRemarks {
  /** How many facts bear an earlier time than the one before: a clock was put back. */
  readonly clockBack: number
  /** The first of their numbers, 20 at most. */
  readonly clockBackAt: readonly number[]
  /** How many personal values were erased, as facts say. */
  readonly erasedValues: number
}

export type ChainCheck =
  | { readonly whole: true; readonly head: ChainHead; readonly remarks: ChainRemarks }
  | { readonly whole: false; readonly brokenAt: number; readonly why: ChainFault }

/** Personal values that are still there, by their commitments. */
export type KeptValues = ReadonlyMap<string, { readonly salt: string; readonly value: string }>

const remarkedMax = 20

/** Goes along a chain, a fact at a time. */
export interface ChainWalk {
  /** The last fact that was found in order. */
  readonly head: () => ChainHead
  /** Looks at the next fact; gives the fault that ends the walk. `values` null: they are not looked at. */
  readonly step: (link: Link, values: KeptValues | null) => ChainFault | null
  /** What is to be said after the last fact. */
  readonly end: () => ChainCheck
}

/**
 * Begins a walk after `start`, which is before the first fact unless a part is looked at. `known` are heads that
 * were kept elsewhere: without one a chain whose end was cut off looks whole.
 */
export function walkChain(known: readonly ChainHead[], start: ChainHead = beginning): ChainWalk {
  let head = start
  let lastAt = ''
  let clockBack = 0
  const clockBackAt: number[] = []
  let erasedValues = 0
  /** Values that are not there, and the facts that told of them. */
  const gone = new Map<string, number>()

  const settleErased = (erases: readonly string[]): void => {
    for (const commitment of erases) if (gone.delete(commitment)) erasedValues += 1
  }
  const remarkTime = (link: Link): void => {
    if (link.at < lastAt) {
      clockBack += 1
      if (clockBackAt.length < remarkedMax) clockBackAt.push(link.number)
    }
    lastAt = link.at
  }
  return {
    head: () => head,
    step(link, values) {
      const fault = linkFault(link, head, known) ?? (values ? valueFault(link, values, gone) : null)
      if (fault) return fault
      if (values) settleErased(link.erases)
      remarkTime(link)
      head = { number: link.number, hash: link.hash }
      return null
    },
    end() {
      if (known.some(({ number }) => head.number < number)) {
        return { whole: false, brokenAt: head.number + 1, why: 'cut-off' }
      }
      const [brokenAt] = gone.values()
      if (brokenAt !== undefined) return { whole: false, brokenAt, why: 'value-missing' }
      return { whole: true, head, remarks: { clockBack, clockBackAt, erasedValues } }
    },
  }
}

function linkFault(link: Link, head: ChainHead, known: readonly ChainHead[]): ChainFault | null {
  if (link.number !== head.number + 1) return 'missing'
  if (sha256(link.text) !== link.hash) return 'content'
  if (link.previousHash !== head.hash) return 'link'
  return known.some(({ number, hash }) => link.number === number && link.hash !== hash) ? 'known' : null
}

function valueFault(link: Link, values: KeptValues, gone: Map<string, number>): ChainFault | null {
  for (const commitment of link.commitments) {
    const kept = values.get(commitment)
    if (!kept) gone.set(commitment, link.number)
    else if (commitmentOf(kept.salt, kept.value) !== commitment) return 'value-changed'
  }
  return null
}
