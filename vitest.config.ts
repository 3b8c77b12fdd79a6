import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // On a broken file pdf.js leaves rejected promises that nobody can await; the reader outlives them
    // (formats/pdf/stray.ts), and they are no fault of the test that happens to run.
    onUnhandledError: error => !/unpdf/u.test(String(error.stack ?? '')),
  },
})
