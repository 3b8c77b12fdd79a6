/** What may be asked about this room, for the page that answers why. */
import { subject } from '../platform/permission/index.ts'
import { mayChangeDocuments, maySeeDocuments } from './policy.ts'

export const registrySubjects = [
  subject<undefined>({
    kind: 'registry',
    path: null,
    find: async () => ({ name: '', thing: undefined }),
    permissions: [maySeeDocuments, mayChangeDocuments],
  }),
]
