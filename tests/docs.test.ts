/** The documents fail the build when they no longer tell the truth about the code. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { exitCodes } from '../src/cli/exit.ts'
import { type PlanDocument, readPlan } from '../src/documents/index.ts'
import { settings } from '../src/platform/config.ts'
import * as docs from './docs.ts'
import * as sources from './docs-sources.ts'
import { routesOfProduct } from './routes.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const paths = (pattern: string): string[] =>
  globSync(pattern, { cwd: root }).map(path => path.replaceAll('\\', '/'))
const read = (path: string): string => readFileSync(root + path, 'utf8')
const page = (path: string): docs.Document => ({ path, text: read(path) })

/** A file's text, '' for a folder, null for what is not there. */
function textOf(path: string): string | null {
  if (!existsSync(root + path)) return null
  return statSync(root + path).isDirectory() ? '' : read(path)
}

const markdown = ['*.md', 'docs/**/*.md', 'src/**/*.md', 'tests/**/*.md', 'script/**/*.md']
  .flatMap(paths)
  // A plan of the corpus may be written in Markdown: it is no document of ours.
  .filter(path => !path.startsWith('tests/corpus/'))
  .map(page)
/** Pages of the manual by their Vietnamese name, each with the English page that it leads to. */
const manual: ReadonlyMap<string, readonly docs.Document[]> = new Map(
  paths('docs/manual/*.md').map(path => {
    const one = page(path)
    const other = /\]\(en\/([a-z-]+\.md)\)/u.exec(one.text)?.[1]
    return [
      path.slice('docs/manual/'.length, -'.md'.length),
      other ? [one, page(`docs/manual/en/${other}`)] : [one],
    ]
  }),
)
const pagesOf = (name: string): docs.Document[] => [...(manual.get(name) ?? [])]
const installation = pagesOf('cai-dat')
const reading = pagesOf('doc-ke-hoach')
const commandLine = pagesOf('dong-lenh')
const troubleshooting = pagesOf('su-co')
const languages = ['vi', 'en'] as const
const words = (path: string, language: string): Readonly<Record<string, unknown>> =>
  JSON.parse(read(`${path}/words.${language}.json`)) as Record<string, unknown>

/** The page that is given, with its lines about something taken out: a planted fault. */
const without = ({ path, text }: docs.Document, about: string): docs.Document => ({
  path,
  text: text
    .split('\n')
    .filter(line => !line.includes(about))
    .join('\n'),
})

describe('installation', () => {
  test.each(installation)('$path has every setting with its default', one => {
    expect(settings.length).toBeGreaterThan(10)
    expect(docs.missingSettings(settings, one)).toEqual([])
  })

  // Read where they are used, because they concern one command or one engine; tests have their own.
  const names = paths('src/**/*.ts')
    .filter(path => !path.endsWith('.test.ts'))
    .flatMap(path => sources.settingNamesOf(read(path)))

  test.each(installation)('$path names every other variable that the code asks for', one => {
    expect(names).toContain('NHIPCAU_LANG')
    expect(docs.missingWords([...new Set(names)], one)).toEqual([])
  })

  test('a variable that the code asks for and no page names is found', () => {
    const planted = sources.settingNamesOf(`process.env.NHIPCAU_PLANTED; const name = 'NHIPCAU_OTHER'`)
    expect(docs.missingWords(planted, { path: 'x.md', text: '`NHIPCAU_OTHER`' })).toEqual([
      'x.md: “NHIPCAU_PLANTED” is not there',
    ])
  })

  test('a setting that is left out, or whose default is wrong, is found', () => {
    const [one] = installation
    if (one === undefined) throw new Error('no page')
    expect(docs.missingSettings(settings, without(one, 'NHIPCAU_JOBS_AT_ONCE'))).toEqual([
      `${one.path}: the setting NHIPCAU_JOBS_AT_ONCE is missing`,
    ])
    const wrong = { path: one.path, text: one.text.replaceAll('`8700`', '`8080`') }
    expect(docs.missingSettings(settings, wrong)).toEqual([`${one.path}: PORT is 8700 by default`])
  })
})

