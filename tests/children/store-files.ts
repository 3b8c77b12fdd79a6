/** A process to be killed: stores one large file after the other, slowly, and says `stored` after each. */
import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { openFileStore } from '../../src/platform/files/index.ts'

const [folder = ''] = process.argv.slice(2)
const store = await openFileStore(folder)

async function* content() {
  for (let piece = 0; piece < 10; piece += 1) {
    yield randomBytes(100_000)
    await wait(1)
  }
}

for (;;) {
  await store.put(content(), 10_000_000)
  writeSync(1, 'stored\n')
}
