import { findDates } from '../times/dates.ts'
import { readIssuer } from './issuer.ts'
import type { Citation } from './joined.ts'

/** "… của Sở A tại Tờ trình số 12/TTr-SA": the body stands before the document. */
export function issuerBefore(text: string, citation: Citation): string | null {
  const before = text.slice(Math.max(0, citation.start - 140), citation.start)
  const lead = /(?:[Cc]hỉ đạo|[Đđ]ề nghị|ý kiến|[Kk]iến nghị|[Yy]êu cầu) của (?=\p{Lu})/gu
  const last = [...before.matchAll(lead)].at(-1)
  if (last === undefined) return null
  const rest = before.slice(last.index + last[0].length)
  const issuer = readIssuer(rest)
  if (issuer === null) return null
  return /^[\s,]*(?:tại|trong|ở|theo)?[\s,]*(?:các)?\s*$/u.test(rest.slice(issuer.length))
    ? issuer.name
    : null
}

/** "Ngày 15/6/2023, Bộ Chính trị ban hành Kết luận số …": date and body before the verb. */
export function announced(text: string, citation: Citation): { issuedOn: string; issuer: string } | null {
  const before = text.slice(Math.max(0, citation.start - 160), citation.start)
  if (!/ban hành\s+$/u.test(before)) return null
  const date = findDates(before).at(-1)
  if (date === undefined) return null
  const issuer = /^\s*,?\s*(\p{Lu}[^,;.\n\t]{2,80}?)\s+(?:đã\s+)?ban hành\s+$/u.exec(
    before.slice(date.end),
  )?.[1]
  return issuer === undefined ? null : { issuedOn: date.iso, issuer }
}