describe('the command line', { timeout: 60_000 }, () => {
  test.each(commandLine)('$path has every command, option and exit code', async one => {
    const commands = await sources.commandsOf()
    expect(commands.map(({ name }) => name)).toContain('plan read')
    expect(docs.missingCommands(commands, one)).toEqual([])
    expect(docs.missingNumbers(Object.values(exitCodes), one)).toEqual([])
  })

  test('a command, an option and an exit code that are left out are found', () => {
    const one = { path: 'x.md', text: '## `nhipcau plan read FILE`\n`--json`\n\n| 0 | done |' }
    const commands = [
      { name: '', options: ['--version'] },
      { name: 'plan', options: [] },
      { name: 'plan read', options: ['--json', '--lang'] },
      { name: 'serve', options: [] },
    ]
    expect(docs.missingCommands(commands, one)).toEqual([
      'x.md:  has the option --version',
      'x.md: plan read has the option --lang',
      'x.md: the command serve is missing',
    ])
    expect(docs.missingNumbers([0, 64], one)).toEqual(['x.md: 64 has no row'])
  })

  test('a help text is read for its options and commands', () => {
    const text = `Usage: x\n\nOptions:\n  -V, --version  the version\n  --json\n                 in words --not-one\n\nCommands:\n  read [options] <file>  reads\n  help [command]         helps\n`
    expect(sources.readHelp(text)).toEqual({ options: ['--version', '--json'], commands: ['read'] })
  })
})

describe('routes', () => {
  const routes = routesOfProduct()
  const pages = markdown.filter(({ path }) => path === 'docs/tour.md' || /^src\/\w+\/README\.md$/u.test(path))

  test('every address is in the tour or in its room’s README', () => {
    expect(routes.length).toBeGreaterThan(10)
    expect(docs.missingRoutes(routes, pages)).toEqual([])
  })

  test('a new address is found', () => {
    expect(docs.missingRoutes([...routes, { method: 'POST', path: '/planted' }], pages)).toEqual([
      'POST /planted is in no page',
    ])
  })
})

describe('the glossary', () => {
  // Domain nouns are what a plan, as it is read, is made of, and what the rooms keep in tables. The
  // names of pages, paragraphs and cells belong to files and not to the officer's language.
  const model = sources.interfacesOf(read('src/documents/model.ts'))
  const nouns = sources.madeOf('PlanDocument', model).map(({ name }) => name)
  const tables = paths('src/*/tables.ts').flatMap(path => sources.tablesOf(read(path)))
  const glossary = page('docs/glossary.md')

  test('has every noun of a reading and every table of a room', () => {
    expect(nouns).toContain('TaskUnit')
    expect(nouns).not.toContain('Paragraph')
    expect(tables).toContain('plan_uploads')
    expect(docs.missingTerms([...nouns, ...tables], glossary)).toEqual([])
  })

  test('a new noun and a new table are found', () => {
    const planted = `export interface PlanDocument { readonly visits: readonly Visit[] }
      export interface Visit { readonly at: string }
      export interface Box { readonly x: number }
      export type PlantedTables = { planted_rows: Row }`
    const made = sources.madeOf('PlanDocument', sources.interfacesOf(planted)).map(({ name }) => name)
    expect(docs.missingTerms([...made, ...sources.tablesOf(planted)], glossary)).toEqual([
      'docs/glossary.md: Visit is missing',
      'docs/glossary.md: planted_rows is missing',
    ])
  })
})

describe('the schema', () => {
  const model = sources.interfacesOf(read('src/documents/model.ts'))
  const { $defs } = JSON.parse(read('docs/plan.schema.json')) as { $defs: Record<string, object> }
  const nouns = sources.madeOf('PlanDocument', model)

  test('has the properties of the types, and requires what they require', () => {
    expect(docs.schemaFaults(nouns, $defs)).toEqual([])
  })

  test('a property more, a type more and a looser requirement are found', () => {
    const {
      Task,
      Period: _left,
      ...others
    } = $defs as Record<string, { properties?: object; required?: string[] }>
    const planted = {
      ...others,
      Task: { ...Task, properties: { ...Task?.properties, planted: {} }, required: ['path'] },
    }
    expect(docs.schemaFaults(nouns, planted as Parameters<typeof docs.schemaFaults>[1]).toSorted()).toEqual([
      'Task: the properties differ',
      'Task: what is required differs',
      'the schema has no Period',
    ])
  })
})

