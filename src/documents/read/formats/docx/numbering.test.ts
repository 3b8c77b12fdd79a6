import { describe, expect, it } from 'vitest'
import { wordParagraph } from '../../testing/office-files.ts'
import { readWord, wordLines, wordTableIn } from '../../testing/read-word.ts'

const p = wordParagraph

describe('the automatic numbers of a Word file', () => {
  const level = (index: number, format: string, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="${720 * (index + 1)}" w:hanging="360"/></w:pPr></w:lvl>`
  const plan =
    level(0, 'upperRoman', '%1.') +
    level(1, 'decimal', '%2.') +
    level(2, 'decimal', '%2.%3.') +
    level(3, 'lowerLetter', '%4)')
  const num = (id: number, abstract: number, more = ''): string =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`
  const item = (text: string, depth: number, id = 1): string =>
    p(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`)
  const abstract = (id: number, levels: string): string =>
    `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`

  it('count on every level and begin again under a new heading', () => {
    const numbering = abstract(0, plan) + num(1, 0)
    const depths = [0, 1, 2, 2, 3, 3, 1, 2, 0, 1]
    expect(
      wordLines(depths.map(depth => item('x', depth)).join(''), { numbering }).map(one => one.slice(0, -2)),
    ).toEqual(['I.', '1.', '1.1.', '1.2.', 'a)', 'b)', '2.', '2.1.', 'II.', '1.'])
  })

  it('write letters as Word does, without đ, and doubled after z', () => {
    const numbering = abstract(0, level(0, 'lowerLetter', '%1)')) + num(1, 0)
    const labels = wordLines(item('x', 0).repeat(28), { numbering })
    expect([labels[3], labels[4], labels[26], labels[27]]).toEqual(['d) x', 'e) x', 'aa) x', 'bb) x'])
  })

  it('go on over uses of one list, unless a use says where it begins', () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    const numbering = abstract(0, level(0, 'decimal', '%1.')) + num(1, 0) + num(2, 0) + num(3, 0, override)
    const body = item('a', 0, 1) + item('b', 0, 2) + item('c', 0, 3) + item('d', 0, 3)
    expect(wordLines(body, { numbering })).toEqual(['1. a', '2. b', '1. c', '2. d'])
  })

  it('restart only after the level that the list names', () => {
    const never = '<w:lvlRestart w:val="0"/>'
    const numbering =
      abstract(0, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.', never)) + num(1, 0)
    const body = item('a', 0) + item('b', 1) + item('c', 0) + item('d', 1)
    expect(wordLines(body, { numbering })).toEqual(['I. a', '1. b', 'II. c', '2. d'])
  })

  it('come from the style, at the level that is bound to it', () => {
    const numbering =
      abstract(0, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.', '<w:pStyle w:val="Two"/>')) +
      num(1, 0)
    const styles =
      '<w:style w:type="paragraph" w:styleId="One"><w:name w:val="one"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Two"><w:name w:val="two"/><w:basedOn w:val="One"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
    const body =
      p('a', '<w:pStyle w:val="One"/>') +
      p('b', '<w:pStyle w:val="Two"/>') +
      p('c', '<w:pStyle w:val="Two"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    expect(wordLines(body, { numbering, styles })).toEqual(['I. a', '1. b', 'c'])
  })

  it('write all numbers in digits where the level is legal', () => {
    const numbering =
      abstract(0, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2', '<w:isLgl/>')) + num(1, 0)
    expect(wordLines(item('a', 0) + item('b', 1), { numbering })).toEqual(['I. a', '1.1 b'])
  })

  it('show bullets of symbol fonts as plain dots and typed ones as typed', () => {
    const numbering =
      abstract(0, level(0, 'bullet', '\uf0b7') + level(1, 'bullet', '-') + level(2, 'bullet', 'o')) +
      num(1, 0)
    expect(wordLines(item('a', 0) + item('b', 1) + item('c', 2), { numbering })).toEqual([
      '• a',
      '- b',
      '○ c',
    ])
  })

  it('give the indent of the label, and number empty cells', () => {
    const numbering = abstract(0, level(0, 'decimal', '%1')) + num(1, 0)
    expect(readWord(item('a', 0), { numbering }).blocks[0]).toMatchObject({ label: '1', indent: 18 })
    const row = `<w:tr><w:tc>${item('', 0)}</w:tc><w:tc>${p('Việc')}</w:tc></w:tr>`
    const made = wordTableIn(`<w:tbl>${row}${row}</w:tbl>`, { numbering })
    expect(made.rows.map(one => one.cells[0]?.paragraphs[0]?.label)).toEqual(['1', '2'])
  })
})
