import { holding, permission } from '../../platform/permission/index.ts'

/** Officers and leaders see the work that waits for them, each that of their units. */
export const maySeeInbox = permission('see-inbox', holding('officer', 'leader').anywhere)

/** Leaders, officers, administrators and auditors see how the work stands, each that of their units and of the plans those keep. */
export const maySeeOverview = permission(
  'see-overview',
  holding('leader', 'officer', 'administrator', 'auditor').anywhere,
)
