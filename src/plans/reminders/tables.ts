/** Tables of reminders. */
export interface ReminderSettingsRow {
  plan_id: string
  active: boolean
  before_days: number[]
  after_days: number[]
  escalate_after: number | null
  version: number
  changed_at: Date
  changed_by: string
}

export interface ReminderRow {
  item_id: string
  step: string
  due_on: string
  plan_id: string
  unit_id: string
  message_keys: string[]
  said_at: Date
}

export interface WorkNoticeRow {
  item_id: string
  version: number
  made_at: Date
}

/** A type and not an interface: `withTables` asks for it. */
export type ReminderTables = {
  plan_reminder_settings: ReminderSettingsRow
  plan_reminders: ReminderRow
  plan_work_notices: WorkNoticeRow
}
