/** What happened to the file on the way in, as warnings of the reading: nothing is done silently. */
import type { SourceNotice, Warning } from '../../model.ts'

/** Vietnamese sentences by code; `{name}` stands for an argument. */
const sentences: Readonly<Record<string, string>> = {
  'tracked-changes-accepted':
    'Tệp còn thay đổi chưa chốt: đã nhận {insertions} chỗ thêm và bỏ {deletions} chỗ xóa. Hãy so với bản đã ký.',
  'hidden-text-left-out': 'Đã bỏ qua {characters} ký tự ẩn trong tệp.',
  'pictures-not-read': 'Tệp có {pictures} hình; chữ trong hình không được đọc.',
  'comments-left-out': 'Đã bỏ qua {comments} lời bình bên lề.',
  'encoding-converted': 'Phông chữ cũ ({from}) đã được chuyển sang Unicode. Hãy xem lại các chữ có dấu.',
  'low-confidence-page': 'Trang {page} quét mờ (chắc {confidence} %): hãy đối chiếu với bản giấy.',
  'page-without-text': 'Trang {page} không có chữ đọc được.',
}

/** One warning a notice; a code without a sentence is shown as it is rather than dropped. */
export function sourceWarnings(notices: readonly SourceNotice[]): Warning[] {
  return notices.map(({ code, args }) => ({ code, message: messageOf(code, args), args }))
}

function messageOf(code: string, args: SourceNotice['args']): string {
  const sentence = sentences[code]
  if (sentence === undefined) return `${code} ${JSON.stringify(args)}`
  return sentence.replace(/\{(\w+)\}/gu, (whole, name: string) => String(args[name] ?? whole))
}
