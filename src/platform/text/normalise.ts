/** Spaces of every width, line and paragraph separators, and NBSP; not tab, CR or LF. */
const ODD_SPACE = /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g
/** Marks without width and stray controls: soft hyphen, joiners, direction marks, byte order mark. */
const INVISIBLE = /(?![\t\n\f\r])[\p{Cc}\p{Cf}]|\u034f/gu
/** A tone typed before the roof or breve of its vowel; Unicode keeps that order, so NFC leaves it apart. */
const TONE_BEFORE_VOWEL_MARK = /(\u0300|\u0301|\u0303|\u0309)(\u0302|\u0306)/g
const PLAIN = /^[\t\n\f\r\u0020-\u007e]*$/

/**
 * The text in NFC with odd spaces as spaces and without zero-width marks, soft hyphens and control
 * characters; tabs, line breaks and typographic dashes stay. The Icelandic Eth, which old keyboards
 * gave for Đ, becomes Đ.
 *
 * Legacy text must be repaired first (`repairLegacyText`): TCVN3 writes ư as a soft hyphen.
 */
export function normaliseText(text: string): string {
  if (PLAIN.test(text)) return text
  const composed = text
    .replace(ODD_SPACE, ' ')
    .replace(INVISIBLE, '')
    .replaceAll('\u00d0', 'Đ')
    .replaceAll('\u00f0', 'đ')
    .normalize('NFC')
  if (!/\u0302|\u0306/.test(composed)) return composed
  return composed.normalize('NFD').replace(TONE_BEFORE_VOWEL_MARK, '$2$1').normalize('NFC')
}

/** `normaliseText`, then every run of white space as one space, trimmed: the text of one paragraph. */
export function singleLine(text: string): string {
  return normaliseText(text).replace(/\s+/g, ' ').trim()
}
