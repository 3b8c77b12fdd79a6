/** What may be asked about this room, for the page that answers why. */
import { subject } from '../platform/permission/index.ts'
import { mayErasePersonalData, maySeeAudit } from './policy.ts'

export const auditSubjects = [
  subject<undefined>({
    kind: 'audit',
    path: null,
    find: async () => ({ name: '', thing: undefined }),
    permissions: [mayErasePersonalData, maySeeAudit],
  }),
]
