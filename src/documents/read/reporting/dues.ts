import { parseSymbols } from '../references/symbols.ts'
import { readDateAt } from '../times/dates.ts'
import { dayToIso, findDays, type NamedDay, shareYears, yearlyDay } from '../times/days.ts'
import { fold } from '../times/fold.ts'

/** A due date and where its words begin in the sentence. */
export interface Due {
  readonly iso: string
  readonly at: number
}

const everyYear = /(?<![a-z])(?:(?:hang|moi|tung) nam|thuong nien)(?![a-z])/
const strong =
  /(?:truoc|cham nhat|muon nhat|khong qua|khong muon hon|khong cham hon|vao|trong|xong|han cuoi|thoi han)(?:\s(?:la|den|vao|trong|het|truoc|thoi diem|[0-9]{1,2}\s?(?:gio|h)(?:\s?[0-9]{2})?))*[\s:,]*(?:(?:cac\s)?ngay)?[\s:]*$/
const list =
  /^\s*(?:\([^()]{0,60}\)\s*)?[\s,;)(]*(?:(?:va|hoac)\s*)?(?:\([^()]{0,60}\)\s*)?(?:truoc\s*)?(?:ngay\s*)?$/
/** Days that bound the data of a report, not its sending: "số liệu tính từ ngày 15/12 đến ngày 14/6". */
const notDue =
  /(?:tu|ke tu|tinh tu|tinh den|chot|so lieu (?:den|tinh den)|ban hanh|ky|hieu luc|lan thu)(?:\s(?:het|so lieu|vao|den|tu))*\s*(?:ngay)?\s*$/
const weak = /(?:ngay|den|het)\s*$/

/** The dates of cited documents are no deadlines. */
function withoutCitedDates(sentence: string): string {
  let folded = fold(sentence)
  for (const symbol of parseSymbols(sentence)) {
    const at = symbol.end + (/^[\s,(]*/.exec(folded.slice(symbol.end, symbol.end + 6))?.[0].length ?? 0)
    const date = readDateAt(sentence, folded, at)
    const end = date?.end ?? symbol.end
    folded = folded.slice(0, symbol.start) + ' '.repeat(end - symbol.start) + folded.slice(end)
  }
  return folded
}

function groupDays(folded: string): NamedDay[][] {
  const groups: NamedDay[][] = []
  for (const day of findDays(folded)) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (
      group !== undefined &&
      last !== undefined &&
      day.start - last.end < 120 &&
      day.start - last.end < 120 &&
      list.test(folded.slice(last.end, day.start))
    )
      group.push(day)
    else groups.push([day])
  }
  return groups
}

function isDataRange(folded: string, group: readonly NamedDay[]): boolean {
  const at = group[0]?.start ?? 0
  return notDue.test(folded.slice(Math.max(0, at - 50), at))
}

