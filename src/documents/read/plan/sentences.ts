/** Sentences of a paragraph. */

export interface Sentence {
  readonly words: string
  readonly start: number
}

/** Splits at full stops before a capital; abbreviations (TP. , ThS.) and numbers do not end a sentence. */
export function sentences(text: string): Sentence[] {
  const found: Sentence[] = []
  let start = 0
  for (const match of text.matchAll(/[.!?]["”’]?\s+(?=["“‘(]?\p{Lu})/gu)) {
    if (
      /(?:^|[\s(])(?:TP|Tp|ThS|TS|GS|P|Q|TX|TT|Số|số)\.\s$/u.test(
        text.slice(start, match.index + match[0].length),
      )
    )
      continue
    const end = match.index + match[0].length
    found.push({ words: text.slice(start, end).trim(), start })
    start = end
  }
  if (start < text.length) found.push({ words: text.slice(start).trim(), start })
  return found.map(sentence => {
    const lead = text.slice(sentence.start).search(/\S/u)
    return { words: sentence.words, start: sentence.start + Math.max(lead, 0) }
  })
}
