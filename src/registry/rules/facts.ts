import type { Refusal } from '../../platform/errors.ts'
import { singleLine } from '../../platform/text/normalise.ts'
import type { DocumentFacts } from '../documents.ts'
import { symbolKey, tidySymbol } from './symbol.ts'

/** Characters that each fact may have. */
export const factLengthsMax = { symbol: 100, type: 100, issuer: 400, subject: 2000 } as const

/** Facts as they are kept: each in one line, an empty one as not known, the symbol without spaces. */
export function tidyFacts(facts: DocumentFacts): DocumentFacts {
  return {
    symbol: emptyToNull(tidySymbol(facts.symbol ?? '')),
    type: singleLine(facts.type),
    issuer: emptyToNull(singleLine(facts.issuer ?? '')),
    issuedOn: emptyToNull((facts.issuedOn ?? '').trim()),
    subject: emptyToNull(singleLine(facts.subject ?? '')),
  }
}

function emptyToNull(text: string): string | null {
  return text === '' ? null : text
}

/** Why a document cannot be kept so. */
export function factRefusals(facts: DocumentFacts): readonly Refusal[] {
  const refusals: Refusal[] = []
  if (facts.type === '') refusals.push({ code: 'document-type-empty', args: {} })
  if (facts.symbol !== null && symbolKey(facts.symbol) === '') {
    refusals.push({ code: 'document-symbol-wrong', args: { symbol: facts.symbol } })
  }
  if (facts.issuedOn !== null && !isCutDate(facts.issuedOn)) {
    refusals.push({ code: 'document-date-wrong', args: { date: facts.issuedOn } })
  }
  for (const fact of ['symbol', 'type', 'issuer', 'subject'] as const) {
    const max = factLengthsMax[fact]
    if ((facts[fact]?.length ?? 0) > max) refusals.push({ code: 'document-too-long', args: { fact, max } })
  }
  return refusals
}

/** Whether the text is a day of the calendar, a month or a year, as ISO writes them. */
export function isCutDate(text: string): boolean {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(text)
  if (!parts) return false
  const [, year, month = '01', day = '01'] = parts
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  const near = Number(year) >= 1900 && Number(year) < 2200
  return near && !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day)
}

/**
 * A date as an officer types it, cut to what is known: 15/5/2018, 5/2018, 2018, or as ISO writes it. What is no
 * date comes back as it was typed: `factRefusals` says so.
 */
export function typedCutDate(typed: string): string {
  const text = typed.trim()
  const parts = /^(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})$/u.exec(text)
  if (!parts) return text
  const [, day, month, year] = parts
  const date = [year, month, day].flatMap(part => part?.padStart(2, '0') ?? []).join('-')
  return isCutDate(date) ? date : text
}

/** What is known when both are put together: what was empty is filled, a date is made more exact. */
export function filled(known: DocumentFacts, told: DocumentFacts): DocumentFacts {
  const moreExact =
    told.issuedOn !== null && (known.issuedOn === null || told.issuedOn.startsWith(known.issuedOn))
  return {
    symbol: known.symbol ?? told.symbol,
    // "Văn bản" says only that it is a document.
    type: known.type === 'Văn bản' ? told.type : known.type,
    issuer: known.issuer ?? told.issuer,
    issuedOn: moreExact ? told.issuedOn : known.issuedOn,
    subject: known.subject ?? told.subject,
  }
}

/** The facts in which two differ. */
export function differences(one: DocumentFacts, other: DocumentFacts): readonly (keyof DocumentFacts)[] {
  const facts = ['symbol', 'type', 'issuer', 'issuedOn', 'subject'] as const
  return facts.filter(fact => one[fact] !== other[fact])
}
