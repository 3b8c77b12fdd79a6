/** Whether one paragraph runs on into the next: a page or line break inside a sentence. */
import type { Paragraph } from '../../model.ts'
import { parseLabel } from './labels.ts'

/** Words after which a Vietnamese sentence cannot end. */
const connecting = new Set(
  'và hoặc của các những với về cho tại từ do theo bằng trong ngoài trên dưới là được bị để nhằm như một mỗi này đến cùng giữa thuộc vào ra qua khi nếu mà số ngày tháng năm tỉnh huyện xã phường quốc'.split(
    ' ',
  ),
)

/** True where `second` continues the sentence of `first`. */
export function runsOn(first: Paragraph, second: Paragraph): boolean {
  if (first.text === '' || second.text === '') return false
  if (second.label !== null || startsItem(second.text)) return false
  if (/[.;:!?…”"»)\]/]\s*$/u.test(first.text) && !/(?:^|[\s(])(?:TP|Tp|P|Q|TX)\.$/u.test(first.text))
    return continuesParenthesis(first.text, second.text)
  if (isCapitals(first.text) !== isCapitals(second.text)) return false
  if (differs(first, second)) return false
  if (/^\p{Ll}/u.test(second.text)) return true
  if (first.complete) return false
  return endsOpen(first.text)
}

/** A closed bracket does not end a sentence when the next line begins in lower case. */
function continuesParenthesis(first: string, second: string): boolean {
  return /[)”"»]$/u.test(first) && /^\p{Ll}/u.test(second) && !startsItem(second)
}

function startsItem(text: string): boolean {
  return parseLabel(text) !== null
}

function endsOpen(text: string): boolean {
  if (/[,\-–]$/u.test(text)) return true
  const last = text.match(/(\p{L}+)$/u)?.[1]
  return last !== undefined && connecting.has(last.toLowerCase()) && last === last.toLowerCase()
}

/** A centred or bold heading does not run on into plain justified text. */
function differs(first: Paragraph, second: Paragraph): boolean {
  if (first.bold !== null && second.bold !== null && first.bold > 0.9 !== second.bold > 0.9) return true
  return (
    (first.align === 'center') !== (second.align === 'center') &&
    first.align !== null &&
    second.align !== null
  )
}

/** True for words set wholly in capitals, as section headings are. */
export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  const capitals = text.match(/\p{Lu}/gu) ?? []
  return letters.length >= 3 && capitals.length >= letters.length * 0.85
}
