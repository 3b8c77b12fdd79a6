import { describe, expect, it } from 'vitest'
import type { Block } from '../../model.ts'
import { readMarkdownText } from './markdown.ts'
import { readText } from './text.ts'

/** A table as rows of cells: the words, with "×n" for a cell over n columns; a paragraph as its words. */
function outline(blocks: readonly Block[]): unknown[] {
  return blocks.map(block =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows.map(row =>
          row.cells.map(
            cell =>
              cell.paragraphs.map(one => one.text).join(' ¶ ') +
              (cell.columnSpan > 1 ? ` ×${cell.columnSpan}` : ''),
          ),
        ),
  )
}

const read = (text: string): unknown[] => outline(readText(Buffer.from(text)).blocks)

describe('tab-separated tables', () => {
  it('reads three columns and the words around them', () => {
    const text =
      'PHỤ LỤC\nTT\tNội dung\tThời gian\n1\tTổ chức hội nghị\tQuý I\n2\tXuất bản sách\tQuý II\n\nNơi nhận:'
    expect(read(text)).toEqual([
      'PHỤ LỤC',
      [
        ['TT', 'Nội dung', 'Thời gian'],
        ['1', 'Tổ chức hội nghị', 'Quý I'],
        ['2', 'Xuất bản sách', 'Quý II'],
      ],
      'Nơi nhận:',
    ])
  })

  it('goes on after a page break and marks a repeated header', () => {
    const text = 'TT\tViệc\tĐơn vị\tHạn\n1\tA\tB\tC\n\n\nTT\tViệc\tĐơn vị\tHạn\n2\tD\tE\t\n'
    const [table] = readText(Buffer.from(text)).blocks
    expect(table?.kind === 'table' && table.rows.map(row => row.repeated)).toEqual([
      false,
      false,
      true,
      false,
    ])
    expect(outline(table === undefined ? [] : [table])).toEqual([
      [
        ['TT', 'Việc', 'Đơn vị', 'Hạn'],
        ['1', 'A', 'B', 'C'],
        ['TT', 'Việc', 'Đơn vị', 'Hạn'],
        ['2', 'D', 'E', ''],
      ],
    ])
  })

  it('makes one cell of a group row printed in every column, and keeps equal neighbours apart', () => {
    const text =
      'TT\tNhiệm vụ\tChủ trì\tPhối hợp\tHạn\tSản phẩm\n' +
      'I\tTUYÊN TRUYỀN\tTUYÊN TRUYỀN\tTUYÊN TRUYỀN\tTUYÊN TRUYỀN\tTUYÊN TRUYỀN\n' +
      '1\tMở chuyên trang\tSở A\tSở A\tQuý I\tTrang\n'
    expect(read(text)).toEqual([
      [
        ['TT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Hạn', 'Sản phẩm'],
        ['I', 'TUYÊN TRUYỀN ×5'],
        ['1', 'Mở chuyên trang', 'Sở A', 'Sở A', 'Quý I', 'Trang'],
      ],
    ])
  })

  it('puts a row together that the line breaks of its cells tore', () => {
    const text =
      'TT\tViệc\tHạn\n1\t"Dòng một\nDòng hai"\tQuý I\n2\tViệc hai\tGiai đoạn\n2026 - 2030\n3\tViệc ba\tQuý II'
    expect(read(text)).toEqual([
      [
        ['TT', 'Việc', 'Hạn'],
        ['1', 'Dòng một ¶ Dòng hai', 'Quý I'],
        ['2', 'Việc hai', 'Giai đoạn 2026 - 2030'],
        ['3', 'Việc ba', 'Quý II'],
      ],
    ])
  })

  it('takes labels set off by tabs as paragraphs', () => {
    expect(read('1.\tSở Ngoại vụ\na)\tChủ trì hội nghị.\n-\tBáo cáo kết quả.')).toEqual([
      '1. Sở Ngoại vụ',
      'a) Chủ trì hội nghị.',
      '- Báo cáo kết quả.',
    ])
  })

  it('sets the two sides of a letterhead side by side', () => {
    const { blocks } = readText(
      Buffer.from('UBND TỈNH A\t\tCỘNG HÒA XÃ HỘI\nSố: 1/KH-UBND\t\tA, ngày 01/02/2026\n\nKẾ HOẠCH'),
    )
    expect(outline(blocks)).toEqual([
      [['UBND TỈNH A ¶ Số: 1/KH-UBND', 'CỘNG HÒA XÃ HỘI ¶ A, ngày 01/02/2026']],
      'KẾ HOẠCH',
    ])
    expect(blocks[0]).toMatchObject({ kind: 'table', ruled: false })
  })
})

