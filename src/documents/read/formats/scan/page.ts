import { isSyllable } from '../../../../platform/text/syllables.ts'
import { median, type PageContent, type Piece } from '../layout/content.ts'
import { gridsOf } from '../layout/grid.ts'
import { type Stance, upright } from '../page-picture.ts'
import { flattened, greyWithoutSeals, isBlank, withoutBorder } from './clean.ts'
import { cutOut, type Part, partsOf } from './parts.ts'
import { dotsPerInch, type Grey, inkShare, type Picture } from './picture.ts'
import type { RecognisedWord, Recogniser } from './recogniser.ts'
import { inPoints, type PixelRule, rulesOf, withoutRules } from './rules.ts'
import { lookAgain } from './second-look.ts'
import { skewOf } from './skew.ts'
import { encoded, straightened, turnedBy } from './straighten.ts'

/** Letters are recognised best at this size, and a third faster than at 300 (measured on both test scans). */
const workingDpi = 240

/** A page that was recognised: what it holds, and how sure the engine was of it, 0 to 1. */
export interface RecognisedPage {
  readonly content: PageContent
  /** Mean over the letters; null for a page without words. */
  readonly confidence: number | null
  /** How the page was laid; places count from the corner of the page so laid. */
  readonly stance: Stance
}

/** Cleans, straightens and recognises one page. */
export async function recognisePage(
  picture: Picture,
  number: number,
  engine: Recogniser,
): Promise<RecognisedPage> {
  const clean = withoutBorder(flattened(greyWithoutSeals(picture)))
  if (isBlank(clean)) return blankPage(picture, number)
  const { isSideways, degrees } = skewOf(clean)
  const quarters = isSideways ? 1 : 0
  const standing = await turnedBy(clean, quarters)
  const stance = { quarters, degrees: isSideways ? skewOf(standing).degrees : degrees }
  const first = await readLevel(standing, stance, number, engine)
  if (!isSideways && first.sense > senseMin) return first
  // Nothing on the page tells which end is up but whether it makes sense.
  const turned = await turnedBy(standing, 2)
  const other = { quarters: quarters + 2, degrees: skewOf(turned).degrees }
  const second = await readLevel(turned, other, number, engine)
  return second.sense > first.sense ? second : first
}

/** A page read the right way up has at least this share of likely words. */
const senseMin = 0.4

function blankPage(picture: Picture, number: number): RecognisedPage {
  const scale = 72 / dotsPerInch(picture)
  const content = {
    number,
    width: picture.width * scale,
    height: picture.height * scale,
    pieces: [],
    rules: [],
  }
  return { content, confidence: null, stance: upright }
}

interface LevelPage extends RecognisedPage {
  /** Share of the letters in words that the engine is sure of and that can be Vietnamese. */
  readonly sense: number
}

async function readLevel(page: Grey, stance: Stance, number: number, engine: Recogniser): Promise<LevelPage> {
  const level = await straightened(page, stance.degrees, workingDpi / dotsPerInch(page))
  const rules = rulesOf(level, workingDpi)
  const scale = 72 / workingDpi
  const drawn = rules.map(rule => inPoints(rule, workingDpi))
  const erased = withoutRules(level, rules, workingDpi)
  const found = await recogniseParts(erased, partsOf(erased, gridsOf(drawn), scale), engine)
  const height = median(found.map(word => word.bottom - word.top))
  const kept = found.filter(word => !isSpeck(word, rules) && !isNoise(word, height))
  const words = await lookAgain(erased, kept, engine, workingDpi)
  return {
    content: {
      number,
      width: level.width * scale,
      height: level.height * scale,
      pieces: piecesOf(words, scale),
      rules: drawn,
    },
    confidence: meanConfidence(words),
    stance,
    sense: senseOf(words),
  }
}

async function recogniseParts(
  page: Grey,
  parts: readonly Part[],
  engine: Recogniser,
): Promise<RecognisedWord[]> {
  const words: RecognisedWord[] = []
  for (const { layout, boxes } of parts) {
    const cut = cutOut(page, boxes)
    if (inkShare(cut.picture, 128) === 0) continue
    for (const word of await engine.recognise(await encoded(cut.picture, workingDpi), layout)) {
      words.push(moved(word, cut.left, cut.top))
    }
  }
  return words
}

function moved(word: RecognisedWord, right: number, down: number): RecognisedWord {
  return {
    ...word,
    left: word.left + right,
    right: word.right + right,
    top: word.top + down,
    bottom: word.bottom + down,
    baseline: word.baseline + down,
  }
}

/** A mark without letters on a drawn line or too small to be a sign is what was left of the line. */
function isSpeck(word: RecognisedWord, rules: readonly PixelRule[]): boolean {
  if (/[\p{L}\p{N}]/u.test(word.text)) return false
  const reach = workingDpi * 0.03
  const x = (word.left + word.right) / 2
  const y = (word.top + word.bottom) / 2
  return rules.some(({ direction, start, end, from, to }) => {
    const [across, along] = direction === 'vertical' ? [x, y] : [y, x]
    return across > start - reach && across < end + reach && along > from - reach && along < to + reach
  })
}

/** What the engine itself does not believe in, and a letter no higher than an accent. */
function isNoise({ text, confidence, top, bottom }: RecognisedWord, height: number): boolean {
  if (/^[-–+•]$/u.test(text)) return confidence < 0.3
  if (!/[\p{L}\p{N}]/u.test(text)) return confidence < 0.6
  // A doubtful figure or numeral may be a label, and its strokes are counted later.
  if (/^[\dIVXLH]+[.,)]?$/u.test(text)) return false
  if (text.length <= 2 && bottom - top < height * 0.4) return true
  return confidence < 0.35 && text.length <= 3
}

/** Ascenders and descenders together take this share of the size of the type. */
const lineHeightShare = 0.9

function piecesOf(words: readonly RecognisedWord[], scale: number): Piece[] {
  const sizes = sizesOf(words, scale)
  return words
    .filter(word => word.text.trim() !== '')
    .map(word => ({
      text: word.text.normalize('NFC'),
      isWord: true,
      left: word.left * scale,
      right: word.right * scale,
      top: word.top * scale,
      bottom: word.bottom * scale,
      baseline: word.baseline * scale,
      size: sizes(word),
      bold: null,
      italic: null,
      confidence: word.confidence,
      alternatives: word.alternatives,
    }))
}

/**
 * The size of a word's type in points. Sizes not far from the middle one are it:
 * the engine measures capitals with marks much higher than small letters.
 */
function sizesOf(words: readonly RecognisedWord[], scale: number): (word: RecognisedWord) => number {
  const measured = (word: RecognisedWord) =>
    ((word.lineHeight > 0 ? word.lineHeight : word.bottom - word.top) * scale) / lineHeightShare
  const sorted = words.map(measured).sort((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 12
  return word => {
    const size = measured(word)
    return Math.round(size > middle * 0.6 && size < middle * 1.45 ? middle : size)
  }
}

function meanConfidence(words: readonly RecognisedWord[]): number | null {
  let letters = 0
  let sum = 0
  for (const { text, confidence } of words) {
    letters += text.length
    sum += confidence * text.length
  }
  return letters === 0 ? null : sum / letters
}

function senseOf(words: readonly RecognisedWord[]): number {
  let letters = 0
  let likely = 0
  for (const { text, confidence } of words) {
    const word = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    if (word === '') continue
    letters += word.length
    if (confidence > 0.5 && (isSyllable(word) || /^\p{N}+$/u.test(word))) likely += word.length
  }
  return letters === 0 ? 0 : likely / letters
}
