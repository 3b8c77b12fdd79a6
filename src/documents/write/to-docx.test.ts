import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { lintLayout } from '../lint/layout.ts'
import type { Heading, PlanDocument, Task } from '../model.ts'
import { readPlan } from '../read/index.ts'
import type { AssignmentGroup, AssignmentTable } from './assignment-table.ts'
import { assignmentTableToDocxInWorker } from './in-worker.ts'
import { writeAssignmentTable } from './index.ts'
import { assignmentTableToDocx } from './to-docx.ts'

const corpus = fileURLToPath(new URL('../../../tests/corpus/', import.meta.url))
const shared = fileURLToPath(new URL('../../../../shared/plans/', import.meta.url))
const paths = [...globSync(`${corpus}*.{txt,md}`), ...globSync(`${shared}*.docx`)].sort()

async function read(bytes: Uint8Array) {
  const reading = await readPlan(bytes)
  if (!reading.ok) throw new Error(`refused: ${reading.refusal.code}`)
  return reading
}

const plans = await Promise.all(
  paths.map(async path => ({
    name: path.split('/').at(-1) ?? '',
    plan: (await read(readFileSync(path))).plan,
  })),
)

/** Titles of the sections that a task stands in, the innermost one that has a title. */
function sectionOf(task: Task, outline: readonly Heading[]): string | null {
  const [label = '', ...rest] = task.path.split('.')
  const heading = outline.find(one => one.label === label)
  if (!heading) return null
  return sectionOf({ ...task, path: rest.join('.') }, heading.children) ?? (heading.title || null)
}

function groupsOf(tasks: readonly Task[], titleOf: (task: Task) => string | null): AssignmentGroup[] {
  return [...Map.groupBy(tasks, titleOf)]
    .sort(([first], [second]) => Number(first !== null) - Number(second !== null))
    .map(([title, members]) => ({
      title,
      rows: members.map(task => ({
        text: task.text,
        units: task.units,
        schedule: task.schedule?.text ?? '',
        output: task.output ?? '',
      })),
    }))
}

const tableOf = (plan: PlanDocument, groups: readonly AssignmentGroup[]): AssignmentTable => ({
  plan: plan.document,
  unit: null,
  groups,
})

/**
 * What the table holds of a task. A blank cell for the lead means nobody on paper; a reader takes it for
 * a merged cell and says so (`lead-above`): that guess is no part of what was written.
 */
function held(task: Task) {
  const units = task.units.map(({ name, role, collective }) => ({ name, role, collective }))
  return {
    text: task.text,
    units: units.toSorted((a, b) => (a.role + a.name < b.role + b.name ? -1 : 1)),
    schedule: task.schedule,
    output: task.output,
  }
}

function withoutGuesses(readBack: Task, written: Task): Task {
  if (written.units.some(unit => unit.role !== 'coordinate')) return readBack
  return { ...readBack, units: readBack.units.filter(unit => unit.reason !== 'lead-above') }
}

function expectSame(written: readonly Task[], readBack: readonly Task[]): void {
  expect(readBack.map(task => task.text)).toEqual(written.map(task => task.text))
  written.forEach((task, index) => {
    const back = readBack[index]
    expect(back && held(withoutGuesses(back, task))).toEqual(held(task))
  })
}

