/** What the page says of itself: whose it is, and the words that it may need without a line. */

const accountKey = 'account'

export function offlineMeta(): HTMLMetaElement | null {
  return document.querySelector<HTMLMetaElement>('meta[name=offline]')
}

/** Whether this browser can keep forms: not on an address without https, and not on very old phones. */
export function canKeep(): boolean {
  return isSecureContext && 'indexedDB' in window && 'subtle' in crypto
}

/** The account of this page; of the last page where this one belongs to nobody (the page without a line). */
export function accountHere(): string | null {
  const said = offlineMeta()?.dataset.account
  return (said ?? remembered()) || null
}

export function remembered(): string | null {
  try {
    return localStorage.getItem(accountKey)
  } catch {
    return null
  }
}

export function remember(account: string): void {
  try {
    localStorage.setItem(accountKey, account)
  } catch {
    // A browser that keeps nothing has nothing to lock away.
  }
}

/** `{name}` in words that the server wrote becomes its value. */
export function fill(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

/** dd/mm/yyyy and the time. */
export function shownTime(milliseconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const at = new Date(milliseconds)
  const day = `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()}`
  return `${two(at.getHours())}:${two(at.getMinutes())}, ${day}`
}
