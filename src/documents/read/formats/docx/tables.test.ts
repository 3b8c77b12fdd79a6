import { describe, expect, it } from 'vitest'
import { wordParagraph, wordTable } from '../../testing/office-files.ts'
import { readWord, wordGrid, wordTableIn } from '../../testing/read-word.ts'

const p = wordParagraph

describe('the tables of a Word file', () => {
  const cell = (content: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
  const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`
  const lined = '<w:tblPr><w:tblBorders><w:insideH w:val="single"/></w:tblBorders></w:tblPr>'

  it('keep merged cells as spans', () => {
    const body = `<w:tbl>${lined}${row(cell(p('TT')), cell(p('Nhiệm vụ'), '<w:gridSpan w:val="2"/>'), cell(p('Chủ trì'), '<w:vMerge w:val="restart"/>'))}${row(
      cell(p('1')),
      cell(p('A')),
      cell(p('B')),
      cell(p(''), '<w:vMerge/>'),
    )}${row(cell(p('2')), cell(p('C')), cell(p('D')), cell(p(''), '<w:vMerge w:val="continue"/>'))}</w:tbl>`
    const made = wordTableIn(body)
    expect(wordGrid(made)).toEqual(['0:TT 1+2:Nhiệm vụ 3×3:Chủ trì', '0:1 1:A 2:B', '0:2 1:C 2:D'])
    expect(made.columns).toBe(4)
  })

  it('know old horizontal merges, skipped columns and deleted rows', () => {
    const body = `<w:tbl>${lined}${row(cell(p('A'), '<w:hMerge w:val="restart"/>'), cell(p(''), '<w:hMerge/>'))}<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(p('B'))}</w:tr><w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell(p('C'))}</w:tr></w:tbl>`
    expect(wordGrid(wordTableIn(body))).toEqual(['0+2:A', '1:B'])
  })

  it('mark the header that a converter printed again', () => {
    const made = wordTableIn(
      wordTable([
        ['TT', 'Việc'],
        ['1', 'a'],
        ['TT', 'Việc'],
        ['2', 'b'],
      ]),
    )
    expect(made.rows.map(({ repeated }) => repeated)).toEqual([false, false, true, false])
  })

  it('are ruled by their own lines or by those of their style, and not when cells take them away', () => {
    const styles = `<w:style w:type="table" w:styleId="G"><w:name w:val="Table Grid"/>${lined}</w:style>`
    const plain = row(cell(p('a')), cell(p('b')))
    const bare =
      '<w:tcBorders><w:top w:val="nil"/><w:left w:val="none"/><w:bottom w:val="nil"/><w:right w:val="nil"/></w:tcBorders>'
    const ruled = (properties: string, rows = plain): boolean =>
      wordTableIn(`<w:tbl>${properties}${rows}</w:tbl>`, { styles }).ruled
    expect(ruled('')).toBe(false)
    expect(ruled(lined)).toBe(true)
    expect(ruled('<w:tblPr><w:tblStyle w:val="G"/></w:tblPr>')).toBe(true)
    expect(ruled(lined, row(cell(p('a'), bare), cell(p('b'), bare)))).toBe(false)
  })

  it('of one cell are frames, and nested ones are told in their cell', () => {
    const frame = `<w:tbl>${row(
      cell(
        p('Trong khung') +
          wordTable([
            ['1', 'x'],
            ['2', 'y'],
          ]),
      ),
    )}</w:tbl>`
    expect(readWord(frame).blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table'])
    const nested = `<w:tbl>${row(
      cell(p('a')),
      cell(
        p('b') +
          wordTable([
            ['1', 'x'],
            ['2', 'y'],
          ]),
      ),
    )}</w:tbl>`
    expect(wordGrid(wordTableIn(nested))).toEqual(['0:a 1:b/1/x/2/y'])
  })
})
