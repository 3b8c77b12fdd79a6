/** The last part of whatever the sender calls a file, without what a screen cannot show; `nameless` where nothing is left. */
export function shownFileName(sent: string, nameless: string): string {
  const last = sent.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, 200)
  return clean === '' || /^\.+$/.test(clean) ? nameless : clean
}
