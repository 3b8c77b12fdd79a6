import { holding, permission } from '../platform/permission/index.ts'

/** Whoever holds a role sees the documents. */
export const maySeeDocuments = permission('see-documents', holding().anywhere)

/** Administrators and officers correct documents and say how they relate. */
export const mayChangeDocuments = permission('change-documents', holding('administrator', 'officer').anywhere)
