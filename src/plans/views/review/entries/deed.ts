import type { ReviewCommand } from '../../../rules/review/model.ts'
import { type Fields, typed } from './fields.ts'

/** The commands that a button gives with one number behind a colon: `accept:12`. */
const byNumber: Readonly<Record<string, (number: number) => ReviewCommand>> = {
  accept: task => ({ kind: 'accept', tasks: [task] }),
  reopen: task => ({ kind: 'reopen', tasks: [task] }),
  'accept-above': confidence => ({ kind: 'accept-above', confidence }),
  'merge-task': task => ({ kind: 'merge-task', task }),
  'remove-task': task => ({ kind: 'remove-task', task }),
  'restore-task': task => ({ kind: 'restore-task', task }),
  'remove-reporting': reporting => ({ kind: 'remove-reporting', reporting }),
  'restore-reporting': reporting => ({ kind: 'restore-reporting', reporting }),
  'remove-reference': reference => ({ kind: 'remove-reference', reference }),
  'restore-reference': reference => ({ kind: 'restore-reference', reference }),
}

/**
 * The command of a button or of a form without choices: `accept:12`, `accept-above:0.9`, `add-task:10-52`,
 * `split-task:12` with `at`, `rename-unit` with `from` and `to`. Null for what is none of these.
 */
export function deedOf(fields: Fields): ReviewCommand | null {
  const [kind = '', argument = ''] = typed(fields, 'command').split(':')
  if (kind === 'rename-unit') {
    return { kind, from: fields.from ?? '', to: typed(fields, 'to') }
  }
  if (kind === 'add-task') {
    const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(argument) ?? []
    return start && end ? { kind, span: [Number(start), Number(end)] } : null
  }
  if (!/^\d{1,9}(\.\d{1,3})?$/.test(argument)) return null
  if (kind === 'split-task') {
    const at = typed(fields, 'at')
    return /^\d{1,9}$/.test(at) ? { kind, task: Number(argument), at: Number(at) } : null
  }
  return Object.hasOwn(byNumber, kind) ? (byNumber[kind]?.(Number(argument)) ?? null) : null
}
