import { fold } from '../times/fold.ts'

/** Kinds of document as Decree 30/2020/NĐ-CP, the law on legal documents and Party offices name them. */
const typeNames = [
  'Bộ luật',
  'Luật',
  'Hiến pháp',
  'Pháp lệnh',
  'Lệnh',
  'Nghị quyết liên tịch',
  'Nghị quyết',
  'Nghị định',
  'Quyết định',
  'Thông tư liên tịch',
  'Thông tư',
  'Thông tri',
  'Chỉ thị',
  'Kết luận',
  'Quy chế',
  'Quy định',
  'Quy hoạch',
  'Thông báo',
  'Thông cáo',
  'Hướng dẫn',
  'Chương trình',
  'Kế hoạch',
  'Phương án',
  'Đề án',
  'Dự án',
  'Báo cáo',
  'Biên bản',
  'Tờ trình',
  'Hợp đồng',
  'Công điện',
  'Công văn',
  'Văn bản hợp nhất',
  'Văn bản',
  'Giấy mời',
  'Sắc lệnh',
  'Điều lệ',
] as const

const nameByFold = new Map(typeNames.map(name => [fold(name), name]))

/** What an abbreviation in a symbol stands for (Decree 30/2020/NĐ-CP, Annex III, and Party practice). */
const typeByCode: Readonly<Record<string, string>> = {
  KH: 'Kế hoạch',
  KHPH: 'Kế hoạch',
  KHLT: 'Kế hoạch',
  KHLN: 'Kế hoạch',
  QĐ: 'Quyết định',
  QD: 'Quyết định',
  NĐ: 'Nghị định',
  ND: 'Nghị định',
  TT: 'Thông tư',
  TTLT: 'Thông tư liên tịch',
  CT: 'Chỉ thị',
  KL: 'Kết luận',
  NQ: 'Nghị quyết',
  NQLT: 'Nghị quyết liên tịch',
  CTR: 'Chương trình',
  CTHĐ: 'Chương trình',
  CTRHĐ: 'Chương trình',
  CTPH: 'Chương trình',
  CTRPH: 'Chương trình',
  HD: 'Hướng dẫn',
  HDLN: 'Hướng dẫn',
  HDLT: 'Hướng dẫn',
  QC: 'Quy chế',
  QCPH: 'Quy chế',
  QYĐ: 'Quy định',
  QĐI: 'Quy định',
  ĐA: 'Đề án',
  DA: 'Dự án',
  PA: 'Phương án',
  BC: 'Báo cáo',
  BB: 'Biên bản',
  TTR: 'Tờ trình',
  TB: 'Thông báo',
  TBKL: 'Thông báo',
  TC: 'Thông cáo',
  CĐ: 'Công điện',
  CV: 'Công văn',
  PL: 'Pháp lệnh',
  L: 'Luật',
  SL: 'Sắc lệnh',
  VBHN: 'Văn bản hợp nhất',
  HĐ: 'Hợp đồng',
  GM: 'Giấy mời',
}

/** Whether letters are the abbreviation of a kind of document, as against those of a body. */
export function isTypeCode(code: string): boolean {
  return Object.hasOwn(typeByCode, code.toUpperCase())
}

/** The kind of document that the letters of a symbol tell, or null: an official letter tells none. */
export function typeOfCodes(codes: readonly string[]): string | null {
  const first = codes[0] ?? ''
  if (/^QH\d/.test(first)) return 'Luật'
  if (/^UBTVQH/.test(first)) return 'Nghị quyết'
  return typeByCode[first.toUpperCase()] ?? null
}

const alternatives = [...nameByFold.keys()].sort((a, b) => b.length - a.length).join('|')
/** Words that narrow a kind without being part of it ("Chương trình hành động", "Thông báo kết luận"). */
const narrowed =
  '(?:\\s+(?:hanh dong|phoi hop|lien nganh|lien tich|y kien ket luan|ket luan|cong tac|chuyen de|mat|lien so))?'
const numberWord = '(?:\\s{0,3}(?:so|s6)\\s{0,2}[:.]?)?'
const before = new RegExp(`(?<![a-z])(${alternatives})${narrowed}[\\s:("“]{0,4}${numberWord}\\s{0,4}$`)
const opening = new RegExp(`^[\\s"“(\\-+*]{0,6}(${alternatives})(?![a-z])`)
/** A law's name stands between its type and its symbol: "Luật Báo chí số 103/2016/QH13". */
const namedLaw = /(?<![a-z])(bo luat|luat|phap lenh|nghi quyet|hien phap)(?![a-z])[^;.\n\t]{0,160}$/

export interface TypeWord {
  /** Null for "Văn bản", which is no kind of its own. */
  readonly type: string | null
  /** Length of the words from the type to the place asked about. */
  readonly length: number
}

function typeWord(foldedName: string, length: number): TypeWord {
  const name = nameByFold.get(foldedName)
  return { type: name === undefined || name === 'Văn bản' ? null : name, length }
}

/** The type word that a citation's symbol follows directly ("Kế hoạch số" + symbol), or null. */
export function typeWordBefore(folded: string, at: number): TypeWord | null {
  const tail = folded.slice(Math.max(0, at - 70), at)
  const match = before.exec(tail)
  return match?.[1] === undefined ? null : typeWord(match[1], tail.length - match.index)
}

/** The type word of an Act of the National Assembly, whose name stands before the symbol, or null. */
export function lawWordBefore(folded: string, at: number): TypeWord | null {
  const tail = folded.slice(Math.max(0, at - 190), at)
  const match = namedLaw.exec(tail)
  return match?.[1] === undefined ? null : typeWord(match[1], tail.length - match.index)
}

/** The type word that a table cell opens with ("Kết luận của Bộ Chính trị về …"), or null. */
export function typeWordOpening(foldedCell: string): TypeWord | null {
  const match = opening.exec(foldedCell)
  return match?.[1] === undefined ? null : typeWord(match[1], match[0].length)
}
