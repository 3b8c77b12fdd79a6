import { unitKey } from '../../documents/index.ts'
import { searchColumn } from '../../platform/text/search-column.ts'
import type { DocumentFacts } from '../documents.ts'
import { nameKey } from '../rules/same-document.ts'
import { symbolKey } from '../rules/symbol.ts'
import type { DocumentRow } from '../tables.ts'

/** The columns that the facts of a document fill, with what it is found by. */
export function factColumns(facts: DocumentFacts): Omit<DocumentRow, 'id' | 'created_at'> {
  const { symbol, type, issuer, issuedOn, subject } = facts
  const key = symbol === null ? null : symbolKey(symbol)
  return {
    symbol,
    symbol_key: key,
    type,
    issuer,
    issuer_key: issuer === null ? null : unitKey(issuer),
    issued_on: issuedOn,
    subject,
    name_key: nameKey(facts),
    // The key too: "5/KH" finds 05/KH-UBND. Of the date the year: days and months would match any small number.
    search: searchColumn(symbol, key, type, issuer, subject, issuedOn?.slice(0, 4) ?? null),
  }
}
