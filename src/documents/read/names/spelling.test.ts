import { describe, expect, it } from 'vitest'
import { kindOf, spellOut, unitKey } from './index.ts'

const spelled: readonly (readonly [string, string])[] = [
  ['UBND TỈNH ĐỒNG THÁP', 'Ủy ban nhân dân tỉnh Đồng Tháp'],
  ['UBND tỉnh', 'Ủy ban nhân dân tỉnh'],
  ['ỦY BAN NHÂN DÂN HUYỆN HÓC MÔN', 'Ủy ban nhân dân huyện Hóc Môn'],
  ['ỦY BAN NHÂN DÂN TỈNH THỪA THIÊN HUẾ', 'Ủy ban nhân dân tỉnh Thừa Thiên Huế'],
  ['ỦY BAN NHÂN DÂN PHƯỜNG BA ĐÌNH', 'Ủy ban nhân dân phường Ba Đình'],
  ['ỦY BAN NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU', 'Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu'],
  ['Ủy ban nhân dân (UBND) tỉnh Sơn La', 'Ủy ban nhân dân tỉnh Sơn La'],
  ['STTTT', 'Sở Thông tin và Truyền thông'],
  ['SVHTTDL', 'Sở Văn hóa, Thể thao và Du lịch'],
  ['Sở TT&TT', 'Sở Thông tin và Truyền thông'],
  ['SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', 'Sở Văn hóa, Thể thao và Du lịch'],
  ['Sở NN và PTNT', 'Sở Nông nghiệp và Phát triển nông thôn'],
  ['BTTTT', 'Bộ Thông tin và Truyền thông'],
  ['Bộ TT&TT', 'Bộ Thông tin và Truyền thông'],
  ['Phòng VH-XH', 'Phòng Văn hóa - Xã hội'],
  ['CÔNG AN TỈNH', 'Công an tỉnh'],
  ['CA tỉnh', 'Công an tỉnh'],
  ['Bộ CHQS tỉnh', 'Bộ Chỉ huy Quân sự tỉnh'],
  ['Bộ Chỉ huy BĐBP tỉnh', 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh'],
  ['VP HĐND&UBND xã', 'Văn phòng HĐND và UBND xã'],
  ['TỈNH ỦY TUYÊN QUANG', 'Tỉnh ủy Tuyên Quang'],
  ['BAN THƯỜNG VỤ TỈNH ỦY', 'Ban Thường vụ Tỉnh ủy'],
  ['UBMTTQVN tỉnh', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh'],
  ['Hội LHPN huyện', 'Hội Liên hiệp Phụ nữ huyện'],
  ['Phòng văn nghệ dân gian', 'Phòng văn nghệ dân gian'],
  ['không phải cơ quan', 'không phải cơ quan'],
  ['CAX', 'Công an xã'],
  ['TTPVHCC xã', 'Trung tâm Phục vụ hành chính công xã'],
  ['TTDVNN', 'Trung tâm Dịch vụ nông nghiệp'],
  ['TTVHTT huyện', 'TTVHTT huyện'],
  ['BQLKKT tỉnh', 'Ban Quản lý Khu kinh tế tỉnh'],
  ['UBND H. Đồng Văn', 'Ủy ban nhân dân huyện Đồng Văn'],
  ['VPTU', 'Văn phòng Tỉnh ủy'],
  ['Bộ Chỉ huy BP tỉnh', 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh'],
]

const same: readonly (readonly [string, string])[] = [
  ['Sở Thông tin và Truyền thông', 'SỞ THÔNG TIN VÀ TRUYỀN THÔNG'],
  ['Sở Thông tin và Truyền thông', 'Sở TT&TT'],
  ['Sở Thông tin và Truyền thông', 'STTTT'],
  ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Văn hóa Thể thao và Du lịch'],
  ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Văn hoá và Thể thao và Du lịch'],
  ['Sở Văn hóa, Thể thao và Du lịch', 'SỞ VĂN HÓA, THẺ THAO VÀ DU LỊCH'],
  ['Sở Y tế', 'Sở Y tế tỉnh'],
  ['UBND tỉnh Đồng Tháp', 'ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP'],
  ['Uỷ ban nhân dân tỉnh', 'UBND Tỉnh'],
  ['Công an Tỉnh', 'CÔNG AN TỈNH'],
  ['Huyện ủy Hóc Môn', 'Huyện ủy Học Môn'],
  ['các cơ quan, đơn vị liên quan', 'Các cơ quan, đơn vị có liên quan'],
  ['Các sở, ban, ngành Tỉnh', 'các sở, ban, ngành tỉnh'],
  ['Ủy ban Mặt trận Tổ quốc Việt Nam huyện', 'UBMTTQVN huyện'],
  ['Bộ Chỉ huy Bộ đội Biên phòng tỉnh', 'BCH BĐBP tỉnh'],
  ['Công an xã', 'CAX'],
  ['Trưởng phòng Văn hóa - Xã hội', 'Trưởng Phòng VH-XH'],
  ['UBND các huyện: Mường La, Sông Mã', 'UBND các huyện Mường La, Sông Mã'],
]

const different: readonly (readonly [string, string])[] = [
  ['Sở Văn hóa và Thể thao', 'Sở Văn hóa, Thể thao và Du lịch'],
  ['Công an tỉnh', 'Công an huyện'],
  ['UBND xã Tân Bình', 'UBND phường Tân Bình'],
  ['UBND xã An Phú', 'UBND xã An Phước'],
  ['Báo Tuyên Quang', 'Báo Hà Giang'],
  ['Đồn Biên phòng số 5', 'Đồn Biên phòng số 6'],
  ['UBND các huyện Cô Tô, Vân Đồn', 'UBND các huyện Cô Tô, Ba Chẽ'],
  ['Sở Tài chính', 'Phòng Tài chính'],
  ['UBND xã Kim Long', 'UBND xã Kim Lương'],
]

const kinds: readonly (readonly [string, string | null])[] = [
  ['Sở Tài chính', 'department'],
  ['Phòng Văn hóa - Xã hội', 'division'],
  ['Bộ Ngoại giao', 'ministry'],
  ['UBND xã', 'peoples-committee'],
  ['Thường trực HĐND tỉnh', 'peoples-council'],
  ['Ban Tuyên giáo Tỉnh ủy', 'party-body'],
  ['Tỉnh ủy', 'party-body'],
  ['Ủy ban MTTQ Việt Nam xã', 'front'],
  ['Tỉnh đoàn', 'union'],
  ['Công an xã', 'police'],
  ['Ban Chỉ huy Quân sự xã', 'military'],
  ['Báo Lào Cai', 'press'],
  ['Trường Đại học Vinh', 'school'],
  ['Công ty Cổ phần Du lịch Huế', 'enterprise'],
  ['các sở, ban, ngành', 'collective'],
  ['Văn phòng UBND tỉnh', 'office'],
  ['Trung tâm Xúc tiến Đầu tư', 'centre'],
  ['Chế độ báo cáo', null],
]

describe('spellOut', () => {
  it.each(spelled)('%s', (name, expected) => {
    expect(spellOut(name)).toBe(expected)
  })
})

describe('unitKey', () => {
  it.each(same)('%s = %s', (left, right) => {
    expect(unitKey(left)).toBe(unitKey(right))
  })
  it.each(different)('%s ≠ %s', (left, right) => {
    expect(unitKey(left)).not.toBe(unitKey(right))
  })
})

describe('kindOf', () => {
  it.each(kinds)('%s is %s', (name, kind) => {
    expect(kindOf(name)).toBe(kind)
  })
})
