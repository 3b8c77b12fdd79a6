/** The embedded database behind the pg driver: one connection, because PGlite has one session. */
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Pool } from 'pg'
import type { Log } from '../../log/index.ts'
import { type Connections, outliveLostConnections } from '../connections.ts'
import { type Notices, noticeChannel } from '../notices.ts'
import { columnTypes } from '../types.ts'
import { takeLock } from './lock.ts'
import { EngineSocket } from './socket.ts'
import { type EngineThread, initialiseFolder, startEngine } from './thread.ts'

export interface EmbeddedConnections extends Connections {
  /** How often a file was put on disk by fsync since the start. */
  fsyncs(): number
}

/**
 * Opens the database in `folder`, making it when it is not there. Throws DatabaseInUseError. A thread
 * that dies is started again by the next query; `start` is replaced only by the test of that.
 */
export async function connectEmbedded(
  folder: string,
  notices: Notices,
  log: Log,
  start = startEngine,
): Promise<EmbeddedConnections> {
  await mkdir(dirname(folder), { recursive: true })
  const lock = await takeLock(`${folder}.lock`)
  try {
    await ensureDatabase(folder, log)
    let thread = await start(folder)
    const livingThread = async () => {
      if (!thread.alive) {
        log.error('the embedded database stopped and is started again')
        thread = await start(folder)
      }
      return thread
    }
    const pool = openPool(livingThread, notices, log)
    return {
      pool,
      fsyncs: () => thread.fsyncs(),
      async close() {
        await pool.end()
        await thread.close()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

function openPool(thread: () => Promise<EngineThread>, notices: Notices, log: Log): Pool {
  const pool = new Pool({
    host: 'embedded',
    port: 5432,
    user: 'postgres',
    database: 'postgres',
    max: 1,
    idleTimeoutMillis: 0,
    types: columnTypes,
    stream: () => new EngineSocket(thread),
    onConnect: async client => {
      await client.query(`listen ${noticeChannel}`)
    },
  })
  pool.on('connect', client => {
    client.on('notification', notice => notices.receive(notice.payload ?? ''))
  })
  outliveLostConnections(pool, log)
  return pool
}

/** Makes the database beside its place and moves it there whole: a kill leaves none rather than half of one. */
async function ensureDatabase(folder: string, log: Log): Promise<void> {
  if (await stat(join(folder, 'PG_VERSION')).catch(() => undefined)) return
  const draft = `${folder}.new`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { mode: 0o700 })
  log.info({ folder }, 'making the embedded database')
  await initialiseFolder(draft)
  await putOnDisk(draft)
  await rename(draft, folder)
  await putOnDisk(dirname(folder), { deep: false })
}

/** Has the operating system write a folder, and all that is in it unless told otherwise. */
async function putOnDisk(path: string, { deep } = { deep: true }): Promise<void> {
  if (deep) {
    for (const entry of await readdir(path, { withFileTypes: true })) {
      if (entry.isDirectory()) await putOnDisk(join(path, entry.name))
      else if (entry.isFile()) await syncFile(join(path, entry.name))
    }
  }
  await syncFile(path)
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
