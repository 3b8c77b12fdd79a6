/** Carries letters to the server: files first, then the form; in one tab at a time, and each letter once. */
import { type Caller, json, LaterError, post, whoAmI } from './line.ts'
import { tellAll } from './news.ts'
import { hashOf, RefusedError, sendFile } from './parts.ts'
import {
  filesOf,
  findLetter,
  type KeptFile,
  keepLetter,
  type Letter,
  listLetters,
  type Refusal,
  removeLetter,
} from './store.ts'

export type Outcome =
  | { readonly kind: 'sent'; readonly href: string | null }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'later'; readonly why: LaterError['why'] }

/** Letters of who holds a link belong to no account. */
const linkOwner = 'link:'

/** Sends one letter, after whatever another tab is sending. */
export function deliver(id: string): Promise<Outcome> {
  return alone(async () => {
    const letter = await findLetter(id)
    // Another tab was quicker: it has arrived.
    if (!letter) return { kind: 'sent', href: null }
    if (letter.state !== 'waiting') return { kind: 'later', why: 'no-line' }
    return carry(letter)
  })
}

/** Sends all that waits; gives how many are left, and whether a better line would help. */
export async function deliverAll(): Promise<{ readonly left: number; readonly noLine: boolean }> {
  let left = 0
  let noLine = false
  for (const { id, state } of await listLetters()) {
    if (state !== 'waiting') continue
    const outcome = await deliver(id)
    if (outcome.kind !== 'later') continue
    left += 1
    if (outcome.why !== 'no-line') continue
    noLine = true
    break
  }
  return { left, noLine }
}

/** Takes a letter back to be written on; undefined where it has arrived, or may have. */
export function recall(id: string): Promise<Letter | undefined> {
  return alone(async () => {
    const letter = await findLetter(id)
    if (!letter || letter.posted) return undefined
    const draft: Letter = { ...letter, state: 'draft' }
    await keepLetter(draft)
    tellAll({ kind: 'changed' })
    return draft
  })
}

/** Two tabs, or a tab and the service worker, never carry at once. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request('outbox', work) : work()
}

async function carry(letter: Letter): Promise<Outcome> {
  try {
    const caller = await whoAmI()
    if (!letter.owner.startsWith(linkOwner) && caller.account !== letter.owner) {
      throw new LaterError(caller.account === null ? 'signed-out' : 'other-account')
    }
    return await handOver(letter, caller)
  } catch (error) {
    if (error instanceof LaterError) return { kind: 'later', why: error.why }
    if (error instanceof RefusedError) return refuse(letter, error.answer)
    throw error
  }
}

/** The form names the files that have arrived; where the server no longer has one, all go once more. */
async function handOver(letter: Letter, caller: Caller): Promise<Outcome> {
  const files = await filesOf(letter.id)
  for (let tries = 0; ; tries += 1) {
    const known = await sendFiles(letter, files, caller)
    await keepLetter({ ...known, posted: true })
    const answer = await post(letter.action, formOf(known, files), caller)
    if (answer.ok) return arrive(known, answer)
    if (answer.status === 401) throw new LaterError('signed-out')
    const code = isJson(answer) ? (await json(answer.clone())).title : null
    if (code === 'csrf') throw new LaterError('no-line')
    if (code !== 'upload-gone' || tries > 0) throw new RefusedError(answer)
  }
}

async function sendFiles(letter: Letter, files: readonly KeptFile[], caller: Caller): Promise<Letter> {
  const all = files.reduce((sum, { blob }) => sum + blob.size, 0)
  let before = 0
  let known = letter
  for (const file of files) {
    const hash = known.hashes[file.id] ?? (await hashOf(file.blob))
    known = { ...known, hashes: { ...known.hashes, [file.id]: hash } }
    await sendFile(file, hash, letter.uploads, caller, bytes =>
      tellAll({ kind: 'sending', id: letter.id, progress: (before + bytes) / Math.max(all, 1) }),
    )
    before += file.blob.size
  }
  return known
}

function formOf({ id, entries, hashes }: Letter, files: readonly KeptFile[]): FormData {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  form.set('client_id', id)
  for (const file of files) form.append('uploaded[]', hashes[file.id] ?? '')
  return form
}

async function arrive(letter: Letter, answer: Response): Promise<Outcome> {
  const told = isJson(answer) ? (await json(answer)).href : null
  const href = typeof told === 'string' ? told : null
  await removeLetter(letter.id)
  await dropKept(letter.page)
  tellAll({ kind: 'sent', id: letter.id, title: letter.title, page: letter.page, href })
  return { kind: 'sent', href }
}

/** The kept copy of the page shows the form as it was before: what is written into it next is something else. */
async function dropKept(page: string): Promise<void> {
  if (typeof caches !== 'undefined') await (await caches.open('pages')).delete(page)
}

async function refuse(letter: Letter, answer: Response): Promise<Outcome> {
  const refusal = isJson(answer)
    ? { words: wordsOf(await json(answer)), html: null }
    : { words: '', html: await answer.text() }
  await keepLetter({ ...letter, state: 'refused', posted: false, refusal })
  tellAll({ kind: 'changed' })
  return { kind: 'refused', refusal }
}

function wordsOf({ detail, advice }: Record<string, unknown>): string {
  return [detail, advice].filter(words => typeof words === 'string').join(' ')
}

function isJson(answer: Response): boolean {
  return /^application\/(problem\+)?json/.test(answer.headers.get('content-type') ?? '')
}
