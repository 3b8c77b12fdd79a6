/**
 * Ends script/test: names what was skipped, prints the last line `N passed, N failed` and fails if
 * anything did. Arguments: vitest's JSON report, its exit status, and the checks passed and failed before.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

interface TestReport {
  readonly status: string
  readonly fullName: string
}

interface FileReport {
  readonly name: string
  readonly status: string
  readonly assertionResults: readonly TestReport[]
}

/** The part of vitest's JSON report that is used here. */
export interface Report {
  readonly testResults: readonly FileReport[]
}

export interface Summary {
  readonly passed: number
  readonly failed: number
  /** Full names of the tests that did not run. */
  readonly skipped: readonly string[]
}

/**
 * Counts a report. A file that failed without a failed test (it could not be loaded, or a hook failed)
 * counts as one; so does a run that failed with nothing failed in it, such as an error nobody awaited.
 */
export function summarise(report: Report | undefined, status: number): Summary {
  const files = report?.testResults ?? []
  const tests = files.flatMap(file => file.assertionResults)
  const failedTests = tests.filter(test => test.status === 'failed').length
  const failedFiles = files.filter(
    file => file.status === 'failed' && !file.assertionResults.some(test => test.status === 'failed'),
  ).length
  const failed = failedTests + failedFiles
  return {
    passed: tests.filter(test => test.status === 'passed').length,
    failed: failed === 0 && (status !== 0 || !report) ? 1 : failed,
    skipped: tests.filter(test => !['passed', 'failed'].includes(test.status)).map(test => test.fullName),
  }
}

function readReport(path: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Report
  } catch {
    return undefined
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [path = '', ...numbers] = process.argv.slice(2)
  const [status = 1, checksPassed = 0, checksFailed = 0] = numbers.map(Number)
  const { passed, failed, skipped } = summarise(readReport(path), status)
  for (const name of skipped) console.log(`skipped: ${name}`)
  const words = [`${passed + checksPassed} passed`, `${failed + checksFailed} failed`]
  if (skipped.length > 0) words.push(`${skipped.length} skipped`)
  console.log(words.join(', '))
  process.exitCode = failed + checksFailed > 0 ? 1 : 0
}
