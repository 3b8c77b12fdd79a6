/** Cuts a list written as text, with "|" between the entries, so that long word lists stay readable. */
export function wordList(text: string): string[] {
  return text
    .split('|')
    .map(entry => entry.replace(/\s+/gu, ' ').trim())
    .filter(entry => entry !== '')
}
