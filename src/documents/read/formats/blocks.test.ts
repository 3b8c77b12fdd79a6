import { describe, expect, it } from 'vitest'
import { cell, paragraph, row, sourceDocument, table } from './blocks.ts'

describe('blocks', () => {
  it('fills what a format does not say with null, and calls the paragraph complete', () => {
    expect(paragraph('Căn cứ Luật', { bold: 1 })).toEqual({
      kind: 'paragraph',
      text: 'Căn cứ Luật',
      label: null,
      bold: 1,
      italic: null,
      align: null,
      fontSize: null,
      indent: null,
      headingLevel: null,
      boxes: [],
      confidence: null,
      complete: true,
    })
  })

  it('counts the columns of the grid through the spans', () => {
    const wide = cell(1, [paragraph('Sở')], { columnSpan: 3 })
    const made = table([row([cell(0, [paragraph('1')])]), row([wide], true)])
    expect(made.columns).toBe(4)
    expect(made.ruled).toBe(true)
    expect(made.rows.map(one => one.repeated)).toEqual([false, true])
  })

  it('gives values that nobody can change', () => {
    const made = table([row([cell(0, [paragraph('1')])])])
    const source = sourceDocument('text', [made])
    for (const value of [source, source.blocks, made, made.rows, made.rows[0], made.rows[0]?.cells]) {
      expect(Object.isFrozen(value)).toBe(true)
    }
  })
})
