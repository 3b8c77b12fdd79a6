/** Facts in plain words. */
import type { Tx } from '../../platform/db/index.ts'
import { formatIsoDate, formatMoment, formatNumber } from '../../platform/i18n/format.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { isId } from '../../platform/ids.ts'
import type { NamedThing, Telling } from '../../platform/room.ts'
import type { Json } from '../canonical.ts'
import type { RecordedFact } from '../facts.ts'
import { valuesOf } from '../queries/personal.ts'
import { type Change, changesIn, isMembers } from '../rules/changes.ts'
import { commitmentIn } from '../rules/commitment.ts'
import { type Say, sayFor } from '../views/words.ts'
import { type ToldBook, toldBook } from './book.ts'
import { type Names, namesIn, nounOf } from './names.ts'

/** A value of a field as a page shows it. */
export interface ToldValue {
  readonly words: string
  /** It was personal and is erased, or it is empty: shown softly. */
  readonly faint: boolean
}

export interface ToldChange {
  readonly field: string
  /** Null where the fact does not say. */
  readonly before: ToldValue | null
  readonly after: ToldValue | null
  /** What is said besides, neither before nor after. */
  readonly said: ToldValue | null
}

/** A fact as pages show it. */
export interface ToldFact {
  readonly number: number
  readonly at: Date
  /** Name of the person, or what the program was doing. */
  readonly who: string
  /** Null for the program itself. */
  readonly whoId: string | null
  readonly what: string
  readonly kind: string
  /** `unit:0198…`. */
  readonly subject: string
  readonly thing: NamedThing
  readonly changes: readonly ToldChange[]
}

/** Tells facts of any room, in their order. */
export async function tellFacts(
  tx: Tx,
  tellings: readonly Telling[],
  locale: Locale,
  facts: readonly RecordedFact[],
): Promise<readonly ToldFact[]> {
  const book = toldBook(tellings, locale)
  const names = await namesIn(tx, tellings, book, locale, facts)
  const values = await valuesOf(
    tx,
    facts.map(({ details }) => details),
  )
  const say = sayFor({ locale })
  return facts.map(fact => tellFact(fact, { kind: fact.kind, book, names, values, locale, say }))
}

interface Teller {
  /** Of the fact that is told. */
  readonly kind: string
  readonly book: ToldBook
  readonly names: Names
  readonly values: ReadonlyMap<string, string>
  readonly locale: Locale
  readonly say: Say
}

function tellFact(fact: RecordedFact, teller: Teller): ToldFact {
  const { actor, number, at, kind, subject, details } = fact
  const { names, book, say } = teller
  const person = actor.kind === 'person' ? (names.get(`person:${actor.id}`)?.name ?? say('somebody')) : null
  return {
    number,
    at,
    who: person ?? say('system'),
    whoId: actor.kind === 'person' ? actor.id : null,
    what: book.kind(kind),
    kind,
    subject,
    thing: names.get(subject) ?? { name: book.noun(nounOf(subject)) ?? subject, href: null },
    changes: changesIn(details)
      .map(change => tellChange(change, teller))
      .filter(hasChanged),
  }
}

/** A personal value that stayed has another commitment each time. */
function hasChanged({ before, after }: ToldChange): boolean {
  return before === null || after === null || before.faint || before.words !== after.words
}

function tellChange({ field, before, after, said }: Change, teller: Teller): ToldChange {
  const tell = (value: Json | undefined): ToldValue | null =>
    value === undefined ? null : tellValue(field, value, teller)
  return {
    field: teller.book.field(teller.kind, field),
    before: tell(before),
    after: tell(after),
    said: tell(said),
  }
}

function tellValue(field: string, value: Json, teller: Teller): ToldValue {
  const commitment = commitmentIn(value)
  if (commitment !== null) {
    const kept = teller.values.get(commitment)
    return kept === undefined
      ? { words: teller.say('value-erased'), faint: true }
      : { words: kept, faint: false }
  }
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) {
    return { words: teller.say('value-none'), faint: true }
  }
  return { words: wordsOf(field, value, teller), faint: false }
}

const listedMax = 20

function wordsOf(field: string, value: Json, teller: Teller): string {
  const { locale, say } = teller
  if (typeof value === 'boolean') return say(value ? 'value-yes' : 'value-no')
  if (typeof value === 'number') return formatNumber(value, locale)
  if (typeof value === 'string') return textOf(field, value, teller)
  if (Array.isArray(value)) {
    const shown = value.slice(0, listedMax).map(member => tellValue(field, member, teller).words)
    const more = value.length - shown.length
    return [...shown, ...(more > 0 ? [say('value-more', { count: more })] : [])].join('; ')
  }
  if (!isMembers(value)) return ''
  return Object.entries(value)
    .flatMap(([key, member]) =>
      member === undefined
        ? []
        : [`${teller.book.field(teller.kind, key)}: ${tellValue(key, member, teller).words}`],
    )
    .join(', ')
}

function textOf(field: string, value: string, { kind, book, names, locale, say }: Teller): string {
  const noun = book.nounOfField(kind, field)
  const named = noun === undefined ? undefined : names.get(`${noun}:${value}`)
  if (named) return named.name
  const words = book.value(kind, field, value)
  if (words !== null) return words
  if (/^\d{4}-\d{2}-\d{2}$/u.test(value)) return formatIsoDate(value, locale)
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u.test(value)) return formatMoment(new Date(value), locale)
  const hash = /^(?<number>\d+:)?(?<begin>[0-9a-f]{8})[0-9a-f]{56}$/u.exec(value)?.groups
  if (hash) return `${hash.number ?? ''}${hash.begin}…`
  return isId(value) ? say('value-id', { id: value.slice(-6) }) : value
}
