/**
 * Which words can be Vietnamese: a syllable is onset + rime + tone, and the language has some 25
 * onsets and 160 rimes, so a few words tell the language, or a wrong encoding, without a dictionary.
 */

/** Tone marks in the order of the Vietnamese alphabet's tones after the level one. */
const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'] as const
export type Tone = 0 | 1 | 2 | 3 | 4 | 5

const ONSETS = new Set(' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' '))

const RIMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu ' +
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ' +
    'ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung ' +
    'uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưng ưn ưm ươc ươi ươm ươn ' +
    'ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu yn ynh yt ych'
  ).split(' '),
)

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
const BARE_ONSETS = new Set([...ONSETS].map(bare))
const BARE_RIMES = new Set([...RIMES].map(bare))

const ASCII = /^[\x20-\x7e]*$/
const STOPPED = /(?:c|ch|p|t)$/
const TONE_PATTERN = /[\u0300\u0301\u0303\u0309\u0323]/

/** A word in lower case taken apart; `at` is the index in `letters` of the vowel with the tone, or -1. */
export interface SplitWord {
  readonly letters: string
  readonly tone: Tone
  readonly at: number
}

/** The word in lower case, its tone kept apart; null where it bears more than one tone. */
export function splitTone(word: string): SplitWord | null {
  const lower = word.toLowerCase()
  if (ASCII.test(lower)) return { letters: lower, tone: 0, at: -1 }
  let letters = ''
  let tone: Tone = 0
  let at = -1
  for (const letter of lower.normalize('NFC')) {
    const apart = letter.normalize('NFD')
    const mark = TONE_PATTERN.exec(apart)
    letters += mark === null ? letter : apart.replace(mark[0], '').normalize('NFC')
    if (mark === null) continue
    if (tone !== 0) return null
    tone = (TONES.indexOf(mark[0] as (typeof TONES)[number]) + 1) as Tone
    at = letters.length - 1
  }
  return { letters, tone, at }
}

/** The mark of a tone, to be put after its vowel; nothing for the level tone. */
export function toneMark(tone: Tone): string {
  return tone === 0 ? '' : (TONES[tone - 1] ?? '')
}

/** Splits letters (lower case, no tone) into onset and rime: "gi" and "qu" are onsets before a vowel. */
export function splitOnset(letters: string): readonly [onset: string, rime: string] {
  const match = /^(qu|gi(?=[aăâeêioôơuưy])|[^aăâeêioôơuưy]*)(.*)$/.exec(letters)
  return [match?.[1] ?? '', match?.[2] ?? '']
}

function fits(letters: string, onsets: ReadonlySet<string>, rimes: ReadonlySet<string>): string | null {
  const [onset, rime] = splitOnset(letters)
  if (onsets.has(onset) && rimes.has(rime)) return rime
  // "giếng", "gì": the i of gi is at once the vowel.
  if (letters.startsWith('gi') && rimes.has(letters.slice(1))) return letters.slice(1)
  // "quốc" is written qu + ôc, "quyết" qu + yêt; both are covered by the onset "qu".
  return null
}

const MARKED_VOWEL = /[ăâêôơư](?=[^ăâêôơư]*$)/
const VOWEL = /[aăâeêioôơuưy]/

/** Index in the letters (lower case, no tone) of the vowel that bears the tone, the old way: "hòa", "thúy". */
export function tonePlace(letters: string): number {
  const [onset, rime] = splitOnset(letters)
  const marked = rime.search(MARKED_VOWEL)
  if (marked >= 0) return onset.length + marked
  const vowels = /^[aeiouy]*/.exec(rime)?.[0].length ?? 0
  if (vowels === 0) return letters.search(VOWEL)
  if (vowels < rime.length) return onset.length + vowels - 1
  return onset.length + (vowels === 3 ? 1 : 0)
}

/** The tone stands on its vowel; with oa, oe and uy it is written on either (hòa, hoà). */
function isTonePlace({ letters, at }: SplitWord): boolean {
  const place = tonePlace(letters)
  return (
    at === place || (/^(?:oa|oe|uy)/.test(letters.slice(Math.min(at, place))) && Math.abs(at - place) === 1)
  )
}

/** Words judged before: a language of a few thousand syllables asks for the same ones again and again. */
const judged = new Map<string, boolean>()
const JUDGED_MAX = 20_000
/** "nghiêng", each letter with two marks of its own. */
const SYLLABLE_LENGTH_MAX = 21

/** Whether a word of any case is a possible Vietnamese syllable, marks and tone included. */
export function isSyllable(word: string): boolean {
  if (word.length > SYLLABLE_LENGTH_MAX) return false
  const known = judged.get(word)
  if (known !== undefined) return known
  const made = judge(word)
  if (judged.size < JUDGED_MAX) judged.set(word, made)
  return made
}

function judge(word: string): boolean {
  const parts = splitTone(word)
  if (parts === null) return false
  const rime = fits(parts.letters, ONSETS, RIMES)
  if (rime === null) return false
  if (parts.tone !== 0 && !isTonePlace(parts)) return false
  // A syllable that ends in c, ch, p or t has only the sharp or the heavy tone.
  return !STOPPED.test(rime) || parts.tone === 4 || parts.tone === 5
}

/** Whether a word could be a Vietnamese syllable whose marks were left out. */
export function isBareSyllable(word: string): boolean {
  return fits(bare(word.toLowerCase()), BARE_ONSETS, BARE_RIMES) !== null
}
