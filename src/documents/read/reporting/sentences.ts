/** UTF-16 offsets of a sentence in its paragraph. */
export interface Sentence {
  readonly start: number
  readonly end: number
}

const label =
  /^\s*(?:(?:[-+*•–—]|\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ]|[IVX]{1,5})[.)/-])\s*){0,2}(?=[\p{L}“"(])/u
const boundary =
  /(?:(?<![.!?…])[.!?…]+["”)]?(?=\s+["“(]?\p{Lu})|\n(?=\s{0,20}(?:[-+*•–—]|\(?(?:\d{1,2}|[a-zđ])[.)/])\s))/gu
/** A full stop after these ends no sentence: TP. Hồ Chí Minh, TT. Huyện ủy, P. VHTT, an initial, a number. */
const abbreviation = /(?:^|[\s(,;.])(?:\p{Lu}{1,4}|Tp|Th[Ss]|Tr|vv|[Ss]ố|\d{1,2})\.$/u

/** Sentences of a paragraph, and items on lines of their own, without label or bullet; a semicolon ends none. */
export function splitSentences(paragraph: string): Sentence[] {
  const sentences: Sentence[] = []
  let start = label.exec(paragraph)?.[0].length ?? 0
  for (const match of paragraph.matchAll(boundary)) {
    const end = match.index + match[0].length
    if (end <= start || abbreviation.test(paragraph.slice(Math.max(0, match.index - 8), end))) continue
    sentences.push(trimmed(paragraph, start, end))
    start = end
  }
  sentences.push(trimmed(paragraph, start, paragraph.length))
  return sentences.filter(sentence => sentence.end > sentence.start)
}

function trimmed(paragraph: string, start: number, end: number): Sentence {
  const item = paragraph[start - 1] === '\n' ? (label.exec(paragraph.slice(start, end))?.[0].length ?? 0) : 0
  const words = paragraph.slice(start + item, end)
  return {
    start: start + item + (words.length - words.trimStart().length),
    end: start + item + words.trimEnd().length,
  }
}