describe('a cell on each line', () => {
  it('reads indented cells, a blank number, a split cell and a group row', () => {
    const text = [
      'PHỤ LỤC',
      '\tTT\n\tNội dung\n\tThời gian\n',
      '\tI\n\tSỞ NGOẠI VỤ\n\tSỞ NGOẠI VỤ\n',
      '\t1\n\tTổ chức đoàn phóng viên.\n\tGiai đoạn\n\n2026 - 2030\n',
      '\t2\n\tXuất bản ấn phẩm.\n\tHằng năm\n',
      '\t \n\tViệc không có số.\n\tHằng năm\n',
      '\n\nTrên đây là Kế hoạch.',
    ].join('\n')
    expect(read(text)).toEqual([
      'PHỤ LỤC',
      [
        ['TT', 'Nội dung', 'Thời gian'],
        ['I', 'SỞ NGOẠI VỤ ×2'],
        ['1', 'Tổ chức đoàn phóng viên.', 'Giai đoạn 2026 - 2030'],
        ['2', 'Xuất bản ấn phẩm.', 'Hằng năm'],
        ['', 'Việc không có số.', 'Hằng năm'],
      ],
      'Trên đây là Kế hoạch.',
    ])
  })

  it('reads four columns indented by spaces without blank lines between rows', () => {
    const text =
      '    TT\n    Việc\n    Chủ trì\n    Hạn\n    1\n    Việc một\n    Sở A\n    Quý I\n    2\n    Việc hai\n    Sở B\n    Quý II\nHết.'
    expect(read(text)).toEqual([
      [
        ['TT', 'Việc', 'Chủ trì', 'Hạn'],
        ['1', 'Việc một', 'Sở A', 'Quý I'],
        ['2', 'Việc hai', 'Sở B', 'Quý II'],
      ],
      'Hết.',
    ])
  })

  it('gives a row whose number was lost its place', () => {
    const text =
      '\tTT\n\tViệc\n\tChủ trì\n\tHạn\n\n\t1\n\tMột\n\tSở A\n\tQuý I\n\n\tKhông số\n\tSở B\n\tQuý II\n\n\t3\n\tBa\n\tSở C\n\tQuý III\n'
    expect(read(text)).toEqual([
      [
        ['TT', 'Việc', 'Chủ trì', 'Hạn'],
        ['1', 'Một', 'Sở A', 'Quý I'],
        ['', 'Không số', 'Sở B', 'Quý II'],
        ['3', 'Ba', 'Sở C', 'Quý III'],
      ],
    ])
  })

  it('reads cells at the margin with a blank line between rows', () => {
    const text = 'STT\nTên việc\nĐơn vị\n\n1\nViệc một\nSở A\n\n2\nViệc hai\nSở B\n\nNơi nhận:'
    expect(read(text)).toEqual([
      [
        ['STT', 'Tên việc', 'Đơn vị'],
        ['1', 'Việc một', 'Sở A'],
        ['2', 'Việc hai', 'Sở B'],
      ],
      'Nơi nhận:',
    ])
  })

  it('reads cells that blank lines part, group rows included', () => {
    const cells = [
      'TT',
      'Nhiệm vụ',
      'Chủ trì',
      'I',
      'TUYÊN TRUYỀN',
      '1',
      'Việc một',
      'Sở A',
      '2',
      'Việc hai',
      'Sở B',
    ]
    expect(
      read(
        `${cells.join('\n\n')}\n\nTrên đây là Kế hoạch của tỉnh, yêu cầu các đơn vị thực hiện nghiêm túc.`,
      ),
    ).toEqual([
      [
        ['TT', 'Nhiệm vụ', 'Chủ trì'],
        ['I', 'TUYÊN TRUYỀN', ''],
        ['1', 'Việc một', 'Sở A'],
        ['2', 'Việc hai', 'Sở B'],
      ],
      'Trên đây là Kế hoạch của tỉnh, yêu cầu các đơn vị thực hiện nghiêm túc.',
    ])
  })

  it('leaves indented prose and plain lists alone', () => {
    const prose = '\tỦy ban nhân dân tỉnh ban hành Kế hoạch.\n\tCác sở thực hiện.\n\n\tTrên đây là Kế hoạch.'
    expect(read(prose)).toHaveLength(3)
    expect(read('Nơi nhận:\n- Như trên;\n- Lưu.\n\nCHỦ TỊCH\n\nTrần Văn Thử')).toHaveLength(5)
  })
})

describe('pipe tables', () => {
  it('reads Markdown tables with marks, breaks and a page break inside', () => {
    const text =
      '| **TT** | Việc | Hạn |\n|:---|---|---:|\n| 1 | Một<br>Hai | Quý I |\n\n| 2 | Ba \\| Bốn | Quý II |\n\nHết.'
    expect(outline(readMarkdownText(text).blocks)).toEqual([
      [
        ['TT', 'Việc', 'Hạn'],
        ['1', 'Một ¶ Hai', 'Quý I'],
        ['2', 'Ba | Bốn', 'Quý II'],
      ],
      'Hết.',
    ])
  })

  it('reads drawn tables', () => {
    const text =
      '+----+---------+\n| TT | Việc    |\n+====+=========+\n| 1  | Việc    |\n|    | một     |\n+----+---------+\nHết.'
    expect(read(text)).toEqual([
      [
        ['TT', 'Việc'],
        ['1', 'Việc một'],
      ],
      'Hết.',
    ])
  })

  it('leaves a pipe in a sentence alone', () => {
    expect(read('Điện thoại | Thư điện tử')).toEqual(['Điện thoại | Thư điện tử'])
  })
})

