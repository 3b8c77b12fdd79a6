/** Whether one paragraph runs on into the next: a page or line break inside a sentence. */
import type { Paragraph } from '../../model.ts'
import { runsOn as wordsRunOn } from '../formats/run-on.ts'
import { parseLabel } from './labels.ts'

/** True where `second` continues the sentence of `first`, by its words and by how both are set. */
export function runsOn(first: Paragraph, second: Paragraph): boolean {
  if (second.label !== null || parseLabel(second.text) !== null) return false
  if (isCapitals(first.text) !== isCapitals(second.text) || setDifferently(first, second)) return false
  const inLowerCase = /^\p{Ll}/u.test(second.text)
  if (inLowerCase && endsInside(first.text)) return true
  return wordsRunOn(first.text, second.text) && (inLowerCase || !first.complete)
}

/** A closed bracket or quotation and the stop of "TP." end no sentence when lower case follows. */
function endsInside(text: string): boolean {
  return /[)”"»]$|(?:^|[\s(])(?:TP|Tp|P|Q|TX)\.$/u.test(text)
}

/** A centred or bold heading does not run on into plain justified text. */
function setDifferently(first: Paragraph, second: Paragraph): boolean {
  if (first.bold !== null && second.bold !== null && first.bold > 0.9 !== second.bold > 0.9) return true
  return (
    first.align !== null &&
    second.align !== null &&
    (first.align === 'center') !== (second.align === 'center')
  )
}

/** True for words set wholly in capitals, as section headings are. */
export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  const capitals = text.match(/\p{Lu}/gu) ?? []
  return letters.length >= 3 && capitals.length >= letters.length * 0.85
}
