import { roman } from '../../../roman.ts'

/** How an automatic number is written, by the names of Word (ISO/IEC 29500-1, 17.18.59). */
export type NumberFormat =
  | 'decimal'
  | 'decimalZero'
  | 'lowerLetter'
  | 'upperLetter'
  | 'lowerRoman'
  | 'upperRoman'
  | 'bullet'
  | 'none'

const FORMATS: ReadonlySet<string> = new Set([
  'decimal',
  'decimalZero',
  'lowerLetter',
  'upperLetter',
  'lowerRoman',
  'upperRoman',
  'bullet',
  'none',
])

/** The format of that name; formats that Vietnamese offices do not use are read as plain numbers. */
export function numberFormatNamed(name: string | undefined): NumberFormat {
  return name !== undefined && isNumberFormat(name) ? name : 'decimal'
}

function isNumberFormat(name: string): name is NumberFormat {
  return FORMATS.has(name)
}

/** An automatic number as it is shown, without what the list writes around it; '' for bullet and none. */
export function formatNumber(value: number, format: NumberFormat): string {
  switch (format) {
    case 'decimal':
      return String(value)
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'lowerLetter':
      return letters(value)
    case 'upperLetter':
      return letters(value).toUpperCase()
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperRoman':
      return roman(value)
    case 'bullet':
    case 'none':
      return ''
  }
}

/** a, b, … z, aa, bb: the letters of Word and LibreOffice, which know no đ. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value)
  const letter = String.fromCharCode(97 + ((value - 1) % 26))
  return letter.repeat(Math.ceil(value / 26))
}

/** The bullet as a reader sees it: pictures from symbol fonts become a plain dot. */
export function visibleBullet(text: string): string {
  const mark = text.trim()
  if (mark === '') return ''
  // "o" in Courier New is drawn as a ring; as a letter it would be read as a label.
  if (mark === 'o') return '○'
  return /^[\p{Co}§\u00a8-\u00bf\u00d8ü]$/u.test(mark) ? '•' : mark
}
