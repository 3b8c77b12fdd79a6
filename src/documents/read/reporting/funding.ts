import type { Funding } from '../../model.ts'
import { fold } from '../times/fold.ts'

const scales: readonly (readonly [RegExp, number])[] = [
  [/^(?:ngan ty|nghin ty)/, 1e12],
  [/^(?:ty|ti)/, 1e9],
  [/^(?:trieu|tr\.?\s)/, 1e6],
  [/^(?:nghin|ngan)/, 1e3],
]
const money =
  /(?<![0-9.,/])([0-9]{1,3}(?:[.\s][0-9]{3}){1,5}(?:,[0-9]{1,2})?|[0-9]{1,9}(?:[.,][0-9]{1,3})?)\s{0,2}((?:(?:ngan|nghin)\s)?(?:ty|ti|trieu|nghin|ngan)\s{0,2}(?:viet nam\s)?(?:dong|vnd|d)?|dong|vnd|vnđ|d)(?![a-z])/g
/** Words that mark the whole among several sums. */
const total = /(?:tong|tong cong|tong so|tong kinh phi|tong du toan|du kien|tong nhu cau)[^.;0-9]{0,60}$/

/** "1,5" with a scale is one and a half; "300.000.000" has dots between thousands. */
function amountOf(figure: string, unit: string): number {
  const scale = scales.find(([pattern]) => pattern.test(unit))?.[1] ?? 1
  const plain = figure.replace(/\s/g, '')
  const grouped = /^[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?$/.test(plain)
  const value = Number(grouped ? plain.replaceAll('.', '').replace(',', '.') : plain.replace(',', '.'))
  return Math.round(value * scale)
}

/** A scale is needed or the figure must be long: "5 đồng chí" is no money. */
function isMoney(figure: string, unit: string, after: string): boolean {
  if (/^\s*(?:chi|thoi|bo|bao|nghiep|hanh)(?![a-z])/.test(after)) return false
  return /^(?:ngan|nghin|ty|ti|trieu)/.test(unit)
    ? /(?:dong|vnd|d|ty|ti|trieu)\s*$/.test(unit)
    : figure.length >= 4
}

/**
 * One funding entry for a paragraph that stands at `start` in the plan's text; `amount` in VND: the total where
 * the words mark one, the only sum otherwise, null where there is none or several without a total.
 */
export function readFunding(paragraph: string, start: number): Funding {
  const folded = fold(paragraph)
  const sums: { readonly amount: number; readonly total: boolean }[] = []
  for (const match of folded.matchAll(money)) {
    const [whole, figure = '', unit = ''] = match
    if (!isMoney(figure, unit, folded.slice(match.index + whole.length))) continue
    const before = folded.slice(Math.max(0, match.index - 90), match.index)
    sums.push({ amount: amountOf(figure, unit), total: total.test(before) })
  }
  const distinct = new Set(sums.map(sum => sum.amount))
  const amount =
    sums.find(sum => sum.total)?.amount ?? (distinct.size === 1 ? (sums[0]?.amount ?? null) : null)
  return { text: paragraph, span: [start, start + paragraph.length], amount }
}
