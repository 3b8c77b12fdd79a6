import type { Reference } from '../../../documents/index.ts'
import { isId } from '../../../platform/ids.ts'
import type { LinkDraft } from '../../rules/issue/model.ts'

/** Where a link leads: exactly one of the three. */
export type LinkTarget = Omit<LinkDraft, 'kind'>

/** An end as a form sends it: `plan:<id>`, `document:<id>`, `reference:<number>`. */
export function targetOf({ planId, documentId, reference }: LinkTarget): string {
  if (planId !== null) return `plan:${planId}`
  return documentId === null ? `reference:${reference}` : `document:${documentId}`
}

/** The end that a form sent; null for what is none. */
export function readTarget(sent: string): LinkTarget | null {
  const nowhere = { planId: null, documentId: null, reference: null }
  const [sort, end = ''] = sent.split(':')
  if (sort === 'plan' && isId(end)) return { ...nowhere, planId: end }
  if (sort === 'document' && isId(end)) return { ...nowhere, documentId: end }
  return sort === 'reference' && /^\d{1,9}$/.test(end) ? { ...nowhere, reference: Number(end) } : null
}

/** A document as people call it: "Kế hoạch 12/KH-UBND". */
export const citedAs = ({ type, symbol }: Pick<Reference, 'type'> & { symbol: string | null }): string =>
  [type, symbol].filter(Boolean).join(' ')
