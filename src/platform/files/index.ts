/** The door of stored files: their name is the SHA-256 of their bytes, so the same bytes are one file. */
export { type FileStore, isFileHash, openFileStore, type StoredFile } from './store.ts'