describe('the assignment table of a plan', () => {
  test('there are plans to write', () => expect(plans.length).toBeGreaterThan(25))

  test.each(plans)(
    '$name: read back, it gives the same tasks, and its layout is faultless',
    async ({ plan }) => {
      const groups = groupsOf(plan.tasks, task => sectionOf(task, plan.outline))
      const inOrder = [...Map.groupBy(plan.tasks, task => sectionOf(task, plan.outline))]
        .sort(([first], [second]) => Number(first !== null) - Number(second !== null))
        .flatMap(([, tasks]) => tasks)
      const back = await read(await assignmentTableToDocx(tableOf(plan, groups)))
      expectSame(inOrder, back.plan.tasks)
      expect(back.plan.document).toMatchObject({
        symbol: plan.document.symbol,
        issuedOn: plan.document.issuedOn,
      })
      expect(lintLayout(back.plan, back.source)).toEqual([])
    },
  )

  test('any tasks of a plan in any groups come back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .constantFrom(...plans.keys())
          .chain(index =>
            fc.tuple(
              fc.constant(index),
              fc.shuffledSubarray([...(plans[index]?.plan.tasks.keys() ?? [])], { minLength: 1 }),
              fc.integer({ min: 1, max: 12 }),
            ),
          ),
        async ([index, chosen, groups]) => {
          const plan = plans[index]?.plan
          if (!plan) throw new Error('no such plan')
          const tasks = chosen.flatMap(number => plan.tasks[number] ?? [])
          const size = Math.ceil(tasks.length / groups)
          const titled = Array.from({ length: groups }, (_, index) => ({
            title: `Nhóm nhiệm vụ ${index + 1}`,
            tasks: tasks.slice(index * size, (index + 1) * size),
          })).filter(group => group.tasks.length > 0)
          const table = tableOf(
            plan,
            titled.flatMap(group => groupsOf(group.tasks, () => group.title)),
          )
          const back = await read(await assignmentTableToDocx(table))
          expectSame(tasks, back.plan.tasks)
          expect(back.plan.outline[0]?.children.map(heading => heading.title)).toEqual(
            titled.map(group => group.title),
          )
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('the file', () => {
  afterEach(() => vi.useRealTimers())

  const [row] = plans[0]?.plan.tasks ?? []
  const plan = { type: 'Kế hoạch', symbol: null, issuer: null, issuedOn: null, title: '' }
  const table: AssignmentTable = {
    plan,
    unit: null,
    groups: [
      { title: null, rows: [{ text: row?.text ?? '', units: [], schedule: '', output: '' }] },
      { title: 'Sở Ngoại vụ', rows: [{ text: '=1+1 <&> "x"', units: [], schedule: '', output: '' }] },
    ],
  }
  const rows = Array.from({ length: 300 }, (_, index) => ({
    text: `Việc ${index + 1}`,
    units: [],
    schedule: '',
    output: '',
  }))
  const long: AssignmentTable = { ...table, groups: [{ title: 'Nhóm', rows }] }
  const partsOf = async (one: AssignmentTable) => unzipSync(await assignmentTableToDocx(one))
  const bodyOf = async (one: AssignmentTable) =>
    strFromU8((await partsOf(one))['word/document.xml'] ?? new Uint8Array())

  test('is the same, byte for byte, whenever it is made, and is dated nowhere', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') })
    const first = await assignmentTableToDocx(table)
    vi.setSystemTime(new Date('2033-05-06T07:08:09Z'))
    const second = await assignmentTableToDocx(table)
    expect(Buffer.from(second).equals(first)).toBe(true)
    const xml = Object.values(unzipSync(second)).map(part => strFromU8(part))
    expect(xml.filter(part => /203[13]/.test(part))).toEqual([])
  })

  test('of a long table is written in a thread of its own, to the same bytes', async () => {
    let turns = 0
    const ticking = setInterval(() => {
      turns += 1
    }, 1)
    const bytes = await writeAssignmentTable(long)
    clearInterval(ticking)
    expect(turns).toBeGreaterThan(5)
    expect(Buffer.from(await assignmentTableToDocx(long)).equals(bytes)).toBe(true)
  })

  test('that needs too much memory is not written, and the next one is', async () => {
    const both = [assignmentTableToDocxInWorker(long, 4), assignmentTableToDocxInWorker(long)]
    expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
  })

  test('leaves open what is not known', async () => {
    const body = await bodyOf(table)
    expect(body).toContain('(Kèm theo Kế hoạch số … ngày … tháng … năm …)')
    expect(body).not.toMatch(/N\/A|null|undefined/)
  })

  test('writes number, date and issuer as the decree does', async () => {
    const body = await bodyOf({
      ...table,
      plan: { ...plan, symbol: '5/KH-UBND', issuedOn: '2026-02-03', issuer: 'Ủy ban nhân dân xã Bến Lúa' },
    })
    expect(body).toContain(
      '(Kèm theo Kế hoạch số 05/KH-UBND ngày 03 tháng 02 năm 2026 của Ủy ban nhân dân xã Bến Lúa)',
    )
  })

  test('is upright A4, repeats the titles of the columns, keeps short rows whole, numbers from page 2', async () => {
    const words = 'Dài '.repeat(200).trim()
    const rows = [{ text: words, units: [], schedule: '', output: '' }]
    const body = await bodyOf({ ...table, groups: [...table.groups, { title: null, rows }] })
    expect(body).toMatch(/<w:pgSz [^>]*w:w="11906"[^>]*w:h="16838"|<w:pgSz [^>]*w:h="16838"[^>]*w:w="11906"/)
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    // The row of titles, the group and two short tasks; the long one may be cut by a page's end.
    expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(4)
    expect(body).toContain('<w:titlePg/>')
    const headers = Object.entries(await partsOf(table)).filter(([name]) => /header\d+\.xml$/.test(name))
    const numbered = headers.filter(([, part]) => strFromU8(part).includes('PAGE'))
    expect([headers.length, numbered.length]).toEqual([2, 1])
  })

  test('gives every cell its width in twips, which add up to the text column', async () => {
    const body = await bodyOf(table)
    const grid = [...body.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width))
    expect(grid).toHaveLength(6)
    // 165 mm, with a twip of rounding for each column.
    expect(Math.abs(grid.reduce((sum, width) => sum + width, 0) - 9354)).toBeLessThanOrEqual(6)
    expect(body).not.toContain('w:type="pct"')
  })

  test('says which part a unit has where it does not lead', async () => {
    const units = [
      { name: 'Sở Ngoại vụ', role: 'lead' },
      { name: 'Công an tỉnh', role: 'assigned' },
      { name: 'Sở Tài chính', role: 'advise' },
      { name: 'Sở Công Thương', role: 'coordinate' },
    ] as const
    const body = await bodyOf({
      ...table,
      groups: [{ title: null, rows: [{ text: 'Việc', units, schedule: '', output: '' }] }],
    })
    for (const words of ['Chủ trì: Sở Ngoại vụ', 'Thực hiện: Công an tỉnh', 'Tham mưu: Sở Tài chính'])
      expect(body).toContain(words)
    expect(body).toContain('>Sở Công Thương<')
  })
})
