/**
 * The two values that everything in `documents` passes on, both frozen:
 * `SourceDocument`, what a file says and where (paragraphs and tables, whatever the format), and
 * `PlanDocument`, what a plan means (what `nhipcau plan read --json` prints).
 */

// ---------------------------------------------------------------------------------------------
// The source: the same paragraphs-and-tables model for every format.

export type SourceFormat = 'docx' | 'doc' | 'odt' | 'pdf' | 'scan' | 'html' | 'text' | 'markdown'

/** A place on a page in points (1/72 inch) from the page's top left corner; pages count from 1. */
export interface PageBox {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Words as printed, before anything was mended or joined, and where: a line, or one word of a scan. */
export interface PrintedWords {
  readonly text: string
  readonly box: PageBox
}

export type Alignment = 'left' | 'center' | 'right' | 'justify'

/** One paragraph as the file has it. `text` is NFC, single-spaced, trimmed, without line breaks. */
export interface Paragraph {
  readonly kind: 'paragraph'
  /** Words of the paragraph, without an automatic number (that is `label`). */
  readonly text: string
  /** The automatic number or bullet as shown ("1.", "a)", "-"), for formats that keep it apart. */
  readonly label: string | null
  /** Share of the characters set bold, 0 to 1; null where the format does not say. */
  readonly bold: number | null
  readonly italic: number | null
  readonly align: Alignment | null
  /** Size of most of the text in points; null where the format does not say. */
  readonly fontSize: number | null
  /** Distance of the first line from the left edge of the text column in points; null if unknown. */
  readonly indent: number | null
  /** 1 to 9 where the file marks the paragraph as a heading; null otherwise. */
  readonly headingLevel: number | null
  /** One box a page that the paragraph stands on; empty where the format has no pages. */
  readonly boxes: readonly PageBox[]
  /** The paragraph's words by line, those of a scan one by one; only where the format has pages. */
  readonly printed?: readonly PrintedWords[]
  /** Recognition confidence 0 to 1 for a scan; null for formats that hold real text. */
  readonly confidence: number | null
  /**
   * Whether the source ends the paragraph itself (a paragraph mark, a blank line, a short last
   * line). False where it may run on into the next one: a page break inside a sentence.
   */
  readonly complete: boolean
  /** True for a footnote or endnote; such paragraphs stand after all other blocks. */
  readonly note?: boolean
}

export interface Cell {
  readonly paragraphs: readonly Paragraph[]
  /** Column index from 0 in the table's grid. */
  readonly column: number
  readonly columnSpan: number
  /** 1, or more for a cell merged over the rows below; those rows then hold no cell at its columns. */
  readonly rowSpan: number
}

export interface Row {
  readonly cells: readonly Cell[]
  /** True for a header row that the page break repeats (the first occurrence is not marked). */
  readonly repeated: boolean
}

export interface Table {
  readonly kind: 'table'
  readonly rows: readonly Row[]
  /** Number of columns of the grid. */
  readonly columns: number
  /** False for a table used only to place things side by side (the head of a document). */
  readonly ruled: boolean
}

export type Block = Paragraph | Table

/** Something that happened on the way in and that the officer should know. */
export interface SourceNotice {
  /** For example `tracked-changes-accepted`, `encoding-converted`, `low-confidence-page`. */
  readonly code: string
  readonly args: Readonly<Record<string, string | number>>
}

/** What Decree 30/2020/NĐ-CP, Annex I asks of the page; lengths in millimetres, sizes in points. */
export interface PageLayout {
  readonly pageWidth: number
  readonly pageHeight: number
  readonly marginTop: number
  readonly marginBottom: number
  readonly marginLeft: number
  readonly marginRight: number
  /** Fonts by the number of characters set in them, most used first. */
  readonly fonts: readonly { readonly name: string; readonly characters: number }[]
  /** Text sizes by the number of characters set in them, most used first. */
  readonly sizes: readonly { readonly points: number; readonly characters: number }[]
}

export interface SourceDocument {
  readonly format: SourceFormat
  readonly blocks: readonly Block[]
  /** Number of pages; null where the format has none. */
  readonly pages: number | null
  /** Size of each page in points, in page order; empty where the format has no pages. */
  readonly pageSizes: readonly { readonly width: number; readonly height: number }[]
  readonly layout: PageLayout | null
  readonly notices: readonly SourceNotice[]
}

// ---------------------------------------------------------------------------------------------
// The layout: where the words of a plan's text stand in its source.

/** A stretch of `PlanDocument.text` on a page: the words of one line, or one word of a scan. */
export interface PlacedWords {
  readonly span: Span
  readonly box: PageBox
}

/** A cell's place in a table of the source: which table, row and column, and how far it reaches. */
export interface CellPlace {
  /** Tables count from 0 in the order of the source. */
  readonly table: number
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** One paragraph of the source as it was set; its words are `text.slice(...span)` of the plan. */
export interface LaidOutParagraph {
  readonly span: Span
  /** Automatic number or bullet that stands before the words and is part of the span. */
  readonly label: string | null
  readonly bold: boolean
  readonly italic: boolean
  readonly align: Alignment
  /** First line's distance from the column's left edge in points. */
  readonly indent: number
  /** Points; null where the format does not say. */
  readonly fontSize: number | null
  readonly headingLevel: number | null
  /** Null for a paragraph outside tables. */
  readonly cell: CellPlace | null
  readonly note: boolean
}

/** How a source is laid out: paragraphs for every format, and places on pages for those that have pages. */
export interface SourceLayout {
  readonly format: SourceFormat
  readonly paragraphs: readonly LaidOutParagraph[]
  /** Whether each table has rules; index is `CellPlace.table`. */
  readonly ruledTables: readonly boolean[]
  /** Size of each page in points; empty for a format without pages. */
  readonly pages: readonly { readonly width: number; readonly height: number }[]
  /** In the order of the text; empty for a format without pages. */
  readonly words: readonly PlacedWords[]
}

// ---------------------------------------------------------------------------------------------
// The plan: `docs/plan.schema.json`.

/** UTF-16 offsets into `PlanDocument.text`: text.slice(start, end) gives the quoted words. */
export type Span = readonly [start: number, end: number]

export interface Signer {
  readonly name: string
  readonly position: string | null
  readonly onBehalfOf: string | null
}

export interface DocumentHeader {
  readonly type: string
  readonly symbol: string | null
  readonly issuer: string | null
  readonly place: string | null
  readonly issuedOn: string | null
  readonly title: string
  readonly signer: Signer | null
  readonly recipients: readonly string[]
}

export interface Period {
  readonly from: string
  readonly to: string | null
}

export type ReferenceRole = 'basis' | 'mention' | 'annex'

export interface Reference {
  readonly symbol: string
  readonly type: string
  readonly issuedOn: string | null
  readonly issuer: string | null
  readonly subject: string | null
  readonly role: ReferenceRole
  readonly spans: readonly Span[]
}

export interface Heading {
  readonly label: string
  readonly title: string
  readonly level: number
  readonly span: Span
  readonly children: readonly Heading[]
}

export type UnitRole = 'lead' | 'assigned' | 'coordinate' | 'advise'

export interface TaskUnit {
  /** As written, trimmed. */
  readonly name: string
  readonly role: UnitRole
  readonly collective: boolean
  /** Where the name stands; null for nothing: every unit is read from words. */
  readonly span: Span
  readonly confidence: number
  /** Code of the rule that gave the role and the name: `heading-lead`, `partner`, `doer`, `lead-column` … */
  readonly reason: string
}

export type ScheduleKind = 'yearly' | 'monthly' | 'quarterly' | 'period' | 'once' | 'ongoing' | 'dates'

export interface Schedule {
  readonly kind: ScheduleKind
  readonly from: string | null
  readonly to: string | null
  readonly dates: readonly string[]
  readonly text: string
}

export interface Task {
  readonly path: string
  readonly kind: 'measure' | 'assignment'
  readonly text: string
  readonly span: Span
  readonly units: readonly TaskUnit[]
  readonly schedule: Schedule | null
  readonly output: string | null
  readonly confidence: number
  /** Codes that say why the confidence is what it is; the first is the weightiest. */
  readonly reasons: readonly string[]
}

export interface Reporting {
  readonly who: readonly string[]
  readonly to: readonly string[]
  /** YYYY-MM-DD once, --MM-DD every year, ---DD every month; empty where no day is named. */
  readonly due: readonly string[]
  readonly text: string
  readonly span: Span
  readonly onward: readonly string[]
}

export interface Funding {
  readonly text: string
  readonly span: Span
  /** In đồng (VND). */
  readonly amount: number | null
}

export interface Warning {
  readonly code: string
  /** Vietnamese sentence; other languages are made from `code` and `args` at the edge. */
  readonly message: string
  readonly args: Readonly<Record<string, string | number>>
  readonly span?: Span
}

export interface PlanDocument {
  readonly text: string
  readonly document: DocumentHeader
  readonly period: Period | null
  readonly references: readonly Reference[]
  readonly outline: readonly Heading[]
  readonly tasks: readonly Task[]
  readonly reporting: readonly Reporting[]
  readonly funding: readonly Funding[]
  readonly unread: readonly Span[]
  readonly warnings: readonly Warning[]
}

// ---------------------------------------------------------------------------------------------
// Refusals: why a file cannot be read. Code and arguments; the words are made at the edge.

export type ReadRefusalCode =
  | 'empty'
  | 'too-large'
  | 'truncated'
  | 'encrypted'
  | 'unknown-format'
  | 'macros'
  | 'zip-bomb'
  | 'unsafe-zip-name'
  | 'unsafe-xml'
  | 'too-deep'
  | 'too-many-pages'
  | 'no-text'
  | 'not-vietnamese'
  | 'not-a-plan'
  | 'secret'
  | 'took-too-long'
  | 'used-too-much-memory'
  | 'cancelled'
  | 'unreadable'

/** Thrown inside the readers and turned into a value at the door (`read/index.ts`). */
export class ReadRefusal extends Error {
  readonly code: ReadRefusalCode
  readonly args: Readonly<Record<string, string | number>>
  constructor(code: ReadRefusalCode, args: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.name = 'ReadRefusal'
    this.code = code
    this.args = args
  }
}

/** How far a reading has come; `page` and `pages` where the format has pages. */
export interface ReadProgress {
  readonly stage: 'opening' | 'recognising' | 'reading'
  readonly page: number
  readonly pages: number
}

/** A page as it looks, in WebP; width and height in pixels. Its sides relate as the page's in `SourceLayout`. */
export interface PagePicture {
  /** From 1. */
  readonly page: number
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

export interface ReadOptions {
  readonly onProgress?: (progress: ReadProgress) => void
  /** Given, each recognised page is handed out as a picture, laid as its words' places are. */
  readonly onPicture?: (picture: PagePicture) => void
  readonly signal?: AbortSignal
}
