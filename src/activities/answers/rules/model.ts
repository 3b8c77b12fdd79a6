/** Answers and their evidence, as plain values. */
import type { AnswerKind } from '../tables.ts'

/** Who answers: somebody with an account, or by a signed link. */
export type Author =
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'link'; readonly id: string }

/** What one says of a work item. */
export interface Answer {
  readonly id: string
  readonly itemId: string
  readonly kind: AnswerKind
  readonly state: 'draft' | 'sent'
  readonly said: string
  readonly seenVersion: number
  /** The item's version that the claim made; null for a draft and a word on how it goes. */
  readonly itemVersion: number | null
  readonly changedAt: Date
  readonly sentAt: Date | null
  readonly author: Author
  /** The person's name, or the address that the link was sent to. */
  readonly authorName: string
  /** In the order in which it was added. */
  readonly evidence: readonly Evidence[]
}

/** A file that was taken in: what its bytes are, and where they are kept. */
export interface KeptFile {
  readonly kind: 'photo' | 'file'
  /** SHA-256 of the bytes as they were sent: the same photo sent elsewhere has the same. */
  readonly sentHash: string
  readonly hash: string
  readonly sizeBytes: number
  readonly mediaType: string
  readonly fileName: string
  /** Of a photo. */
  readonly picture: KeptPicture | null
}

export interface KeptPicture {
  readonly shownHash: string
  readonly thumbnailHash: string
  readonly width: number
  readonly height: number
  readonly detailsKept: boolean
}

/** So many of what. */
export interface Figure {
  readonly amount: number
  readonly unit: string
  readonly label: string
}

interface EvidenceBase {
  readonly id: string
  readonly answerId: string
}

export type FileEvidence = EvidenceBase & KeptFile
export type LinkEvidence = EvidenceBase & {
  readonly kind: 'link'
  readonly address: string
  /** Every try to keep a copy, the latest first. */
  readonly copies: readonly LinkCopy[]
}
export type FigureEvidence = EvidenceBase & { readonly kind: 'figure' } & Figure
export type Evidence = FileEvidence | LinkEvidence | FigureEvidence

/** One try to keep what a link leads to. */
export type LinkCopy = { readonly id: string; readonly triedAt: Date } & (
  | {
      readonly state: 'kept'
      readonly finalAddress: string
      readonly mediaType: string | null
      readonly hash: string
      readonly sizeBytes: number
      readonly title: string | null
    }
  | {
      readonly state: 'failed'
      readonly failure: { readonly code: string; readonly args: Readonly<Record<string, string | number>> }
    }
)

/** The most of one answer. */
export const answerLimits = {
  saidMax: 5000,
  filesMax: 20,
  linksMax: 20,
  figuresMax: 20,
  addressMax: 2000,
  unitMax: 60,
  labelMax: 300,
} as const
