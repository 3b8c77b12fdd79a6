import type { Alternative } from './recogniser.ts'

/**
 * Other readings of words, from tesseract's hOCR page with the choices of its letters, by `keyOf`. Only
 * another mark on the same vowel counts: hook and acute look alike in small or worn print.
 */
export function alternativesOf(hocr: string): Map<string, readonly Alternative[]> {
  const found = new Map<string, readonly Alternative[]>()
  for (const part of hocr.split("<span class='ocrx_word'").slice(1)) {
    const [head = '', ...groups] = part.split("id='lstm_choices")
    const place = /bbox (\d+) (\d+)/u.exec(head)
    const text = unescaped(/>([^<]*)/u.exec(head)?.[1]?.trim() ?? '')
    if (!place || text === '') continue
    const alternatives = readings(text, groups.map(choicesOf))
    if (alternatives.length > 0) found.set(keyOf(text, Number(place[1]), Number(place[2])), alternatives)
  }
  return found
}

/** The same word in tesseract's two outputs: its letters and its upper left corner. */
export function keyOf(text: string, left: number, top: number): string {
  return `${left} ${top} ${text}`
}

interface Choice {
  readonly letter: string
  readonly weight: number
}

function choicesOf(group: string): Choice[] {
  return [...group.matchAll(/x_confs ([\d.]+)'>([^<]*)</gu)].map(([, weight, letter]) => ({
    letter: unescaped(letter ?? ''),
    weight: Number(weight),
  }))
}

/** The word with one letter changed at a time; groups of choices stand for its letters in order. */
function readings(text: string, groups: readonly (readonly Choice[])[]): Alternative[] {
  const letters = groups.filter(group => group[0] && group[0].letter.trim() !== '')
  if (letters.map(group => group[0]?.letter).join('') !== text) return []
  return letters.flatMap((group, index) => {
    const [chosen, ...others] = group
    if (!chosen) return []
    const before = letters
      .slice(0, index)
      .map(one => one[0]?.letter)
      .join('')
    const after = letters
      .slice(index + 1)
      .map(one => one[0]?.letter)
      .join('')
    return others
      .filter(
        other => other.letter !== chosen.letter && plainVowel(other.letter) === plainVowel(chosen.letter),
      )
      .map(other => ({
        text: before + other.letter + after,
        weight: other.weight / Math.max(1, chosen.weight),
      }))
  })
}

/** The letter without its tone, circumflex and breve; case is kept. */
function plainVowel(letter: string): string {
  return letter.normalize('NFD')[0] ?? ''
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/gu, (whole, name: string) => entities[name] ?? whole)
}
