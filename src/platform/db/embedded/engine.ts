/**
 * The thread of the embedded database: PostgreSQL in WebAssembly, reached by the bytes of
 * PostgreSQL's own protocol, so that a heavy query never holds up the pages.
 */
import { setFlagsFromString } from 'node:v8'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { DurableFiles } from './durable-files.ts'
import type { EngineData, FromEngine, ToEngine } from './messages.ts'

const { folder, fsyncs, initialise } = workerData as EngineData

/** PGlite's own start without `-F`, which would turn fsync off. */
const startParams = [
  ...PGlite.defaultStartParams.filter(parameter => parameter !== '-F'),
  ...['-c', 'wal_sync_method=fsync'],
  ...['-c', 'shared_buffers=16MB'],
]

optimiseLoadedCode(false)
const database = new PGlite({
  fs: new DurableFiles(folder, fsyncs),
  startParams,
  extensions: { btree_gist, pg_trgm },
})

const say = (message: FromEngine) => parentPort?.postMessage(message)

async function answer(message: ToEngine): Promise<void> {
  if (message.kind === 'bytes') {
    await database.execProtocolRawStream(message.bytes, {
      onRawData: bytes => say({ kind: 'bytes', bytes: bytes.slice() }),
    })
  } else if (message.kind === 'connect') {
    await database.exec('rollback')
    await database.exec('discard all')
  } else {
    await database.close()
    say({ kind: 'closed' })
    parentPort?.close()
  }
}

await database.waitReady.finally(() => optimiseLoadedCode(true))
if (initialise) {
  await answer({ kind: 'close' })
} else {
  // One message after the other: each may wait, and the protocol knows no other order.
  let last = Promise.resolve()
  parentPort?.on('message', (message: ToEngine) => {
    last = last.then(() => answer(message))
  })
  say({ kind: 'ready' })
}

/**
 * Whether V8 compiles WebAssembly that is loaded from now on a second time, for speed. PostgreSQL is loaded without:
 * one of its functions is so long that compiling it for speed takes 500 MB, and its queries come out no faster
 * (docs/decisions/2026-11-21-embedded-database-memory.md). What is loaded later, such as text recognition, is not touched.
 */
function optimiseLoadedCode(yes: boolean): void {
  for (const flag of ['wasm-tier-up', 'wasm-dynamic-tiering'])
    setFlagsFromString(`--${yes ? '' : 'no-'}${flag}`)
}
