/** The tables of files that come in parts. */
export interface UploadRow {
  /** Whose it is, in the words of the route that takes it. */
  owner: string
  /** Made by the sender. */
  id: string
  /** SHA-256 of the whole as the sender says it. */
  hash: string
  size_bytes: number
  name: string
  media_type: string
  /** What has arrived from the beginning, without a gap. */
  received_bytes: number
  created_at: Date
  changed_at: Date
  /** When the whole lay in the store; null before that. */
  finished_at: Date | null
}

export interface UploadPartRow {
  owner: string
  upload_id: string
  /** Bytes of the whole before it. */
  starts_at: number
  size_bytes: number
  /** Under which its bytes are in the store. */
  hash: string
}

export interface UploadTables {
  uploads: UploadRow
  upload_parts: UploadPartRow
}
