/** Tables of this room; no other room writes them. */
import type { ColumnType, GeneratedAlways, JSONColumnType } from 'kysely'
import type {
  Finding,
  PlanDocument,
  ReadRefusalCode,
  Schedule,
  SourceFormat,
  Task,
  UnitRole,
} from '../documents/index.ts'
import type { NewUnit } from '../org/index.ts'
import type { LinkDraft, NameChoice } from './rules/issue/model.ts'
import type { ItemChange, ItemKind, ItemState, ReviewCommand, ReviewItem } from './rules/review/model.ts'
import type { PackedLayout } from './rules/source/packed-layout.ts'

/** received: waits for the reader; reading: it is at work; the other three are ends. */
export type UploadState = 'received' | 'reading' | 'read' | 'refused' | 'cancelled'

export interface UploadRow {
  id: string
  /** As the sender's machine calls the file: shown, never used as a path. */
  file_name: string
  size_bytes: number
  /** SHA-256 of the bytes, the name in the file store; null once the file was removed as a secret. */
  sha256: string | null
  format: SourceFormat
  state: UploadState
  refusal_code: ColumnType<ReadRefusalCode | null, ReadRefusalCode | null | undefined, ReadRefusalCode | null>
  refusal_args: JSONColumnType<
    Record<string, string | number> | null,
    string | null | undefined,
    string | null
  >
  /** For which unit it was sent; null for the whole office. */
  unit_id: ColumnType<string | null, string | null | undefined, string | null>
  uploaded_by: string
  uploaded_at: Date
  finished_at: Date | null
  deleted_at: Date | null
  deleted_by: string | null
}

export interface ReadingRow {
  upload_id: string
  reader_version: string
  document: JSONColumnType<PlanDocument, string, string>
  /** Gravest first; empty too for a reading that was never checked (`rules/findings.ts`). */
  findings: JSONColumnType<readonly Finding[], string, string>
  task_count: number
  unit_count: number
  read_at: Date
  /** From here on the database cuts out of `document`. */
  title: GeneratedAlways<string | null>
  symbol: GeneratedAlways<string | null>
  text: GeneratedAlways<string>
  outline: GeneratedAlways<PlanDocument['outline']>
  period: GeneratedAlways<PlanDocument['period']>
}

export interface SourceRow {
  upload_id: string
  layout: JSONColumnType<PackedLayout, string, string>
  made_at: Date
}

export interface PagePictureRow {
  upload_id: string
  /** From 1. */
  page: number
  /** Name of the picture in the file store. */
  sha256: string
  width_pixels: number
  height_pixels: number
}

export interface ReviewRow {
  upload_id: string
  version: number
  changed_at: Date
}

export interface ReviewItemRow {
  upload_id: string
  kind: ItemKind
  number: number
  place: number
  value: JSONColumnType<ReviewItem['value'], string, string>
  state: ItemState
  version: number
}

export interface ReviewChangeRow {
  upload_id: string
  number: number
  command: ReviewCommand['kind']
  items: JSONColumnType<readonly ItemChange[], string, string>
  made_by: string
  made_at: Date
  /** The review's version that its maker had seen when sending it. */
  seen_version: number
  /** SHA-256 of the command. */
  command_hash: string
  version: number
  undone_at: Date | null
  dropped: ColumnType<boolean, boolean | undefined, boolean>
}

/** annual: one year; stage: several years; directive: carries out a directive, no end; coordination: two issuers. */
export const planKinds = ['annual', 'stage', 'directive', 'communication', 'coordination', 'other'] as const

export type PlanKind = (typeof planKinds)[number]

export interface IssueDraftRow {
  upload_id: string
  /** Null until an officer chose; then the guess no longer counts. */
  kind: PlanKind | null
  /** The draft's version when the kind was chosen, and by whom. */
  kind_version: number
  kind_by: string | null
  /** Names of the issuers; null while they are those of the reading. */
  issuers: JSONColumnType<readonly string[] | null, string | null, string | null>
  links: JSONColumnType<readonly LinkDraft[], string, string>
  version: number
  changed_at: Date
}

export interface NameChoiceRow {
  upload_id: string
  name_key: string
  choice: NameChoice['choice']
  unit_id: string | null
  new_unit: JSONColumnType<NewUnit | null, string | null, string | null>
  /** The draft's version when it was chosen. */
  version: number
  chosen_by: string
  chosen_at: Date
}

/** An issued plan. */
export interface PlanRow {
  id: string
  upload_id: string
  kind: PlanKind
  document_type: string
  title: string
  symbol: string | null
  /** ISO, cut to what is known; so are the two ends of the period. */
  issued_on: string | null
  period_from: string | null
  period_to: string | null
  document: JSONColumnType<PlanDocument, string, string>
  findings: JSONColumnType<readonly Finding[], string, string>
  registry_document_id: string
  task_count: number
  search: string
  recorded_at: Date
  recorded_by: string
  /** 1 as issued; one more with every amendment. */
  version: ColumnType<number, number | undefined, number>
}

export interface IssuerRow {
  plan_id: string
  position: number
  unit_id: string
}

/** An order to one's own units, or a request to bodies that one does not command (F97). */
export type Modality = 'order' | 'request'

export interface TaskRow {
  id: string
  plan_id: string
  number: number
  path: string
  kind: Task['kind']
  modality: Modality
  text: string
  output: string | null
  span_start: number
  span_end: number
  section_path: string
  section_title: string
  schedule: JSONColumnType<Schedule | null, string | null, string | null>
  /** YYYY-MM-DD, both ends included. */
  begins_on: string | null
  due_on: string | null
  search: string
  /** The version that is without it; null while it is in the plan. */
  dropped_in: ColumnType<number | null, number | null | undefined, number | null>
}

export interface AssignmentRow {
  task_id: string
  position: number
  unit_id: string
  role: UnitRole
  written: string
  /** The version in which the unit has this part no more; null while it has it. */
  ended_in: ColumnType<number | null, number | null | undefined, number | null>
}

export interface ReportingDutyRow {
  id: string
  plan_id: string
  number: number
  text: string
  span_start: number
  span_end: number
  due: string[]
  /** The version that is without it; null while it is in the plan. */
  dropped_in: ColumnType<number | null, number | null | undefined, number | null>
}

export interface ReportingUnitRow {
  duty_id: string
  side: 'who' | 'to' | 'onward'
  position: number
  unit_id: string | null
  written: string
}

export const linkKinds = ['integrates-with', 'implements', 'continues', 'amends'] as const

export type LinkKind = (typeof linkKinds)[number]

export interface LinkRow {
  id: string
  plan_id: string
  kind: LinkKind
  linked_plan_id: string | null
  linked_document_id: string | null
  created_at: Date
  created_by: string
}

/** A type and not an interface: `withTables` asks for it. */
export type PlanTables = {
  plan_uploads: UploadRow
  plan_readings: ReadingRow
  plan_sources: SourceRow
  plan_page_pictures: PagePictureRow
  plan_reviews: ReviewRow
  plan_review_items: ReviewItemRow
  plan_review_changes: ReviewChangeRow
  plan_issue_drafts: IssueDraftRow
  plan_name_choices: NameChoiceRow
  plans: PlanRow
  plan_issuers: IssuerRow
  plan_tasks: TaskRow
  plan_assignments: AssignmentRow
  plan_reporting_duties: ReportingDutyRow
  plan_reporting_units: ReportingUnitRow
  plan_links: LinkRow
}
