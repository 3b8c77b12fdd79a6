/**
 * Who issued a cited document: the words after "của" up to where the subject, the date or the next
 * part of the sentence begins. The name is kept as written.
 */

/** Lower-case verbs and prepositions open the subject; a body's name has its verbs in capitals (Bộ Xây dựng). */
const subjectOpening =
  '(?:về|vê|v/v|V/v|quy định|hướng dẫn|ban hành|phê duyệt|triển khai|thực hiện|sửa đổi|bổ sung|thông qua|xây dựng|tăng cường|tiếp tục|đẩy mạnh|nâng cao|phát triển|tổ chức thực hiện|tổ chức triển khai|chấn chỉnh|đề nghị|thông báo|công bố|thành lập|yêu cầu|liên quan|trong đó|để|trên địa bàn|bảo đảm|đảm bảo|đến|đã|được|tại|khi|và)'
/** Legal documents are at times quoted with a capital verb after the issuer. */
const capitalOpening =
  '(?:Về|VỀ|Quy định|Hướng dẫn|Ban hành|Phê duyệt|Triển khai|Sửa đổi|VỀ VIỆC|QUY ĐỊNH|HƯỚNG DẪN|BAN HÀNH|NGÀY)'
const stop = new RegExp(
  `[;:\\n\\t(“"”)]|\\.(?!\\s?(?:Hồ Chí Minh|HCM))|,(?!\\s(?:Thể thao|Gia đình|Thương binh|Du lịch))|\\s(?:${subjectOpening}|${capitalOpening}|ngày|năm|số)(?=[\\s.,;“"”]|$)`,
  'gu',
)
/** "và" inside a body's name: the words after it complete the name before it. */
const joinedName =
  /^\svà\s(?:Truyền thông|Du lịch|Môi trường|Xã hội|Đầu tư|Đào tạo|Công nghệ|Phát triển|Thể thao|Dân vận|Thông tin|Trẻ em|[ĐD]oàn|Tôn giáo|Đối ngoại|Hội nhập|UBND|Ủy ban|Uỷ ban)/iu

/** The issuer that begins at the start of `rest` ("Bộ Chính trị về …"), or null; `length` counts its characters. */
export function readIssuer(rest: string): { readonly name: string; readonly length: number } | null {
  const window = rest.slice(0, 160)
  let end = window.length
  for (const match of window.matchAll(stop)) {
    if (joinedName.test(window.slice(match.index))) continue
    end = match.index
    break
  }
  const name = window.slice(0, end).replace(/[\s,]+$/u, '')
  // A body is named with a capital; "của tỉnh" says whose matter it is, no issuer.
  if (!/^\p{Lu}/u.test(name)) return null
  return { name: name.replace(/\s+/gu, ' '), length: end }
}
