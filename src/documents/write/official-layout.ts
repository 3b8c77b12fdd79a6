/**
 * How an administrative document is set: Decree 30/2020/NĐ-CP (05/3/2020), Annex I, Part I. Every value
 * stands beside the place of the annex that gives it: "I.3" is section I, point 3; "V" its table of type.
 * Lengths in millimetres, sizes in points. Where the decree leaves a range, `used` is what we write.
 */

/** What the decree allows, both ends included, and what we choose. */
export interface Allowed {
  readonly min: number
  readonly max: number
  readonly used: number
}

/** How the words of one component are set. */
export interface TypeRule {
  /** Point of Annex I, Part I. */
  readonly point: string
  readonly size: Allowed
  readonly capitals: boolean
  readonly bold: boolean
  readonly italic: boolean
}

const exactly = (size: number): Allowed => ({ min: size, max: size, used: size })
const between = (min: number, max: number, used: number): Allowed => ({ min, max, used })

const upright = { capitals: false, bold: false, italic: false } as const
const bold = { ...upright, bold: true } as const
const italic = { ...upright, italic: true } as const
const boldCapitals = { ...bold, capitals: true } as const

export const officialPage = {
  /** I.1: A4. */
  width: 210,
  height: 297,
  /**
   * I.2: upright; across only for a document that holds tables which are not annexes of their own. An
   * annex with a table therefore stays upright.
   */
  orientation: 'portrait',
  /** I.3. */
  margins: {
    top: between(20, 25, 20),
    bottom: between(20, 25, 20),
    left: between(30, 35, 30),
    right: between(15, 20, 15),
  },
  /** I.4: Unicode by TCVN 6909:2001, black. */
  font: 'Times New Roman',
  /** I.4: faces with the same measures that stand in for it where it is not installed. */
  equalFonts: ['Times New Roman', 'Tinos', 'Liberation Serif'],
  colour: '000000',
  /** I.7: Arabic from 1, in the middle of the top margin, not shown on the first page; III.1.e: each annex counts its own. */
  pageNumber: { point: 'I.7', size: between(13, 14, 13), ...upright },
} as const

/** Words that the decree fixes. */
export const officialWords = {
  /** II.1.a. */
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  /** II.1.b. */
  motto: 'Độc lập - Tự do - Hạnh phúc',
  /** II.3.a. */
  number: 'Số:',
  /** II.9.a. */
  addressees: 'Kính gửi:',
  /** II.9.b. */
  recipients: 'Nơi nhận:',
  /** II.6.c: closes the text of a document. */
  end: './.',
  /** III.1.b. */
  annex: 'Phụ lục',
  /** III.1.c: opens the line that says what an annex belongs to. */
  attachedTo: 'Kèm theo',
  /** II.4.b, III.1.c: what an unfilled number or date leaves open. */
  open: '…',
} as const

/** The components, each with its type (II, III and the table of V). */
export const officialType = {
  nation: { point: 'II.1.a', size: between(12, 13, 13), ...boldCapitals },
  motto: { point: 'II.1.b', size: between(13, 14, 14), ...bold },
  superiorBody: { point: 'II.2.b', size: between(12, 13, 13), ...upright, capitals: true },
  issuer: { point: 'II.2.b', size: between(12, 13, 13), ...boldCapitals },
  numberLine: { point: 'II.3.c', size: exactly(13), ...upright },
  placeAndDate: { point: 'II.4.c', size: between(13, 14, 14), ...italic },
  documentType: { point: 'II.5.b', size: between(13, 14, 14), ...boldCapitals },
  subject: { point: 'II.5.b', size: between(13, 14, 14), ...bold },
  letterSubject: { point: 'II.5.b', size: between(12, 13, 12), ...upright },
  legalBasis: { point: 'II.6.b', size: between(13, 14, 14), ...italic },
  body: { point: 'II.6.e', size: between(13, 14, 14), ...upright },
  partLabel: { point: 'II.6.d', size: between(13, 14, 14), ...bold },
  partTitle: { point: 'II.6.d', size: between(13, 14, 14), ...boldCapitals },
  sectionTitle: { point: 'II.6.d', size: between(13, 14, 14), ...boldCapitals },
  clauseTitle: { point: 'II.6.d', size: between(13, 14, 14), ...bold },
  authority: { point: 'II.7.c', size: between(13, 14, 14), ...boldCapitals },
  signerName: { point: 'II.7.c', size: between(13, 14, 14), ...bold },
  addressees: { point: 'II.9.c', size: between(13, 14, 14), ...upright },
  recipientsTitle: { point: 'II.9.c', size: exactly(12), ...bold, italic: true },
  recipients: { point: 'II.9.c', size: exactly(11), ...upright },
  annexLabel: { point: 'III.1.b', size: exactly(14), ...bold },
  annexTitle: { point: 'III.1.b', size: between(13, 14, 14), ...boldCapitals },
  annexGuidance: { point: 'III.1.c', size: between(13, 14, 14), ...italic },
  urgency: { point: 'III.2.b', size: between(13, 14, 14), ...boldCapitals },
  circulation: { point: 'III.2.c', size: between(13, 14, 14), ...boldCapitals },
  typistMark: { point: 'III.3', size: exactly(11), ...upright },
  contactLine: { point: 'III.4', size: between(11, 12, 11), ...upright },
  /** The decree has no word on tables: they follow the text of the document. */
  table: { point: 'II.6.e', size: between(13, 14, 13), ...upright },
} as const satisfies Readonly<Record<string, TypeRule>>

/** How paragraphs of the text stand (II.6.e): both margins straight. */
export const officialParagraph = {
  /** Millimetres of the first line: 10 or 12.7. */
  firstLine: between(10, 12.7, 12.7),
  /** Points between paragraphs, at least. */
  gap: 6,
  /** Times a single line. */
  lineHeight: between(1, 1.5, 1),
} as const

/** Who signs for whom, written before the post (II.7.a). */
export const signingMarks = {
  TM: 'thay mặt tập thể',
  Q: 'quyền cấp trưởng',
  KT: 'ký thay cấp trưởng',
  TL: 'thừa lệnh',
  TUQ: 'thừa ủy quyền',
} as const

/** "05", "12": a number below ten takes a nought (II.3.b, II.4.b). */
function twoFigures(value: number): string {
  return String(value).padStart(2, '0')
}

/**
 * "ngày 05 tháng 01 năm 2026" (II.4.b: days below ten and the months 1 and 2 take a nought); what the
 * date (ISO, cut to what is known) does not say stays open: "ngày … tháng … năm 2026".
 */
export function officialDate(iso: string | null): string {
  const [year, month, day] = (iso ?? '').split('-')
  const months = Number(month) <= 2 ? twoFigures(Number(month)) : String(Number(month))
  const { open } = officialWords
  return `ngày ${day ? twoFigures(Number(day)) : open} tháng ${month ? months : open} năm ${year || open}`
}

/** "05/KH-UBND" (II.3.b); a symbol whose number is not given yet keeps its place open: "…/KH-UBND". */
export function officialSymbol(symbol: string | null): string {
  if (symbol === null) return officialWords.open
  if (/^[/-]/u.test(symbol)) return `${officialWords.open}${symbol}`
  return symbol.replace(/^(\d)(?=[/-])/u, '0$1')
}
