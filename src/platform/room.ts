import type { Config } from './config.ts'
import type { Database, Tx } from './db/index.ts'
import type { FileStore } from './files/index.ts'
import type { Json } from './http/api/index.ts'
import type { Person, Route } from './http/index.ts'
import type { Locale } from './i18n/locale.ts'
import type { Wordbook } from './i18n/words.ts'
import type { JobHandler } from './jobs/index.ts'
import type { Log } from './log/index.ts'
import type { Subject } from './permission/index.ts'
import type { MenuEntry } from './ui/view.ts'

/** What a room works with; handed over once, nothing is ambient. */
export interface Services {
  readonly database: Database
  readonly files: FileStore
  readonly config: Config
  readonly log: Log
}

/** What the id of a thing is shown as, and the page of the thing, where it has one. */
export interface NamedThing {
  readonly name: string
  readonly href: string | null
}

/** How what was done in a room is told to somebody who looks it up later. */
export interface Telling {
  /**
   * By code: what was done (`unit.changed`), a field (`field.parentId`), a value of it (`value.level.province`), a
   * noun (`noun.unit`).
   */
  readonly words: Wordbook<string>
  /** The fields whose values are ids, with the noun of what they name: `parentId` is a `unit`. */
  readonly namedFields: Readonly<Record<string, string>>
  /** Finds the things of a noun by their ids; what is not there is left out. */
  readonly nouns: Readonly<
    Record<
      string,
      (tx: Tx, ids: readonly string[], locale: Locale) => Promise<ReadonlyMap<string, NamedThing>>
    >
  >
}

/** A job that is put in once every day in Viet Nam, with the day as its key and as `day` of its payload. */
export interface DailyJob {
  readonly name: string
  /** The hour in Viet Nam before which it does not start, 0 to 23. */
  readonly hour: number
}

/** A domain's part of the product, as the list of rooms reads it. */
export interface Room {
  /** The folder's name. */
  readonly name: string
  readonly routes: (services: Services) => readonly Route[]
  readonly jobs: (services: Services) => Readonly<Record<string, JobHandler>>
  /** Which of its jobs run every day. */
  readonly daily?: readonly DailyJob[]
  /** Entries of the frame's menu for this person. */
  readonly menu: (person: Person, locale: Locale) => readonly MenuEntry[]
  /** Entries of the menu under a person's name: pages of their own. */
  readonly personMenu?: (locale: Locale) => readonly MenuEntry[]
  /** Work under way that this person can come back to, and where; null for a room that has none. */
  readonly running: {
    readonly href: string
    readonly count: (tx: Tx, person: Person) => Promise<number>
  } | null
  /** How much waits for this person, at the entry of the menu that leads there; counting stops at `most`. */
  readonly waiting?: {
    readonly href: string
    readonly count: (tx: Tx, person: Person, most: number) => Promise<number>
  }
  /** Which of these stored files (hashes, or all that it names) the room still needs: the others are swept away after a day. */
  readonly filesInUse: (tx: Tx, hashes: readonly string[] | 'all') => Promise<ReadonlySet<string>>
  /** Ends what the room keeps running beside its jobs; called when the process stops. */
  readonly stop: () => Promise<void>
  /** What the scopes of the room's API mean, by their names. */
  readonly scopes?: Wordbook<string>
  /** Schemas of the room's API that stand by a name of their own. */
  readonly schemas?: Json
  /** What may be asked about the room's things, and the sentences of its policy by their codes. */
  readonly permissions: { readonly subjects: readonly Subject[]; readonly sentences: Wordbook<string> }
  /** How the record of what was done in the room is told; absent for a room that changes nothing. */
  readonly telling?: Telling
  /** Words for the room's problems, by code. */
  readonly problems: Wordbook<string>
}
