/** The words in which facts are told: those of every room, put together. */
import type { Locale } from '../../platform/i18n/locale.ts'
import { sayIfKnown, type Wordbook } from '../../platform/i18n/words.ts'
import type { Telling } from '../../platform/room.ts'

/** How to tell a fact of any room. */
export interface ToldBook {
  /** What was done; the kind itself where no room has words for it. */
  readonly kind: (kind: string) => string
  readonly field: (field: string) => string
  /** A value of a field that has words; null for any other. */
  readonly value: (field: string, value: string) => string | null
  /** What a noun is called; null where nobody says. */
  readonly noun: (noun: string) => string | null
  /** The noun whose ids a field holds. */
  readonly nounOfField: (field: string) => string | undefined
}

/** The book of these rooms in one language. */
export function toldBook(tellings: readonly Telling[], locale: Locale): ToldBook {
  const words: Wordbook<string> = {
    vi: Object.assign({}, ...tellings.map(telling => telling.words.vi)),
    en: Object.assign({}, ...tellings.map(telling => telling.words.en)),
  }
  const fields = new Map(tellings.flatMap(({ namedFields }) => Object.entries(namedFields)))
  const say = (code: string): string | null => sayIfKnown(words, locale, code)
  return {
    kind: kind => say(kind) ?? kind,
    field: field => say(`field.${field}`) ?? field,
    value: (field, value) => say(`value.${field}.${value}`),
    noun: noun => say(`noun.${noun}`),
    nounOfField: field => fields.get(field),
  }
}
