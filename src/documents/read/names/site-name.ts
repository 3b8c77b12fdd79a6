import { levelAt } from './levels.ts'
import { longest, phraseTree } from './phrases.ts'
import { capitalAt, continues, isStop, isUpperCase, isWord, type Scan } from './scan.ts'
import { wordList } from './word-list.ts'

/** "Khu du lịch suối khoáng Tà Hinh", "Vườn quốc gia Phong Nha - Kẻ Bàng": the proper name of a site. */

/** Fields that a proper name follows, as the list of fields writes them. */
const sites = new Set(
  wordList(`
    Khu du lịch | khu du lịch | điểm du lịch | Khu di tích | Di tích | Danh thắng | danh lam thắng cảnh | Khu kinh tế |
    Khu kinh tế cửa khẩu | Khu công nghiệp | Khu công nghệ cao | Vườn quốc gia | Khu bảo tồn | Di sản | Di sản văn hóa |
    Di sản Thế giới | Công viên địa chất | Công viên địa chất toàn cầu | Rừng phòng hộ | Rừng đặc dụng | Cửa khẩu |
    Cửa khẩu quốc tế | cửa khẩu quốc tế | chợ | cảng cá | bến xe | bến tàu
  `),
)

/** What sort of site it is; in lower case these stand between the field and the proper name. */
const sorts = phraseTree(
  wordList(`
    quốc gia | quốc gia đặc biệt | cấp quốc gia | cấp tỉnh | quốc tế | sinh thái | sinh thái biển | tâm linh | lịch sử |
    lịch sử - văn hóa | lịch sử, văn hóa | lịch sử văn hóa | lịch sử cách mạng | kiến trúc nghệ thuật | khảo cổ | văn hóa |
    cộng đồng | nghỉ dưỡng | thiên nhiên | biển | cửa khẩu | cửa khẩu quốc tế | suối khoáng | suối khoáng nóng |
    suối nước nóng | suối | thác | hồ | núi | động | hang | hang động | vịnh | bãi biển | bãi tắm | đảo | quần đảo | đèo |
    đồi | rừng | bán đảo | đền | chùa | đình | thành | thành cổ | cố đô | tháp | cao nguyên đá | danh thắng | thắng cảnh |
    loài và sinh cảnh | đất ngập nước | vườn chim | ven biển | hải cảng | đầm | phá | sông | cù lao | mũi | làng | bản
  `).map(sort => [sort, sort] as const),
)

const nameWordsMax = 8

/** Capitalised words, also across a dash: "Phong Nha - Kẻ Bàng"; after the sort "Bản" is no village ("thác Bản Giốc"). */
function capitalsEnd(scan: Scan, at: number, sorted: boolean): number {
  let to = at
  while (to - at < nameWordsMax && continues(scan, to)) {
    const dash = to > at && scan.tokens[to]?.folded === '-' && capitalAt(scan, to + 1) ? 1 : 0
    const word = to + dash
    if (!capitalAt(scan, word) || isStop(scan, word)) break
    if (levelAt(scan, word) !== null && !(sorted && to === at)) break
    if (scan.kinds(word).length > 0 && (dash === 1 || scan.unit(word, false) !== null)) break
    to = word + 1
  }
  return to
}

/** Index after the proper name that follows the field `full` at token `at`; `at` when there is none. */
export function siteNameEnd(scan: Scan, at: number, full: string | null): number {
  if (full === null || !sites.has(full) || !continues(scan, at) || isUpperCase(scan, at)) return at
  let start = at
  while (continues(scan, start) && isWord(scan, start) && !capitalAt(scan, start)) {
    const sort = longest(scan.tokens, start, sorts)
    if (sort === null) return at
    start = sort.next
  }
  const to = capitalsEnd(scan, start, start > at)
  return to > start ? to : at
}
