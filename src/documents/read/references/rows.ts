import { readDateAt } from '../times/dates.ts'
import { fold } from '../times/fold.ts'
import { readIssuer } from './issuer.ts'
import { type TypeWord, typeWordOpening } from './types.ts'

/** What the other cells of a row of a document list say about the document whose symbol stands in the row. */
export interface RowFacts {
  readonly type: TypeWord | null
  readonly issuedOn: string | null
  readonly issuer: string | null
  readonly subject: string | null
}

const none: RowFacts = { type: null, issuedOn: null, issuer: null, subject: null }
const body =
  /^(?:Bộ|Ban|Chính phủ|Thủ tướng|Quốc hội|Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Sở|Cục|Văn phòng|BTV|BCH|BCĐ|UBTVQH|Chủ tịch)(?!\p{L})/u

function dateOfCell(cell: string): string | null {
  const trimmed = cell.trim()
  const date = readDateAt(trimmed, fold(trimmed), 0)
  return date !== null && date.end === trimmed.length ? date.iso : null
}

/** "Về việc …" in a cell of its own. */
function subjectOfCell(cell: string): string | null {
  const match = /^\s*(?:Về việc|Về|V\/v|về việc|về)\s+(?<words>[^\t]{4,})$/u.exec(cell)
  return match?.groups?.words?.trim() ?? null
}

/** "Kết luận của Bộ Chính trị về …": type, issuer and subject in one cell. */
function describe(cell: string): RowFacts {
  const trimmed = cell.trim()
  const type = typeWordOpening(fold(trimmed))
  if (type === null) return none
  const rest = trimmed.slice(type.length)
  const of = /^[^.;]{0,40}?\scủa\s/u.exec(rest)
  const issuer = of === null ? null : readIssuer(rest.slice(of[0].length))
  const after = issuer === null || of === null ? rest : rest.slice(of[0].length + issuer.length)
  const subject = after.replace(/^\s*(?:về việc|về)?\s*/iu, '').replace(/[\s.;]+$/u, '')
  return { type, issuedOn: null, issuer: issuer?.name ?? null, subject: subject.length < 4 ? null : subject }
}

/** Whether a cell holds a symbol and nothing but its type and date: then the row lists documents, not tasks. */
function holdsSymbolOnly(cell: string, symbol: string): boolean {
  const rest = fold(cell.replace(symbol, ' '))
    .replace(/[0-9]{1,2}\s?(?:\/|thang)\s?[0-9]{1,2}\s?(?:\/|nam)\s?[0-9]{4}/g, ' ')
    .replace(/(?<![a-z])(?:so|ngay|ky hieu|thang|nam)(?![a-z])/g, ' ')
  const type = typeWordOpening(rest.trim())
  return (type === null ? rest.trim() : rest.trim().slice(type.length)).replace(/[^a-z]/g, '').length <= 6
}

/** Furthest that a row may reach to either side of its symbol. */
const reach = 2000

/** Reads the cells beside the one that holds the symbol, which stands in `text` from `at` to `end`. */
export function readRow(text: string, at: number, end: number): RowFacts {
  const before = text.slice(Math.max(0, at - reach), at)
  const after = text.slice(end, end + reach)
  const start = at - (before.length - before.lastIndexOf('\n') - 1)
  const next = after.indexOf('\n')
  const row = text.slice(start, end + (next < 0 ? after.length : next))
  if (!row.includes('\t')) return none
  const facts = { ...none }
  let offset = start
  for (const cell of row.split('\t')) {
    const own = at >= offset && at < offset + cell.length
    offset += cell.length + 1
    if (own) {
      if (!holdsSymbolOnly(cell, text.slice(at, end))) return none
      continue
    }
    const said = describe(cell)
    facts.type ??= said.type
    facts.issuedOn ??= dateOfCell(cell)
    facts.issuer ??= said.issuer ?? (body.test(cell.trim()) && cell.length < 90 ? cell.trim() : null)
    facts.subject ??= said.subject ?? subjectOfCell(cell)
  }
  return facts
}
