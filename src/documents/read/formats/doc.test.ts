import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../model.ts'
import { readDoc } from './doc.ts'
import { splitBody } from './doc-rows.ts'

const plan = readFileSync(new URL('./fixtures/plan.doc', import.meta.url))

function outline(blocks: readonly Block[]): unknown[] {
  return blocks.map(block =>
    block.kind === 'paragraph'
      ? block.text
      : {
          ruled: block.ruled,
          rows: block.rows.map(row =>
            row.cells.map(cell => cell.paragraphs.map(one => one.text).join(' ¶ ')),
          ),
        },
  )
}

describe('readDoc', () => {
  it('reads paragraphs and tables of a Word 97 file', async () => {
    const source = await readDoc(plan)
    expect(source.format).toBe('doc')
    expect(outline(source.blocks)).toEqual([
      {
        ruled: false,
        rows: [
          [
            'ỦY BAN NHÂN DÂN ¶ TỈNH BÌNH MINH ¶ Số: 07/KH-UBND',
            'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ¶ Bình Minh, ngày 05 tháng 02 năm 2026',
          ],
        ],
      },
      'KẾ HOẠCH',
      'Thông tin đối ngoại năm 2026 trên địa bàn tỉnh Bình Minh',
      'Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ; Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
      'I. MỤC ĐÍCH, YÊU CẦU',
      '1. Giới thiệu “Bình Minh – điểm đến” với bạn bè quốc tế.',
      '2. Bảo vệ bí mật nhà nước trong hoạt động thông tin.',
      'II. TỔ CHỨC THỰC HIỆN',
      'Các cơ quan thực hiện theo Phụ lục kèm theo.',
      {
        ruled: false,
        rows: [['Nơi nhận: ¶ - Như trên; ¶ - Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN ¶ CHỦ TỊCH ¶ Trần Văn Thử']],
      },
      'PHỤ LỤC',
      {
        ruled: true,
        rows: [
          ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian'],
          ['I', 'TUYÊN TRUYỀN'],
          ['1', 'Xây dựng chuyên trang tiếng Anh.', 'Sở Văn hóa, Thể thao và Du lịch', 'Quý II'],
          ['2', 'Tổ chức hội nghị. ¶ Mời phóng viên nước ngoài.', 'Sở Ngoại vụ', ''],
        ],
      },
    ])
  })

  it.each([0, 4])('refuses %d bytes as no Word file', async length => {
    await expect(readDoc(plan.subarray(0, length))).rejects.toMatchObject({ code: 'unreadable' })
  })

  it.each([100, 600, 3000, plan.length >> 1, plan.length - 600])(
    'refuses the first %d bytes as truncated',
    async length => {
      await expect(readDoc(plan.subarray(0, length))).rejects.toMatchObject({ code: 'truncated' })
    },
  )

  it('refuses an encrypted file', async () => {
    const locked = Buffer.from(plan)
    const fib = locked.indexOf(Buffer.from([0xec, 0xa5]))
    locked.writeUInt16LE(locked.readUInt16LE(fib + 10) | 0x0100, fib + 10)
    await expect(readDoc(locked)).rejects.toMatchObject({ code: 'encrypted' })
  })

  it('refuses damaged files without any other error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(plan.length - 1), fc.nat(255), async (at, byte) => {
        const damaged = Buffer.from(plan)
        damaged[at] = byte
        await readDoc(damaged).catch((error: unknown) => {
          expect(error).toMatchObject({ name: 'ReadRefusal' })
        })
      }),
      { numRuns: 60 },
    )
  })
})

describe('splitBody', () => {
  it('ends a table at prose and opens the next one', () => {
    const body =
      'A\tB\t\nMột đoạn văn dài không thuộc bảng nào, kết thúc bằng dấu chấm; đứng giữa hai bảng của văn bản.\nTT\tC\t\n1\tD\t\n'
    expect(splitBody(body)).toEqual([
      { cells: [['A'], ['B']] },
      {
        line: 'Một đoạn văn dài không thuộc bảng nào, kết thúc bằng dấu chấm; đứng giữa hai bảng của văn bản.',
      },
      { cells: [['TT'], ['C']] },
      { cells: [['1'], ['D']] },
      { line: '' },
    ])
  })

  it('keeps a label that a tab sets off as prose', () => {
    expect(splitBody('1.\tSở Ngoại vụ\nNội dung')).toEqual([
      { line: '1.\tSở Ngoại vụ' },
      { line: 'Nội dung' },
    ])
  })
})
