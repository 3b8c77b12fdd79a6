/** Finds for each expected passage the one that was read, by its opening words. */
import { folded } from './folding.ts'

export interface Pair<Expected, Read> {
  readonly gold: Expected
  /** null: nothing was read for it. */
  readonly read: Read | null
}

const label_characters_max = 12 // a bullet or a number may stand before the words

/** Index of the first unused passage that begins with the words, else of the first that holds them. */
function bestMatch(opening: string, words: readonly string[], used: ReadonlySet<number>): number {
  const places = words.map((text, index) => (used.has(index) ? -1 : text.indexOf(opening)))
  const begun = places.findIndex(place => place >= 0 && place <= label_characters_max)
  return begun >= 0 ? begun : places.findIndex(place => place >= 0)
}

/** Pairs one to one, in order; `rest` is what was read and not expected. */
export function pairByOpening<
  Expected extends { readonly begins: string },
  Read extends { readonly text: string },
>(
  expected: readonly Expected[],
  read: readonly Read[],
): { readonly pairs: readonly Pair<Expected, Read>[]; readonly rest: readonly Read[] } {
  const words = read.map(passage => folded(passage.text))
  const used = new Set<number>()
  const pairs = expected.map(gold => {
    const index = bestMatch(folded(gold.begins), words, used)
    if (index >= 0) used.add(index)
    return { gold, read: read[index] ?? null }
  })
  return { pairs, rest: read.filter((_, index) => !used.has(index)) }
}
