/** Sentences of a plan's last lines, which order nothing of their own (docs/plan-reading.md rule 13). */
import { plain } from './fold.ts'

const closings: readonly RegExp[] = [
  /^tren day la\b/,
  /^trong qua trinh (?:to chuc |trien khai |tham muu )*(?:thuc hien|trien khai)\b/,
  /^(?:qua trinh|trong khi) (?:to chuc |trien khai )*thuc hien\b.*(?:neu|vuong mac|kho khan)/,
  /^(?:uy ban nhan dan|ubnd|ban thuong vu|thuong truc|chu tich uy ban nhan dan|chu tich ubnd)\b[^.]{0,80}?\b(?:yeu cau|de nghi)\b/,
  /^(?:yeu cau|de nghi) (?:thu truong|cac |lanh dao|giam doc|truong |chu tich|nguoi dung dau)/,
  /^can cu (?:vao )?(?:noi dung |cac noi dung )?ke hoach nay[^.]{0,120}(?:nghiem tuc|to chuc trien khai|trien khai thuc hien)/,
  /^ke hoach nay (?:thay the|co hieu luc|duoc pho bien|co gia tri)/,
  /^neu (?:co|gap) (?:kho khan|vuong mac|van de|phat sinh)/,
  /^nhan duoc ke hoach nay\b/,
]

/** Closing words stand at the beginning; more of a paragraph need not be looked at. */
const openingLength = 320

/** True for a closing sentence: "Trên đây là …", "Trong quá trình thực hiện, nếu có vướng mắc …". */
export function isClosing(text: string): boolean {
  const opening = plain(text.slice(0, openingLength))
  return (
    closings.some(pattern => pattern.test(opening)) ||
    /^\.\/\.?$/.test(opening) ||
    /chịu trách nhiệm thi hành Quyết định này/iu.test(text)
  )
}

/** A remark in brackets: "(Có Phụ lục … kèm theo)." */
export function isNote(text: string): boolean {
  return (
    /^[*_]*\([^()]*(?:\([^()]*\)[^()]*)*\)[*_]*[.;]?[*_]*$/u.test(text.trim()) ||
    /^(?:Ghi chú|Lưu ý)\s*:/u.test(text.trim())
  )
}
