/** The same page with another filter, order or page: pure helpers on addresses. */

/**
 * A path and query with some values of the query changed; null or '' takes one out. What led here only
 * once (the language asked for, the page of a list) is dropped unless it is among the changes.
 */
export function withQuery(
  address: string,
  changes: Readonly<Record<string, string | number | null>>,
): string {
  const url = new URL(address, 'http://page')
  for (const once of ['lang', 'page']) url.searchParams.delete(once)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') url.searchParams.delete(name)
    else url.searchParams.set(name, String(value))
  }
  return url.pathname + url.search
}

/** The values of an address's query as form fields, for a form that changes only some of them. */
export function keptQuery(
  address: string,
  changed: readonly string[],
): readonly (readonly [string, string])[] {
  const { searchParams } = new URL(address, 'http://page')
  return [...searchParams].filter(([name]) => !['lang', 'page', ...changed].includes(name))
}

/** By which column rows stand, and which way. In an address: `due` upward, `-due` downward. */
export interface Sort {
  readonly key: string
  readonly descending: boolean
}

/** The order that an address asks for; `fallback` where it asks for none or for an unknown column. */
export function readSort<Fallback extends Sort | null>(
  typed: string | null | undefined,
  keys: readonly string[],
  fallback: Fallback,
): Sort | Fallback {
  const descending = typed?.startsWith('-') ?? false
  const key = typed?.slice(descending ? 1 : 0) ?? ''
  return keys.includes(key) ? { key, descending } : fallback
}

/** The order as an address says it. */
export function writeSort({ key, descending }: Sort): string {
  return descending ? `-${key}` : key
}
