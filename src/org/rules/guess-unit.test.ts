import { expect, test } from 'vitest'
import { guessUnit } from './guess-unit.ts'

test.each([
  ['SỞ VH-TT&DL', 'Sở Văn hóa, Thể thao và Du lịch', 'department', 'province'],
  ['UBND xã Bến Lúa', 'Ủy ban nhân dân xã Bến Lúa', 'peoples-committee', 'commune'],
  ['UBND xã A, huyện B, tỉnh C', 'Ủy ban nhân dân xã A, huyện B, tỉnh C', 'peoples-committee', 'commune'],
  ['UBND TP. Cao Lãnh', 'Ủy ban nhân dân thành phố Cao Lãnh', 'peoples-committee', 'district'],
  ['UBND TP. Cần Thơ', 'Ủy ban nhân dân thành phố Cần Thơ', 'peoples-committee', 'province'],
  ['UBND thành phố', 'Ủy ban nhân dân thành phố', 'peoples-committee', null],
  ['Bộ Ngoại giao', 'Bộ Ngoại giao', 'ministry', 'central'],
  ['BCHQS tỉnh', 'Bộ Chỉ huy Quân sự tỉnh', 'military', 'province'],
  ['Ban Chỉ huy quân sự xã', 'Ban Chỉ huy Quân sự xã', 'military', 'commune'],
  ['Phòng Văn hóa và Thông tin huyện', 'Phòng Văn hóa và Thông tin huyện', 'division', 'district'],
  ['Phòng Văn hóa - Xã hội', 'Phòng Văn hóa - Xã hội', 'division', null],
  ['Hợp tác xã Bến Lúa', 'Hợp tác xã Bến Lúa', 'enterprise', null],
  ['Tỉnh uỷ', 'Tỉnh ủy', 'party-body', 'province'],
  ['Thành ủy Hà Nội', 'Thành ủy Hà Nội', 'party-body', 'province'],
  ['Thị ủy', 'Thị ủy', 'party-body', 'district'],
  ['Huyện đoàn', 'Huyện đoàn', 'union', 'district'],
  ['Quân khu 9', 'Quân khu 9', 'military', null],
  ['Đài Truyền hình Việt Nam', 'Đài Truyền hình Việt Nam', 'press', 'central'],
  ['UBMTTQ Việt Nam', 'Ủy ban Mặt trận Tổ quốc Việt Nam', 'front', null],
  ['nhóm bạn đọc', 'Nhóm bạn đọc', 'other', null],
])('%s is taken to be %s', (written, name, kind, level) => {
  expect(guessUnit(written, false)).toEqual({ name, kind, level, collective: false, parentId: null })
})

test.each([
  ['các sở, ban, ngành', 'Các sở, ban, ngành', 'collective', 'province'],
  ['UBND các xã, phường', 'Ủy ban nhân dân các xã, phường', 'peoples-committee', 'commune'],
  ['UBND các huyện, thành phố', 'Ủy ban nhân dân các huyện, thành phố', 'peoples-committee', 'district'],
  ['các bộ, ngành Trung ương', 'Các bộ, ngành Trung ương', 'collective', 'central'],
  ['các sở, ban, ngành tỉnh; UBND các xã', 'Các sở, ban, ngành tỉnh; UBND các xã', 'collective', null],
  ['những người bạn', 'Những người bạn', 'collective', null],
])('%s are taken to be %s', (written, name, kind, level) => {
  expect(guessUnit(written, true)).toEqual({ name, kind, level, collective: true, parentId: null })
})
