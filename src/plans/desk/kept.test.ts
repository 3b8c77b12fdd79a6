import { afterEach, beforeEach, expect, test } from 'vitest'
import { type TestClock, useTestClock } from '../../platform/clock.ts'
import { keepFigures, keptMilliseconds, shownTimes } from './kept.ts'

let clock: TestClock
beforeEach(() => {
  clock = useTestClock('2026-11-23T03:00:00Z')
})
afterEach(() => clock.restore())

/** Counts how often somebody had to count. */
function counter(rows: number) {
  let times = 0
  return async () => {
    times += 1
    return { rows, times }
  }
}

test('figures of many rows are kept for some seconds, and say from when they are', async () => {
  const keep = keepFigures<{ rows: number; times: number }>(100)
  const count = counter(100)
  const first = await keep('a', count)
  clock.advance(keptMilliseconds - 1)
  expect(await keep('a', count)).toEqual(first)
  expect(first.at).toEqual(new Date('2026-11-23T03:00:00Z'))
  clock.advance(keptMilliseconds * shownTimes)
  expect((await keep('a', count)).value.times).toBe(2)
  expect((await keep('b', count)).value.times).toBe(3)
})

test('while newer figures are counted nobody waits: those before are shown for some seconds more', async () => {
  const keep = keepFigures<{ rows: number; times: number }>(100)
  const count = counter(100)
  const first = await keep('a', count)
  clock.advance(keptMilliseconds)
  expect(await keep('a', count)).toEqual(first)
  await expect.poll(async () => (await keep('a', count)).value.times).toBe(2)
})

test('beside pages one count is made after the other, and one that fails holds up none', async () => {
  const keep = keepFigures<{ rows: number; times: number }>(100)
  const keys = ['a', 'b', 'c']
  for (const key of keys) await keep(key, counter(100))
  clock.advance(keptMilliseconds)
  const log: string[] = []
  const counts = keys.map(key => async () => {
    log.push(`${key} begins`)
    await new Promise(resolve => setTimeout(resolve, 5))
    log.push(`${key} ends`)
    if (key === 'a') throw new Error('no database')
    return { rows: 100, times: 0 }
  })
  for (const [index, key] of keys.entries()) await keep(key, counts[index] ?? counter(0))
  await expect.poll(() => log).toEqual(keys.flatMap(key => [`${key} begins`, `${key} ends`]))
})

test('a count that fails beside a page harms nobody, until the figures are too old to be shown', async () => {
  const keep = keepFigures<{ rows: number; times: number }>(100)
  const first = await keep('a', counter(100))
  const fail = () => Promise.reject(new Error('no database'))
  clock.advance(keptMilliseconds)
  expect(await keep('a', fail)).toEqual(first)
  clock.advance(keptMilliseconds * (shownTimes - 1))
  await expect(keep('a', fail)).rejects.toThrow('no database')
})

test('figures of few rows are counted each time', async () => {
  const keep = keepFigures<{ rows: number; times: number }>(100)
  const count = counter(99)
  await keep('a', count)
  expect((await keep('a', count)).value.times).toBe(2)
})

test('many who ask at once are answered by one count', async () => {
  const keep = keepFigures<{ rows: number; times: number }>(100)
  const count = counter(1)
  const all = await Promise.all([keep('a', count), keep('a', count), keep('a', count)])
  expect(all.map(({ value }) => value.times)).toEqual([1, 1, 1])
})

test('a count that fails is not kept, and the next one is made', async () => {
  const keep = keepFigures<{ rows: number }>(100)
  await expect(keep('a', () => Promise.reject(new Error('no database')))).rejects.toThrow('no database')
  expect((await keep('a', async () => ({ rows: 100 }))).value.rows).toBe(100)
})

test('a clock that is put back makes nothing last longer', async () => {
  const keep = keepFigures<{ rows: number; times: number }>(100)
  const count = counter(100)
  await keep('a', count)
  clock.set('2026-11-22T03:00:00Z')
  expect((await keep('a', count)).value.times).toBe(2)
})

test('of very many different figures the oldest are let go', async () => {
  const keep = keepFigures<{ rows: number; times: number }>(100)
  const count = counter(100)
  await keep('first', count)
  for (let at = 0; at < 200; at += 1) await keep(`other ${at}`, count)
  expect((await keep('other 199', count)).value.times).toBe(201)
  expect((await keep('first', count)).value.times).toBe(202)
})