describe('links', () => {
  test('none leads nowhere', () => {
    expect(markdown.length).toBeGreaterThan(20)
    expect(markdown.flatMap(one => docs.brokenLinks(one, textOf))).toEqual([])
  })

  test('a file and a heading that are not there are found', () => {
    const files: Readonly<Record<string, string>> = {
      'docs/b.md': '# Một, hai\n\n```\n# no heading\n```\n',
      'docs/c': '',
    }
    const text = [
      '[fine](b.md#một-hai) [folder](c/) [self](#here) [web](https://example.org) `[code](gone.md)`',
      '# Here',
      '[gone](gone.md) [picture ![x](gone.png)](b.md) [heading](b.md#no-heading) [up](../src/x.ts)',
    ].join('\n')
    expect(docs.brokenLinks({ path: 'docs/a.md', text }, path => files[path] ?? null)).toEqual([
      'docs/a.md: gone.md leads nowhere',
      'docs/a.md: gone.png leads nowhere',
      'docs/a.md: b.md#no-heading names no heading',
      'docs/a.md: ../src/x.ts leads nowhere',
    ])
  })
})

describe('codes', () => {
  const refusals = Object.keys(words('src/documents/read', 'vi'))
  const findings = sources.unionOf(read('src/documents/lint/finding.ts'), 'FindingCode')
  const ailments = sources.unionOf(read('src/cli/doctor/ailment.ts'), 'AilmentCode')
  const all = [...refusals, ...findings, ...ailments]

  test.each(troubleshooting)('$path has a row for every refusal, finding and ailment', one => {
    expect([refusals.length, findings.length, ailments.length].every(count => count > 10)).toBe(true)
    expect(docs.missingRows(all, one)).toEqual([])
  })

  test('a code without a row is found', () => {
    const [one] = troubleshooting
    if (one === undefined) throw new Error('no page')
    expect(docs.missingRows(all, without(one, '`zip-bomb`'))).toEqual([`${one.path}: zip-bomb has no row`])
    expect(sources.unionOf(`export type Code = 'a' | 'b-c'`, 'Code')).toEqual(['a', 'b-c'])
  })

  test.each(languages.map((language, index) => [language, index] as const))(
    'the manual says refusals and reasons in the words of the screen (%s)',
    (language, index) => {
      const titles = Object.values(words('src/documents/read', language)).map(
        refusal => `**${(refusal as { title: string }).title}.**`,
      )
      const reasons = Object.entries(words('src/plans/views', language))
        .filter(([key]) => key.startsWith('reason-'))
        .map(([, value]) => `| ${String(value)} |`)
      expect(reasons.length).toBeGreaterThan(5)
      expect(docs.missingWords(titles, troubleshooting[index] ?? page(''))).toEqual([])
      expect(docs.missingWords(reasons, reading[index] ?? page(''))).toEqual([])
    },
  )

  test('words that were changed on the screen are found', () => {
    expect(docs.missingWords(['**New.**'], { path: 'x.md', text: '**Old.**' })).toEqual([
      'x.md: “**New.**” is not there',
    ])
  })
})

