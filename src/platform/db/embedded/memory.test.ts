import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { startChild } from '../../../../tests/children.ts'
import { newTestDatabase } from '../../../../tests/databases.ts'

// With PostgreSQL compiled for speed it is 700 MB and more.
const megabytesMax = 400

test(`a process that opens the embedded database and writes never holds ${megabytesMax} MB`, {
  timeout: 60_000,
}, async context => {
  if (process.platform !== 'linux') context.skip('the most that a process held is read from Linux')
  const { config, drop } = await newTestDatabase('embedded')
  const writer = startChild('write-notes', config.dataFolder)
  for (let wrote = 0; wrote < 300; wrote += 1) await writer.line('wrote')
  const status = await readFile(`/proc/${writer.pid}/status`, 'utf8')
  const most = Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024
  await writer.kill()
  await drop()
  expect(most).toBeGreaterThan(50)
  expect(most).toBeLessThan(megabytesMax)
})
