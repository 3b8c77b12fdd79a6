import { describe, expect, test } from 'vitest'
import { summarise } from '../script/test-summary.ts'

const file = (status: string, ...statuses: string[]) => ({
  name: 'some.test.ts',
  status,
  assertionResults: statuses.map((each, index) => ({ status: each, fullName: `test ${index}` })),
})

describe('the last line of script/test', () => {
  test('counts what passed, failed and was skipped', () => {
    const report = {
      testResults: [file('passed', 'passed', 'skipped', 'todo'), file('failed', 'failed', 'passed')],
    }
    expect(summarise(report, 1)).toEqual({ passed: 2, failed: 1, skipped: ['test 1', 'test 2'] })
  })

  test('counts a file that could not be loaded', () => {
    expect(summarise({ testResults: [file('failed'), file('passed', 'passed')] }, 1)).toMatchObject({
      passed: 1,
      failed: 1,
    })
  })

  test('never says that nothing failed when the run did, or left no report', () => {
    expect(summarise({ testResults: [file('passed', 'passed')] }, 1)).toMatchObject({ passed: 1, failed: 1 })
    expect(summarise(undefined, 0)).toMatchObject({ passed: 0, failed: 1 })
    expect(summarise({ testResults: [file('passed', 'passed')] }, 0)).toMatchObject({ passed: 1, failed: 0 })
  })
})
