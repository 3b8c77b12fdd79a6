import { describe, expect, test } from 'vitest'
import { guessableRefusals } from './index.ts'

describe('a guessable password', () => {
  const own = ['Trần Thị Mẫu', 'mau.tran', 'mau.tran@benlua.example.vn', 'Ủy ban nhân dân xã Bến Lúa']
  const guessable = async (password: string) => (await guessableRefusals(password, own)).length > 0

  test.each([
    'password123',
    'P@ssw0rd2024',
    'qwertyuiop',
    'aaaaaaaaaaaa',
    '0912345678',
    'matkhau2025',
    'mật khẩu 123',
    'MậtKhẩu@123',
    'anhyeuem123',
    'Hanoi@2025',
    'chúc mừng năm mới',
  ])('is one that others took before: %s', async password => {
    expect(await guessable(password)).toBe(true)
  })

  test.each(['Trần Thị Mẫu 1985', 'mautran2026', 'ubndbenlua', 'Benlua@2025', 'mau.tran@benlua.example.vn'])(
    'is what everybody knows of the person: %s',
    async password => {
      expect(await guessable(password)).toBe(true)
      expect(await guessableRefusals(password, own)).toEqual([{ code: 'password-guessable', args: {} }])
    },
  )

  test.each(['nhịp cầu nối những bờ vui', 'một câu dễ nhớ', 'con trau di truoc cai cay', 'k7#mQ2x!pd'])(
    'is not: %s',
    async password => {
      expect(await guessable(password)).toBe(false)
    },
  )

  test('may be as long as a poem', async () => {
    const poem = 'ai về thăm mẹ quê ta chiều nay có đứa con xa nhớ thầm bầm ơi có rét không bầm'
    expect(await guessable(`${poem}, ${poem}`)).toBe(false)
  })
})
