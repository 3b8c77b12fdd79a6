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
  return { name: text.slice(start, unit.end).replace(/\s+/gu, ' ').trim(), start, end: unit.end }
}

/** Bodies that a plan sets up itself and names without an area: the gazetteer has no such names. */
const ownBody =
  /(?:(?:cơ quan |Cơ quan )?[Tt]hường trực |(?:Phó )?Trưởng )?(?:Ban Chỉ đạo|Ban Chỉ huy|Ban Tổ chức|Tổ công tác|Tổ giúp việc|Hội đồng)(?: (?:cấp )?(?:tỉnh|huyện|xã|phường|thành phố|Trung ương))?(?![\p{L}])/gu

function receiversIn(text: string): Receiver[] {
  const units = findUnits(text).map(unit => named(text, unit))
  const own = [...text.matchAll(ownBody)]
    .map(match => ({ name: match[0], start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => !units.some(unit => start < unit.end && end > unit.start))
  return [...units, ...own].sort((a, b) => a.start - b.start)
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
