import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { smallPlan } from '../../../../tests/small-plan.ts'
import type { LaidOutParagraph, SourceLayout } from '../../../documents/index.ts'
import type { Source } from '../../queries/source.ts'
import type { SourceProps } from './props.ts'
import { SourcePane } from './source-pane.tsx'

const plan = smallPlan()

/** The lines of the plan, set alike. */
const paragraphs: readonly LaidOutParagraph[] = [...plan.text.matchAll(/[^\n]+/gu)].map(
  ({ 0: line, index }) => ({
    span: [index, index + line.length],
    label: null,
    bold: false,
    italic: false,
    align: 'justify',
    indent: 36,
    fontSize: 14,
    headingLevel: null,
    cell: null,
    note: false,
  }),
)

const layout: SourceLayout = { format: 'docx', paragraphs, ruledTables: [], pages: [], words: [] }

const paged: SourceLayout = {
  ...layout,
  format: 'pdf',
  pages: [{ width: 595, height: 842 }],
  words: paragraphs.map(({ span }, index) => ({
    span,
    box: { page: 1, x: 85, y: 60 + index * 20, width: 400, height: 14 },
  })),
}

const picture = { page: 1, sha256: 'ab'.repeat(32), width: 1240, height: 1754 }

function render(source: Source | undefined, more: Partial<SourceProps> = {}): string {
  return renderToString(
    <SourcePane
      view={{ locale: 'vi' }}
      uploadId="u"
      plan={plan}
      findings={[]}
      source={source}
      show="tasks"
      face={null}
      faceLink={face => `?face=${face}#source`}
      taskLink={task => `#task-${task}`}
      {...more}
    />,
  )
}

/** Ids in a page, in order. */
const idsOf = (html: string): string[] => [...html.matchAll(/ id="([^"]+)"/g)].flatMap(([, id]) => id ?? [])

describe('the source of a reading', () => {
  test('older than layouts shows as plain lines, every task marked', () => {
    const html = render(undefined)
    expect(html).not.toContain('set-justify')
    for (const [number] of plan.tasks.entries()) expect(html).toContain(`id="words-${number}"`)
  })

  test('without pages offers no pictures of them, whatever the address asks', () => {
    const html = render({ layout, pictures: [] }, { face: 'pages' })
    expect(html).toContain('class="set-justify set-in-1"')
    expect(html).not.toContain('source-faces')
  })

  test('with pictures shows them first, and its text when asked', () => {
    const source = { layout: paged, pictures: [picture] }
    const html = render(source)
    expect(html).toContain('/plans/uploads/u/pages/1.webp?v=abababab')
    for (const [number] of plan.tasks.entries()) {
      expect(html).toContain(`href="#task-${number}"`)
      expect(idsOf(html).filter(id => id === `words-${number}`)).toHaveLength(1)
    }
    expect(render(source, { face: 'text' })).not.toContain('<img')
  })

  test('whose pages are not drawn yet shows its text, and its words in place when asked', () => {
    const source = { layout: paged, pictures: [] }
    expect(render(source)).toContain('class="sheet"')
    expect(render(source, { face: 'pages' })).toContain('textLength="400"')
  })

  test('keeps its notes at the end, apart', () => {
    const noted = paragraphs.map((one, index) => (index === 0 ? { ...one, note: true } : one))
    const html = render({ layout: { ...layout, paragraphs: noted }, pictures: [] })
    const first = plan.text.slice(...(paragraphs[0]?.span ?? [0, 0]))
    expect(html.indexOf('sheet-notes')).toBeGreaterThan(-1)
    expect(html.indexOf(first.slice(0, 12))).toBeGreaterThan(html.indexOf('sheet-notes'))
  })

  test('marks the words of the list beside it, on the sheet and on the pages', () => {
    const references = { show: 'references' }
    const id = 'reference-0-words'
    expect(idsOf(render({ layout, pictures: [] }, references))).toContain(id)
    expect(idsOf(render({ layout: paged, pictures: [picture] }, references))).toContain(id)
    expect(idsOf(render({ layout, pictures: [] }))).not.toContain(id)
  })

  test('never gives one id twice', () => {
    for (const show of ['tasks', 'references', 'reporting', 'funding', 'notes']) {
      for (const source of [
        { layout, pictures: [] },
        { layout: paged, pictures: [picture] },
      ]) {
        const ids = idsOf(render(source, { show }))
        expect(new Set(ids).size).toBe(ids.length)
      }
    }
  })

  test('puts nothing inline that the content policy would stop', () => {
    for (const face of ['pages', 'large', 'text'] as const) {
      const html = render({ layout: paged, pictures: [] }, { face })
      expect(html).not.toMatch(/\sstyle=|<script/u)
    }
  })
})
