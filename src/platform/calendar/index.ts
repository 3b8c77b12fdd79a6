/** The calendar of Viet Nam: working days, public holidays, lunar dates. Pure: days in, days out. */
export { dayFrom1970, daysSince1970, mondayOf, plusDays, weekday } from './days.ts'
export {
  type Holiday,
  type HolidayCode,
  type HolidayYear,
  holidayOn,
  holidaysOf,
  isWeekend,
} from './holidays.ts'
export {
  type LunarDate,
  type LunarMonth,
  lunarDay,
  lunarMonths,
  lunarYears,
  solarOf,
  tetOf,
  yearlyLunarDay,
} from './lunar.ts'
export { yearName } from './sexagenary.ts'
export {
  tellDay,
  tellHoliday,
  tellLunar,
  tellLunarMonth,
  tellShortLunar,
  tellYearlyLunar,
} from './telling.ts'
export {
  addWorkingDays,
  isDecidedYear,
  isWorkingDay,
  workingDayFrom,
  workingDaysBetween,
} from './working-days.ts'
