import type { Reference } from '../../../documents/index.ts'
import { fold } from '../../../platform/text/fold.ts'
import type { PlanKind } from '../../tables.ts'
import type { DocumentFacts } from '../review/model.ts'

const communication = /(?<![a-z])(?:ke hoach|chuong trinh|de an|chien luoc) truyen thong(?![a-z])/
const coordination = /(?<![a-z])(?:chuong trinh|quy che|ke hoach) phoi hop(?![a-z])/
const implementing =
  /(?<![a-z])thuc hien\s(?:\S+\s){0,6}?(?:chi thi|ket luan|nghi quyet|quyet dinh|chi dao|cong dien)(?![a-z])/

/** What kind of plan it is, from its type, title, issuers and period; `other` where nothing says so. */
export function guessPlanKind(
  facts: Pick<DocumentFacts, 'type' | 'title' | 'period'>,
  issuers: readonly string[],
): PlanKind {
  const title = fold(`${facts.type} ${facts.title}`)
  if (issuers.length > 1 || coordination.test(title)) return 'coordination'
  if (communication.test(title)) return 'communication'
  const { period } = facts
  if (period?.to == null) return implementing.test(title) ? 'directive' : 'other'
  return period.from.slice(0, 4) === period.to.slice(0, 4) ? 'annual' : 'stage'
}

/**
 * The references that the plan's title says it carries out ("thực hiện Kết luận số 57-KL/TW"), by their index.
 * A title often leaves the number of a well-known document out; then nothing is found.
 */
export function implementedReferences(title: string, references: readonly Reference[]): number[] {
  const words = fold(title)
  if (!/(?<![a-z])(?:thuc hien|trien khai|cu the hoa)(?![a-z])/.test(words)) return []
  return references.flatMap(({ symbol }, number) => (standsIn(words, fold(symbol)) ? [number] : []))
}

/** Whether the symbol stands there whole: "12/KH-UBND" is no part of "112/KH-UBND". */
function standsIn(words: string, symbol: string): boolean {
  if (symbol === '') return false
  for (let at = words.indexOf(symbol); at >= 0; at = words.indexOf(symbol, at + 1)) {
    const [before, after] = [words[at - 1] ?? ' ', words[at + symbol.length] ?? ' ']
    if (!/[a-z0-9]/.test(before) && !/[a-z0-9]/.test(after)) return true
  }
  return false
}
