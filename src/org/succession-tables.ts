/** Tables of successions; no other room writes them. */
import type { JSONColumnType } from 'kysely'
import type { SuccessionDraft } from './rules/succession/draft.ts'
import type { MoveReason } from './rules/succession/mover.ts'
import type { SuccessionLineRow, SuccessionRow } from './tables.ts'

export interface SuccessionDraftRow {
  id: string
  draft: JSONColumnType<SuccessionDraft, string, string>
  made_by: string
  changed_at: Date
  carried_out_at: Date | null
}

export interface SuccessionChoiceRow {
  succession_id: string
  mover: string
  item: string
  to_id: string
}

export interface SuccessionMoveRow {
  succession_id: string
  mover: string
  from_id: string
  to_id: string
  why: MoveReason
  moved: number
}

/** A type and not an interface: `withTables` asks for it. */
export type SuccessionTables = {
  org_successions: SuccessionRow
  org_succession_lines: SuccessionLineRow
  org_succession_drafts: SuccessionDraftRow
  org_succession_choices: SuccessionChoiceRow
  org_succession_moves: SuccessionMoveRow
}
