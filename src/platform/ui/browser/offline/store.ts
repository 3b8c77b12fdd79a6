/** What waits in this browser until it is sent: letters with their files, in IndexedDB. */
import type { Typed } from '../forms/typed.ts'

/** Why the server did not take a letter: in words, or as the form again with what is wrong in it. */
export interface Refusal {
  readonly words: string
  readonly html: string | null
}

/**
 * draft: being written; waiting: to be sent; refused: to be corrected; dropped: thrown away a moment ago, and may
 * still be taken back.
 */
export type LetterState = 'draft' | 'waiting' | 'refused' | 'dropped'

/** A form that somebody filled in. */
export interface Letter {
  /** Made here; the server takes a form with it once. */
  readonly id: string
  /** Whose it is: an account, or the holder of a link. Nobody else sees or sends it. */
  readonly owner: string
  /** Which form it is: the answer to one thing. */
  readonly name: string
  readonly title: string
  readonly state: LetterState
  /** Where the form stands, and where it goes. */
  readonly page: string
  readonly action: string
  /** Where its files go in parts. */
  readonly uploads: string
  readonly typed: Typed
  /** What is sent, besides files. */
  readonly entries: readonly (readonly [string, string])[]
  /** SHA-256 of the files by their ids, once they are known. */
  readonly hashes: Readonly<Record<string, string>>
  /** Whether the form was on its way once: the server may have it, though no answer came. */
  readonly posted: boolean
  readonly refusal: Refusal | null
  /** Milliseconds since 1970. */
  readonly savedAt: number
}

/** A file of a letter. */
export interface KeptFile {
  /** Made here; the server knows the upload by it. */
  readonly id: string
  readonly letterId: string
  /** Name of its field. */
  readonly field: string
  readonly name: string
  readonly type: string
  readonly blob: Blob
}

const waitingFlag = 'outbox-waiting'

let opened: Promise<IDBDatabase> | undefined

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const asked = indexedDB.open('outbox', 1)
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore('letters', { keyPath: 'id' })
      asked.result.createObjectStore('files', { keyPath: 'id' }).createIndex('letter', 'letterId')
    }
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
  return opened
}

/** Runs the work in one transaction; resolves when what was written is kept. Rejects when the device is full. */
async function change(work: (letters: IDBObjectStore, files: IDBObjectStore) => void): Promise<void> {
  const database = await open()
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(['letters', 'files'], 'readwrite')
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
    transaction.onerror = () => reject(transaction.error)
    work(transaction.objectStore('letters'), transaction.objectStore('files'))
  })
}

async function ask<T>(store: 'letters' | 'files', question: (store: IDBObjectStore) => IDBRequest<T>) {
  const database = await open()
  return new Promise<T>((resolve, reject) => {
    const asked = question(database.transaction(store).objectStore(store))
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
}

/** A letter; undefined once it has arrived or was thrown away. */
export function findLetter(id: string): Promise<Letter | undefined> {
  return ask<Letter | undefined>('letters', letters => letters.get(id))
}

/** Every letter on this device, the oldest first, whoever wrote it. */
export async function listLetters(): Promise<Letter[]> {
  const letters = await ask<Letter[]>('letters', all => all.getAll())
  return letters.sort((one, other) => one.savedAt - other.savedAt)
}

export async function filesOf(letterId: string): Promise<KeptFile[]> {
  return ask<KeptFile[]>('files', files => files.index('letter').getAll(letterId))
}

/** Keeps a letter, and tells the other pages. */
export async function keepLetter(letter: Letter): Promise<void> {
  await change(letters => letters.put(letter))
  await flag()
}

/** Keeps the files of one field in place of those that it had. */
export async function keepFiles(letterId: string, field: string, files: readonly KeptFile[]): Promise<void> {
  const before = (await filesOf(letterId)).filter(file => file.field === field)
  await change((_letters, store) => {
    for (const { id } of before) store.delete(id)
    for (const file of files) store.put(file)
  })
}

/** Forgets a letter and its files. */
export async function removeLetter(id: string): Promise<void> {
  const files = await filesOf(id)
  await change((letters, store) => {
    letters.delete(id)
    for (const file of files) store.delete(file.id)
  })
  await flag()
}

/** So that a page without waiting letters need not even open the database. */
async function flag(): Promise<void> {
  if (typeof localStorage === 'undefined') return
  const waiting = (await listLetters()).filter(({ state }) => state === 'waiting' || state === 'refused')
  try {
    if (waiting.length > 0) localStorage.setItem(waitingFlag, String(waiting.length))
    else localStorage.removeItem(waitingFlag)
  } catch {
    // Without the flag the outbox is looked at on its own page only.
  }
}

/** An id as the server's own: UUID version 7, made here. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const time = Date.now().toString(16).padStart(12, '0')
  const hex = time + [...bytes.subarray(6)].map(byte => byte.toString(16).padStart(2, '0')).join('')
  const variant = '89ab'[(bytes[8] ?? 0) & 3]
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
}
