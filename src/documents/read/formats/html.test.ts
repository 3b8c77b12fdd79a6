import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { type Block, type Paragraph, ReadRefusal } from '../../model.ts'
import { readHtml } from './html.ts'

const read = (html: string): readonly Block[] => readHtml(Buffer.from(html)).blocks
const paragraphs = (html: string): Paragraph[] => read(html).filter(block => block.kind === 'paragraph')
const labelled = (html: string): (readonly [string | null, string])[] =>
  paragraphs(html).map(one => [one.label, one.text])

/** A table as rows of [column, columns, rows, words]. */
function grid(html: string): unknown {
  const block = read(html).find(one => one.kind === 'table')
  return block?.rows.map(row =>
    row.cells.map(cell => [
      cell.column,
      cell.columnSpan,
      cell.rowSpan,
      cell.paragraphs.map(one => one.text).join('|'),
    ]),
  )
}

describe('readHtml', () => {
  it('reads paragraphs with bold, alignment, size, indent and heading level', () => {
    const made = paragraphs(
      '<h2>Phụ lục</h2><center><b>KẾ HOẠCH</b></center>' +
        '<p style="text-align: justify; text-indent: 1cm; font-size:14pt">Căn cứ <span style="font-weight:bold">Luật</span> <i>Báo chí</i></p>' +
        '<div align="right"><p>Bên phải</p></div>',
    )
    expect(made[0]).toMatchObject({ text: 'Phụ lục', headingLevel: 2, bold: 1 })
    expect(made[1]).toMatchObject({ text: 'KẾ HOẠCH', align: 'center', bold: 1 })
    expect(made[2]).toMatchObject({
      text: 'Căn cứ Luật Báo chí',
      align: 'justify',
      fontSize: 14,
      indent: 28.35,
    })
    expect(made[2]?.bold).toBeCloseTo(4 / 15)
    expect(made[3]).toMatchObject({ align: 'right', bold: 0 })
  })

  it('takes a line break as the end of a paragraph that may run on', () => {
    const made = paragraphs('<p>Hoạt động thông tin<br>đối ngoại năm 2026<br/>- Như trên;</p>')
    expect(made.map(one => [one.text, one.complete])).toEqual([
      ['Hoạt động thông tin', false],
      ['đối ngoại năm 2026', true],
      ['- Như trên;', true],
    ])
  })

  it('labels the items of lists', () => {
    expect(
      labelled('<ol type="I"><li>A<ul><li>a</li></ul></li><li>B</li></ol><ol start=3><li>C<li>D</ol>'),
    ).toEqual([
      ['I.', 'A'],
      ['-', 'a'],
      ['II.', 'B'],
      ['3.', 'C'],
      ['4.', 'D'],
    ])
    expect(
      labelled(
        '<ol type=a><li value=27>X</li></ol><ul style="list-style:none"><li>Y</li></ul><ol><li>5. Z</li></ol>',
      ),
    ).toEqual([
      ['aa.', 'X'],
      [null, 'Y'],
      [null, '5. Z'],
    ])
  })

  it('reads the numbers that Word wrote apart', () => {
    const html =
      "<p class=MsoListParagraph style='mso-list:l0 level1'><![if !supportLists]><span style='mso-list:Ignore'>1.1.<span>&nbsp;&nbsp; </span></span><![endif]>Sở&nbsp;Ngoại vụ<o:p></o:p></p>"
    expect(labelled(html)).toEqual([['1.1.', 'Sở Ngoại vụ']])
  })

  it('lays merged cells on the grid', () => {
    const html =
      '<table border=1><thead><tr><th rowspan=2>TT</th><th colspan=2>Đơn vị</th></tr><tr><th>Chủ trì</th><th>Phối hợp</th></tr></thead>' +
      '<tr><td>1</td><td rowspan=2><p>Sở A</p><p>Sở B</p></td><td>C</td></tr><tr><td>2</td><td>D</td></tr></table>'
    expect(grid(html)).toEqual([
      [
        [0, 1, 2, 'TT'],
        [1, 2, 1, 'Đơn vị'],
      ],
      [
        [1, 1, 1, 'Chủ trì'],
        [2, 1, 1, 'Phối hợp'],
      ],
      [
        [0, 1, 1, '1'],
        [1, 1, 2, 'Sở A|Sở B'],
        [2, 1, 1, 'C'],
      ],
      [
        [0, 1, 1, '2'],
        [2, 1, 1, 'D'],
      ],
    ])
  })

  it('tells a letterhead from a table, and opens tables that only place things', () => {
    expect(read('<table><tr><td>UBND TỈNH A</td><td>CỘNG HÒA</td></tr></table>')[0]).toMatchObject({
      ruled: false,
    })
    expect(read('<table border=1><tr><td>TT</td><td>B</td></tr></table>')[0]).toMatchObject({ ruled: true })
    expect(
      read(
        '<table><tr><td><p>Một</p><table border=1><tr><td>1</td><td>2</td></tr></table></td></tr></table>',
      ).map(one => one.kind),
    ).toEqual(['paragraph', 'table'])
  })

  it('drops scripts, styles, navigation and what is hidden', () => {
    const html =
      '<title>x</title><style>p{}</style><script>var a="<p>x</p>"</script><nav>Trang chủ</nav><p hidden>x</p>' +
      '<p style="display: none">x</p><noscript>x</noscript><!-- x --><button>x</button><p>Nội dung &#7871; &lt;</p>'
    expect(paragraphs(html).map(one => one.text)).toEqual(['Nội dung ế <'])
  })

  it('keeps the lines of preformatted text', () => {
    expect(paragraphs('<pre>Một\nHai</pre>').map(one => one.text)).toEqual(['Một', 'Hai'])
  })

  it.each([
    ['utf-8', Buffer.from('<meta charset="utf-8"><p>Kế hoạch</p>')],
    ['utf-16 with a mark', Buffer.from('\ufeff<p>Kế hoạch</p>', 'utf16le')],
    ['UTF-8 that claims to be Latin', Buffer.from('<meta charset=iso-8859-1><p>Kế hoạch</p>')],
    [
      'windows-1258',
      iconv.encode(
        '<meta http-equiv=Content-Type content="text/html; charset=windows-1258"><p>Kê\u0301 hoa\u0323ch</p>',
        'win1258',
      ),
    ],
    ['TCVN3 letters as entities', Buffer.from('<p>K&Otilde; ho&sup1;ch</p>')],
    ['TCVN3 bytes', Buffer.from('<p>KÕ ho¹ch</p>', 'latin1')],
  ])('reads %s', (_, bytes) => {
    expect(readHtml(bytes).blocks[0]).toMatchObject({ text: 'Kế hoạch' })
  })

  it.each([
    ['div', '<div>'],
    ['b', '<b>'],
    ['table', '<table><tr><td>'],
    ['unknown', '<x-a>'],
  ])('refuses ten thousand nested <%s>', (_, tag) => {
    const start = performance.now()
    expect(() => read(`${tag.repeat(10_000)}x`)).toThrow(new ReadRefusal('too-deep', { depth: 500 }))
    expect(performance.now() - start).toBeLessThan(5000)
  })

  it('reads a long page of unclosed paragraphs and fonts', () => {
    expect(paragraphs('<p><font size=3>Sở Ngoại vụ'.repeat(3000))).toHaveLength(3000)
  })

  it('refuses or reads whatever it is given', () => {
    const unit = fc.constantFrom(
      '<p>',
      '<table>',
      '<tr>',
      '<td colspan=9999 rowspan=0>',
      '</table>',
      '<li>',
      '<ol start=-1 type=i>',
      '<b',
      '&',
      'ế',
      '<!--',
      '<br>',
      '</p>',
      ' ',
      '<pre>\n',
    )
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 80 }), parts => {
        for (const block of read(parts.join(''))) expect(['paragraph', 'table']).toContain(block.kind)
      }),
    )
  })
})
