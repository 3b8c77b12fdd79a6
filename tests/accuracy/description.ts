/**
 * A plan written once, with its expected reading beside the words: `to-text`, `to-docx`, `to-html` and
 * `to-odt` lay it out, `gold` collects the expected reading. The expectations are set by hand, by the
 * rules for reading a plan, never taken from the reader.
 */

export type UnitRole = 'lead' | 'assigned' | 'coordinate' | 'advise'

export interface GoldUnit {
  readonly name: string
  readonly role: UnitRole
  readonly collective: boolean
}

export interface GoldSchedule {
  readonly kind: string
  readonly from: string | null
  readonly to: string | null
  readonly dates: readonly string[]
  readonly text: string
}

/** What is open to judgement in a task, so that neither answer counts. */
export type NeutralField = 'schedule' | 'roles'

export interface TaskGold {
  readonly path: string
  readonly kind: 'measure' | 'assignment'
  readonly units: readonly GoldUnit[]
  readonly schedule: GoldSchedule | null
  readonly output?: string
  readonly neutral?: readonly NeutralField[]
}

export interface ReportGold {
  /** The opening words of the reporting sentence inside its paragraph; the paragraph's own when absent. */
  readonly at?: string
  readonly who: readonly string[]
  readonly to: readonly string[]
  readonly due: readonly string[]
}

export interface FundingGold {
  /** In đồng; null where the paragraph names no sum. */
  readonly amount: number | null
}

export interface ItemGold {
  readonly task?: TaskGold
  readonly reports?: readonly ReportGold[]
  readonly funding?: FundingGold
  /** The paragraph may or may not be called a task: neither answer counts. */
  readonly neutralTask?: boolean
}

export interface ReferenceGold {
  readonly symbol: string
  readonly type: string
  readonly issuedOn: string | null
  readonly issuer: string | null
  readonly role: 'basis' | 'annex' | 'mention'
  readonly neutral?: readonly ('issuedOn' | 'role')[]
}

export interface DocumentGold {
  readonly type: string
  readonly symbol: string | null
  readonly issuer: string | null
  readonly place: string | null
  readonly issuedOn: string | null
  readonly title: string
  readonly signer: {
    readonly name: string
    readonly position: string | null
    readonly onBehalfOf: string | null
  } | null
  readonly recipients: readonly string[]
}

/** The two columns at the head of the first page: issuing body and number, motto and place with date. */
export interface Masthead {
  readonly part: 'masthead'
  readonly left: readonly string[]
  readonly right: readonly string[]
}

/** Centred lines: the kind of document and its subject; a rule of stars or dashes may follow. */
export interface Title {
  readonly part: 'title'
  readonly lines: readonly string[]
}

export interface Heading {
  readonly part: 'heading'
  /** As printed: "I.", "2.1", "a)", "1.1-". */
  readonly mark: string
  readonly label: string
  readonly title: string
  readonly level: number
  /** What the line has after the title and the outline leaves out: ":" or "." */
  readonly closing: string
  /** The typist left out the space after the mark. */
  readonly tight?: true
}

export interface Item {
  readonly part: 'item'
  /** "a)", "-", "+", "1." or nothing. */
  readonly mark: string
  readonly text: string
  readonly gold: ItemGold
  /** The typist left out the space after the mark. */
  readonly tight?: true
}

export interface Cell {
  readonly text: string
  readonly rows: number
  readonly columns: number
}

export interface Row {
  /** One entry a grid column; null where a merged cell of this row or a row above stands. */
  readonly cells: readonly (Cell | null)[]
  readonly heading?: { readonly label: string; readonly title: string; readonly level: number }
  /** The task of the row; its words are those of the column `content`. */
  readonly task?: TaskGold
  readonly reports?: readonly ReportGold[]
  readonly neutralTask?: boolean
}

export interface Table {
  readonly part: 'table'
  /** Titles of the columns; with `top`, the lower row, empty under a title merged over both. */
  readonly header: readonly string[]
  /** An upper row of titles. */
  readonly top?: readonly (Cell | null)[]
  /** Index of the column that holds the task. */
  readonly content: number
  readonly rows: readonly Row[]
}

export interface Annex {
  readonly part: 'annex'
  /** "PL", "PL.I" */
  readonly label: string
  /** The first line as printed (PHỤ LỤC I), then the lines of its title. */
  readonly lines: readonly string[]
  readonly title: string
  readonly caption: string | null
}

/** The last rows of the plan: who gets it on the left, who signs it on the right. */
export interface Tail {
  readonly part: 'tail'
  /** "Nơi nhận:" and its lines as printed. */
  readonly recipients: readonly string[]
  readonly signature: readonly string[]
}

export type Part = Masthead | Title | Heading | Item | Table | Annex | Tail

/** How the plan is laid out, so that no two of the corpus look alike. */
export interface Form {
  /** Extension of the text form. */
  readonly text: 'txt' | 'md'
  /** In the text form: cells parted by tabs, or each on a line of its own. */
  readonly tables: 'tabs' | 'lines'
  /** In the text form, a merged cell is repeated in each row or left blank after the first. */
  readonly merged: 'repeat' | 'blank'
  /** Empty line between the paragraphs of the text form. */
  readonly spaced: boolean
  /** Numbers and bullets typed by hand, or made by the office suite and not in the words. */
  readonly numbering: 'manual' | 'automatic'
  /** Headings carry the office suite's heading styles. */
  readonly headingStyles: boolean
  /** No heading is set in bold. */
  readonly plainHeadings?: true
  /** The text form comes with its marks apart from their letters (Unicode NFD). */
  readonly decomposed?: boolean
}

export interface Plan {
  readonly name: string
  readonly form: Form
  readonly document: DocumentGold
  readonly period: { readonly from: string; readonly to: string | null } | null
  readonly references: readonly ReferenceGold[]
  readonly parts: readonly Part[]
}
