import type { Locale } from './locale.ts'
import en from './words.en.json' with { type: 'json' }
import { speaker } from './words.ts'
import vi from './words.vi.json' with { type: 'json' }

const timeZone = 'Asia/Ho_Chi_Minh'
// British English writes the day first, as Vietnamese does: one order on all pages.
const regions: Record<Locale, string> = { vi: 'vi-VN', en: 'en-GB' }

const dateFormats = perLocale(
  region => new Intl.DateTimeFormat(region, { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' }),
)
const clockFormats = perLocale(
  region => new Intl.DateTimeFormat(region, { timeZone, hour: '2-digit', minute: '2-digit', hour12: false }),
)

/** The day of a moment in Viet Nam, dd/mm/yyyy. */
export function formatDay(moment: Date, locale: Locale): string {
  return dateFormats[locale].format(moment)
}

/** The day and the minute of a moment in Viet Nam, `15/06/2026 08:05`. */
export function formatMoment(moment: Date, locale: Locale): string {
  return `${formatDay(moment, locale)} ${clockFormats[locale].format(moment)}`
}

/**
 * A date cut to what is known: `2018-12-31`, `2020-09`, `2023`, `--11-05` (every year), `---05` (every
 * month). Anything else comes back as it is: a date that was not understood is shown, not hidden.
 */
export function formatIsoDate(iso: string, locale: Locale): string {
  const say = speaker({ vi, en }, locale)
  const monthly = /^---(\d\d)$/.exec(iso)
  if (monthly?.[1]) return say('day-every-month', { day: String(Number(monthly[1])) })
  const yearly = /^--(\d\d)-(\d\d)$/.exec(iso)
  if (yearly) return say('day-every-year', { day: `${yearly[2]}/${yearly[1]}` })
  return /^\d{4}(-\d\d){0,2}$/.test(iso) ? iso.split('-').reverse().join('/') : iso
}

/** 1.234,5 in Vietnamese, 1,234.5 in English; at most `digits` after the mark. */
export function formatNumber(value: number, locale: Locale, digits = 1): string {
  const key = `${locale}:${digits}`
  const format =
    numberFormats.get(key) ?? new Intl.NumberFormat(regions[locale], { maximumFractionDigits: digits })
  numberFormats.set(key, format)
  return format.format(value)
}

/** By language and digits: making one costs forty times as much as using it, and a table has hundreds of numbers. */
const numberFormats = new Map<string, Intl.NumberFormat>()

/** 0.87 as 87 %, with the space that both languages' style books ask for left out, as screens do. */
export function formatPercent(share: number, locale: Locale): string {
  return `${formatNumber(share * 100, locale, 0)}%`
}

/** A file's size as people say it: `812 KB`, `1,4 MB`. */
export function formatBytes(bytes: number, locale: Locale): string {
  if (bytes < 1024) return `${formatNumber(bytes, locale)} B`
  const kilobytes = bytes / 1024
  if (kilobytes < 1000) return `${formatNumber(kilobytes, locale, 0)} KB`
  return `${formatNumber(kilobytes / 1024, locale, 1)} MB`
}

function perLocale<T>(make: (region: string) => T): Record<Locale, T> {
  return { vi: make(regions.vi), en: make(regions.en) }
}
