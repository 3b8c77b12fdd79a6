import places from './places.json' with { type: 'json' }
import { fold, type Token, toned } from './tokens.ts'

/** Names of provinces, districts and communes before and after July 2025, without the word for their level. */

let provinceNames: Set<string> | null = null
let everyName: Map<string, string[]> | null = null

function spelling(name: string): string {
  return name.split(/\s+/u).map(toned).join(' ')
}

function plain(name: string): string {
  return name.split(/\s+/u).map(fold).join(' ')
}

function allNames(): string[] {
  return [...places.provinces.split('|'), ...places.others.split('|')]
}

/** Built on first use: most texts need the 65 provinces alone. */
function provinces(): Set<string> {
  provinceNames ??= new Set(places.provinces.split('|').map(plain))
  return provinceNames
}

/** The names by their folded spelling: "Tân Bình" and "Tân Bính" fold alike. */
function everywhere(): Map<string, string[]> {
  if (everyName !== null) return everyName
  everyName = new Map()
  for (const name of allNames()) {
    const key = plain(name)
    const others = everyName.get(key)
    if (others === undefined) everyName.set(key, [name])
    else others.push(name)
  }
  return everyName
}

const wordsMax = 6

/** Index after the longest run of words from `at` that is one of the names, or null. */
function longestName(
  tokens: readonly Token[],
  at: number,
  names: { has(name: string): boolean },
): number | null {
  let words = ''
  let end: number | null = null
  for (let index = at; index < Math.min(at + wordsMax, tokens.length); index += 1) {
    const token = tokens[index]
    if (token === undefined || (token.newLine && index > at)) break
    words += index > at ? ` ${token.folded}` : token.folded
    if (names.has(words)) end = index + 1
  }
  return end
}

/** Index after the province named at token `at`, or null. */
export function provinceEnd(tokens: readonly Token[], at: number): number | null {
  return longestName(tokens, at, provinces())
}

/** Index after the longest place named at token `at`, or null. */
export function placeEnd(tokens: readonly Token[], at: number): number | null {
  return longestName(tokens, at, everywhere())
}

/**
 * The one place that a written name can mean: itself when the gazetteer has it, else the only place that differs
 * from it in diacritics alone (Học Môn -> Hóc Môn); null when there is none or more than one.
 */
export function resolvePlace(name: string): string | null {
  const candidates = everywhere().get(plain(name)) ?? []
  const key = spelling(name)
  const direct = candidates.find(candidate => spelling(candidate) === key)
  if (direct !== undefined) return direct
  const spellings = new Set(candidates.map(spelling))
  return spellings.size === 1 ? (candidates[0] ?? null) : null
}
