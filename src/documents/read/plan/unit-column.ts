/** Words that hold nothing but units: a cell of the lead or partner column, or what follows "Đơn vị chủ trì:". */
import type { UnitRole } from '../../model.ts'
import { findUnits, splitUnits, type UnitName } from '../names/index.ts'
import { plain } from './fold.ts'

/** Units of such words, each on its own; a name that no list knows is kept whole. */
export function unitsOfColumn(text: string): UnitName[] {
  const words = text.replace(/[.;\s]+$/u, '')
  if (words.trim() === '' || /^[-–—.…\s]*$/u.test(words)) return []
  const units = splitUnits(words)
  if (units.length > 0) return units
  const found = findUnits(words)
  return found.length > 0 ? found : wholeParts(words)
}

/** The parts between semicolons and lines. */
function wholeParts(text: string): UnitName[] {
  return [...text.matchAll(/[^;\n]+/gu)].flatMap(match => {
    const name = match[0].replace(/^[\s\-–+*•]+|[\s.,:]+$/gu, '')
    if (name === '') return []
    const start = match.index + match[0].indexOf(name)
    const collective = /^(?:các|những)\s/iu.test(name)
    return [{ name, start, end: start + name.length, collective, confidence: 0.4, reason: 'unknown-name' }]
  })
}

/** A stretch of a cell and the role of the units in it. */
export interface RoleStretch {
  readonly role: UnitRole
  readonly words: string
  /** Offset of the words in the cell. */
  readonly start: number
}

const roleMarks =
  /(?:(?:cơ quan|đơn vị)\s+)?(chủ trì|phối hợp|(?<=^|[\n.;]\s*)(?:thực hiện|tham mưu))(?:\s+thực hiện)?\s*:/giu

const markedRoles: Readonly<Record<string, UnitRole>> = {
  'chu tri': 'lead',
  'phoi hop': 'coordinate',
  'thuc hien': 'assigned',
  'tham muu': 'advise',
}

/**
 * "Chủ trì: Sở A. Phối hợp: Sở B; Sở C": a cell that says itself who leads, who helps, who carries out
 * ("Thực hiện:") and who advises ("Tham mưu:"). Null for any other cell.
 */
export function rolesInCell(text: string): RoleStretch[] | null {
  const marks = [...text.matchAll(roleMarks)]
  if (marks.length === 0) return leadWithPartners(text)
  return marks.map((mark, index) => {
    const start = mark.index + mark[0].length
    const words = text.slice(start, marks[index + 1]?.index ?? text.length)
    return { role: markedRoles[plain(mark[1] ?? '')] ?? 'coordinate', words, start }
  })
}

/** "Sở A phối hợp với Sở B" in the lead's cell. */
function leadWithPartners(text: string): RoleStretch[] | null {
  const match = /\s*,?\s+phối hợp(?:\s+(?:với|cùng))?\s+(?=\S)/iu.exec(text)
  if (match === null) return null
  const after = match.index + match[0].length
  return [
    { role: 'lead', words: text.slice(0, match.index), start: 0 },
    { role: 'coordinate', words: text.slice(after), start: after },
  ]
}
