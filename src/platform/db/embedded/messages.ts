/** What the pages' thread and the database's thread say to each other. */

/** Given to the thread at its start. */
export interface EngineData {
  /** The data folder: made and filled when `initialise` is set, opened otherwise. */
  readonly folder: string
  readonly initialise: boolean
  /** One Int32: how often a file was truly put on disk. */
  readonly fsyncs: SharedArrayBuffer
}

export type ToEngine =
  /** A new connection begins: what the one before left open is rolled back. */
  | { readonly kind: 'connect' }
  /** Bytes of PostgreSQL's protocol. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'close' }

export type FromEngine =
  | { readonly kind: 'ready' }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'closed' }
