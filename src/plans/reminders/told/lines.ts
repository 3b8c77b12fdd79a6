/** Parts that all messages about work are made of. Pure. */
import type { CivilDate } from '../../../platform/clock.ts'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import type { Modality } from '../../tables.ts'
import type { ToldSay } from './words.ts'

/** A work item as a message names it. */
export interface ToldItem {
  readonly id: string
  readonly task: string
  readonly modality: Modality
  readonly dueOn: CivilDate | null
  readonly unit: string
}

const taskMax = 110
/** Lines that one message lists; the pages list the rest. */
export const linesMax = 20

/** A task's words, cut to what a line holds. */
export function shortTask(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').trim()
  return plain.length <= taskMax ? plain : `${plain.slice(0, taskMax - 1).replace(/\s\S*$/u, '')}…`
}

/** “kế hoạch 07/KH-UBND “…””, or by its title where it has no symbol. */
export function planName(
  plan: { readonly symbol: string | null; readonly title: string },
  say: ToldSay,
): string {
  const title = shortTask(plan.title)
  return plan.symbol === null
    ? say('plan-titled', { title })
    : say('plan-symbol', { symbol: plan.symbol, title })
}

/** The line of an item with its last day; orders and requests in words of their own (F97). */
export function dueLine(item: ToldItem, locale: Locale, say: ToldSay): string {
  const due = formatIsoDate(item.dueOn ?? '', locale)
  return say(item.modality === 'order' ? 'line-order' : 'line-request', {
    task: shortTask(item.task),
    unit: item.unit,
    due,
  })
}

/** At most `linesMax` lines, and how many are left out. */
export function linesOf(lines: readonly string[], say: ToldSay, most = linesMax): string {
  const rest = lines.length - most
  return [...lines.slice(0, most), ...(rest > 0 ? [say('more', { count: rest })] : [])].join('\n')
}
