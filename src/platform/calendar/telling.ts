/** Lunar dates and holidays in words. */
import type { CivilDate } from '../clock.ts'
import type { Locale } from '../i18n/locale.ts'
import { type Speaker, speaker, type Wordbook } from '../i18n/words.ts'
import { type Holiday, holidayOn, holidaysOf } from './holidays.ts'
import type { LunarDate } from './lunar.ts'
import { yearName } from './sexagenary.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

type Code = keyof typeof vi
const book: Wordbook<Code> = { vi, en }
const sayVi: Speaker<Code> = speaker(book, 'vi')
const sayEn: Speaker<Code> = speaker(book, 'en')
const sayIn = (locale: Locale): Speaker<Code> => (locale === 'vi' ? sayVi : sayEn)

/** “mùng 10 tháng 3 năm Bính Ngọ”. */
export function tellLunar(lunar: LunarDate, locale: Locale): string {
  const say = sayIn(locale)
  return say('lunar-day', { ...dayWords(lunar, say), year: yearName(lunar.year) })
}

/** A date kept every year, without the year: “mùng 10 tháng 3 âm lịch”. */
export function tellYearlyLunar(month: number, day: number, locale: Locale): string {
  const say = sayIn(locale)
  return say('lunar-yearly', dayWords({ year: 0, month, leap: false, day }, say))
}

/** As it stands in the corner of a day: “10/3”, “1/6 nhuận”. */
export function tellShortLunar({ day, month, leap }: LunarDate, locale: Locale): string {
  return sayIn(locale)(leap ? 'short-leap' : 'short', { day, month })
}

/** The month and year of a lunar date: “tháng Chạp năm Ất Tỵ”. */
export function tellLunarMonth(lunar: LunarDate, locale: Locale): string {
  const say = sayIn(locale)
  return say('lunar-month', { month: monthWord(lunar, say), year: yearName(lunar.year) })
}

/** What a holiday is called, and whether it is the day itself, one in lieu, or one that a Saturday makes up. */
export function tellHoliday({ code, kind }: Holiday, locale: Locale): string {
  const say = sayIn(locale)
  const holiday = say(`holiday.${code}`)
  return kind === 'public' ? holiday : say(kind, { holiday })
}

/** What a day is in the year's decisions: a holiday by its name, a Saturday worked; null for any other day. */
export function tellDay(day: CivilDate, locale: Locale): string | null {
  const holiday = holidayOn(day)
  if (holiday !== null) return tellHoliday(holiday, locale)
  const worked = holidaysOf(Number(day.slice(0, 4))).madeUp.has(day)
  return worked ? sayIn(locale)('made-up') : null
}

function dayWords(lunar: LunarDate, say: Speaker<Code>) {
  const day = say(lunar.day <= 10 ? 'first-days' : 'later-days', { day: lunar.day })
  return { day, month: monthWord(lunar, say) }
}

function monthWord({ month, leap }: LunarDate, say: Speaker<Code>): string {
  const name = month === 1 ? say('month-1') : month === 12 ? say('month-12') : say('month', { month })
  return leap ? say('leap', { month: name }) : name
}
