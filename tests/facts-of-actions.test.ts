/** Every change of state leaves a fact, and every fact has words. */
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { rooms } from '../src/app.ts'
import { ownTelling } from '../src/audit/room.ts'
import { actionsWithoutFact, writingActions } from './fact-walk.ts'
import type { SourceFile } from './imports.ts'

const src = fileURLToPath(new URL('../src/', import.meta.url))
const files: readonly SourceFile[] = globSync('{activities,audit,org,plans,registry}/**/*.{ts,tsx}', {
  cwd: src,
})
  .filter(path => !path.includes('.test.'))
  .map(path => ({ path, text: readFileSync(`${src}${path}`, 'utf8') }))

/** Actions that write and leave no fact of their own, each with the reason. */
const withoutFact: Readonly<Record<string, string>> = {
  'activities/answers/actions/save-answer.ts: saveAnswer': 'a draft is its author’s alone until it is sent',
  'activities/links/actions/mail-links.ts: mailLinks': 'the making of the links is on record',
  'activities/links/actions/use-link.ts: endLink': 'a part of sending an answer, which is on record',
  'org/actions/keep-in-step.ts: keepUnitsInStep': 'what was put on record for this day begins to show',
  'org/actions/succession/movers/index.ts: orgMovers': 'parts of a succession, which is on record',
  'plans/actions/source/draw-pages.ts: drawUploadPages': 'pictures made of a file that is on record',
  'plans/succession/movers.ts: planMovers': 'parts of a succession, which is on record',
  'plans/work/actions/settle-work.ts: settlePlan': 'a part of settling the work of plans',
  'plans/work/actions/settle-work.ts: settleWork': 'work that follows from what is on record',
  'registry/actions/relate-documents.ts: relateDocuments':
    'a part of the issue of a plan, which is on record',
}

describe('an action', () => {
  test('that changes something appends a fact', () => {
    expect(writingActions(files)).toBeGreaterThan(30)
    expect(actionsWithoutFact(files)).toEqual(Object.keys(withoutFact).sort())
  })

  test.each([
    ['insertInto', "await tx.insertInto('units').values({}).execute()"],
    ['sql', 'await sql`delete from units`.execute(tx)'],
    ['a helper of its own', 'await helper(tx)'],
  ])('that writes by %s and appends none is found', (_how, statement) => {
    const planted = [
      {
        path: 'org/actions/plant.ts',
        text: `import { helper } from './helper.ts'\nexport async function plant(tx) { ${statement} }`,
      },
      { path: 'org/actions/helper.ts', text: "export const helper = tx => tx.updateTable('units')" },
      { path: 'org/routes/x.tsx', text: "import { plant } from '../actions/plant.ts'" },
    ]
    expect(actionsWithoutFact(planted)).toEqual(['org/actions/plant.ts: plant'])
    const [first, ...others] = planted
    const mended = {
      path: first?.path ?? '',
      text: (first?.text ?? '').replace('{ await', '{ await appendFact(tx); await'),
    }
    expect(actionsWithoutFact([mended, ...others])).toEqual([])
  })
})

/** What comes before the dot in kinds of facts; other words with a dot are columns, files, movers. */
const nounsOfKinds: ReadonlySet<string> = new Set([
  'answer',
  'api-token',
  'audit',
  'comment',
  'difficulty',
  'document',
  'finding',
  'function',
  'inspection',
  'office',
  'person',
  'plan',
  'propagation',
  'role',
  'succession',
  'unit',
  'units',
])

describe('a fact', () => {
  /** Names of kinds as the sources write them: in the text of a file that appends facts. */
  const kinds = new Set(
    files
      .filter(({ text }) => /\b(?:appendFacts?|keepDraft|changeFacts|recordChange)\(/u.test(text))
      .flatMap(({ text }) =>
        [...text.matchAll(/'([a-z][a-z-]*\.[a-z][a-z-]*)'/gu)].map(([, kind = '']) => kind),
      )
      .filter(kind => nounsOfKinds.has(kind.split('.', 1)[0] ?? '')),
  )

  test.each(['vi', 'en'] as const)('of every kind has words (%s)', locale => {
    const tellings = [...rooms.flatMap(({ telling }) => telling ?? []), ownTelling]
    const known = new Set(tellings.flatMap(({ words }) => Object.keys(words[locale])))
    expect(kinds.size).toBeGreaterThan(30)
    expect([...kinds].filter(kind => !known.has(kind)).sort()).toEqual([])
  })
})
