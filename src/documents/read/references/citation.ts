import { type FoundDate, readDateAt } from '../times/dates.ts'
import { readIssuer } from './issuer.ts'

/** What the words after a symbol say about the document. */
export interface CitationTail {
  readonly issuedOn: string | null
  readonly issuer: string | null
  /** True where the issuer stands after a quoted subject: it can then serve two joined documents. */
  readonly issuerLate: boolean
  readonly subject: string | null
  /** Offset just after the last words that were read. */
  readonly end: number
}

const beforeDate =
  /(?:\s{0,2}\([^()]{0,40}\)(?=[\s,]{0,3}ngay))?(?:[\s,]{0,3}kho?a\s[ivx0-9]{1,5})?[\s,(]{0,6}(?:(?:de|ky|ban hanh|duoc ban hanh|da ban hanh|cung)\s{1,3})?(?=ngay|nam\s|thang\s|[0-9])/y
const beforeIssuer = /[\s,)]{0,4}(?:do|của|Của|CỦA|cua)\s+/uy
/** "do Bộ Tài chính ban hành" and the like: the verb after the issuer is no subject. */
const afterIssuer = /\s{1,3}(?:ban hành|ký|ký ban hành)(?=\s*(?:,|ngày|về|;))/uy
const beforeSubject = /[\s,:)\-–]{0,5}(?:(?:về việc|về|vê|Về việc|Về|v\/v|V\/v)(?![\p{L}])[\s:]{0,3})?/uy
const subjectVerb =
  /(?:quy định|hướng dẫn|ban hành|phê duyệt|triển khai|thực hiện|sửa đổi|tăng cường|tiếp tục|đẩy mạnh|nâng cao|phát triển|xây dựng|tổ chức|thông qua|công bố|chấn chỉnh|một số)/iuy
const subjectEnd = /[;\n\t]|\.(?=\s|$)|,\s(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s|\s(?:như sau)/gu

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

function dateAfter(text: string, folded: string, at: number, limit: number): FoundDate | null {
  const lead = matchAt(beforeDate, folded, at)
  if (lead === null) return null
  const date = readDateAt(text, folded, at + lead.length)
  return date !== null && date.end <= limit ? date : null
}

function issuerAfter(text: string, at: number, limit: number) {
  const lead = matchAt(beforeIssuer, text, at)
  if (lead === null || at + lead.length >= limit) return null
  const issuer = readIssuer(text.slice(at + lead.length, limit))
  if (issuer === null) return null
  const end = at + lead.length + issuer.length
  return { name: issuer.name, end: end + (matchAt(afterIssuer, text, end)?.length ?? 0) }
}

/** A quoted subject ends with its quotation mark, any other with the clause. */
function subjectAfter(text: string, at: number, limit: number) {
  const lead = matchAt(beforeSubject, text, at) ?? ''
  const start = at + lead.length
  const quoted = /^[“"](?<words>[^”"]{3,600})[”"]/u.exec(text.slice(start, Math.min(limit, start + 620)))
  if (quoted?.groups?.words !== undefined) {
    return { words: quoted.groups.words, end: start + quoted[0].length, quoted: true }
  }
  if (!/\p{L}/u.test(lead) && matchAt(subjectVerb, text, start) === null) return null
  const rest = text.slice(start, Math.min(limit, start + 700))
  subjectEnd.lastIndex = 0
  const end = start + (subjectEnd.exec(rest)?.index ?? rest.length)
  const words = text.slice(start, end).replace(/[\s,(“"]+$/u, '')
  return words.length < 4 ? null : { words, end, quoted: false }
}

/** Reads date, issuer and subject after a symbol; nothing from `limit` on (the next citation) is touched. */
export function readTail(text: string, folded: string, at: number, limit: number): CitationTail {
  let end = at
  let date = dateAfter(text, folded, end, limit)
  if (date !== null) end = date.end
  const issuer = issuerAfter(text, end, limit)
  if (issuer !== null) end = issuer.end
  if (date === null && issuer !== null) {
    date = dateAfter(text, folded, end, limit)
    if (date !== null) end = date.end
  }
  const subject = subjectAfter(text, end, limit)
  if (subject !== null) end = subject.end
  const late = issuer === null && subject?.quoted === true ? issuerAfter(text, end, limit) : null
  if (late !== null) end = late.end
  return {
    issuedOn: date?.iso ?? null,
    issuer: issuer?.name ?? late?.name ?? null,
    issuerLate: late !== null,
    subject: subject?.words.replace(/\s+/gu, ' ').trim() ?? null,
    end,
  }
}
