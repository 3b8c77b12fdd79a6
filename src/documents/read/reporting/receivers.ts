import type { Prepared, UnitList } from './units.ts'

const transparent = new Set(
  (
    'va kip thoi ngay truc tiep bang van ban dinh ky thuong xuyen day du de xuat tham muu trinh xin y kien kien nghi ' +
    'len cho voi ve den toi gui nhanh dot xuat khi ket qua tinh hinh thuc hien trien khai cong tac dong chi hang nam quy thang ' +
    'truong giam doc tap the lanh dao gom cap nhat phan anh giai trinh ngay tuan 6'
  ).split(' '),
)

/** The preposition right before a unit, with the verbs whose "với", "cho" or "đến" it is not. */
const prepositions: readonly (readonly [pattern: RegExp, foreign: RegExp | null])[] = [
  [/(?:^|\s)(?:gui|trinh|len|toi|nop)\s*$/, null],
  [/(?:^|\s)(?:gui|nop|chuyen)\s(?:\S+\s){0,3}(?:ve|cho|den|toi|len)\s*$/, null],
  [/(?:^|\s)ve\s*$/, /quan ly nha nuoc ve|tuyen truyen ve|thong tin ve|nhan thuc ve/],
  [/(?:^|\s)voi\s*$/, /phoi hop|hop tac|trao doi|lien he|gan|ket noi|giao luu|lam viec|cung voi|doi voi/],
  [
    /(?:^|\s)cho\s*$/,
    /tuyen truyen|cung cap|huong dan|tap huan|ho tro|phuc vu|pho bien|boi duong|tao dieu kien|giao/,
  ],
  [/(?:^|\s)den\s*$/, /trien khai den|pho bien|quan triet|anh huong|lien quan|gioi thieu|truyen thong/],
]

/** Whether a preposition of giving stands right before `gap`'s end. */
export function endsInPreposition(gap: string): boolean {
  return prepositions.some(
    ([pattern, foreign]) => pattern.test(gap) && (foreign === null || !foreign.test(gap)),
  )
}

function isTransparent(gap: string): boolean {
  return gap.split(/[\s,]+/).every(word => word === '' || transparent.has(word))
}

/** The list that a "báo cáo" ending at `from` is given to: right after it, or after a preposition up to `limit`. */
export function receiverAfter(prepared: Prepared, from: number, limit: number): UnitList | null {
  for (const list of prepared.lists) {
    if (list.start < from) continue
    if (list.start >= limit) return null
    const gap = prepared.folded.slice(from, list.start)
    if (gap.includes(';')) return null
    if (isTransparent(gap) || (gap.length < 320 && endsInPreposition(gap))) return list
  }
  return null
}

const handover =
  /^[\s,]*(?:(?:de|tong hop|theo doi|tham muu|xem xet|chi dao|nam|biet|cung|chung|chu dong|va|dong thoi|kip thoi|ket qua|dinh ky|truoc|sau do|thuc hien|xay dung|hoan thien|thanh|nghien cuu|giup|ra soat|tham dinh|phoi hop|hang nam|tiep tuc)(?:[\s,]+|$))+$/

/** The list that is sent something "để tổng hợp, báo cáo": it ends right before the "báo cáo" at `at`. */
export function receiverBefore(prepared: Prepared, at: number): UnitList | null {
  const lists = prepared.lists.filter(list => list.end <= at)
  for (const list of lists.reverse()) {
    const before = prepared.folded.slice(Math.max(0, list.start - 60), list.start)
    if (!endsInPreposition(before.slice(before.lastIndexOf(';') + 1))) {
      // "về Sở A để Sở A tổng hợp": the second name is the doer of the onward report.
      if (/(?:^|\s)de\s*$/.test(before)) continue
      return null
    }
    const gap = blankLists(prepared, list.end, at)
      .replace(/\b(?:truoc|cham nhat)[^;]{0,40}?[0-9]{1,2}\/[0-9]{1,2}(?:\/[0-9]{4})?(?: hang nam)?/g, ' ')
      .replace(
        /(?:truoc )?ngay [0-9]{1,2}(?: thang [0-9]{1,2})?(?: nam [0-9]{4}| hang nam| hang thang)?/g,
        ' ',
      )
    return handover.test(gap) ? list : null
  }
  return null
}

function blankLists(prepared: Prepared, from: number, to: number): string {
  let gap = prepared.folded.slice(from, to)
  for (const list of prepared.lists) {
    if (list.start < from || list.end > to) continue
    gap = gap.slice(0, list.start - from) + ' '.repeat(list.end - list.start) + gap.slice(list.end - from)
  }
  return gap
}

const subjectLead = /(?:^|[,;:.]\s*|(?:yeu cau|de nghi|giao|phan cong|do|thi|va|trong do)\s+)$/

/** The units that do the reporting: the last list before `at` that stands where a subject stands. */
export function doersBefore(
  prepared: Prepared,
  at: number,
  receivers: readonly UnitList[],
): readonly string[] {
  const doers = prepared.lists.filter(
    list =>
      list.end <= at &&
      !receivers.includes(list) &&
      subjectLead.test(prepared.folded.slice(0, list.start).trimStart().slice(-24)),
  )
  return doers.at(-1)?.names ?? []
}
