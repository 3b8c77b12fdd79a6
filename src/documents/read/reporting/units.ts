import { findUnits, type UnitName } from '../names/index.ts'
import { fold } from '../times/fold.ts'

/** A sentence prepared for the rules: folded, with what stands in brackets blanked out. */
export interface Prepared {
  readonly text: string
  readonly folded: string
  /** Lists of units that stand side by side, in order. */
  readonly lists: readonly UnitList[]
}

export interface UnitList {
  readonly names: readonly string[]
  readonly start: number
  readonly end: number
}

/** Words for whoever happens to be in charge name no receiver. */
const unnamed =
  /(?:cap|co quan|nguoi|don vi)(?:\s(?:co\s)?tham quyen|\stren|\scap tren)|^(?:cac )?cap(?: tren)?$/
const between = /^[\s,;]*(?:(?:va|dong thoi|hoac)\s*)?(?:(?:gui|ve|voi|cho|den)\s*){0,2}$/
const post =
  /(?:(?:đồng chí\s+)?(?:Phó\s+)?(?:Chủ tịch|Bí thư|Thường trực|Lãnh đạo|lãnh đạo|Thủ trưởng|Giám đốc|(?:Phó )?Trưởng|Trưởng ban|Ban Thường vụ|Chánh Văn phòng)\s+)$/u

interface Receiver {
  readonly name: string
  readonly start: number
  readonly end: number
}

function named(text: string, unit: UnitName): Receiver {
  const lead = post.exec(text.slice(Math.max(0, unit.start - 40), unit.start))?.[0] ?? ''
  const start = unit.start - lead.length
  // "Văn phòng Sở tổng hợp, báo cáo": in lower case the word is what the office does.
  const words = text.slice(start, unit.end).replace(/\s+tổng hợp$/u, '')
  return { name: words.replace(/\s+/gu, ' ').trim(), start, end: start + words.length }
}

/** Bodies that a plan sets up itself and names without an area: the gazetteer has no such names. */
const ownBody =
  /(?:(?:[Cc]ơ quan )?[Tt]hường trực |(?:Phó )?Trưởng )?(?:[Bb]an Chỉ đạo|[Bb]an Chỉ huy|[Bb]an Tổ chức|Tổ công tác|Tổ giúp việc|Hội đồng)(?: [Cc]ông tác(?: \p{Ll}+){1,9}?(?= tỉnh| huyện| xã| phường| thành phố| đặc khu))?(?: (?:cấp )?(?:tỉnh|huyện|xã|phường|thành phố|đặc khu|Trung ương))?(?![\p{L}])/gu
/** Offices of the writer's own body, whose name he leaves out: "Giám đốc Sở", "Ban Thường vụ". */
const ownOffice =
  /(?:(?:Phó )?(?:Giám đốc|Chủ tịch|Bí thư|Chánh Thanh tra)|(?:[Tt]ập thể )?[Ll]ãnh đạo|Thường trực|Ban Giám đốc|Ban Lãnh đạo|Đảng ủy) (?:Bộ|Tổng cục|Viện|Sở|Ban|Trung tâm|Chi cục|Cục|Văn phòng|Thanh tra|Đài|Huyện|Tỉnh|Thành phố|huyện|tỉnh|xã|phường|đặc khu)(?! \p{Lu}|\p{L})|(?:(?:Bộ|Thứ) trưởng|Ban Giám đốc|Ban Thường vụ|Ban Cán sự đảng|Chánh Văn phòng|Chánh Thanh tra|Trưởng phòng)(?! \p{Lu}|\p{L})/gu
/** Whoever does the reporting, as a plan calls its members and parts without a name. */
const ownMembers =
  /^(?:(?:Yêu cầu|Đề nghị|Giao) )?([Cc]ác (?:thành viên|đồng chí|chi bộ|chi hội|đảng bộ|đảng viên|cấp ủy|cơ sở|doanh nghiệp|hội|tổ chức|đoàn|trường|thôn|bản|khu phố|tổ dân phố|tổ|đội)(?: \p{Ll}+){0,6}?)(?= (?:(?:có trách nhiệm|định kỳ|kịp thời|thường xuyên|hằng quý|hằng năm|hằng tháng|tổng hợp|gửi|lập|xây dựng),? )*(?:báo cáo|gửi)(?!\p{L}))/gu

function matchesOf(text: string, pattern: RegExp): Receiver[] {
  return [...text.matchAll(pattern)].map(match => {
    const name = match[1] ?? match[0]
    const start = match.index + match[0].length - name.length
    return { name, start, end: start + name.length }
  })
}

function overlap(one: Receiver, other: Receiver): boolean {
  return one.start < other.end && one.end > other.start
}

/** What the gazetteer knows, and what only the writer's own body calls so; of two readings the longer. */
function receiversIn(text: string): Receiver[] {
  const units = findUnits(text).map(unit => named(text, unit))
  const own = [ownBody, ownOffice, ownMembers].flatMap(pattern => matchesOf(text, pattern))
  const kept: Receiver[] = []
  const byLength = [...units, ...own].sort((one, other) => other.end - other.start - (one.end - one.start))
  for (const one of byLength) if (!kept.some(other => overlap(one, other))) kept.push(one)
  return kept.sort((one, other) => one.start - other.start)
}

function listUnits(text: string, folded: string): UnitList[] {
  const lists: { names: string[]; start: number; end: number }[] = []
  for (const one of receiversIn(text)) {
    if (folded.slice(one.start, one.end).trim() === '' || unnamed.test(fold(one.name))) continue
    const last = lists.at(-1)
    if (last !== undefined && one.start >= last.end && between.test(folded.slice(last.end, one.start))) {
      last.names.push(one.name)
      last.end = one.end
    } else lists.push({ names: [one.name], start: one.start, end: one.end })
  }
  return lists
}

/** Prepares a sentence; offsets stay those of the sentence. */
export function prepare(text: string): Prepared {
  const folded = fold(text).replace(/\([^()]{0,300}\)/g, inside => ' '.repeat(inside.length))
  return { text, folded, lists: listUnits(text, folded) }
}
