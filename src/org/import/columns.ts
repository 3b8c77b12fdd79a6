/** The columns of a table of units, by which names they go, and how a cell of each is read. */
import { fold } from '../../platform/text/fold.ts'

/** In the order of an export. */
export const columnKeys = [
  'code',
  'name',
  'kind',
  'level',
  'parent',
  'from',
  'to',
  'collective',
  'other-names',
  'id',
  'parent-id',
] as const

export type ColumnKey = (typeof columnKeys)[number]

/** Titles as an export writes them; an import takes both languages and the keys. */
export const columnTitles: Readonly<Record<'vi' | 'en', Readonly<Record<ColumnKey, string>>>> = {
  vi: {
    code: 'Mã định danh',
    name: 'Tên đơn vị',
    kind: 'Loại',
    level: 'Cấp',
    parent: 'Thuộc đơn vị',
    from: 'Từ ngày',
    to: 'Đến hết ngày',
    collective: 'Gộp nhiều cơ quan',
    'other-names': 'Tên khác',
    id: 'ID',
    'parent-id': 'ID đơn vị cấp trên',
  },
  en: {
    code: 'Agency code',
    name: 'Name',
    kind: 'Kind',
    level: 'Level',
    parent: 'Under',
    from: 'From',
    to: 'Until',
    collective: 'Many bodies',
    'other-names': 'Other names',
    id: 'ID',
    'parent-id': 'ID of the unit above',
  },
}

const byTitle: ReadonlyMap<string, ColumnKey> = new Map(
  columnKeys.flatMap(key =>
    [key, columnTitles.vi[key], columnTitles.en[key]].map(title => [fold(title), key] as const),
  ),
)

/** The column that a title names; null for one that we do not read. */
export function columnOf(title: string): ColumnKey | null {
  return byTitle.get(fold(title).trim()) ?? null
}
