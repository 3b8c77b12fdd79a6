import { describe, expect, test } from 'vitest'
import { setParagraph, type TestText } from './testing/build-pdf.ts'
import { cells, edges, long, read, tables, texts } from './testing/read-back.ts'

describe('ruled tables', () => {
  /** Lines of a grid; `gaps` leaves out the line under a row in a column, or right of it. */
  function grid(
    xs: readonly number[],
    ys: readonly number[],
    without: readonly string[] = [],
  ): [number, number, number, number][] {
    const lines: [number, number, number, number][] = []
    ys.forEach((y, row) => {
      xs.slice(1).forEach((x, column) => {
        if (!without.includes(`above ${row} ${column}`)) lines.push([xs[column] ?? 0, y, x, y])
      })
    })
    xs.forEach((x, column) => {
      ys.slice(1).forEach((y, row) => {
        if (!without.includes(`left ${row} ${column}`)) lines.push([x, ys[row] ?? 0, x, y])
      })
    })
    return lines
  }

  const xs = [85, 125, 400, 540]

  test('keep merged cells', async () => {
    const { blocks } = await read({
      lines: grid(xs, [100, 130, 160, 190, 220], ['left 1 2', 'above 3 2']),
      texts: [
        { x: 90, y: 120, text: 'TT' },
        { x: 130, y: 120, text: 'Nhiệm vụ' },
        { x: 405, y: 120, text: 'Chủ trì' },
        { x: 90, y: 150, text: 'I' },
        { x: 130, y: 150, text: 'TUYÊN TRUYỀN Ở CƠ SỞ VÀ TRÊN MẠNG XÃ HỘI' },
        { x: 90, y: 180, text: '1' },
        { x: 130, y: 180, text: 'Viết bài' },
        { x: 405, y: 180, text: 'Sở Mẫu' },
        { x: 90, y: 210, text: '2' },
        { x: 130, y: 210, text: 'Làm phim' },
      ],
    })
    const [table] = tables(blocks)
    expect(table).toMatchObject({ ruled: true, columns: 3 })
    expect(cells(table)).toEqual([
      ['TT', 'Nhiệm vụ', 'Chủ trì'],
      ['I', 'TUYÊN TRUYỀN Ở CƠ SỞ VÀ TRÊN MẠNG XÃ HỘI'],
      ['1', 'Viết bài', 'Sở Mẫu'],
      ['2', 'Làm phim'],
    ])
    expect(table?.rows[1]?.cells[1]).toMatchObject({ column: 1, columnSpan: 2 })
    expect(table?.rows[2]?.cells[2]).toMatchObject({ column: 2, rowSpan: 2 })
  })

  test('are found in thin filled bars too, and words keep to their cells', async () => {
    const bars: [number, number, number, number][] = [
      [85, 100, 455, 0.5],
      [85, 140, 455, 0.5],
      [85, 100, 0.5, 40],
      [300, 100, 0.5, 40],
      [540, 100, 0.5, 40],
    ]
    const { blocks } = await read({
      bars,
      texts: [
        { x: 90, y: 115, text: 'Sở Mẫu chủ trì,' },
        { x: 90, y: 132, text: 'phối hợp' },
        { x: 305, y: 115, text: 'Quý II' },
      ],
    })
    expect(cells(tables(blocks)[0])).toEqual([['Sở Mẫu chủ trì, / phối hợp', 'Quý II']])
  })

  test('go on over pages: the header marked, the cut row joined', async () => {
    const header = (y: number): TestText[] => [
      { x: 90, y, text: 'TT' },
      { x: 130, y, text: 'Nhiệm vụ' },
      { x: 405, y, text: 'Thời gian' },
    ]
    const { blocks } = await read(
      {
        lines: grid(xs, [700, 730, 780]),
        texts: [
          ...setParagraph(long, { ...edges, y: 100 }),
          ...header(720),
          { x: 90, y: 750, text: '1' },
          { x: 130, y: 750, text: 'Tuyên truyền về tiềm năng của' },
          { x: 405, y: 750, text: 'Hằng năm' },
        ],
      },
      {
        lines: grid(xs, [60, 90, 120, 150]),
        texts: [
          ...header(80),
          { x: 130, y: 110, text: 'địa phương.' },
          { x: 90, y: 140, text: '2' },
          { x: 130, y: 140, text: 'Làm phim' },
          { x: 405, y: 140, text: 'Quý I' },
        ],
      },
    )
    const [table, ...others] = tables(blocks)
    expect(others).toEqual([])
    expect(cells(table)).toEqual([
      ['TT', 'Nhiệm vụ', 'Thời gian'],
      ['1', 'Tuyên truyền về tiềm năng của địa phương.', 'Hằng năm'],
      ['TT', 'Nhiệm vụ', 'Thời gian'],
      ['2', 'Làm phim', 'Quý I'],
    ])
    expect(table?.rows.map(({ repeated }) => repeated)).toEqual([false, false, true, false])
  })

  test('stretch a merged cell that goes on over the page', async () => {
    const { blocks } = await read(
      {
        lines: grid(xs, [700, 740, 780], ['above 1 2']),
        texts: [
          { x: 90, y: 720, text: '1' },
          { x: 130, y: 720, text: 'Viết bài.' },
          { x: 405, y: 720, text: 'Sở Mẫu' },
          { x: 90, y: 760, text: '2' },
          { x: 130, y: 760, text: 'Làm phim.' },
        ],
      },
      {
        lines: grid(xs, [60, 90, 120], ['above 1 2']),
        texts: [
          { x: 90, y: 80, text: '3' },
          { x: 130, y: 80, text: 'Mở lớp.' },
          { x: 90, y: 110, text: '4' },
          { x: 130, y: 110, text: 'In sách.' },
        ],
      },
    )
    const [table] = tables(blocks)
    expect(table?.rows).toHaveLength(4)
    expect(table?.rows[0]?.cells[2]).toMatchObject({ rowSpan: 4 })
    expect(table?.rows.slice(1).every(({ cells: row }) => row.length === 2)).toBe(true)
  })

  test('are not frames around text', async () => {
    const { blocks } = await read({
      lines: grid([60, 560], [60, 800]),
      texts: setParagraph(long, { ...edges, y: 100 }),
    })
    expect(tables(blocks)).toEqual([])
    expect(texts(blocks)).toEqual([long])
  })
})
