/** Tables of this room; no other room writes them. */
import type { ColumnType, JSONColumnType } from 'kysely'
import type { Finding, PlanDocument, ReadRefusalCode, SourceFormat } from '../documents/index.ts'

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
}

/** A type and not an interface: `withTables` asks for it. */
export type PlanTables = {
  plan_uploads: UploadRow
  plan_readings: ReadingRow
}
