import { expect, test } from 'vitest'
import { createLog } from './index.ts'
import { prettyLine } from './pretty.ts'

/** A log that keeps its lines in a list. */
function collecting(logLevel: 'info' | 'debug' = 'info') {
  const lines: string[] = []
  return { lines, log: createLog({ logLevel }, { write: line => lines.push(line) }) }
}

test('a line is one JSON object with time, level, request id and message', () => {
  const { lines, log } = collecting()
  log.child({ requestId: 'r-1' }).info({ path: '/plans' }, 'served')
  log.debug('not kept')
  expect(lines.map(line => JSON.parse(line))).toMatchObject([
    { level: 'info', requestId: 'r-1', path: '/plans', msg: 'served', time: expect.stringMatching(/Z$/) },
  ])
})

test('secrets are cut out, at the top and further down', () => {
  const { lines, log } = collecting()
  log.info({ password: 's3cret', body: { password: 's3cret', name: 'Lan' } }, 'sign-in')
  log.info({ request: { headers: { cookie: 's3cret', authorization: 's3cret', 'set-cookie': 's3cret' } } })
  log.info({ config: { databaseUrl: 'postgres://app:s3cret@db' }, token: 's3cret' })
  log.child({ csrfToken: 's3cret' }).info('child')
  expect(lines).toHaveLength(4)
  expect(lines.join('')).not.toContain('s3cret')
  expect(lines[0]).toContain('Lan')
})

test('an error keeps its message and where it came from', () => {
  const { lines, log } = collecting()
  log.error({ err: new Error('disk full') }, 'not stored')
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    err: { message: 'disk full', stack: expect.any(String) },
  })
})

test('on a terminal a line is read, not parsed', () => {
  const { lines, log } = collecting()
  log.warn({ job: 'read-plan', tries: 2 }, 'tried again')
  log.error({ err: new Error('disk full') }, 'not stored')
  const [warning = '', error = ''] = lines.map(prettyLine)
  expect(warning).toMatch(/^\d\d:\d\d:\d\d .*WARN.* tried again job=read-plan tries=2\n$/)
  expect(error).toContain('Error: disk full\n')
  expect(prettyLine('plain words\n')).toBe('plain words\n')
})
