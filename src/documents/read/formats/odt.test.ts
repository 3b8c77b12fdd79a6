import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type Block, type Paragraph, ReadRefusal, type SourceDocument, type Table } from '../../model.ts'
import { type OdtFixture, odtFile } from '../testing/office-files.ts'
import { readOdt, readOdtPageHeads } from './odt.ts'

function read(text: string, parts: OdtFixture = {}): SourceDocument {
  return readOdt(odtFile(text, parts))
}

function isParagraph(block: Block): block is Paragraph {
  return block.kind === 'paragraph'
}

function lines(text: string, parts: OdtFixture = {}): string[] {
  return read(text, parts)
    .blocks.filter(isParagraph)
    .map(one => (one.label === null ? one.text : `${one.label} ${one.text}`))
}

function tableIn(text: string, parts: OdtFixture = {}): Table {
  const found = read(text, parts).blocks.find(block => block.kind === 'table')
  if (found === undefined) throw new Error('no table')
  return found
}

const p = (text: string, style = ''): string => `<text:p text:style-name="${style}">${text}</text:p>`

describe('the text of an OpenDocument file', () => {
  it('is joined over spans, links, spaces and soft page breaks', () => {
    const text = p(
      'Kế<text:s text:c="3"/>hoạch <text:span>số <text:a>5</text:a></text:span><text:soft-page-break/> năm\n2026',
    )
    expect(lines(text)).toEqual(['Kế hoạch số 5 năm 2026'])
  })

  it('leaves out what was deleted, hidden, remarked or listed as contents, and says so', () => {
    const automatic =
      '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
    const changes =
      `<text:tracked-changes><text:changed-region><text:deletion>${p('bỏ')}</text:deletion></text:changed-region>` +
      '<text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>'
    const contents = `<text:table-of-content><text:index-body>${p('I. MỤC ĐÍCH 2')}</text:index-body></text:table-of-content>`
    const text = `${changes}${contents}${p('Còn<office:annotation><text:p>nhận xét</text:p></office:annotation><text:span text:style-name="H">ẩn</text:span> lại')}`
    const source = read(text, { automatic })
    expect(source.blocks.filter(isParagraph).map(one => one.text)).toEqual(['Còn lại'])
    expect(source.notices.map(({ code }) => code)).toEqual([
      'tracked-changes-accepted',
      'hidden-text-left-out',
      'comments-left-out',
    ])
  })

  it('gives text boxes after their paragraph and notes at the end', () => {
    const box = `<draw:frame><draw:text-box>${p('Trong khung')}</draw:text-box></draw:frame>`
    const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('Theo Nghị định')}</text:note-body></text:note>`
    const text = p(`Trước${box}`) + p(`Căn cứ${note}`) + p('Sau')
    expect(lines(text)).toEqual(['Trước', 'Trong khung', 'Căn cứ', 'Sau', '[1] Theo Nghị định'])
    expect(read(text).blocks.at(-1)).toMatchObject({ note: true })
  })

  it('reads line breaks and tabs as a Word file has them', () => {
    const text = p('- Như trên;<text:line-break/>- Lưu: VT.') + p('1.<text:tab/>Mục đích')
    expect(lines(text)).toEqual(['- Như trên;', '- Lưu: VT.', '1. Mục đích'])
  })
})

describe('the look of an OpenDocument paragraph', () => {
  const styles =
    '<office:styles><style:default-style style:family="paragraph"><style:text-properties fo:font-size="12pt"/></style:default-style>' +
    '<style:style style:name="Base" style:family="paragraph"><style:paragraph-properties fo:text-align="justify" fo:margin-left="1in" fo:text-indent="-0.5in"/><style:text-properties fo:font-weight="bold"/></style:style>' +
    '<style:style style:name="Loop" style:family="paragraph" style:parent-style-name="Loop"/></office:styles>'
  const automatic =
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Base"><style:text-properties fo:font-size="150%" fo:font-style="italic"/></style:style>' +
    '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="normal" fo:text-transform="uppercase"/></style:style>'

  it('comes from the default, the parent and its own style', () => {
    expect(read(p('chữ', 'P1'), { styles, automatic }).blocks[0]).toMatchObject({
      bold: 1,
      italic: 1,
      fontSize: 18,
      align: 'justify',
      indent: 36,
    })
    expect(lines(p('x', 'Loop'), { styles })).toEqual(['x'])
  })

  it('yields to the style of a stretch of text', () => {
    const block = read(p('<text:span text:style-name="T1">ba</text:span>bố', 'P1'), { styles, automatic })
      .blocks[0]
    expect(block).toMatchObject({ text: 'BAbố', bold: 0.5 })
  })

  it('knows headings by their element and by their style', () => {
    const heading = '<text:h text:outline-level="2">x</text:h>'
    expect(read(heading).blocks[0]).toMatchObject({ headingLevel: 2 })
    const named =
      '<office:styles><style:style style:name="Heading_20_3" style:family="paragraph"/></office:styles>'
    expect(read(p('x', 'Heading_20_3'), { styles: named }).blocks[0]).toMatchObject({ headingLevel: 3 })
  })
})

describe('the automatic numbers of an OpenDocument file', () => {
  const level = (index: number, format: string, suffix: string, more = ''): string =>
    `<text:list-level-style-number text:level="${index}" style:num-format="${format}" style:num-suffix="${suffix}" ${more}/>`
  const automatic =
    `<text:list-style style:name="L">${level(1, 'I', '.')}${level(2, '1', '.')}${level(3, '1', '.', 'text:display-levels="2"')}${level(4, 'a', ')')}</text:list-style>` +
    '<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="-" style:num-suffix="-"/></text:list-style>'
  const item = (...content: string[]): string => `<text:list-item>${content.join('')}</text:list-item>`
  const list = (content: string, more = 'text:style-name="L"'): string =>
    `<text:list ${more}>${content}</text:list>`

  it('count on every level; only the first paragraph of an item bears its number', () => {
    const deep = list(item(p('c'), list(item(p('d')), '')) + item(p('e')), '')
    const text = list(item(p('a'), p('a2')) + item(p('b'), list(item(list(deep, '')), '')))
    expect(lines(text, { automatic }).slice(0, 3)).toEqual(['I. a', 'a2', 'II. b'])
    const nested = list(
      item(p('a'), list(item(p('b'), list(item(p('c')) + item(p('d')), '')) + item(p('e')), '')) +
        item(p('f')),
    )
    expect(lines(nested, { automatic })).toEqual(['I. a', '1. b', '1.1. c', '1.2. d', '2. e', 'II. f'])
  })

  it('begin anew in a new list unless it says that it goes on', () => {
    const again = 'text:style-name="L" text:continue-numbering="true"'
    const named = 'text:style-name="L" text:continue-list="one"'
    const text =
      list(item(p('a')), 'text:style-name="L" xml:id="one"') +
      list(item(p('b'))) +
      list(item(p('c')), again) +
      list(item(p('d')), named)
    expect(lines(text, { automatic })).toEqual(['I. a', 'I. b', 'II. c', 'II. d'])
  })

  it('may begin at a number, and show a bullet once', () => {
    expect(
      lines(list('<text:list-item text:start-value="4"><text:p>a</text:p></text:list-item>'), { automatic }),
    ).toEqual(['IV. a'])
    expect(lines(list(item(p('a')), 'text:style-name="B"'), { automatic })).toEqual(['- a'])
  })

  it('number headings where the outline of the document does', () => {
    const styles =
      '<office:styles><text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/></text:outline-style></office:styles>'
    expect(
      lines('<text:h text:outline-level="1">a</text:h><text:h text:outline-level="1">b</text:h>', { styles }),
    ).toEqual(['I. a', 'II. b'])
  })
})

describe('the tables of an OpenDocument file', () => {
  const cell = (text: string, more = ''): string => `<table:table-cell ${more}>${p(text)}</table:table-cell>`
  const covered = '<table:covered-table-cell/>'
  const row = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`
  const table = (content: string): string => `<table:table>${content}</table:table>`

  it('keep merged cells as spans', () => {
    const header = row(
      cell('TT'),
      cell('Việc', 'table:number-columns-spanned="2"'),
      covered,
      cell('Chủ trì', 'table:number-rows-spanned="2"'),
    )
    const made = tableIn(
      table(
        `<table:table-header-rows>${header}</table:table-header-rows>${row(cell('1'), cell('A'), cell('B'), covered)}`,
      ),
    )
    expect(
      made.rows.map(one => one.cells.map(({ column, columnSpan, rowSpan }) => [column, columnSpan, rowSpan])),
    ).toEqual([
      [
        [0, 1, 1],
        [1, 2, 1],
        [3, 1, 2],
      ],
      [
        [0, 1, 1],
        [1, 1, 1],
        [2, 1, 1],
      ],
    ])
    expect(made.columns).toBe(4)
  })

  it('are ruled when their cells have lines', () => {
    const automatic =
      '<style:style style:name="R" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000"/></style:style>' +
      '<style:style style:name="N" style:family="table-cell"><style:table-cell-properties fo:border="none"/></style:style>'
    const ruled = (style: string): boolean =>
      tableIn(
        table(row(cell('a', `table:style-name="${style}"`), cell('b', `table:style-name="${style}"`))),
        { automatic },
      ).ruled
    expect(ruled('R')).toBe(true)
    expect(ruled('N')).toBe(false)
    expect(ruled('')).toBe(false)
  })

  it('do not grow with counts that nobody meant', () => {
    const made = tableIn(
      table(
        row(
          cell('a'),
          cell('b', 'table:number-columns-repeated="16384"'),
          cell('c', 'table:number-columns-spanned="x"'),
        ),
      ),
    )
    expect(made.rows[0]?.cells).toHaveLength(3)
  })
})

describe('an OpenDocument file', () => {
  it('describes the page of its first paragraph, and keeps its head apart', () => {
    const styles =
      '<office:automatic-styles><style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="3cm" fo:margin-right="1.5cm"/></style:page-layout></office:automatic-styles>' +
      `<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1"><style:header>${p('MẬT')}</style:header></style:master-page></office:master-styles>`
    const file = odtFile(p('KẾ HOẠCH'), { styles })
    expect(readOdt(file).layout).toMatchObject({
      pageWidth: 210,
      pageHeight: 297,
      marginLeft: 30,
      marginRight: 15,
    })
    expect(readOdt(file).blocks).toHaveLength(1)
    expect(readOdtPageHeads(file).map(({ text }) => text)).toEqual(['MẬT'])
  })

  const codeOf = (bytes: Uint8Array): string => {
    try {
      readOdt(bytes)
    } catch (error) {
      if (error instanceof ReadRefusal) return error.code
      throw error
    }
    return 'taken'
  }

  it('that is locked or holds programs is refused', () => {
    const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'
    expect(codeOf(odtFile('', { manifest }))).toBe('encrypted')
    expect(codeOf(odtFile('', {}, { 'Basic/Standard/Module1.xml': strToU8('<x/>') }))).toBe('macros')
    expect(codeOf(odtFile('', {}, { 'Basic/Standard/script-lb.xml': strToU8('<x/>') }))).toBe('taken')
  })
})
