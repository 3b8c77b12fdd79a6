/** The languages of the interface; Vietnamese is the reference. */
export const locales = ['vi', 'en'] as const

export type Locale = (typeof locales)[number]

/** What an unknown visitor gets. */
export const defaultLocale: Locale = 'vi'

/** Cookie that remembers the visitor's choice. */
export const localeCookie = 'lang'

/** What a request says about the visitor's language, strongest first; null where it says nothing. */
export interface LocaleHints {
  /** `?lang=` in the address. */
  readonly asked: string | null
  readonly cookie: string | null
  /** The `Accept-Language` header as sent. */
  readonly acceptLanguage: string | null
}

/** The language of a request: the address, then the cookie, then the browser, then Vietnamese. */
export function pickLocale(hints: LocaleHints): Locale {
  return toLocale(hints.asked) ?? toLocale(hints.cookie) ?? preferred(hints.acceptLanguage) ?? defaultLocale
}

/** 'en-GB' gives 'en'; null for a language that the interface does not speak. */
export function toLocale(tag: string | null): Locale | null {
  const language = tag?.trim().toLowerCase().split('-')[0]
  return locales.find(locale => locale === language) ?? null
}

function preferred(acceptLanguage: string | null): Locale | null {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map(part => {
      const [tag, quality] = part.split(';q=')
      return { locale: toLocale(tag ?? null), quality: quality === undefined ? 1 : Number(quality) || 0 }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
  return wanted.find(({ locale }) => locale !== null)?.locale ?? null
}
