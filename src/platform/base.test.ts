import { afterEach, describe, expect, test } from 'vitest'
import { dayOf, now, startOfDay, type TestClock, today, useTestClock } from './clock.ts'
import { ConfigError, readConfig, settings } from './config.ts'
import { asProblem, Problem, problemDetails, throwIfRefused } from './errors.ts'
import { isId, newId } from './ids.ts'

let clock: TestClock | undefined
afterEach(() => {
  clock?.restore()
  clock = undefined
})

describe('the clock', () => {
  test('tells the day of Viet Nam, seven hours before UTC has it', () => {
    clock = useTestClock('2026-02-16T16:59:59.999Z')
    expect(today()).toBe('2026-02-16')
    clock.advance(1)
    expect(today()).toBe('2026-02-17')
    clock.set('2027-01-01T00:00:00Z')
    expect(now()).toEqual(new Date('2027-01-01T00:00:00Z'))
  })

  test('goes on when the test gives it back', () => {
    useTestClock('2001-01-01T00:00:00Z').restore()
    expect(Math.abs(now().getTime() - Date.now())).toBeLessThan(1000)
  })

  test('begins a day in Viet Nam, and knows which days there are', () => {
    expect(startOfDay('2028-02-29').toISOString()).toBe('2028-02-28T17:00:00.000Z')
    expect(dayOf(startOfDay('2026-12-31'))).toBe('2026-12-31')
    expect(() => startOfDay('2026-02-29')).toThrow(RangeError)
    expect(() => startOfDay('tomorrow')).toThrow(RangeError)
  })
})

describe('ids', () => {
  test('sort in the order in which they were made, many in one millisecond', () => {
    clock = useTestClock('2026-11-23T00:00:00Z')
    const ids = Array.from({ length: 10_000 }, newId)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.toSorted()).toEqual(ids)
    expect(ids.every(isId)).toBe(true)
  })

  test('still sort when the clock is put back', () => {
    clock = useTestClock('2026-11-23T01:00:00Z')
    const before = newId()
    clock.set('2026-11-23T00:00:00Z')
    expect(newId() > before).toBe(true)
  })

  test('hold the time in their first 48 bits, as RFC 9562 lays down', () => {
    clock = useTestClock('2099-01-02T03:04:05.678Z')
    const id = newId()
    expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(now().getTime())
  })

  test('are told from other text', () => {
    for (const text of ['', 'x', "' or 1=1", newId().toUpperCase(), `${newId()}0`])
      expect(isId(text)).toBe(false)
  })
})

describe('settings', () => {
  test('have defaults for everything', () => {
    expect(readConfig({})).toMatchObject({
      databaseUrl: undefined,
      port: 8700,
      host: '127.0.0.1',
      dataFolder: `${process.cwd()}/.data`,
      transactionSecondsMax: 30,
    })
  })

  test('come from the environment', () => {
    const config = readConfig({
      DATABASE_URL: 'postgres://app:secret@db/nhipcau',
      PORT: '80',
      NHIPCAU_DATA: '/var/lib/nhipcau',
      NHIPCAU_TRUST_PROXY: 'true',
    })
    expect(config).toMatchObject({ port: 80, dataFolder: '/var/lib/nhipcau', trustProxy: true })
    expect(config.databaseUrl).toBe('postgres://app:secret@db/nhipcau')
    expect(readConfig({ DATABASE_URL: '' }).databaseUrl).toBeUndefined()
  })

  test('that cannot be used are named all at once, without what they hold', () => {
    const read = () => readConfig({ PORT: 'eighty', DATABASE_URL: 'mysql://app:secret@db', HOST: '' })
    expect(read).toThrow(ConfigError)
    expect(read).toThrow(/DATABASE_URL.*PORT.*HOST/)
    expect(read).not.toThrow(/secret/)
  })

  test('are each explained in a sentence', () => {
    expect(settings.length).toBeGreaterThan(8)
    for (const { name, sentence } of settings) {
      expect(name).toMatch(/^[A-Z_]+$/)
      expect(sentence).toMatch(/^[A-Z].{20,}\.$/s)
    }
    expect(settings.find(setting => setting.name === 'PORT')?.byDefault).toBe('8700')
  })
})

describe('a problem', () => {
  test('has the shape of RFC 9457, with its code, arguments and reference', () => {
    const problem = new Problem('not-found', 'plan-not-found', { plan: 'p1' })
    expect(problemDetails(problem, 'r-1')).toEqual({
      type: 'urn:nhipcau:problem:plan-not-found',
      title: 'plan-not-found',
      status: 404,
      args: { plan: 'p1' },
      refusals: [],
      reference: 'r-1',
    })
  })

  test('that was not expected says nothing of itself', () => {
    const details = problemDetails(asProblem(new Error('password of the database is 1234')), 'r-2')
    expect(details).toMatchObject({ status: 500, title: 'internal', args: {} })
    expect(JSON.stringify(details)).not.toContain('1234')
    const known = new Problem('forbidden', 'not-yours')
    expect(asProblem(known)).toBe(known)
  })

  test('of refusals holds them all', () => {
    throwIfRefused([])
    const refusals = [
      { code: 'task-open', args: { task: 't1' } },
      { code: 'not-signed', args: {} },
    ]
    const refuse = () => throwIfRefused(refusals)
    expect(refuse).toThrow(expect.objectContaining({ status: 409, code: 'task-open', refusals }))
  })
})
