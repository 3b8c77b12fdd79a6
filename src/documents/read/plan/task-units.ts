/** Units of a task and their roles (docs/plan-reading.md rules 6 to 8). */
import type { TaskUnit, UnitRole } from '../../model.ts'
import { readUnitList, type UnitName } from '../names/index.ts'
import { plain } from './fold.ts'
import type { Entry, Place } from './sections.ts'
import { sentences } from './sentences.ts'
import { unitsOfColumn } from './unit-column.ts'

/** Units of a paragraph that stands under a unit's heading, in the organisation section or an annex. */
export function assignmentUnits(words: string, start: number, place: Place): TaskUnit[] {
  if (place.units.length === 0)
    return [...namedDoers(words, start, true), ...partners(words, start)].filter(firstOfName)
  const role = roleOfOpening(words)
  const heading = place.units.map(unit => toTaskUnit(unit, place.unitsStart, role, `heading-${role}`))
  return [...heading, ...partners(words, start)].filter(firstOfName)
}

/** Units of a measure: doers named at the start of a sentence, and partners. */
export function measureUnits(words: string, start: number): TaskUnit[] {
  return [...namedDoers(words, start, false), ...partners(words, start)].filter(firstOfName)
}

/** Units that stand on lines of their own under the task: "Đơn vị chủ trì: …", "Đơn vị phối hợp: …". */
export function fieldUnits(entry: Entry): TaskUnit[] {
  const named = entry.fields.flatMap(field => {
    if (field.kind !== 'lead' && field.kind !== 'coordinate') return []
    const role = field.kind
    return unitsOfColumn(field.words).map(unit => toTaskUnit(unit, field.start, role, `${role}-line`))
  })
  const own = named.some(unit => unit.role === 'lead') ? [] : namedDoers(entry.words, entry.start, true)
  return [...own, ...named].filter(firstOfName)
}

function firstOfName(unit: TaskUnit, index: number, all: readonly TaskUnit[]): boolean {
  return all.findIndex(other => plain(other.name) === plain(unit.name)) === index
}

/** Role by the paragraph's opening words. */
export function roleOfOpening(words: string): UnitRole {
  const text = plain(words.slice(0, 80)).replace(/^(?:co |chiu )?trach nhiem /, '')
  if (/^(?:chu tri|chu chi\b)/.test(text)) return 'lead'
  if (/^(?:la|lam) (?:co quan |don vi |bo phan )?(?:dau moi|thuong truc|chu tri)/.test(text)) return 'lead'
  if (/^phoi hop\b/.test(text)) return /chủ trì|chu tri/iu.test(words) ? 'assigned' : 'coordinate'
  if (/^tham muu\b/.test(text)) return 'advise'
  return 'assigned'
}

const orderWords = /^(?:Giao|Đề nghị|Yêu cầu|Phân công|Giao cho|Thủ trưởng|Người đứng đầu)\s+(?:cho\s+)?/u

/** Units that open a sentence as its doer: "Sở A phối hợp …", "Giao Sở B …". */
function namedDoers(words: string, start: number, withRole: boolean): TaskUnit[] {
  return sentences(words).flatMap(sentence => {
    const order = orderWords.exec(sentence.words)
    const skipped =
      order?.[0].startsWith('Thủ') || order?.[0].startsWith('Người') ? 0 : (order?.[0].length ?? 0)
    const list = readUnitList(words, sentence.start + skipped)
    if (list.units.length === 0 || !actsAfter(words, list.end)) return []
    const role = withRole ? roleOfDoer(words.slice(list.end)) : 'assigned'
    return list.units.map(unit => toTaskUnit(unit, start, role, 'doer'))
  })
}

/**
 * "Sở A: Phối hợp với …" speaks as a heading does. "Sở A phối hợp với …" and "Giao Sở A phối hợp …" name
 * who answers for it, also where it works with others (rule 7).
 */
function roleOfDoer(after: string): UnitRole {
  const role = roleOfOpening(after.replace(/^[\s:,]+/u, ''))
  return role === 'coordinate' && !/^\s*:/u.test(after) ? 'assigned' : role
}

/** A doer is followed by what it does: a verb or a colon, not by the end of the sentence or a comma. */
function actsAfter(words: string, end: number): boolean {
  const after = words.slice(end)
  return /^\s*:?\s*\p{Ll}/u.test(after) && !/^\s*(?:và|hoặc|của|là những|được|tại)\s/u.test(after)
    ? true
    : /^\s*:\s*\p{L}/u.test(after)
}

/** "phối hợp (chặt chẽ) (với)", with a mark or two lost in scanning. */
const cooperation =
  /ph[ốôổồoó]i\s+h[ợơọớờo]p(?:\s+(?:chặt chẽ|đồng bộ|thường xuyên|tốt|kịp thời|hiệu quả))*(?:\s+(?:cùng v\p{L}i|v[ớơóoởờ]i|cùng))?(?:\s*:)?\s+/giu

/** Partners named after "phối hợp (chặt chẽ) (với)". */
export function partners(words: string, start: number): TaskUnit[] {
  const found: TaskUnit[] = []
  for (const match of words.matchAll(cooperation)) {
    const list = readUnitList(words, match.index + match[0].length)
    found.push(...list.units.map(unit => toTaskUnit(unit, start, 'coordinate', 'partner')))
  }
  return found
}

/** A unit name as a unit of the task; `offset` is where its words begin in the plan's text. */
export function toTaskUnit(unit: UnitName, offset: number, role: UnitRole, reason: string): TaskUnit {
  return {
    name: unit.name,
    role,
    collective: unit.collective,
    span: [offset + unit.start, offset + unit.end],
    confidence: unit.confidence,
    reason,
  }
}
