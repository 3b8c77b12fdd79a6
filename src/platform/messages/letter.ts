/** A parcel in words: a mail, or a text. */
import { speaker } from '../i18n/words.ts'
import type { Mail } from '../mail/index.ts'
import { cut } from './put.ts'
import type { TakenParcel } from './take.ts'
import { words } from './words.ts'

/** Letters of a text, with its link: what SMS carry in a few parts. */
const textCharactersMax = 300

/** The mail of a parcel. `name` is the reader's, null for an address without an account. */
export function letterOf(parcel: TakenParcel, to: string, name: string | null, publicUrl: string): Mail {
  const { messages, id } = parcel
  const [first] = messages
  const say = speaker(words, first?.locale ?? 'vi')
  const one = messages.length === 1
  const body = messages.map(({ title, text, href }) =>
    [...(one ? [] : [title]), text, ...(href ? [linkTo(publicUrl, href)] : [])].filter(Boolean).join('\n\n'),
  )
  const choices = linkTo(publicUrl, '/account/messages')
  const parts = [
    ...(name === null ? [] : [say('mail-greeting', { name })]),
    ...(one
      ? body
      : [say('mail-several', { count: messages.length }), body.join(`\n\n${'—'.repeat(20)}\n\n`)]),
    name === null ? say('mail-end-address') : say('mail-end', { address: choices }),
  ]
  const subject = one ? (first?.title ?? '') : say('mail-several-subject', { count: messages.length })
  return { to, subject, text: `${parts.join('\n\n')}\n`, id }
}

/** The text of a parcel: what it is about, and where to read it. */
export function textOf({ messages }: TakenParcel, publicUrl: string): string {
  const [first] = messages
  const say = speaker(words, first?.locale ?? 'vi')
  const one = messages.length === 1
  const link = linkTo(publicUrl, one && first?.href ? first.href : '/messages')
  const titles = messages.map(({ title }) => title).join('; ')
  const told = one ? titles : say('text-several', { count: messages.length, titles })
  return `${cut(told, Math.max(textCharactersMax - link.length - 1, 40))} ${link}`
}

function linkTo(publicUrl: string, path: string): string {
  return `${new URL(publicUrl).origin}${path}`
}
