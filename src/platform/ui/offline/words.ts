import type { Locale } from '../../i18n/locale.ts'
import { type Speaker, speaker } from '../../i18n/words.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

const book = { vi, en }
type Code = keyof typeof vi

/** Words of what works without a network. */
export function sayOffline(locale: Locale): Speaker<Code> {
  return speaker(book, locale)
}

/** One message as it stands, its arguments not filled in: the browser does that, at a moment without a network. */
export function unfilled(locale: Locale, code: Code): string {
  return book[locale][code]
}

const formCodes = [
  'saving',
  'saved',
  'restored',
  'sending',
  'sent',
  'waiting',
  'signed-out',
  'other-account',
  'refused',
  'full',
  'on-its-way',
  'drop',
  'edit',
  'outbox',
] as const

/** What `<offline-form>` may have to say, as JSON. */
export function wordsOfForm(locale: Locale): string {
  return JSON.stringify(Object.fromEntries(formCodes.map(code => [code, book[locale][code]])))
}

/** What `<outbox-list>` may have to say, as JSON: the codes without `list-`. */
export function wordsOfList(locale: Locale): string {
  const own = Object.entries(book[locale]).filter(([code]) => code.startsWith('list-'))
  return JSON.stringify(Object.fromEntries(own.map(([code, words]) => [code.slice('list-'.length), words])))
}
