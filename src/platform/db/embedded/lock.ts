/**
 * Guard of the embedded database's folder: two processes would open it without an error and lose
 * data, so a lock file names the process that holds it. A lock whose process is dead is taken over.
 */
import { randomUUID } from 'node:crypto'
import {
  linkSync,
  readFileSync,
  readlinkSync,
  renameSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** Another live process holds the embedded database. */
export class DatabaseInUseError extends Error {
  override readonly name = 'DatabaseInUseError'
  readonly pid: number
  constructor(path: string, pid: number) {
    super(
      `The embedded database is in use by process ${pid} (lock file ${path}). Stop that process first, or ask the running server.`,
    )
    this.pid = pid
  }
}

/** Who holds a lock. The machine is told apart by its boot and its process namespace (a container has its own). */
interface Holder {
  readonly pid: number
  /** Clock ticks from boot to the start of the process: a number that is used again has another start. */
  readonly started: string
  readonly machine: string
  readonly nonce: string
}

/** A process that we cannot ask (another machine or container) lives while its lock is younger than this. */
const staleMilliseconds = 30_000
const beatMilliseconds = 5000

export interface FolderLock {
  release(): void
}

/** Takes the lock at `path`. Throws DatabaseInUseError when a live process, this one included, holds it. */
export async function takeLock(path: string): Promise<FolderLock> {
  const own: Holder = {
    pid: process.pid,
    started: startOf(process.pid) ?? '',
    machine: machine(),
    nonce: randomUUID(),
  }
  if (!createLock(path, own)) await takeOver(path, own)
  const beat = setInterval(() => touch(path), beatMilliseconds)
  beat.unref()
  return {
    release() {
      clearInterval(beat)
      if (readHolder(path)?.nonce === own.nonce) unlinkSync(path)
    },
  }
}

/** Creates the lock with its content in one step (a hard link either comes to be or is there already). */
function createLock(path: string, own: Holder): boolean {
  const draft = `${path}.${own.nonce}`
  writeFileSync(draft, JSON.stringify(own))
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if (isFileError(error, 'EEXIST')) return false
    throw error
  } finally {
    unlinkSync(draft)
  }
}

async function takeOver(path: string, own: Holder): Promise<void> {
  const before = readHolder(path)
  if (before && isAlive(before, path)) throw new DatabaseInUseError(path, before.pid)
  const aside = `${path}.${own.nonce}.stale`
  try {
    renameSync(path, aside)
  } catch (error) {
    if (!isFileError(error, 'ENOENT')) throw error
  }
  const moved = readHolder(aside)
  if (moved && moved.nonce !== before?.nonce) {
    // Another process took the dead lock over a moment before: what was moved is its live one.
    renameSync(aside, path)
    throw new DatabaseInUseError(path, moved.pid)
  }
  const created = createLock(path, own)
  removeIfThere(aside)
  // Leaves time to whoever moved our fresh lock aside, as above, to put it back.
  await wait(50)
  const holder = readHolder(path)
  if (!created || holder?.nonce !== own.nonce) throw new DatabaseInUseError(path, holder?.pid ?? 0)
}

function isAlive(holder: Holder, path: string): boolean {
  if (holder.machine === machine()) {
    return processExists(holder.pid) && (startOf(holder.pid) ?? '') === holder.started
  }
  return Date.now() - modified(path) < staleMilliseconds
}

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives, under another user.
    return isFileError(error, 'EPERM')
  }
}

/** The 22nd field of /proc/PID/stat; the command's name before it may hold spaces and brackets. */
function startOf(pid: number): string | undefined {
  const stat = readIfThere(`/proc/${pid}/stat`)
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
}

function machine(): string {
  const boot = readIfThere('/proc/sys/kernel/random/boot_id')?.trim() ?? ''
  try {
    return `${boot} ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return boot
  }
}

function readHolder(path: string): Holder | undefined {
  const text = readIfThere(path)
  if (text === undefined) return undefined
  try {
    return JSON.parse(text) as Holder
  } catch {
    // Not one of ours, or cut short by a full disk: nobody who lives wrote it whole.
    return undefined
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function removeIfThere(path: string): void {
  try {
    unlinkSync(path)
  } catch (error) {
    if (!isFileError(error, 'ENOENT')) throw error
  }
}

function modified(path: string): number {
  try {
    return statSync(path).mtimeMs
  } catch {
    return 0
  }
}

function touch(path: string): void {
  try {
    const at = new Date()
    utimesSync(path, at, at)
  } catch {
    // A lock that was removed by hand is not made again: the next holder would then be refused wrongly.
  }
}

function isFileError(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
