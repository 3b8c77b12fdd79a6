import type { Locale } from '../i18n/locale.ts'

/** What every view needs to know of the visit that it is drawn for. */
export interface View {
  readonly locale: Locale
  /** Path and query of the page, for links that keep them (the language switch). */
  readonly address: string
  /** Proves that a form was drawn for this visitor; every form sends it back. */
  readonly csrfToken: string
  /** The address of a style, script or font by its name: `ui.css`, `plans/upload-drop.js`. */
  readonly asset: (name: string) => string
  /** The columns that this person chose for a list (`DataTable`'s name); null for who has chosen nothing. */
  readonly columns: (table: string) => readonly string[] | null
  /** What the change before this page has to say; shown once. */
  readonly toast: Toast | null
}

/** A short word on what has just been done, and the way back. */
export interface Toast {
  readonly words: string
  /** The form that takes it back. */
  readonly undo?: { readonly action: string; readonly label: string }
}

/** What a frame shows around a page. */
export interface Frame {
  /** Name of the office; null before it is set up. */
  readonly office: string | null
  /** Name of the person signed in. */
  readonly person: string | null
  readonly menu: readonly MenuEntry[]
  /** Pages of the person's own, in the menu under the name. */
  readonly personMenu: readonly MenuEntry[]
  /** Work under way that can be left and found again; null when there is none. */
  readonly running: { readonly count: number; readonly href: string } | null
  /** Messages that the person has not read (what is over `most` is not counted), and where they are; null for nobody. */
  readonly messages: { readonly count: number; readonly most: number; readonly href: string } | null
  /** Where a search of everything goes (by `?q=`), and what it is called; null where nothing can be searched. */
  readonly search: { readonly action: string; readonly label: string } | null
}

export interface MenuEntry {
  readonly href: string
  readonly label: string
  readonly icon: import('./icons.ts').IconName
  /** How much waits there; from `most` on it was not counted further. Absent for a page where nothing waits. */
  readonly waiting?: { readonly count: number; readonly most: number }
  /** What a search of this page by `?q=` is called; the first entry that has it gives the frame its search box. */
  readonly search?: string
}

/** What a page says about itself. */
export interface PageOptions {
  /** Of the browser's window; the office and the product follow it. */
  readonly title: string
  /** `wide` for two columns side by side, `narrow` for one form. */
  readonly width?: 'normal' | 'wide' | 'narrow'
  /** Styles besides the common one, by name: `plans.css`. */
  readonly styles?: readonly string[]
  /** Behaviours, by name: `plans/upload-drop.js`. */
  readonly scripts?: readonly string[]
  /** A browser may keep the page and show it without a network: for forms that are filled in outside. */
  readonly offline?: boolean
  /** The page is the same for everybody, whoever is signed in: the one that is shown without a network. */
  readonly ofNobody?: boolean
  /** Without JavaScript the page is asked again after these seconds. */
  readonly refreshSeconds?: number
}
