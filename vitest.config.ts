import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The walk through all pages takes longer than any other file: begun last, everybody would wait for it. */
const longest = /all-pages\.test\.ts$/u

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const [first, others] = [true, false].map(long =>
      sorted.filter(({ moduleId }) => longest.test(moduleId) === long),
    )
    return [...(first ?? []), ...(others ?? [])]
  }
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    pool: 'forks',
    // Of two cores vitest would leave one idle, though most tests wait for a database or a browser.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: LongestFirst },
    // On a broken file pdf.js leaves rejected promises that nobody can await; the reader outlives them
    // (formats/pdf/stray.ts), and they are no fault of the test that happens to run.
    onUnhandledError: error => !/unpdf/u.test(String(error.stack ?? '')),
  },
})
