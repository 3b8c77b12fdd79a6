/** Comments: what may be said, how long it may be mended, and where links stand in it. All pure. */
import type { Refusal } from '../../platform/errors.ts'

/** Letters of a comment. */
export const commentMax = 4000

/** So many people are told at once. */
export const mentionsMax = 20

/** How long its author can edit a comment. */
export const editMinutes = 30

/** Why it cannot be said so. */
export function commentRefusals(text: string, mentions: number): Refusal[] {
  return [
    ...textRefusals(text),
    ...(mentions > mentionsMax
      ? [{ code: 'comment-too-many-mentions', args: { field: 'mention_add', max: mentionsMax } }]
      : []),
  ]
}

/** What the rules ask of a comment that is there. */
export interface CommentFacts {
  readonly madeAt: Date
  readonly hidden: boolean
}

/** Whether its time to be edited is not over: what a page offers. */
export function canEdit({ madeAt, hidden }: CommentFacts, now: Date): boolean {
  return !hidden && now.getTime() - madeAt.getTime() <= editMinutes * 60_000
}

/** Why it cannot be edited to these words. */
export function editRefusals(comment: CommentFacts, text: string, now: Date): Refusal[] {
  const hidden = comment.hidden ? [{ code: 'comment-is-hidden', args: {} }] : []
  const late = canEdit({ ...comment, hidden: false }, now)
    ? []
    : [{ code: 'comment-too-old', args: { minutes: editMinutes } }]
  return [...hidden, ...late, ...textRefusals(text)]
}

function textRefusals(text: string): Refusal[] {
  if (text.trim() === '') return [{ code: 'comment-empty', args: { field: 'text' } }]
  return text.length > commentMax
    ? [{ code: 'comment-too-long', args: { field: 'text', max: commentMax } }]
    : []
}

/** A stretch of a comment: plain words, or an address that can be opened. */
export interface Stretch {
  readonly text: string
  readonly href: string | null
}

const addressShape = /https?:\/\/[^\s<>"'`]+/giu

/** The text cut into words and web addresses; a sign that ends the sentence belongs to the words. */
export function withAddresses(text: string): readonly Stretch[] {
  const parts: Stretch[] = []
  let from = 0
  for (const match of text.matchAll(addressShape)) {
    const written = trimmed(match[0])
    const href = webAddress(written)
    if (href === null) continue
    parts.push({ text: text.slice(from, match.index), href: null }, { text: written, href })
    from = match.index + written.length
  }
  parts.push({ text: text.slice(from), href: null })
  return parts.filter(part => part.text !== '')
}

function trimmed(written: string): string {
  const bare = written.replace(/[.,;:!?…]+$/u, '')
  return bare.endsWith(')') && !bare.includes('(') ? trimmed(bare.slice(0, -1)) : bare
}

/** Only http and https, and none that hides a name and a password before the host. */
function webAddress(written: string): string | null {
  const url = URL.parse(written)
  const plain = url !== null && (url.protocol === 'http:' || url.protocol === 'https:')
  return plain && url.username === '' && url.password === '' ? url.href : null
}