/** Whether the words before the group make it a deadline, and how surely. */
function deadlineStrength(folded: string, group: readonly NamedDay[]): 0 | 1 | 2 {
  const at = group[0]?.start ?? 0
  const before = folded.slice(Math.max(0, at - 60), at)
  if (notDue.test(before)) return 0
  if (strong.test(before)) return 2
  return weak.test(before) || /[(:]\s*$/.test(before) || group.some(day => day.year !== null) ? 1 : 0
}

/** "đến ngày 14/6" right after "từ ngày 15/12" closes a range of data. */
function closesDataRange(
  folded: string,
  previous: readonly NamedDay[] | undefined,
  group: readonly NamedDay[],
): boolean {
  const end = previous?.at(-1)?.end
  if (previous === undefined || end === undefined || !isDataRange(folded, previous)) return false
  return /^[^.;]{0,40}(?:den|-)(?: het)?\s*(?:ngay)?\s*$/.test(folded.slice(end, group[0]?.start))
}

function fixedDays(folded: string, year: number | null): Due[] {
  const recurs = everyYear.test(folded)
  const groups = groupDays(folded)
  const rated = groups.map((group, i) => ({
    group,
    rate: closesDataRange(folded, groups[i - 1], group) ? 0 : deadlineStrength(folded, group),
  }))
  const best = Math.max(0, ...rated.map(({ rate }) => rate))
  if (best === 0) return []
  return rated
    .filter(({ rate }) => rate === best)
    .flatMap(({ group }) => shareYears(group))
    .map(day => ({ iso: dayToIso(day, yearFor(folded, day, recurs ? null : year)), at: day.start }))
}

/** "trước ngày 05/01 năm sau" falls in the year after the plan's. */
function yearFor(folded: string, day: NamedDay, year: number | null): number | null {
  if (year === null || day.year !== null) return year
  return /^[\s,]*(?:cua )?nam (?:sau|tiep theo|ke tiep|lien ke)/.test(folded.slice(day.end, day.end + 30))
    ? year + 1
    : year
}

const monthDay =
  /(?:ngay|truoc|mung|mong)\s(?:ngay\s)?(?:mung\s|mong\s)?([0-9]{1,2})\s(?:cua\s|trong\s)?(?:(?:hang|moi|tung|cac)\s?thang(?!\s?[0-9])|thang (?:sau|tiep theo|ke tiep|lien ke|lien sau)|thang(?=\s*(?:[,;.)]|$|de|gui|ve|va)))/g
const quarterDay =
  /(?:ngay|truoc)\s(?:ngay\s)?([0-9]{1,2})\s(?:cua\s)?thang\s(cuoi|dau|thu hai)\s(?:cua\s|moi\s|cac\s|hang\s)?qu[yi](?:\s(sau|tiep theo|ke tiep))?/g
const dayOfMonths =
  /ngay\s([0-9]{1,2})\s(?:cua\s)?(?:cac\s)?thang\s([0-9]{1,2}(?:\s?(?:,|va)\s?(?:thang\s)?[0-9]{1,2}){1,5})(?![0-9/])/g

function quarterMonths(place: string | undefined): readonly number[] {
  if (place === 'cuoi') return [3, 6, 9, 12]
  return place === 'dau' ? [1, 4, 7, 10] : [2, 5, 8, 11]
}

function recurringDays(folded: string, year: number | null): Due[] {
  const dues: Due[] = []
  const of = everyYear.test(folded) ? null : year
  const add = (month: number, day: number, at: number) => {
    if (month < 1 || month > 12 || day < 1 || day > 31) return
    const iso =
      of === null ? yearlyDay(month, day) : dayToIso({ day, month, year: of, start: at, end: at }, of)
    dues.push({ iso, at })
  }
  for (const match of folded.matchAll(quarterDay)) {
    for (const month of quarterMonths(match[2])) add(month, Number(match[1]), match.index)
  }
  for (const match of folded.matchAll(dayOfMonths)) {
    for (const month of match[2]?.match(/[0-9]+/g) ?? []) add(Number(month), Number(match[1]), match.index)
  }
  for (const match of folded.matchAll(monthDay)) {
    const day = Number(match[1])
    if (day >= 1 && day <= 31) dues.push({ iso: `---${String(day).padStart(2, '0')}`, at: match.index })
  }
  return dues
}

/**
 * The days by which a sentence wants a report: YYYY-MM-DD once, --MM-DD every year, ---DD every month.
 * `year` dates days without a year, unless the sentence says "hằng năm"; without it they recur.
 */
export function findDues(sentence: string, year: number | null): Due[] {
  const folded = withoutCitedDates(sentence)
  const recurring = recurringDays(folded, year)
  const claimed = folded.replace(dayOfMonths, words => ' '.repeat(words.length))
  const seen = new Set<string>()
  return [...fixedDays(claimed, year), ...recurring]
    .sort((a, b) => a.at - b.at)
    .filter(due => !seen.has(due.iso) && seen.add(due.iso))
}
