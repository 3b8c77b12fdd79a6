import { matches, type PhraseTree, phraseTree } from './phrases.ts'
import places from './places.json' with { type: 'json' }
import { fold, type Token, toned } from './tokens.ts'

/** Names of provinces, districts and communes before and after July 2025, without the word for their level. */

let provinceTree: PhraseTree<string> | null = null
let allTree: PhraseTree<string> | null = null
let exactNames: Map<string, string> | null = null
let foldedNames: Map<string, Set<string>> | null = null

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
function provinces(): PhraseTree<string> {
  provinceTree ??= phraseTree(places.provinces.split('|').map(name => [name, name] as const))
  return provinceTree
}

function everywhere(): PhraseTree<string> {
  allTree ??= phraseTree(allNames().map(name => [name, name] as const))
  return allTree
}

/** Index after the province named at token `at`, or null. */
export function provinceEnd(tokens: readonly Token[], at: number): number | null {
  return matches(tokens, at, provinces())[0]?.next ?? null
}

/** Index after the longest place named at token `at`, or null. */
export function placeEnd(tokens: readonly Token[], at: number): number | null {
  return matches(tokens, at, everywhere())[0]?.next ?? null
}

/** The gazetteer's names by their toned spelling, and those spellings by the folded one. */
function index(): { exact: Map<string, string>; folded: Map<string, Set<string>> } {
  if (exactNames === null || foldedNames === null) {
    exactNames = new Map()
    foldedNames = new Map()
    for (const name of allNames()) {
      const key = spelling(name)
      exactNames.set(key, name)
      const folded = plain(name)
      foldedNames.set(folded, (foldedNames.get(folded) ?? new Set<string>()).add(key))
    }
  }
  return { exact: exactNames, folded: foldedNames }
}

/**
 * The one place that a written name can mean: itself when the gazetteer has it, else the only place that differs
 * from it in diacritics alone (Học Môn -> Hóc Môn); null when there is none or more than one.
 */
export function resolvePlace(name: string): string | null {
  const { exact, folded } = index()
  const direct = exact.get(spelling(name))
  if (direct !== undefined) return direct
  const candidates = [...(folded.get(plain(name)) ?? [])]
  const only = candidates.length === 1 ? candidates[0] : undefined
  return only === undefined ? null : (exact.get(only) ?? null)
}