describe('how a plan is read', () => {
  const rules = page('docs/plan-reading.md')
  const readers = paths('src/documents/read/**/*.ts').filter(path => !/\.test\.ts$|\/testing\//u.test(path))

  test('every code that the reader writes is explained', () => {
    const codes = [...new Set(readers.flatMap(path => sources.codesOf(read(path))))]
    expect(codes).toEqual(expect.arrayContaining(['relative-time', 'partner', 'heading-', 'symbol-reused']))
    expect(docs.missingCodes(codes, rules)).toEqual([])
  })

  test('every code in the readings of the corpus is explained', { timeout: 60_000 }, async () => {
    const codes = new Set<string>()
    for (const path of paths('tests/corpus/*.{txt,md}'))
      for (const code of codesIn(await readWhole(path))) codes.add(code)
    expect(codes.size).toBeGreaterThan(8)
    expect(docs.missingCodes([...codes], rules)).toEqual([])
  })

  test('a code that is not explained is found, however it is written', () => {
    const text = `const one = { code: 'planted-code', args }
      judge({ reason: known ? 'clear' : 'planted-reason' })
      toTaskUnit(unit, start, role, \`planted-\${role}\`)
      const other = { kind: 'planted-kind' }`
    expect(docs.missingCodes(sources.codesOf(text), rules)).toEqual([
      'docs/plan-reading.md: planted-code is not explained',
      'docs/plan-reading.md: planted-reason is not explained',
      'docs/plan-reading.md: planted- is not explained',
    ])
  })
})

async function readWhole(path: string): Promise<PlanDocument> {
  const answer = await readPlan(readFileSync(root + path))
  if (!answer.ok) throw new Error(`${path}: ${answer.refusal.code}`)
  return answer.plan
}

const codesIn = ({ tasks, warnings }: PlanDocument): string[] => [
  ...tasks.flatMap(task => [...task.reasons, ...task.units.map(unit => unit.reason)]),
  ...warnings.map(warning => warning.code),
]

describe('rooms', () => {
  const lines_max = 20
  // Above the rooms stands the command line, below them the platform.
  const rooms = globSync('*/', { cwd: `${root}src` }).filter(name => name !== 'platform' && name !== 'cli')
  const files = ['src/**/*.*', 'script/*', 'tests/*.ts'].flatMap(paths)

  test('each has a README that is short and names files that are there', () => {
    expect(rooms).toContain('plans')
    expect(docs.roomFaults(rooms, textOf, lines_max)).toEqual([])
    const pages = markdown.filter(({ path }) => /^src\/.*README\.md$/u.test(path))
    expect(pages.flatMap(one => docs.missingFiles(one, files))).toEqual([])
  })

  test('a room without a README, a long one and a file that is gone are found', () => {
    const long = { 'src/long/README.md': 'line\n'.repeat(lines_max + 1) } as Readonly<Record<string, string>>
    expect(docs.roomFaults(['long', 'bare'], path => long[path] ?? null, lines_max)).toEqual([
      'src/long/README.md has 21 lines',
      'src/bare has no README.md',
    ])
    const text = '`index.ts`, `rules/a.ts`, `gone.ts`, `../x/out.ts`, `npx a.ts`'
    expect(
      docs.missingFiles({ path: 'src/x/README.md', text }, ['src/x/index.ts', 'src/x/rules/a.ts']),
    ).toEqual(['src/x/README.md: there is no gone.ts'])
  })
})

describe('decisions', () => {
  test('are dated, and so are their titles', () => {
    const decisions = markdown.filter(({ path }) => path.startsWith('docs/decisions/'))
    expect(decisions.length).toBeGreaterThan(2)
    expect(decisions.flatMap(docs.decisionFaults)).toEqual([])
  })

  test.each([
    ['docs/decisions/why.md', '# Why', 'docs/decisions/why.md is not dated'],
    ['docs/decisions/2026-13-40-why.md', '# Why', 'docs/decisions/2026-13-40-why.md is not dated'],
    [
      'docs/decisions/2026-11-21-why.md',
      '# Why',
      'docs/decisions/2026-11-21-why.md: the title does not begin with 2026-11-21',
    ],
  ])('%s with the title "%s" is found', (path, text, fault) => {
    expect(docs.decisionFaults({ path, text })).toEqual([fault])
  })
})

describe('places', () => {
  test('no document names a path of a machine or a host of a registry', () => {
    expect(markdown.flatMap(docs.placeFaults)).toEqual([])
  })

  test('both are found, and addresses of ours are not', () => {
    const text =
      'in `/home/me/x` or (/tmp/y), from registry.example.org and npmjs.com; not `/plans`, `src/tmp/x.ts`, docs/etc/a'
    expect(docs.placeFaults({ path: 'x.md', text })).toEqual([
      'x.md: /home/me/x',
      'x.md: /tmp/y',
      'x.md: registry.example.org',
      'x.md: npmjs.com',
    ])
  })
})

describe('the two languages', () => {
  const pairs = [...manual.values(), [page('README.vi.md'), page('README.md')]]

  test('have the same sections, and each page leads to the other', () => {
    const faults = pairs.flatMap(([one, other]) =>
      one && other ? docs.pairFaults(one, other) : [`${one?.path} leads to no page in English`],
    )
    expect(faults).toEqual([])
    const led = [...manual.values()].map(([, other]) => other?.path)
    expect(led.sort(), 'each English page is led to, once').toEqual(paths('docs/manual/en/*.md').sort())
    expect(manual.size).toBeGreaterThan(3)
  })

  test('a section in one language only, and a lost link, are found', () => {
    const one = { path: 'docs/manual/a.md', text: '# A\n\n[English](en/b.md)\n\n## More' }
    const other = { path: 'docs/manual/en/b.md', text: '# B' }
    expect(docs.pairFaults(one, other)).toEqual([
      'docs/manual/a.md and docs/manual/en/b.md have different headings',
      'docs/manual/en/b.md does not lead to docs/manual/a.md',
    ])
  })
})
