import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { forbiddenImports, importsOf, type SourceFile } from './imports.ts'

const src = fileURLToPath(new URL('../src/', import.meta.url))
const files: readonly SourceFile[] = globSync('**/*.{ts,tsx}', { cwd: src }).map(path => ({
  path,
  text: readFileSync(`${src}${path}`, 'utf8'),
}))

describe('the source', () => {
  test('imports only downward, and rooms only by their doors', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(forbiddenImports(files)).toEqual([])
  })

  test('has imports that this test sees', () => {
    const database = files.find(file => file.path === 'platform/db/database.ts')
    expect(database && importsOf(database)).toContain('../config.ts')
  })
})

describe('the check', () => {
  const check = (path: string, specifier: string) =>
    forbiddenImports([{ path, text: `import { x } from '${specifier}'` }])

  test.each([
    ['plans/actions/issue-plan.ts', '../../org/index.ts'],
    ['plans/views/review.tsx', './words.vi.json'],
    ['plans/actions/import-plan.ts', '../../documents/index.ts'],
    ['reports/queries.ts', '../press/index.ts'],
    ['org/queries.ts', '../audit/index.ts'],
    ['audit/facts.ts', '../platform/clock.ts'],
    ['documents/read/plan.ts', '../../platform/text/fold.ts'],
    ['documents/read/plan.test.ts', '../../../tests/databases.ts'],
    ['platform/db/database.ts', '../config.ts'],
    ['app.ts', './plans/room.ts'],
    ['main.ts', './app.ts'],
    ['main.ts', './housekeeping.ts'],
    ['housekeeping.ts', './app.ts'],
    ['cli.ts', './main.ts'],
    ['cli.ts', './documents/index.ts'],
    ['cli/plan.ts', '../app.ts'],
    ['cli.ts', '../package.json'],
    ['plans/jobs.ts', 'node:fs'],
  ])('%s may import %s', (path, specifier) => {
    expect(check(path, specifier)).toEqual([])
  })

  test.each([
    ['platform/jobs/worker.ts', '../../audit/index.ts', 'platform imports nothing of ours'],
    ['documents/read/plan.ts', '../../platform/clock.ts', 'documents imports only platform/text'],
    ['documents/index.ts', '../audit/index.ts', 'documents imports only platform/text'],
    ['audit/facts.ts', '../documents/index.ts', 'audit imports only platform'],
    ['org/queries.ts', '../plans/index.ts', 'plans is not below org'],
    ['plans/rules.ts', '../library/index.ts', 'library is not below plans'],
    ['plans/rules.ts', '../org/tables.ts', 'only org/index.ts is the door'],
    ['plans/rules.ts', '../org/room.ts', 'only org/index.ts is the door'],
    ['plans/rules.ts', '../documents/read/index.ts', 'only documents/index.ts is the door'],
    ['plans/routes.tsx', '../app.ts', 'nothing imports what stands above it'],
    ['platform/http/server.ts', '../../main.ts', 'platform imports nothing of ours'],
    ['main.ts', './plans/index.ts', 'main imports only app and platform'],
    ['housekeeping.ts', './plans/index.ts', 'housekeeping imports only app and platform'],
    ['main.ts', './cli.ts', 'nothing imports what stands above it'],
    ['app.ts', './main.ts', 'nothing imports what stands above it'],
    ['plans/rules.ts', '../../tests/databases.ts', 'it leaves src'],
    ['utils/strings.ts', '../platform/clock.ts', 'utils has no line in the architecture'],
  ])('%s may not import %s', (path, specifier, why) => {
    expect(check(path, specifier)).toEqual([`${path} imports ${specifier}: ${why}`])
  })

  test('finds a violation planted among the real files', () => {
    const planted = { path: 'platform/planted.ts', text: `export type { Fact } from '../audit/index.ts'` }
    expect(forbiddenImports([...files, planted])).toContain(
      'platform/planted.ts imports ../audit/index.ts: platform imports nothing of ours',
    )
  })

  test('reads every kind of import, and no words that only look like one', () => {
    const text = `
      import a from './a.ts'
      import type { B } from './b.ts'
      import './c.css'
      export * from './d.ts'
      export { e } from './e.ts'
      const f = await import('./f.ts')
      type G = import('./g.ts').G
      // import h from './h.ts'
      const words = "import i from './i.ts'"
      const view = <p>import j from './j.ts'</p>`
    expect(importsOf({ path: 'x.tsx', text })).toEqual(
      ['a.ts', 'b.ts', 'c.css', 'd.ts', 'e.ts', 'f.ts', 'g.ts'].map(name => `./${name}`),
    )
  })
})
