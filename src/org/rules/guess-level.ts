import { foldKeepingMarks } from '../../platform/text/keeping-marks.ts'
import type { UnitKind } from '../kinds.ts'
import type { UnitLevel } from '../tables.ts'

/** A word for a level; `city` is a province's or a district's, as its name tells. */
type Named = UnitLevel | 'city'

/** Words in which a word for a level only seems to stand. */
const noLevels = /(?<!\p{L})(?:xã hội|hợp tác xã|thông tấn xã)(?!\p{L})/gu

/** What tells a level, with its marks ("quận" is one, "quân" and "quan" are none); the longer words first. */
const words: readonly (readonly [words: string, level: Named])[] = [
  ['thành phố thuộc tỉnh', 'district'],
  ['thành phố', 'city'],
  ['thành(?= ủy| đoàn)', 'city'],
  ['trung ương', 'central'],
  ['tỉnh', 'province'],
  ['thị xã', 'district'],
  ['thị trấn', 'commune'],
  ['thị(?= ủy| đoàn)', 'district'],
  ['huyện', 'district'],
  ['quận', 'district'],
  ['xã', 'commune'],
  ['phường', 'commune'],
  ['đặc khu', 'commune'],
]
const levelOfWord = new Map(words.map(([word, level]) => [word.replace(/\(.*$/u, ''), level]))
const levelWord = new RegExp(`(?<!\\p{L})(?:${words.map(([word]) => word).join('|')})(?!\\p{L})`, 'gu')

/** Cities that are provinces; any other named city belonged to a province, as districts did. */
const greatCity = /^(?:hà nội|hồ chí minh|hải phòng|đà nẵng|cần thơ|huế)(?!\p{L})/u

/** Kinds that stand at one level only. */
const levelOfKind: Partial<Record<UnitKind, UnitLevel>> = {
  department: 'province',
  ministry: 'central',
  central: 'central',
}

/**
 * The level that a spelled-out name tells; null where it tells none, or a collective several. Of a single body
 * the smallest place counts ("UBND xã A, huyện B, tỉnh C"), which stands first. "Thành phố" without a name may
 * be a province or a district: it tells nothing.
 */
export function guessLevel(name: string, kind: UnitKind, collective: boolean): UnitLevel | null {
  const byKind = levelOfKind[kind]
  if (byKind) return byKind
  const named = levelsNamed(foldKeepingMarks(name).replace(noLevels, ''))
  if (named.length === 0) return levelOfWords(foldKeepingMarks(name), kind)
  const levels = [...new Set(named)].filter(level => level !== 'city')
  const [first] = levels
  if (first === undefined || named[0] === 'city') return collective ? (first ?? null) : null
  return !collective || levels.length === 1 ? first : null
}

function levelsNamed(name: string): readonly Named[] {
  return [...name.matchAll(levelWord)].map(match => {
    const level = levelOfWord.get(match[0]) ?? 'city'
    return level === 'city' ? cityLevel(name.slice(match.index + match[0].length)) : level
  })
}

/** A city by what follows: a name tells which it is, anything else does not. */
function cityLevel(after: string): Named {
  const name = after.replace(/^ ?(?:ủy|đoàn)(?!\p{L})/u, '').trim()
  if (greatCity.test(name)) return 'province'
  return name === '' || /^[^\p{L}]|^(?:và|có|thuộc|trực thuộc|trong)(?!\p{L})/u.test(name)
    ? 'city'
    : 'district'
}

/** What a name without a level says all the same: "Bộ Chỉ huy Quân sự" is the province's, "… Việt Nam" the country's. */
function levelOfWords(name: string, kind: UnitKind): UnitLevel | null {
  if (/^(?:các )?(?:sở|bộ chỉ huy)(?!\p{L})/u.test(name)) return 'province'
  if (/^(?:các )?(?:bộ|tổng cục)(?!\p{L})/u.test(name)) return 'central'
  return kind !== 'front' && /(?<!\p{L})việt nam$/u.test(name) ? 'central' : null
}
