/** Dates as officers type them (15/6/2026, 6/2026, quý II/2026) and as the contract writes them. */

/** Both ends included, ISO, cut to what is known. */
export interface TypedPeriod {
  readonly from: string
  readonly to: string
}

const romans: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 }

/**
 * A typed day as the contract writes it: `15/6/2026`, `6/2026` or `2026`; `5/11` is 5 November of every
 * year, `ngày 5` day 5 of every month. Dots, dashes and the ISO form are taken too. Null for what is no date.
 */
export function dateOf(typed: string): string | null {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/\s*(hằng năm|hàng năm|every year|hằng tháng|hàng tháng|of every month)$/u, '')
  const monthly = /^(?:ngày|day|-{3})\s*(\d{1,2})$/u.exec(text)
  if (monthly?.[1]) return isDay(2024, 1, Number(monthly[1])) ? `---${two(monthly[1])}` : null
  const yearly = /^--(\d{2})-(\d{2})$/.exec(text)
  if (yearly) return yearlyOf(yearly[2], yearly[1])
  const iso = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(text)
  if (iso) return isoOf(iso[1], iso[2], iso[3])
  const whole = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/.exec(text)
  if (whole) return isoOf(whole[3], whole[2], whole[1])
  const short = /^(\d{1,2})[/.](\d{1,2})$/.exec(text)
  return short ? yearlyOf(short[1], short[2]) : null
}

/** A year, quarter, month or day as a period: `quý II/2026` is April to June. Null for what is none. */
export function periodOf(typed: string): TypedPeriod | null {
  const quarter =
    /^(?:quý|q|quarter)\s*(iv|i{1,3}|[1-4])(?:\s*[/,-]\s*|\s+năm\s+|\s+(?:of\s+)?)(\d{4})$/u.exec(
      typed.trim().toLowerCase(),
    )
  if (quarter?.[1] && quarter[2]) {
    const last = 3 * (romans[quarter[1]] ?? Number(quarter[1]))
    return { from: `${quarter[2]}-${two(last - 2)}`, to: `${quarter[2]}-${two(last)}` }
  }
  const day = dateOf(typed)
  return day === null || day.startsWith('-') ? null : { from: day, to: day }
}

/** The contract's date as it would be typed; what is no date comes back as it is. */
export function typedDate(iso: string): string {
  const monthly = /^---(\d\d)$/.exec(iso)
  if (monthly) return `ngày ${Number(monthly[1])}`
  const yearly = /^--(\d\d)-(\d\d)$/.exec(iso)
  if (yearly) return `${yearly[2]}/${yearly[1]}`
  return /^\d{4}(-\d\d){0,2}$/.test(iso) ? iso.split('-').reverse().join('/') : iso
}

function isoOf(year = '', month?: string, day?: string): string | null {
  if (Number(year) < 1900) return null
  if (month === undefined) return year
  if (!isDay(Number(year), Number(month), Number(day ?? 1))) return null
  return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`
}

/** 2024 has a 29 February, as every fourth year has. */
function yearlyOf(day = '', month = ''): string | null {
  return isDay(2024, Number(month), Number(day)) ? `--${two(month)}-${two(day)}` : null
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

const two = (figure: string | number): string => String(figure).padStart(2, '0')
