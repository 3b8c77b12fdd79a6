/** Units that a heading names (docs/plan-reading.md rules 4 and 6). */
import { readUnitAt, splitUnits, type UnitName } from '../names/index.ts'
import { plain } from './fold.ts'

const duty =
  /\s*,?\s+(?:(?:có|chịu)\s+(?:trách nhiệm|nhiệm vụ)|thực hiện\s+(?:các\s+)?nhiệm vụ|chủ trì|là cơ quan|là đơn vị)(?![\p{L}]).*$/u
const addressing = /^(?:Đối với|Trách nhiệm (?:của|thuộc về)|Nhiệm vụ của|Phân công)\s+/u

/** Units of a heading; what it says about their duty ("Trách nhiệm của …", "… có trách nhiệm") is no part of a name. */
export function unitsOfHeading(title: string): readonly UnitName[] {
  const units = splitUnits(title)
  if (units.length > 0) return units
  const skipped = addressing.exec(title)?.[0].length ?? 0
  const words = title.slice(skipped).replace(duty, '')
  return splitUnits(words).map(unit => ({ ...unit, start: unit.start + skipped, end: unit.end + skipped }))
}

/** Openings of themes: what a heading of the organisation section is about when it names nobody. */
const themes =
  /^(?:tang cuong|nang cao|day manh|thuc hien|trien khai|to chuc|xay dung|hoan thien|phat huy|bao dam|dam bao|chu dong|tap trung|quan triet|tuyen truyen|doi moi|huy dong|bo tri|kiem tra|giam sat|theo doi|don doc|so ket|tong ket|khen thuong|xu ly|thoi gian|thoi han|phan cong|cong tac|che do|noi dung|phuong thuc|phuong phap|hinh thuc|giai phap|nhiem vu|tien do|kinh phi|nguon|du toan|ve |mot so|muc |yeu cau ve|bao cao|thong tin|dieu khoan|hieu luc|lo trinh|khung|danh muc|chi tieu|ket qua|su dung|quan ly|tham muu|phoi hop|huong dan|lanh dao,? chi dao|cu the|cap (?:tinh|huyen|xa)$|giai doan|nam \d|quy )/

/** Longest title that may be nothing but names. */
const namesLengthMax = 160

/**
 * A titled number of the organisation section that is no theme names somebody, even where no list
 * knows the kind ("Các chi, đảng bộ trực thuộc Huyện ủy"): taken as units, with little confidence.
 */
export function unknownUnitsOfHeading(title: string): readonly UnitName[] {
  const opening = /^(?:Đề nghị|Giao|Yêu cầu)\s+/u.exec(title)?.[0].length ?? 0
  const words = title.slice(opening).replace(duty, '')
  if (
    words.length > namesLengthMax ||
    /[.:?!]/u.test(words) ||
    !/^\p{Lu}/u.test(words) ||
    themes.test(plain(words))
  )
    return []
  return parts(title, opening, opening + words.length)
}

/** Known names as far as they go; an unknown one ends at a semicolon, or at a comma before a capital. */
function parts(title: string, from: number, to: number): UnitName[] {
  const found: UnitName[] = []
  let at = from
  while (at < to) {
    const known = readUnitAt(title, at)
    const unit = known !== null && endsPart(title, known.end, to) ? known : unknownPart(title, at, to)
    if (unit.name !== '') found.push(unit)
    const separator = /^[\s,;]*(?:và\s+)?/u.exec(title.slice(unit.end))?.[0].length ?? 0
    at = Math.max(unit.end + separator, at + 1)
  }
  return found
}

function endsPart(title: string, end: number, to: number): boolean {
  return end >= to || /^\s*(?:[,;]|và\s)/u.test(title.slice(end, to))
}

function unknownPart(title: string, at: number, to: number): UnitName {
  const rest = title.slice(at, to)
  const cut = rest.search(/\s*;|,\s+(?=\p{Lu})/u)
  const name = (cut < 0 ? rest : rest.slice(0, cut)).trim()
  const start = at + rest.indexOf(name)
  const collective = /^(?:các|những|toàn thể)\s/iu.test(name)
  return { name, start, end: start + name.length, collective, confidence: 0.5, reason: 'unknown-heading' }
}
