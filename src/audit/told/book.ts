/** The words in which facts are told: those of every room, put together. */
import type { Locale } from '../../platform/i18n/locale.ts'
import { sayIfKnown } from '../../platform/i18n/words.ts'
import type { Telling } from '../../platform/room.ts'

/** How to tell a fact of any room. */
export interface ToldBook {
  /** What was done; the kind itself where no room has words for it. */
  readonly kind: (kind: string) => string
  /** What a field of a fact of this kind is called: the room of the kind says it first, then any other. */
  readonly field: (kind: string, field: string) => string
  /** A value of a field that has words; null for any other. */
  readonly value: (kind: string, field: string, value: string) => string | null
  /** What a noun is called; null where nobody says. */
  readonly noun: (noun: string) => string | null
  /** The noun whose ids a field holds. */
  readonly nounOfField: (kind: string, field: string) => string | undefined
}

/** The book of these rooms in one language. */
export function toldBook(tellings: readonly Telling[], locale: Locale): ToldBook {
  const owners = new Map<string, readonly Telling[]>()
  const ownFirst = (kind: string): readonly Telling[] => {
    const known = owners.get(kind) ?? inOrderFor(kind, tellings)
    owners.set(kind, known)
    return known
  }
  const say = (code: string, from: readonly Telling[]): string | null => {
    const telling = from.find(({ words }) => Object.hasOwn(words[locale], code))
    return telling ? sayIfKnown(telling.words, locale, code) : null
  }
  return {
    kind: kind => say(kind, tellings) ?? kind,
    field: (kind, field) => say(`field.${field}`, ownFirst(kind)) ?? field,
    value: (kind, field, value) => say(`value.${field}.${value}`, ownFirst(kind)),
    noun: noun => say(`noun.${noun}`, tellings),
    nounOfField: (kind, field) => ownFirst(kind).flatMap(({ namedFields }) => namedFields[field] ?? [])[0],
  }
}

/** The room that has words for the kind before all others. */
function inOrderFor(kind: string, tellings: readonly Telling[]): readonly Telling[] {
  const own = tellings.filter(({ words }) => Object.hasOwn(words.vi, kind))
  return [...own, ...tellings.filter(telling => !own.includes(telling))]
}
