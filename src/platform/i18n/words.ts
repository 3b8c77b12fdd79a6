import { IntlMessageFormat } from 'intl-messageformat'
import type { Locale } from './locale.ts'

/** Values for the arguments of a message; dates are formatted before they come here. */
export type WordArguments = Readonly<Record<string, string | number>>

/** The same messages in both languages: what a pair of words files holds. */
export type Wordbook<Code extends string> = Readonly<Record<Locale, Readonly<Record<Code, string>>>>

/** Gives the words for a code in the language it was made for. */
export type Speaker<Code extends string> = (code: Code, args?: WordArguments) => string

const compiled = new Map<string, IntlMessageFormat>()

/** A function that says the messages of `book` in one language. */
export function speaker<Code extends string>(book: Wordbook<Code>, locale: Locale): Speaker<Code> {
  const messages = book[locale]
  return (code, args) => formatMessage(messages[code], locale, args)
}

/**
 * Says a code that comes from data (a reason, a warning) where the set of codes is open; null where
 * the book does not know it, so that the caller can fall back.
 */
export function sayIfKnown(
  book: Wordbook<string>,
  locale: Locale,
  code: string,
  args?: WordArguments,
): string | null {
  const message = Object.hasOwn(book[locale], code) ? book[locale][code] : undefined
  return message === undefined ? null : formatMessage(message, locale, args)
}

function formatMessage(message: string, locale: Locale, args: WordArguments = {}): string {
  // Most messages are plain words; compiling them would cost ten times the page.
  if (!message.includes('{') && !message.includes("'")) return message
  const key = `${locale}:${message}`
  let format = compiled.get(key)
  if (!format) {
    format = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true })
    compiled.set(key, format)
  }
  return String(format.format({ ...args }))
}
