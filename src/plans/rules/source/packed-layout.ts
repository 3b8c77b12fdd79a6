import type { PlacedWords, SourceLayout } from '../../../documents/index.ts'

/**
 * A layout as it is stored: the places of words, tens of thousands in a long scan, as plain numbers,
 * seven a place. A 200-page scan takes 3 MB so, and 9 MB with names.
 */
export interface PackedLayout extends Omit<SourceLayout, 'words'> {
  /** Start, end, page, x, y, width, height, and so on for each place. */
  readonly words: readonly number[]
}

/** Numbers of a place. */
const numbersOfPlace = 7

/** The layout with its places as numbers. */
export function packLayout({ words, ...layout }: SourceLayout): PackedLayout {
  return {
    ...layout,
    words: words.flatMap(({ span: [start, end], box }) => [
      start,
      end,
      box.page,
      box.x,
      box.y,
      box.width,
      box.height,
    ]),
  }
}

/** The layout as it was before it was packed. */
export function unpackLayout({ words, ...layout }: PackedLayout): SourceLayout {
  const places: PlacedWords[] = []
  for (let at = 0; at + numbersOfPlace <= words.length; at += numbersOfPlace) {
    const [start = 0, end = 0, page = 0, x = 0, y = 0, width = 0, height = 0] = words.slice(
      at,
      at + numbersOfPlace,
    )
    places.push({ span: [start, end], box: { page, x, y, width, height } })
  }
  return { ...layout, words: places }
}
