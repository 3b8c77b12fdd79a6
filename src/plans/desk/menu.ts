import type { Person } from '../../platform/http/index.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import type { MenuEntry } from '../../platform/ui/view.ts'
import { maySeeInbox, maySeeOverview } from './policy.ts'
import { deskSay } from './views/words.ts'

/** What stands first in the menu: one's own work, then how all of it stands. */
export function deskMenu(person: Person, locale: Locale): readonly MenuEntry[] {
  const say = deskSay({ locale })
  const inbox = { href: '/work', label: say('menu-inbox'), icon: 'inbox' } as const
  const overview = { href: '/overview', label: say('menu-overview'), icon: 'chart' } as const
  return [...(maySeeInbox(person) ? [inbox] : []), ...(maySeeOverview(person) ? [overview] : [])]
}
