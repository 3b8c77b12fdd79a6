import type { Locale } from '../../../platform/i18n/locale.ts'
import { speaker } from '../../../platform/i18n/words.ts'
import type { Role } from '../../tables.ts'
import { words } from '../people/words.ts'

/** What pages call a role. */
export function roleName(role: Role, locale: Locale): string {
  return speaker(words, locale)(`role-${role}`)
}
