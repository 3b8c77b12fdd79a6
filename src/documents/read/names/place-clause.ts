import { matches, type PhraseTree, phraseTree } from './phrases.ts'
import { continues, isStop, isWord, type Scan, wordAt } from './scan.ts'
import { toned } from './tokens.ts'
import { wordList } from './word-list.ts'

/** "các xã có đường biên giới": a short clause that says which places of many are meant. */

/** What a place has by its nature; only these go on after a comma or "và". */
const features = phraseTree(
  wordList(`
    biên giới | đường biên giới | cửa khẩu | cửa khẩu quốc tế | cửa khẩu phụ | lối mở | biển | bờ biển | đảo | hải đảo |
    cảng | cảng biển | cảng cá | bến cảng | sân bay | nhà ga | ga đường sắt | khu du lịch | điểm du lịch | di tích |
    di sản | danh lam thắng cảnh | danh thắng | khu công nghiệp | khu kinh tế | cụm công nghiệp | khu chế xuất |
    làng nghề | lễ hội | khách sạn | nhà hàng | cơ sở lưu trú | vườn quốc gia | rừng | đồng bào dân tộc thiểu số | đồng bào theo đạo | đồng bào có đạo
  `).map(feature => [feature, feature] as const),
)

/** What people of a place do elsewhere, or strangers do there: "có đông người đi lao động, học tập ở nước ngoài". */
const activities = phraseTree(
  wordList(`
    đi lao động | lao động | học tập | đi học tập | làm việc | đi làm việc | sinh sống | công tác | cư trú | tạm trú |
    lưu trú | định cư | tham quan | xuất khẩu lao động | đi xuất khẩu lao động | làm ăn | đi làm ăn
  `).map(activity => [activity, activity] as const),
)

/** Words that a clause goes on with, though alone they look like verbs or end a name. */
const passing = phraseTree(
  wordList(`
    dân tộc thiểu số | theo đạo | có đạo | lịch sử - văn hóa | quan hệ hợp tác | quan hệ kết nghĩa | quan hệ hữu nghị | hoạt động đối ngoại | về | với | ở nước ngoài | tại nước ngoài | nước ngoài | nước ngoài sinh sống | trên địa bàn | đi qua | chạy qua | chung
  `).map(place => [place, place] as const),
)

/** After "có" these tell what the places do or own, not which places they are. */
const predicates = phraseTree(
  wordList(`
    trách nhiệm | nhiệm vụ | thể | kế hoạch | văn bản | hình thức | biện pháp | giải pháp | ý kiến | phương án |
    chủ trương | công văn | lịch | cơ chế | chính sách | quyền | nghĩa vụ | hiệu quả | chất lượng | kết quả | ít nhất |
    tối thiểu | trên | đủ | đầy đủ | cán bộ | công chức | người phụ trách | đầu mối | đội ngũ | sáng kiến | cách |
    nhu cầu | thêm | sự | hệ thống | đài | cổng | trang | chuyên mục | chuyên trang | nhiều hình thức | nhiều hoạt động |
    nhiều giải pháp | nhiều biện pháp | nhiều cách | nhiều đổi mới | tổ | báo | phòng | gì | đề xuất | chương trình |
    nội dung | dự toán | thành tích | mặt | tên | mô hình | đề án | trường hợp | vướng mắc | sai phạm | liên quan
  `).map(thing => [thing, thing] as const),
)

const wordsMax = 6

/** Index after the longest phrase of the list at `at`, by its own accents ("thế mạnh" is not "thể"); null when none. */
function phraseEnd(scan: Scan, at: number, tree: PhraseTree<string>): number | null {
  for (const { value, next } of matches(scan.tokens, at, tree)) {
    const words = value.split(/\s+/u).filter(word => word !== '')
    if (words.every((word, index) => toned(word) === toned(wordAt(scan, at + index)))) return next
  }
  return null
}
const joints = new Set([',', 'va', '/', '-'])

/** Words up to the first verb, little word, mark or figure; activities and whereabouts pass, though they look like verbs. */
function plainWordsEnd(scan: Scan, at: number, max: number): number {
  let to = at
  for (let count = 0; count < max && continues(scan, to) && isWord(scan, to); count += 1) {
    const known =
      phraseEnd(scan, to, passing) ??
      phraseEnd(scan, to, features) ??
      (to > at ? phraseEnd(scan, to, activities) : null)
    if (known === null && (isStop(scan, to) || scan.tokens[to]?.shape === 'number')) break
    if (known === null && joints.has(scan.tokens[to]?.folded ?? '')) break
    to = known ?? to + 1
  }
  return to
}

/** After a comma or "và" another feature or activity, with what is said of it. */
function joinedEnd(scan: Scan, at: number): number {
  if (!continues(scan, at) || !joints.has(scan.tokens[at]?.folded ?? '') || !continues(scan, at + 1))
    return at
  const next = phraseEnd(scan, at + 1, activities) ?? phraseEnd(scan, at + 1, features)
  return next === null ? at : plainWordsEnd(scan, next, wordsMax)
}

/** Whether a sentence may go on here with its verb, or the name ends its line or stands before a mark. */
function isClosed(scan: Scan, at: number): boolean {
  return (
    !continues(scan, at) || !isWord(scan, at) || isStop(scan, at) || joints.has(scan.tokens[at]?.folded ?? '')
  )
}

/**
 * Index after a clause "có …" at token `at`, which follows a collective of places, or `at` when none stands there.
 * It may be up to six words long (a set phrase counts as one), and further features joined by commas; a figure in it tells an aim, not a sort.
 */
export function placeClauseEnd(scan: Scan, at: number): number {
  if (!continues(scan, at) || scan.tokens[at]?.folded !== 'co' || scan.tokens[at]?.shape !== 'lower')
    return at
  if (phraseEnd(scan, at + 1, predicates) !== null) return at
  const first = plainWordsEnd(scan, at + 1, wordsMax)
  if (first === at + 1 || !isClosed(scan, first) || scan.tokens[first]?.shape === 'number') return at
  let to = first
  for (let next = joinedEnd(scan, to); next > to; next = joinedEnd(scan, to)) to = next
  return to
}

/** "100% các địa phương có …", "mỗi xã có …": what all are to have, no sort of places. */
const wholeCounts = new Set(['%', 'tat', 'toan', 'moi', 'tung', 'ca'])

/** Whether the words before or at the beginning of a collective say that all places are meant. */
export function countsAll(scan: Scan, at: number): boolean {
  return [scan.tokens[at - 1], scan.tokens[at]].some(
    token => token !== undefined && wholeCounts.has(token.folded),
  )
}
