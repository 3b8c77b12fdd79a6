import { cutOut } from './parts.ts'
import type { Grey } from './picture.ts'
import type { RecognisedWord, Recogniser } from './recogniser.ts'
import { romanOf } from './roman.ts'
import { encoded, straightened } from './straighten.ts'

/** A line with a word that the engine believes in less than this is looked at once more, alone and larger. */
const confidenceMin = 0.86

/** Lines of one page that are looked at again, the worst first: each takes a tenth of a second. */
const linesMax = 12

const enlargement = 1.5

/** The words with those corrected that look different alone, and with Roman numerals counted. */
export async function lookAgain(
  page: Grey,
  words: readonly RecognisedWord[],
  engine: Recogniser,
  dpi: number,
): Promise<RecognisedWord[]> {
  const doubtful = linesOfWords(words)
    .map(line => ({ line, worst: Math.min(...line.map(word => word.confidence)) }))
    .filter(({ worst }) => worst < confidenceMin)
    .sort((a, b) => a.worst - b.worst)
    .slice(0, linesMax)
  const better = new Map<RecognisedWord, RecognisedWord>()
  for (const { line } of doubtful) {
    const again = await readAlone(page, line, engine, dpi)
    line.forEach((word, index) => {
      const other = again.length === line.length ? again[index] : undefined
      if (other && isBetter(word, other))
        better.set(word, {
          ...word,
          text: other.text,
          confidence: other.confidence,
          alternatives: other.alternatives,
        })
    })
  }
  return words.map(word => withNumeral(page, better.get(word) ?? word, words))
}

/** Words of one line next to each other, left to right. */
function linesOfWords(words: readonly RecognisedWord[]): RecognisedWord[][] {
  const lines: RecognisedWord[][] = []
  for (const word of words) {
    const line = lines.at(-1)
    const last = line?.at(-1)
    const height = word.bottom - word.top
    const isNext =
      last !== undefined &&
      Math.abs(last.baseline - word.baseline) < height * 0.4 &&
      word.left >= last.left &&
      word.left - last.right < height * 3
    if (line && isNext) line.push(word)
    else lines.push([word])
  }
  return lines
}

async function readAlone(
  page: Grey,
  line: readonly RecognisedWord[],
  engine: Recogniser,
  dpi: number,
): Promise<RecognisedWord[]> {
  const box = {
    left: Math.min(...line.map(word => word.left)) - 6,
    right: Math.max(...line.map(word => word.right)) + 6,
    // Accents over capitals are at times taken for specks and lie outside the words' boxes.
    top: Math.min(...line.map(word => word.top)) - 10,
    bottom: Math.max(...line.map(word => word.bottom)) + 6,
  }
  const larger = await straightened(cutOut(page, [box]).picture, 0, enlargement)
  const found = await engine.recognise(await encoded(larger, dpi * enlargement), 'line')
  return found.filter(word => word.text.trim() !== '')
}

/** Surer, and not quite another word: as long, and of the same case. */
function isBetter(word: RecognisedWord, other: RecognisedWord): boolean {
  const isUpper = (text: string) => text === text.toUpperCase()
  return (
    other.confidence > word.confidence + 0.02 &&
    Math.abs(other.text.length - word.text.length) <= 2 &&
    isUpper(other.text) === isUpper(word.text) &&
    /^\p{Lu}/u.test(other.text) === /^\p{Lu}/u.test(word.text)
  )
}

/** A numeral counts only where a label stands: first on its line. */
function withNumeral(page: Grey, word: RecognisedWord, words: readonly RecognisedWord[]): RecognisedWord {
  const text = romanOf(page, word, word.text)
  if (text === null || text === word.text || !isFirst(word, words)) return word
  return { ...word, text, alternatives: [] }
}

/** Whether nothing stands on the same line within a hand's breadth to the left. */
function isFirst(word: RecognisedWord, words: readonly RecognisedWord[]): boolean {
  const height = word.bottom - word.top
  return !words.some(
    other =>
      other.right <= word.left &&
      word.left - other.right < height * 2 &&
      Math.abs(other.baseline - word.baseline) < height / 2,
  )
}
