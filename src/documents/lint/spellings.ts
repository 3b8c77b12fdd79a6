/** One document written in several ways; one symbol for two documents. */
import type { PlanDocument, Reference, Span } from '../model.ts'
import type { Finding } from './finding.ts'

export function lintSpellings(plan: PlanDocument): Finding[] {
  return [...severalWays(plan), ...twoDocuments(plan)]
}

/** Two symbols with one number and the same code letters, whose dates do not contradict. */
function severalWays(plan: PlanDocument): Finding[] {
  const groups = new Map<string, Reference[]>()
  for (const reference of plan.references) {
    const key = skeleton(reference.symbol)
    groups.set(key, [...(groups.get(key) ?? []), reference])
  }
  return [...groups.values()].flatMap(group => {
    const [first, ...others] = group
    if (first === undefined) return []
    return others.filter(other => agree(first, other)).map(other => variant(plan, first, other))
  })
}

/** Letters and digits only, years left out: 57-KL/TW and 57/KL-TW are one, 22/TT-BTTTT and 22/2016/TT-BTTTT too. */
function skeleton(symbol: string): string {
  return symbol
    .toUpperCase()
    .replace(/[ÐĐ]/gu, 'D')
    .replace(/^0+/u, '')
    .replace(/[/-](?:19|20)\d{2}(?=[/-])/u, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function agree(a: Reference, b: Reference): boolean {
  return (
    a.issuedOn === null ||
    b.issuedOn === null ||
    a.issuedOn.startsWith(b.issuedOn) ||
    b.issuedOn.startsWith(a.issuedOn)
  )
}

function variant(plan: PlanDocument, first: Reference, other: Reference): Finding {
  const span: Span | null = other.spans[0] ?? null
  const written = span === null ? '' : plan.text.slice(span[0], span[1])
  const at =
    written.replace(/\s/gu, '').includes(other.symbol) && written.includes(other.symbol)
      ? written.indexOf(other.symbol)
      : -1
  const place: Span | null =
    span === null || at < 0 ? null : [span[0] + at, span[0] + at + other.symbol.length]
  return {
    code: 'spelled-in-several-ways',
    severity: 'doubt',
    span,
    args: { first: first.symbol, other: other.symbol },
    correction: place === null ? null : { span: place, replacement: first.symbol },
  }
}

function twoDocuments(plan: PlanDocument): Finding[] {
  return plan.warnings
    .filter(warning => warning.code === 'symbol-reused')
    .map(warning => ({
      code: 'symbol-for-two-documents',
      severity: 'doubt',
      span: warning.span ?? null,
      args: { ...warning.args, symbol: warning.args.symbol ?? '' },
      correction: null,
    }))
}
