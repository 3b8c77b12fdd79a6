/** Tables of the comments on tasks; no other room writes them. */

export interface CommentRow {
  id: string
  task_id: string
  text: string
  made_at: Date
  made_by: string
  edited_at: Date | null
  hidden_at: Date | null
  hidden_by: string | null
  version: number
}

export interface CommentVersionRow {
  comment_id: string
  version: number
  text: string
  replaced_at: Date
}

export interface CommentMentionRow {
  comment_id: string
  person_id: string
}

/** A type and not an interface: `withTables` asks for it. */
export type CommentTables = {
  plan_comments: CommentRow
  plan_comment_versions: CommentVersionRow
  plan_comment_mentions: CommentMentionRow
}
