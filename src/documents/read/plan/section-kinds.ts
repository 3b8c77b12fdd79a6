/** What a section of a plan holds, by its title. */
import { plain } from './fold.ts'
import { isCapitals } from './run-on.ts'

export type SectionKind = 'purpose' | 'measures' | 'organisation' | 'funding' | 'reporting'

/** Patterns on folded words (fold: i for y), weightiest first: a title with several names is the first that fits. */
const leading: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'organisation',
    /to chuc thuc hien|to chuc trien khai|phan cong (nhiem vu|thuc hien|trach nhiem|to chuc)|^phan cong$|^trach nhiem|trach nhiem (thuc hien|cua|thi hanh)|to chuc, thuc hien/,
  ],
  [
    'reporting',
    /^(?:thuc hien )?(?:che do )?(?:thong tin,? )?(?:so ket,? tong ket,? )?(?:kiem tra,? (?:giam sat )?(?:va )?)?(?:che do )?(?:thong tin,? |thong tin va )?bao cao(?:$|[ ,.:;])/,
  ],
  ['measures', /nhiem vu|giai phap|bien phap|^cac hoat dong|^hoat dong|lo trinh/],
  ['funding', /^(?:nguon |ve |du toan |co che )?kinh phi|^nguon luc|^du toan|^tai chinh$|^dam bao kinh phi/],
  [
    'purpose',
    /muc dich|^yeu cau|muc tieu|^quan diem|^chi tieu|^pham vi|^doi tuong|^tinh hinh|^danh gia|^ket qua|^boi canh|^su can thiet|^nguyen tac|^co so|^thuc trang|^dac diem|^can cu|^phuong cham/,
  ],
  ['measures', /noi dung|^cong tac|^tien do|^ke hoach/],
]

/** A lower heading changes the kind of its section only where its title is nothing but such a name. */
const whole: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'reporting',
    /^(?:ve )?(?:thuc hien )?(?:che do )?(?:kiem tra,? (?:giam sat,? )?(?:va )?)?(?:che do )?(?:thong tin,? |thong tin va |so ket,? |tong ket,? |dinh ky )*bao cao(?: dinh ky| ket qua(?: thuc hien)?| thuc hien)?$/,
  ],
  [
    'funding',
    /^(?:ve )?(?:nguon |du toan |dam bao |co che )?kinh phi(?: thuc hien| to chuc thuc hien| trien khai| hoat dong)?(?: ke hoach)?$/,
  ],
  [
    'purpose',
    /^(?:muc dich|yeu cau|muc dich,? (?:va )?yeu cau|muc tieu(?: chung| cu the| tong quat| tong the)?|quan diem(?: chi dao)?|chi tieu(?: cu the| chu yeu)?|pham vi(?: thuc hien)?|doi tuong(?: tuyen truyen| thuc hien)?)$/,
  ],
  [
    'organisation',
    /^(?:to chuc thuc hien|phan cong(?: nhiem vu| thuc hien| trach nhiem| to chuc thuc hien)?|trach nhiem(?: thuc hien)?(?: cua (?:cac )?(?:co quan|don vi|so|phong).*)?)$/,
  ],
  [
    'measures',
    /^(?:noi dung(?: thuc hien| trong tam)?|nhiem vu(?: trong tam| cu the| chu yeu)?|giai phap(?: thuc hien)?|(?:noi dung|nhiem vu)(?:,| va) (?:nhiem vu|giai phap)(?: thuc hien| trong tam| chu yeu)?|cac (?:nhiem vu|hoat dong)(?: trong tam| cu the| chu yeu)?)$/,
  ],
]

/** A longer line is a sentence, not the name of a section. */
const titleLengthMax = 200

/** A line without a label that names a section: in capitals, or nothing but such a title. */
export function namesSection(text: string): boolean {
  if (text.length >= 100 || /[.;:,]$/u.test(text)) return false
  return isCapitals(text) ? topSectionKind(text) !== null : innerSectionKind(text) !== null
}

/** Kind of a section at the top of the outline; null where its title says nothing known. */
export function topSectionKind(title: string): SectionKind | null {
  return kindIn(leading, title)
}

/** Kind that a lower heading sets for what stands under it; null where it keeps its parent's. */
export function innerSectionKind(title: string): SectionKind | null {
  return kindIn(whole, title)
}

function kindIn(table: readonly (readonly [SectionKind, RegExp])[], title: string): SectionKind | null {
  if (title.length > titleLengthMax) return null
  const words = plain(title).replace(/[.:;]+$/u, '')
  return table.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}
