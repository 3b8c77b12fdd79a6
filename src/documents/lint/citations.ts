/** Cited documents: wrong date or issuer, replaced, spelled in several ways, dated after the plan. */
import type { PlanDocument, Reference, Span } from '../model.ts'
import { findDates } from '../read/times/index.ts'
import type { Correction, Finding } from './finding.ts'
import { knownDocument } from './known-documents.ts'

export function lintCitations(plan: PlanDocument): Finding[] {
  return plan.references.flatMap(reference => [
    ...wrongDate(plan, reference),
    ...wrongIssuer(plan, reference),
    ...repealed(plan, reference),
    ...basisAfterPlan(plan, reference),
  ])
}

function firstSpan(reference: Reference): Span | null {
  return reference.spans[0] ?? null
}

function wrongDate(plan: PlanDocument, reference: Reference): Finding[] {
  const known = knownDocument(reference.symbol, reference.issuedOn)
  if (known === null || reference.issuedOn === null || known.issuedOn.startsWith(reference.issuedOn))
    return []
  const place = datePlace(plan.text, reference)
  return [
    {
      code: 'wrong-date',
      severity: 'error',
      span: place ?? firstSpan(reference),
      args: {
        symbol: reference.symbol,
        written: vietnameseDate(reference.issuedOn),
        right: vietnameseDate(known.issuedOn),
        source: known.source,
      },
      correction:
        place === null
          ? null
          : { span: place, replacement: inStyleOf(plan.text.slice(place[0], place[1]), known.issuedOn) },
    },
  ]
}

/** The date that follows one of the mentions. */
function datePlace(text: string, reference: Reference): Span | null {
  for (const [, end] of reference.spans) {
    const following = text.slice(end, end + 60)
    const date = findDates(following)[0]
    if (date?.iso === reference.issuedOn) return [end + date.start, end + date.end]
  }
  return null
}

/** Writes a date as the words that it replaces were written: 23/10/2012 or 23 tháng 10 năm 2012. */
function inStyleOf(words: string, iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  const lead = /^ngày\s+/iu.exec(words)?.[0] ?? ''
  return /tháng/iu.test(words)
    ? `${lead}${day} tháng ${month} năm ${year}`
    : `${lead}${Number(day)}/${Number(month)}/${year}`
}

export function vietnameseDate(iso: string): string {
  return iso.split('-').reverse().join('/')
}

function wrongIssuer(plan: PlanDocument, reference: Reference): Finding[] {
  const known = knownDocument(reference.symbol, reference.issuedOn)
  if (known === null || reference.issuer === null || sameIssuer(reference.issuer, known.issuer)) return []
  const correction = issuerCorrection(plan.text, reference, known.issuer)
  return [
    {
      code: 'wrong-issuer',
      severity: 'error',
      span: correction?.span ?? firstSpan(reference),
      args: {
        symbol: reference.symbol,
        written: reference.issuer,
        right: known.issuer,
        source: known.source,
      },
      correction,
    },
  ]
}

function sameIssuer(written: string, right: string): boolean {
  const short = (name: string): string =>
    name
      .toLowerCase()
      .normalize('NFC')
      .replace(/bộ tt&tt|bộ tttt/u, 'bộ thông tin và truyền thông')
      .replace(/^thủ tướng$/u, 'thủ tướng chính phủ')
  const [a, b] = [short(written), short(right)]
  return (
    a === b ||
    a.startsWith(`${b} `) ||
    (b === 'bộ chính trị' && /trung ương|tw/u.test(a)) ||
    (b === 'quốc hội' && a.startsWith('quốc hội'))
  )
}

function issuerCorrection(text: string, reference: Reference, right: string): Correction | null {
  if (reference.issuer === null) return null
  for (const [, end] of reference.spans) {
    const at = text.slice(end, end + 200).indexOf(reference.issuer)
    if (at >= 0) return { span: [end + at, end + at + reference.issuer.length], replacement: right }
  }
  return null
}

function repealed(plan: PlanDocument, reference: Reference): Finding[] {
  const known = knownDocument(reference.symbol, reference.issuedOn)
  const issued = plan.document.issuedOn
  if (
    known?.replaced == null ||
    issued === null ||
    reference.role === 'mention' ||
    issued < known.replaced.from
  )
    return []
  return [
    {
      code: 'repealed',
      severity: 'error',
      span: firstSpan(reference),
      args: {
        symbol: reference.symbol,
        from: vietnameseDate(known.replaced.from),
        by: known.replaced.by,
        source: known.source,
      },
      correction: null,
    },
  ]
}

function basisAfterPlan(plan: PlanDocument, reference: Reference): Finding[] {
  const issued = plan.document.issuedOn
  if (reference.role !== 'basis' || reference.issuedOn === null || issued === null) return []
  const length = Math.min(issued.length, reference.issuedOn.length)
  if (reference.issuedOn.slice(0, length) <= issued.slice(0, length)) return []
  return [
    {
      code: 'basis-after-plan',
      severity: 'error',
      span: firstSpan(reference),
      args: {
        symbol: reference.symbol,
        written: vietnameseDate(reference.issuedOn),
        issued: vietnameseDate(issued),
      },
      correction: null,
    },
  ]
}
