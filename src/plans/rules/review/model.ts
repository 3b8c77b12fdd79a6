/** What a review is made of: the items of a reading, the commands that change them, and what a change did. */
import type {
  Period,
  Reference,
  Reporting,
  Schedule,
  Signer,
  Span,
  Task,
  TaskUnit,
  UnitRole,
} from '../../../documents/index.ts'
import type { ProblemArgs } from '../../../platform/errors.ts'

/** The head of the document, as far as an officer corrects it. */
export interface DocumentFacts {
  readonly type: string
  readonly symbol: string | null
  readonly issuer: string | null
  readonly place: string | null
  /** ISO date, cut to what is known. */
  readonly issuedOn: string | null
  readonly title: string
  readonly signer: Signer | null
  readonly recipients: readonly string[]
  readonly period: Period | null
}

interface ItemValues {
  readonly task: Task
  readonly reporting: Reporting
  readonly reference: Reference
  readonly document: DocumentFacts
}

export type ItemKind = keyof ItemValues

/** `open`: nobody has looked at it; `accepted`: an officer answers for it; `removed`: it was no such thing. */
export type ItemState = 'open' | 'accepted' | 'removed'

/** One thing of a reading that can be corrected; `kind` and `number` name it for good. */
export type ReviewItem = {
  readonly [K in ItemKind]: {
    readonly kind: K
    readonly number: number
    /** Where it stands in the text (UTF-16 offset); items of one place follow their numbers. */
    readonly place: number
    readonly value: ItemValues[K]
    readonly state: ItemState
    /** The review's version when it last changed. */
    readonly version: number
  }
}[ItemKind]

export type TaskItem = Extract<ReviewItem, { kind: 'task' }>
export type ReportingItem = Extract<ReviewItem, { kind: 'reporting' }>
export type ReferenceItem = Extract<ReviewItem, { kind: 'reference' }>
export type DocumentItem = Extract<ReviewItem, { kind: 'document' }>

/** A review as it stands. `version` is what a form sends back, to tell whether somebody else was quicker. */
export interface Review {
  readonly uploadId: string
  readonly version: number
  /** In the order of the page: by kind, then by place, then by number. Removed ones included. */
  readonly items: readonly ReviewItem[]
}

/** A unit as a form gives it: the span is found again in the task's words, or is the task's. */
export interface UnitEntry {
  readonly name: string
  readonly role: UnitRole
  readonly collective: boolean
}

/** One deed of an officer. Numbers are those of items. */
export type ReviewCommand =
  | { readonly kind: 'accept'; readonly tasks: readonly number[] }
  | { readonly kind: 'reopen'; readonly tasks: readonly number[] }
  /** Every open task with at least this confidence, 0 to 1. */
  | { readonly kind: 'accept-above'; readonly confidence: number }
  | {
      readonly kind: 'edit-task'
      readonly task: number
      /** Only what is given changes. */
      readonly text?: string
      readonly taskKind?: Task['kind']
      readonly units?: readonly UnitEntry[]
      readonly schedule?: Schedule | null
      readonly output?: string | null
    }
  /** Cuts the task's words in two before this offset of the document's text. */
  | { readonly kind: 'split-task'; readonly task: number; readonly at: number }
  /** The task and the next one on the page become one. */
  | { readonly kind: 'merge-task'; readonly task: number }
  | { readonly kind: 'remove-task'; readonly task: number }
  | { readonly kind: 'restore-task'; readonly task: number }
  /** Words that the reading left out become a task. */
  | { readonly kind: 'add-task'; readonly span: Span }
  /** The same unit under another name, in every task that has it. */
  | { readonly kind: 'rename-unit'; readonly from: string; readonly to: string }
  | { readonly kind: 'edit-document'; readonly facts: Partial<DocumentFacts> }
  | {
      readonly kind: 'edit-reporting'
      readonly reporting: number
      readonly who?: readonly string[]
      readonly to?: readonly string[]
      readonly due?: readonly string[]
    }
  | { readonly kind: 'remove-reporting'; readonly reporting: number }
  | { readonly kind: 'restore-reporting'; readonly reporting: number }
  | {
      readonly kind: 'edit-reference'
      readonly reference: number
      readonly symbol?: string
      readonly type?: string
      readonly issuedOn?: string | null
      readonly issuer?: string | null
      readonly subject?: string | null
    }
  | { readonly kind: 'remove-reference'; readonly reference: number }
  | { readonly kind: 'restore-reference'; readonly reference: number }

/** An item before and after; null where it was not there. Exactly what undo and redo need. */
export interface ItemChange {
  readonly before: ReviewItem | null
  readonly after: ReviewItem | null
}

/** What a command would do to the items (versions not yet set), or why it cannot. */
export type Outcome =
  | { readonly ok: true; readonly changes: readonly ItemChange[] }
  | { readonly ok: false; readonly code: string; readonly args: ProblemArgs }

export type { TaskUnit }
