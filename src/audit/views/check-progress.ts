import { formatNumber } from '../../platform/i18n/format.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import type { Job } from '../../platform/jobs/index.ts'
import { sayFor } from './words.ts'

/** How far a check is, in words and numbers. */
export interface CheckProgress {
  readonly label: string
  readonly detail: string
  /** Null while it waits. */
  readonly value: number | null
  readonly max: number
}

/** What the job of a check last said. */
export function checkProgress({ progress }: Pick<Job, 'progress'>, locale: Locale): CheckProgress {
  const say = sayFor({ locale })
  const { checked, total } = progress ?? {}
  if (typeof checked !== 'number' || typeof total !== 'number') {
    return { label: say('check-waiting'), detail: '', value: null, max: 1 }
  }
  const count = (value: number): string => formatNumber(value, locale, 0)
  return {
    label: say('check-running'),
    detail: say('check-progress', { checked: count(Math.min(checked, total)), total: count(total) }),
    value: Math.min(checked, total),
    max: Math.max(total, 1),
  }
}
