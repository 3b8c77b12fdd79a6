/** Ends of sentences and of parts behind a semicolon; a figure like 1.500 or 5/11 ends nothing. */
const sentenceEnds = /[.!?:]["”)]?(?=\s+\S)|;["”)]?(?=\s*\S)|\n(?=\s*\S)/gu
const commas = /,(?=\s+\S)/gu
const blanks = /\S(?=\s+\S)/gu

/**
 * Places between the first and the last word where a sentence or a part begins; UTF-16 offsets into the
 * words, in their order.
 */
export function sentencePlaces(words: string): number[] {
  return placesBehind(words, sentenceEnds)
}

/** Places to cut words in two: before each sentence; in a single one before each part, else before each word. */
export function splitPlaces(words: string): number[] {
  for (const ends of [sentenceEnds, commas]) {
    const places = placesBehind(words, ends)
    if (places.length > 0) return places
  }
  return placesBehind(words, blanks)
}

function placesBehind(words: string, ends: RegExp): number[] {
  const places = [...words.matchAll(ends)].map(({ 0: found, index }) => {
    const end = index + found.length
    return end + (words.slice(end).length - words.slice(end).trimStart().length)
  })
  const first = words.length - words.trimStart().length
  return [...new Set(places)].filter(place => place > first && place < words.trimEnd().length)
}
