import type { Schedule } from '../../model.ts'
import { readCellSchedule } from './cell.ts'
import { dayToIso, findDays, shareYears } from './days.ts'
import { fold } from './fold.ts'

const frequencies = [
  ['yearly', /(?<![a-z])hang nam(?![a-z])/g],
  ['quarterly', /(?<![a-z])hang qu[yi](?![a-z])/g],
  ['monthly', /(?<![a-z])hang thang(?![a-z])/g],
] as const

/** "Thời gian thực hiện: Quý II/2026": what follows is as good as a time column. */
const stated =
  /(?:thoi gian(?: (?:thuc hien|hoan thanh|to chuc|trien khai|du kien))*|thoi han(?: (?:hoan thanh|thuc hien))?|tien do(?: (?:hoan thanh|thuc hien))?|thoi diem(?: (?:thuc hien|to chuc))?)\s{0,2}:\s{0,2}([^.;()\n]{3,90}(?:\.(?=\d)[^.;()\n]{1,40})?)/
const completion =
  /(?:hoan thanh|hoan tat|hoan thien|xong|ket thuc)(?:[^.;()\n]{0,60}?)\s((?:truoc|trong|cham nhat|muon nhat|vao|den het)\s[^.;()\n,]{3,60})/
const bindingDay =
  /(?<![a-z])(?:truoc|cham nhat|muon nhat|den het|het|khong qua)(?:\s(?:la|den|vao|trong|het))?(?:\sngay)?\s{1,2}(?=[0-9])/g
const openingTime =
  /^\s{0,4}(?:[-+*•]\s{0,3}|[0-9a-z]{1,3}[.)]\s{0,3})?((?:trong |den |tu )?(?:giai doan|nam|qu[yi] [iv1-4]+|thang [0-9]+|6 thang (?:dau|cuoi) nam)[^,.;:\n]{0,40})[,:]/
const hasFigure = /[0-9]{4}/

/** Quoted words are names of documents and events, whose times are not the task's. */
function withoutQuotes(folded: string): string {
  return folded.replace(/[“"][^”"\n]{0,400}[”"]/g, quoted => ' '.repeat(quoted.length))
}

function clauseBefore(folded: string, at: number): string {
  return folded.slice(Math.max(folded.lastIndexOf(';', at), folded.lastIndexOf('. ', at)) + 1, at)
}

function words(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/\s+/gu, ' ').trim()
}

function readStated(text: string, folded: string, planYear: number | null): Schedule | null {
  for (const pattern of [stated, completion, openingTime]) {
    const match = pattern.exec(folded)
    if (match?.[1] === undefined) continue
    if (pattern !== stated && !hasFigure.test(match[1]) && planYear === null) continue
    const start = match.index + match[0].lastIndexOf(match[1])
    const read = readCellSchedule(text.slice(start, start + match[1].length), planYear).schedule
    if (read !== null) return read
  }
  return null
}

/** A deadline that binds the task; a report's deadline binds the report, unless reporting is the task. */
function readDeadline(text: string, folded: string, planYear: number | null): Schedule | null {
  const opensWithReport = /^\W{0,6}(?:dinh ky |tong hop,? |kip thoi )?bao cao/.test(folded)
  const all = findDays(folded)
  for (const match of folded.matchAll(bindingDay)) {
    if (!opensWithReport && /bao cao/.test(clauseBefore(folded, match.index))) continue
    const at = match.index + match[0].length
    const first = all.findIndex(day => day.start === at)
    if (first < 0) continue
    let last = first
    while (
      /^\s{0,2}(?:,|va|;|-)\s{0,2}(?:truoc )?(?:ngay )?$/.test(
        folded.slice(all[last]?.end, all[last + 1]?.start ?? 0),
      )
    )
      last++
    const days = shareYears(all.slice(first, last + 1))
    if (days.some(day => day.year !== null && day.year < 2000)) continue
    return {
      kind: 'dates',
      from: null,
      to: null,
      dates: days.map(day => dayToIso(day, planYear)),
      text: words(text, match.index, days.at(-1)?.end ?? at),
    }
  }
  return null
}

function readFrequency(text: string, folded: string): Schedule | null {
  let best: { kind: Schedule['kind']; start: number; end: number } | null = null
  for (const [kind, pattern] of frequencies) {
    for (const match of folded.matchAll(pattern)) {
      if (best === null || match.index < best.start) {
        best = { kind, start: match.index, end: match.index + match[0].length }
      }
    }
  }
  if (best === null) return null
  return { kind: best.kind, from: null, to: null, dates: [], text: text.slice(best.start, best.end) }
}

/**
 * When a task of running text is to be done (rule 9 of plan-reading.md): hằng năm, a completion date, a time
 * said outright. Times in names and words like "thường xuyên" or "kịp thời" are none. `planYear` dates days
 * without a year; without it they recur every year.
 */
export function readProseSchedule(text: string, planYear: number | null = null): Schedule | null {
  const folded = withoutQuotes(fold(text))
  return (
    readStated(text, folded, planYear) ?? readFrequency(text, folded) ?? readDeadline(text, folded, planYear)
  )
}
