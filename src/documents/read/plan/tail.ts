/** The tail: Nơi nhận and the signature block (Decree 30/2020/NĐ-CP, Annex I, boxes 7 and 9). */
import type { Signer } from '../../model.ts'
import { plain } from './fold.ts'
import type { Line } from './lines.ts'
import { isCapitals } from './run-on.ts'
import { isAuthority } from './zones.ts'

export interface Tail {
  readonly recipients: readonly string[]
  readonly signer: Signer | null
}

/** Reads the tail's lines, in whatever order the two columns came. */
export function readTail(lines: readonly Line[]): Tail {
  const recipients: string[] = []
  const signature: Line[] = []
  let listing = false
  for (const line of lines) {
    const text = line.text.trim()
    if (/^noi nhan\b/.test(plain(text))) {
      listing = true
      const rest = text.replace(/^.{4,12}?:\s*/u, '')
      if (rest !== text && /^[-–+]\s*\S{3}/u.test(rest)) recipients.push(...splitRecipients(rest))
      continue
    }
    if (listing && goesOn(line, recipients)) recipients.push(`${recipients.pop()} ${text}`)
    else if (listing && isRecipient(line, recipients)) recipients.push(...splitRecipients(text))
    else {
      signature.push(line)
      if (isAuthority(text) || isPost(text)) listing = false
    }
    if (/^[-–+*\s]*lưu\b|^[-–+*\s]*Lưu(?:\s|:)/u.test(text)) listing = false
  }
  return { recipients: recipients.map(tidy).filter(text => text !== ''), signer: readSigner(signature) }
}

/** The second line of a long entry: no bullet, below one that no mark ends. */
function goesOn(line: Line, before: readonly string[]): boolean {
  const text = line.text.trim()
  const last = before.at(-1)
  if (last === undefined || /[;.:]\s*$/u.test(last) || line.side === 1) return false
  return (
    !/^[-–—+*•]\s*\S/u.test(text) &&
    !isAuthority(text) &&
    !isPost(text) &&
    !isCapitals(text) &&
    !isPersonName(text)
  )
}

/** Whether a line of the tail is one that a tail has: a recipient, an authority, a post, the signer, "(Đã ký)". */
export function belongsToTail(line: Line, tail: Tail): boolean {
  return line.text.split('\n').every(part => {
    const text = part.replace(/\*/gu, '').trim()
    const words = tidy(text)
    if (text === '' || /^noi nhan\b/.test(plain(text)) || isAuthority(text) || isPost(text) || isBody(text))
      return true
    if (tail.recipients.some(recipient => recipient.includes(words) || words.includes(recipient))) return true
    return isCapitals(text) || isPersonName(text) || postAndName(text).length > 1 || words.length < 3
  })
}

function isRecipient(line: Line, before: readonly string[]): boolean {
  const text = line.text.trim()
  if (/^[-–—+*•]\s*\S/u.test(text)) return true
  if (isAuthority(text) || isPost(text) || isCapitals(text) || text.length < 3) return false
  if (line.side === 1) return false
  if (isPersonName(text) && (line.bold ?? 0) > 0.5) return false
  return before.length === 0 || /[;:,]$/u.test(before.at(-1) ?? '') || /^lưu/iu.test(text)
}

/** One line may hold several: "- TT Tỉnh ủy; - TT HĐND tỉnh;". */
function splitRecipients(text: string): string[] {
  return text.split(/;\s+(?=[-–+]\s*\p{Lu})/u)
}

function tidy(text: string): string {
  return text
    .replace(/\*+/gu, '')
    .replace(/^[\s\-–—+•]+/u, '')
    .replace(/(?<=[.;])\s+\p{Ll}{1,4}$/u, '')
    .replace(/[\s.;,]+$/u, '')
    .trim()
}

/** "PHÓ CHỦ TỊCH", "GIÁM ĐỐC", "BÍ THƯ", "PHÓ BÍ THƯ THƯỜNG TRỰC". */
function isPost(text: string): boolean {
  const words = plain(text)
  const alone =
    /^(?:Phó |Quyền )?(?:Chủ tịch|Giám đốc|Bí thư|Trưởng ban|Trưởng phòng|Chánh Văn phòng)$/u.test(text)
  return (
    alone ||
    (isCapitals(text) &&
      words.length < 60 &&
      /^(?:pho |quyen |q\. )?(?:chu tich|giam doc|bi thu|truong ban|truong phong|chanh van phong|truong|pho bi thu|tong giam doc|(?:thu|vu|cuc|bo|doi) truong|tong bien tap|chi huy truong|hieu truong|vien truong)/.test(
        words,
      ))
  )
}

/** Two to six capitalised words and nothing else. */
export function isPersonName(text: string): boolean {
  const words = text.replace(/\*/gu, '').trim().split(/\s+/u)
  if (words.length < 2 || words.length > 6) return false
  return words.every(word => /^\p{Lu}[\p{L}'’]*\.?$/u.test(word))
}

function readSigner(lines: readonly Line[]): Signer | null {
  const texts = lines
    .flatMap(line => line.text.split('\n'))
    .flatMap(text => postAndName(text.replace(/\*/gu, '').trim()))
  const authorities = texts.filter(isAuthority)
  const posts = texts.filter(text => isPost(text) && !isAuthority(text))
  const name = signerName(texts)
  if (name === undefined) return null
  return {
    name: isCapitals(name) && name.length > 6 ? titleCase(name) : name,
    position: posts.at(-1) ?? null,
    onBehalfOf: authorities.length > 0 ? authorities.join('; ') : null,
  }
}

/** "CHỦ TỊCH Vũ Văn Mẫu" on one line: a post in capitals and the name after it. */
function postAndName(text: string): string[] {
  const match = /^((?:\p{Lu}{2,}\.?\s+)+)(\p{Lu}\p{Ll}.*)$/u.exec(text)
  return match?.[1] === undefined || match[2] === undefined ? [text] : [match[1].trim(), match[2]]
}

/** The first name below the last post; without a post the last name of the tail. */
function signerName(texts: readonly string[]): string | undefined {
  const isName = (text: string): boolean =>
    isPersonName(text) && !isAuthority(text) && !isPost(text) && !isBody(text)
  const post = texts.findLastIndex(text => isPost(text) || isAuthority(text))
  return texts.slice(post + 1).find(isName) ?? texts.findLast(isName)
}

function isBody(text: string): boolean {
  // With its marks: "Đặng", "Ban" or "Phong" may be a person's name.
  return /^(?:ủy ban|uỷ ban|hội đồng|ban (?:chấp|thường|chỉ|quản)|sở|phòng|bộ|đảng|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu)\s|^\(?đã ký/iu.test(
    text,
  )
}

function titleCase(name: string): string {
  return name
    .split(/\s+/u)
    .map(word => word.slice(0, 1) + word.slice(1).toLowerCase())
    .join(' ')
}
