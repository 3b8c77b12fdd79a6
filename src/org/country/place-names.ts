/** Names of places as resolutions write them, whatever the package made of them. Pure. */
import { foldKeepingMarks } from '../../platform/text/keeping-marks.ts'
import { singleLine } from '../../platform/text/normalise.ts'
import { names } from './corrections.ts'

const kindWords = /^(thành phố|tỉnh|quận|huyện|thị xã|thị trấn|xã|phường|đặc khu)\s+(?=\S)/iu

/** Open syllables with the tone on the second vowel ("Hoà", "Thuỷ"), not after q ("Quý"). */
const lateTone = /(?<![qQ])(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/giu
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/u

/**
 * A place as it stands within a sentence: "xã Hòa Lạc", "thành phố Huế". One way of writing each: NFC, one space,
 * the tone on the first vowel of an open syllable (the package mixes both), each word of the name with a capital
 * ("Xã Đại áng"), one kind of apostrophe ("Ea H'leo"). A name without a kind is a province's.
 */
export function placeName(written: string): string {
  const mended = names[written.normalize('NFC')]
  const line = mended ?? singleLine(written).replace(/[’'`ʼ]/gu, '’')
  const kind = kindWords.exec(line)?.[1]
  const own = kind === undefined ? line : line.slice(kind.length).trim()
  return `${(kind ?? 'tỉnh').toLowerCase()} ${mended === undefined ? tidied(own) : own}`
}

function tidied(name: string): string {
  return name.replace(lateTone, earlyTone).replace(/(?<!\S)\p{Ll}/gu, letter => letter.toUpperCase())
}

function earlyTone(syllable: string): string {
  const apart = syllable.normalize('NFD')
  const [mark] = toneMarks.exec(apart) ?? ['']
  const bare = apart.replace(mark, '').normalize('NFC')
  return (bare.slice(0, 1) + mark + bare.slice(1)).normalize('NFC')
}

/** Whether two places are called the same, kind included: "Xã Ia RVê" and "Xã Ia Rvê". */
export function sameName(one: string, other: string): boolean {
  return foldKeepingMarks(one) === foldKeepingMarks(other)
}
