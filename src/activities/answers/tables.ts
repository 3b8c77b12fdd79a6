/** Tables of answers and their evidence. */
import type { JSONColumnType } from 'kysely'

/** A claim that the work is done, or a word on how it goes. */
export const answerKinds = ['claim', 'progress'] as const

export type AnswerKind = (typeof answerKinds)[number]

export interface AnswerRow {
  /** Made where the form was drawn: the same answer sent twice is one. */
  id: string
  item_id: string
  kind: AnswerKind
  state: 'draft' | 'sent'
  /** What was done, in the sender's words. */
  said: string
  /** The item's version that the sender had seen when the form was drawn. */
  seen_version: number
  /** The item's version that the claim made; null for a draft and for a word on how it goes. */
  item_version: number | null
  started_at: Date
  changed_at: Date
  sent_at: Date | null
  made_by: string | null
  made_by_link: string | null
}

export const evidenceKinds = ['photo', 'file', 'link', 'figure'] as const

export type EvidenceKind = (typeof evidenceKinds)[number]

export interface EvidenceRow {
  id: string
  answer_id: string
  position: number
  kind: EvidenceKind
  /** Of a photo or file: of its bytes as they were sent, before anything was taken out of them. */
  sent_hash: string | null
  /** Of a photo or file: the stored bytes. */
  hash: string | null
  size_bytes: number | null
  media_type: string | null
  file_name: string | null
  /** Of a photo: the copy that pages show, and the small one; WebP. */
  shown_hash: string | null
  thumbnail_hash: string | null
  width: number | null
  height: number | null
  /** Of a photo: whether it keeps its place and camera, because the sender wished so. */
  details_kept: boolean | null
  /** Of a link. */
  address: string | null
  /** Of a figure. */
  amount: number | null
  unit: string | null
  /** Of a figure: what was counted. */
  label: string | null
  added_at: Date
}

/** One try to keep what a link leads to. */
export interface LinkCopyRow {
  id: string
  evidence_id: string
  tried_at: Date
  state: 'kept' | 'failed'
  /** Of a copy that could not be made: a code with arguments. */
  failure: string | null
  failure_args: JSONColumnType<Readonly<Record<string, string | number>>, string | undefined, string>
  /** Where the redirects led. */
  final_address: string | null
  http_status: number | null
  media_type: string | null
  hash: string | null
  size_bytes: number | null
  /** Of a page: its title, as text. */
  title: string | null
}

export interface AnswerLinkRow {
  id: string
  /** Links that were made together and go out in one mail. */
  batch_id: string
  item_id: string
  email: string
  locale: 'vi' | 'en'
  token_hash: Buffer
  /** Made when the mail goes out, so that it lies nowhere in the clear. */
  mailed_token_hash: Buffer | null
  made_at: Date
  made_by: string
  expires_at: Date
  mailed_at: Date | null
  used_at: Date | null
  revoked_at: Date | null
  revoked_by: string | null
}

export type AnswerTables = {
  activity_answers: AnswerRow
  activity_evidence: EvidenceRow
  activity_link_copies: LinkCopyRow
  activity_answer_links: AnswerLinkRow
}
