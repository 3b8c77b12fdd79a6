import { holding, permission } from '../platform/permission/index.ts'

/** Auditors and administrators of the whole office see the record of what was done, check it and take a copy of it. */
export const maySeeAudit = permission('see-audit', holding('auditor', 'administrator').onOffice)

/** Administrators of the whole office erase the personal data that the record keeps about somebody. */
export const mayErasePersonalData = permission('erase-personal-data', holding('administrator').onOffice)
