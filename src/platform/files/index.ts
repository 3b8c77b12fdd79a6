/** The door of stored files: their name is the SHA-256 of their bytes, so the same bytes are one file. */
export { shownFileName } from './shown-name.ts'
export { type FileStore, isFileHash, openFileStore, type StoredFile } from './store.ts'
