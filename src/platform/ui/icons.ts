import { icons } from '@iconify-json/lucide'

/** The icons in use, all from Lucide (ISC); each stands beside a label, never alone. */
const used = {
  alert: 'triangle-alert',
  arrowDown: 'arrow-down',
  arrowUp: 'arrow-up',
  bell: 'bell',
  book: 'book-open-text',
  building: 'building-2',
  calendar: 'calendar-days',
  chart: 'chart-column',
  check: 'check',
  chevronDown: 'chevron-down',
  chevronRight: 'chevron-right',
  clock: 'clock',
  close: 'x',
  columns: 'columns-3',
  copy: 'copy',
  download: 'download',
  edit: 'pencil',
  eye: 'eye',
  file: 'file-text',
  inbox: 'inbox',
  info: 'info',
  link: 'link',
  key: 'key-round',
  list: 'list-checks',
  menu: 'menu',
  more: 'ellipsis',
  person: 'circle-user-round',
  plus: 'plus',
  refused: 'circle-slash',
  running: 'loader-circle',
  search: 'search',
  shield: 'shield-check',
  signOut: 'log-out',
  sort: 'arrow-down-up',
  tasks: 'clipboard-list',
  trash: 'trash-2',
  undo: 'undo-2',
  upload: 'upload',
} as const

export type IconName = keyof typeof used

/** Their names, in order. */
export const iconNames = Object.keys(used) as readonly IconName[]

/** The inner SVG of an icon, drawn on 24 × 24 units in the current colour. */
export const iconBodies: Readonly<Record<IconName, string>> = Object.freeze(
  Object.fromEntries(
    Object.entries(used).map(([name, lucide]) => {
      const icon = icons.icons[lucide] ?? icons.icons[icons.aliases?.[lucide]?.parent ?? '']
      if (!icon) throw new Error(`Lucide has no icon "${lucide}"`)
      return [name, icon.body]
    }),
  ),
) as Readonly<Record<IconName, string>>
