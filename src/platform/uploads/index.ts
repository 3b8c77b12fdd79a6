/** The door of files that come in parts. */
export { removeOldUploads, uploadFilesInUse } from './old.ts'
export { addPart, beginUpload } from './receive.ts'
export { accountOwner, type UploadPlace, uploadRoutes } from './routes.ts'
export { type Announced, type UploadProgress, uploadDaysMax } from './rules.ts'
export type { UploadTables } from './tables.ts'
export { allSentFiles, type TakenFile, takenParts, uploadedField } from './taken.ts'
export { uploadWords } from './words.ts'
