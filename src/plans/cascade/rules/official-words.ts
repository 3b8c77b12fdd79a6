/** The fixed wording of an official plan (Decree 30/2020/NĐ-CP, Annex I), in the language of the document. */
import type { DraftBasis, DraftHead } from './model.ts'

/** A day as documents write it: 07/9/2026; days under 10 and the months 1 and 2 take a zero (Annex I, II.4). */
export function officialDay(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  return `${day}/${month === '01' || month === '02' ? month : Number(month)}/${year}`
}

/** "ngày 07/9/2026", "tháng 9 năm 2026", "năm 2026": as much as is known; '' for nothing. */
export function dateWords(iso: string | null): string {
  if (iso === null) return ''
  const [year = '', month, day] = iso.split('-')
  if (month === undefined) return `năm ${year}`
  return day === undefined ? `tháng ${Number(month)} năm ${year}` : `ngày ${officialDay(iso)}`
}

/** "Bến Lúa, ngày 07 tháng 9 năm 2026"; what is not known yet stays open, as on paper. */
export function placeAndDay({ place, issuedOn }: Pick<DraftHead, 'place' | 'issuedOn'>): string {
  const [year = '', month = '', day = ''] = issuedOn?.split('-') ?? []
  const short = month === '01' || month === '02' ? month : String(Number(month))
  const date = issuedOn === null ? 'ngày      tháng      năm' : `ngày ${day} tháng ${short} năm ${year}`
  return place === '' ? date : `${place}, ${date}`
}

/** What a document is about, as it stands behind "về": without that word, and small unless a name begins it. */
export function subjectOf(title: string): string {
  const words = title.trim().replace(/^(?:về việc|về|v\/v)\s+/iu, '')
  const [first = '', second = ''] = words.split(/\s+/u)
  const isName = /^\p{Lu}/u.test(second) || /^\p{Lu}{2}/u.test(first)
  return isName ? words : `${words.slice(0, 1).toLocaleLowerCase('vi')}${words.slice(1)}`
}

/**
 * A document as it is cited the first time: type, number and symbol, date, issuer, subject (Annex I, II.6.b); what
 * is not known is left out.
 */
export function citation({ type, symbol, issuedOn, issuer, subject }: DraftBasis): string {
  return [
    type,
    symbol !== null && symbol !== '' && `số ${symbol}`,
    dateWords(issuedOn),
    issuer !== null && issuer !== '' && `của ${issuer}`,
    subject !== null && subject !== '' && `về ${subjectOf(subject)}`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** "năm 2026", "giai đoạn 2026 - 2030"; '' for a period that is not one of whole years. */
export function periodWords({ periodFrom, periodTo }: Pick<DraftHead, 'periodFrom' | 'periodTo'>): string {
  if (periodFrom === null || periodTo === null) return ''
  const [from, to] = [periodFrom.slice(0, 4), periodTo.slice(0, 4)]
  if (periodFrom.length > 4 || periodTo.length > 4) return ''
  return from === to ? `năm ${from}` : `giai đoạn ${from} - ${to}`
}

/** The sentence that announces the plan. */
export function announcement(head: DraftHead): string {
  return [head.issuer, 'ban hành Kế hoạch', periodWords(head), 'như sau:'].filter(Boolean).join(' ')
}

/** Who reports to whom, and when; '' where nobody is reported to. */
export function reportSentence({ reportWho, reportTo, reportDue }: DraftHead): string {
  if (reportTo === '') return ''
  const days = reportDue.map(dueWords).filter(words => words !== '')
  const every = reportDue.every(due => due.startsWith('---'))
    ? ' hằng tháng'
    : reportDue.every(due => due.startsWith('--'))
      ? ' hằng năm'
      : ''
  const when = days.length === 0 ? '' : ` trước ngày ${days.join(' và ngày ')}${every}`
  const who = reportWho === '' ? 'Báo cáo' : `${reportWho} báo cáo`
  return `${who} kết quả thực hiện về ${reportTo}${when}.`
}

function dueWords(due: string): string {
  const monthly = /^---(\d\d)$/.exec(due)
  if (monthly?.[1]) return monthly[1]
  const yearly = /^--(\d\d-\d\d)$/.exec(due)
  return yearly?.[1] ? officialDay(`2000-${yearly[1]}`).replace('/2000', '') : officialDay(due)
}

/** A name of a body as the head of a document sets it. */
export function capitals(name: string): string {
  return name.toLocaleUpperCase('vi')
}
