import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { startChild } from '../../../../tests/children.ts'
import { newTestDatabase } from '../../../../tests/databases.ts'

const kills = 20

test(`nothing acknowledged is lost over ${kills} kills in the middle of writing`, {
  timeout: 180_000,
}, async () => {
  const { config, drop } = await newTestDatabase('embedded')
  let acknowledged = 0
  for (let kill = 0; kill <= kills; kill += 1) {
    const writer = startChild('write-notes', config.dataFolder)
    const [, count, last] = (await writer.line('found')).split(' ').map(Number)
    // One writer writes 1, 2, 3 …: as many rows as the highest number means that none is missing.
    expect(count).toBe(last)
    expect(last).toBeGreaterThanOrEqual(acknowledged)
    await writer.line('wrote')
    await wait(20 + ((kill * 67) % 400))
    await writer.kill()
    acknowledged = Number(writer.lines.at(-1)?.split(' ')[1])
  }
  expect(acknowledged).toBeGreaterThan(kills * 2)
  await drop()
})
