import type { Span } from '../../../documents/index.ts'
import { fold } from '../../../platform/text/fold.ts'
import type { LinkKind } from '../../tables.ts'
import type { DraftedPlan, NumberedReference } from './drafted-plan.ts'
import { implementedReferences } from './plan-kind.ts'

/** A link that the plan's own words speak for. */
export interface LinkSuggestion {
  readonly kind: LinkKind
  readonly reference: NumberedReference
}

/** What a programme is called; a circular or a law is a basis and no programme. */
const programmes = /^(?:chuong trinh|ke hoach|de an|chien luoc|quy che)/

const integrated = /(?<![a-z])long ghep(?![a-z])/
const continued = /(?<![a-z])(?:tiep tuc|tiep noi|ke tiep)\s(?:\S+\s){0,6}$/
const carriedOut = /(?<![a-z])(?:thuc hien|trien khai|cu the hoa)\s(?:\S+\s){0,6}$/

/** Letters before a citation that are looked at; a sentence rarely says it from farther away. */
const wordsBefore = 160

/**
 * Links that the plan's words speak for: what its title carries out; what stands after "lồng ghép", "tiếp tục"
 * or "thực hiện" and is a programme or a plan. One for each reference, without those that are links already.
 */
export function suggestLinks({ document, references, links }: DraftedPlan): LinkSuggestion[] {
  const inTitle = new Set(
    implementedReferences(
      document.document.title,
      references.map(({ value }) => value),
    ),
  )
  const linked = new Set(links.map(({ reference }) => reference))
  return references.flatMap((reference, index) => {
    if (linked.has(reference.number)) return []
    const kind = inTitle.has(index) ? 'implements' : kindBefore(document.text, reference)
    return kind === null ? [] : [{ kind, reference }]
  })
}

function kindBefore(text: string, { value }: NumberedReference): LinkKind | null {
  if (value.role === 'basis' || !programmes.test(fold(value.type))) return null
  const said = value.spans.map(span => sentenceBefore(text, span))
  if (said.some(words => integrated.test(words))) return 'integrates-with'
  if (said.some(words => continued.test(words))) return 'continues'
  return said.some(words => carriedOut.test(words)) ? 'implements' : null
}

/** The folded words of the sentence before a citation, its type and "số" left out. */
function sentenceBefore(text: string, [start]: Span): string {
  const before = text.slice(Math.max(0, start - wordsBefore), start)
  const sentence = before.split(/[.;\n]\s/u).at(-1) ?? ''
  return `${fold(sentence)} `
}
