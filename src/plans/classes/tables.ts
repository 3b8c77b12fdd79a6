/** The table of members of classes. */

/** A unit that a plan's class means, or does not, whatever the rule says. */
export interface ClassMemberRow {
  plan_id: string
  class_id: string
  unit_id: string
  why: 'rule' | 'officer' | 'reform'
  excluded: boolean
  since: string | null
  until: string | null
  changed_at: Date
  changed_by: string
}

export type ClassTables = { plan_class_members: ClassMemberRow }
