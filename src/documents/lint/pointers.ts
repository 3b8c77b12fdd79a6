/** "tại mục 4, phần II Kế hoạch này": does that section exist, and is it the one meant? */
import type { Heading, PlanDocument, Span } from '../model.ts'
import type { Correction, Finding } from './finding.ts'
import { type PairWeights, pairsOf, shareOf } from './words-in-common.ts'

interface Pointer {
  readonly words: string
  readonly span: Span
  /** Labels from the top: ["II", "4"]. */
  readonly labels: readonly string[]
  /** What stands before it in its sentence: what it is about. */
  readonly about: string
  /** Where the innermost number stands, for a correction. */
  readonly number: Span
}

const numbered = String.raw`(\d{1,2}(?:\.\d{1,2})*)`
const roman = '([IVX]{1,5})'
const patterns: readonly { readonly pattern: RegExp; readonly order: readonly number[] }[] = [
  {
    pattern: new RegExp(
      String.raw`(?:mục|khoản|điểm)\s+${numbered}\s*,?\s*(?:của\s+)?(?:phần|mục)\s+${roman}`,
      'giu',
    ),
    order: [2, 1],
  },
  {
    pattern: new RegExp(
      String.raw`(?:phần|mục)\s+${roman}\s*[.,]\s*(?:mục|khoản|điểm)?\s*${numbered}`,
      'giu',
    ),
    order: [1, 2],
  },
  {
    pattern: new RegExp(String.raw`(?:tại|theo|ở|nêu)\s+(?:phần|mục)\s+${roman}(?![\p{L}.])`, 'giu'),
    order: [1],
  },
]

export function lintPointers(plan: PlanDocument): Finding[] {
  if (plan.outline.length === 0) return []
  return findPointers(plan.text)
    .filter(pointer => !speaksOfAnother(plan.text, pointer))
    .flatMap(pointer => judge(plan, pointer))
}

function findPointers(text: string): Pointer[] {
  const found: Pointer[] = []
  for (const { pattern, order } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const span: Span = [match.index, match.index + match[0].length]
      if (found.some(other => other.span[0] < span[1] && span[0] < other.span[1])) continue
      const labels = order.map(group => match[group] ?? '')
      const inner = labels.at(-1) ?? ''
      const at = order.length > 1 && order[0] === 2 ? match[0].indexOf(inner) : match[0].lastIndexOf(inner)
      found.push({
        words: match[0],
        span,
        labels,
        about: before(text, span[0]),
        number: [span[0] + at, span[0] + at + inner.length],
      })
    }
  }
  return found
}

function before(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('. ', at), at - 300, 0)
  return text.slice(start, at)
}

/** "mục II Quyết định số 12/QĐ-UBND", "phần III Chỉ thị 28": a section of another document. */
function speaksOfAnother(text: string, pointer: Pointer): boolean {
  const after = text.slice(pointer.span[1], pointer.span[1] + 60)
  if (/^[\s,]*(?:của\s+)?Kế hoạch\s+này/iu.test(after)) return false
  return /^[\s,]*(?:của\s+|trong\s+|ban hành kèm theo\s+|,\s*)?(?:Nghị|Quyết|Chỉ|Kết luận|Thông|Luật|Đề án|Chương trình|Kế hoạch số|Công văn|Hướng dẫn|Quy)/u.test(
    after,
  )
}

function judge(plan: PlanDocument, pointer: Pointer): Finding[] {
  const target = follow(plan, pointer.labels)
  const args = {
    pointer: pointer.words.replace(/^(?:tại|theo|ở|nêu)\s+/iu, ''),
    path: pointer.labels.join('.'),
  }
  const better = betterTarget(plan, pointer)
  if (target === 'missing') {
    return [
      {
        code: 'pointer-to-nothing',
        severity: 'error',
        span: pointer.span,
        args,
        correction: correctionTo(better, pointer),
      },
    ]
  }
  if (better === null || better.label === pointer.labels.at(-1)) return []
  return [
    {
      code: 'pointer-does-not-match',
      severity: 'doubt',
      span: pointer.span,
      args: {
        ...args,
        title: target,
        betterPath: [...pointer.labels.slice(0, -1), better.label].join('.'),
        betterTitle: better.title,
      },
      correction: correctionTo(better, pointer),
    },
  ]
}

function correctionTo(better: Heading | null, pointer: Pointer): Correction | null {
  return better === null || pointer.labels.length < 2
    ? null
    : { span: pointer.number, replacement: better.label }
}

/** Title of the section pointed at ('' for an item that is a task), or 'missing'. */
function follow(plan: PlanDocument, labels: readonly string[]): string | 'missing' {
  let level: readonly Heading[] = plan.outline
  let title = ''
  for (const [index, label] of labels.entries()) {
    const next: Heading | undefined = find(level, label)
    if (next === undefined) {
      const path = [...labels.slice(0, index), label].join('.')
      return plan.tasks.some(task => task.path === path || task.path.startsWith(`${path}.`)) ? '' : 'missing'
    }
    title = next.title
    level = next.children
  }
  return title
}

function find(level: readonly Heading[], label: string): Heading | undefined {
  return (
    level.find(heading => heading.label === label) ??
    level.flatMap(heading => heading.children).find(heading => heading.label === label && label.includes('.'))
  )
}

/** The sibling section whose title is what the sentence speaks of, when the one pointed at is not. */
function betterTarget(plan: PlanDocument, pointer: Pointer): Heading | null {
  if (pointer.labels.length < 2) return null
  const section = plan.outline.find(heading => heading.label === pointer.labels[0])
  if (section === undefined) return null
  const about = pairsOf(pointer.about)
  const weights: PairWeights = new Map()
  const scored = section.children.map(child => ({
    child,
    share: shareOf(pairsOf(child.title), about, weights),
  }))
  const best = scored.toSorted((a, b) => b.share - a.share)[0]
  const own = scored.find(({ child }) => child.label === pointer.labels.at(-1))?.share ?? 0
  return best !== undefined && best.share >= 0.6 && own <= best.share / 2 ? best.child : null
}