describe('columns aligned by spaces', () => {
  it('reads cells wrapped inside their columns', () => {
    const text = [
      'TT   Nội dung                     Đơn vị            Thời gian',
      '1    Tổ chức hội nghị             Sở Ngoại vụ       Quý I',
      '     xúc tiến đầu tư                                năm 2026',
      '2    Xuất bản sách ảnh            Sở Văn hóa        Quý II',
      '',
      'Trên đây là Kế hoạch.',
    ].join('\n')
    expect(read(text)).toEqual([
      [
        ['TT', 'Nội dung', 'Đơn vị', 'Thời gian'],
        ['1', 'Tổ chức hội nghị xúc tiến đầu tư', 'Sở Ngoại vụ', 'Quý I năm 2026'],
        ['2', 'Xuất bản sách ảnh', 'Sở Văn hóa', 'Quý II'],
      ],
      'Trên đây là Kế hoạch.',
    ])
  })

  it('sets recipients and signer side by side', () => {
    const text = [
      'Nơi nhận:                     TM. ỦY BAN NHÂN DÂN',
      '- Như trên;                        CHỦ TỊCH',
      '- Lưu: VT.',
      '                                 Trần Văn Thử',
    ].join('\n')
    expect(read(text)).toEqual([
      [['Nơi nhận: ¶ - Như trên; ¶ - Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN ¶ CHỦ TỊCH ¶ Trần Văn Thử']],
    ])
  })
})

describe('a header in two rows', () => {
  const spans = (text: string): unknown[] =>
    readText(Buffer.from(text)).blocks.flatMap(block =>
      block.kind === 'table'
        ? block.rows.map(row => [
            row.repeated,
            ...row.cells.map(cell => [
              cell.paragraphs.map(one => one.text).join(' '),
              cell.column,
              cell.columnSpan,
              cell.rowSpan,
            ]),
          ])
        : [],
    )
  const header = [
    [false, ['TT', 0, 1, 2], ['Nội dung', 1, 1, 2], ['Đơn vị thực hiện', 2, 2, 1], ['Thời gian', 4, 1, 2]],
    [false, ['Chủ trì', 2, 1, 1], ['Phối hợp', 3, 1, 1]],
  ]
  const rowOf = (...words: string[]): unknown[] => [
    false,
    ...words.map((word, column) => [word, column, 1, 1]),
  ]
  const tabs = 'TT\tNội dung\tĐơn vị thực hiện\t\tThời gian\n\t\tChủ trì\tPhối hợp\t\n'

  it.each([
    ['blank where cells were merged', `${tabs}1\tMở lớp\tSở A\tSở B\tQuý I\n`],
    [
      'repeated where cells were merged',
      'TT\tNội dung\tĐơn vị thực hiện\tĐơn vị thực hiện\tThời gian\nTT\tNội dung\tChủ trì\tPhối hợp\tThời gian\n1\tMở lớp\tSở A\tSở B\tQuý I\n',
    ],
    [
      'in Markdown',
      '| TT | Nội dung | Đơn vị thực hiện | | Thời gian |\n|---|---|---|---|---|\n| | | Chủ trì | Phối hợp | |\n| 1 | Mở lớp | Sở A | Sở B | Quý I |\n',
    ],
    [
      'a cell on each line',
      '\tTT\n\tNội dung\n\tĐơn vị thực hiện\n\t \n\tThời gian\n\n\t \n\t \n\tChủ trì\n\tPhối hợp\n\t \n\n\t1\n\tMở lớp\n\tSở A\n\tSở B\n\tQuý I\n',
    ],
  ])('is merged as it was on the page: %s', (_, text) => {
    expect(spans(text)).toEqual([...header, rowOf('1', 'Mở lớp', 'Sở A', 'Sở B', 'Quý I')])
  })

  it('is marked as repeated after a page break, both rows', () => {
    const row = (number: number): string => `${number}\tMở lớp\tSở A\tSở B\tQuý I\n`
    const read = spans(`${tabs}${row(1)}${row(2)}\n${tabs}${row(3)}`)
    expect(read.map(one => Array.isArray(one) && one[0])).toEqual([
      false,
      false,
      false,
      false,
      true,
      true,
      false,
    ])
  })

  it('is not made of a first row without a number', () => {
    expect(read('TT\tNội dung\tChủ trì\tPhối hợp\n\tMở lớp\tSở A\tSở B\n1\tIn sách\tSở A\tSở B\n')).toEqual([
      [
        ['TT', 'Nội dung', 'Chủ trì', 'Phối hợp'],
        ['', 'Mở lớp', 'Sở A', 'Sở B'],
        ['1', 'In sách', 'Sở A', 'Sở B'],
      ],
    ])
  })
})

it('a row of many columns is read in one pass', () => {
  const read = (columns: number): number => {
    const text = ['|'.repeat(columns), '|--'.repeat(columns), '| x '.repeat(columns)].join('\n')
    const start = performance.now()
    readText(new TextEncoder().encode(text))
    return performance.now() - start
  }
  read(2_000)
  // Quadratic reading took 12 s here.
  expect(read(20_000)).toBeLessThan(3_000)
})
