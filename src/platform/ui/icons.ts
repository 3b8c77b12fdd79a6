import { icons } from '@iconify-json/lucide'

/** The icons in use, all from Lucide (ISC); each stands beside a label, never alone. */
const used = {
  alert: 'triangle-alert',
  arrowDown: 'arrow-down',
  book: 'book-open-text',
  check: 'check',
  chevronDown: 'chevron-down',
  clock: 'clock',
  copy: 'copy',
  download: 'download',
  eye: 'eye',
  file: 'file-text',
  info: 'info',
  list: 'list-checks',
  person: 'circle-user-round',
  refused: 'circle-slash',
  running: 'loader-circle',
  signOut: 'log-out',
  trash: 'trash-2',
  undo: 'undo-2',
  upload: 'upload',
} as const

export type IconName = keyof typeof used

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
