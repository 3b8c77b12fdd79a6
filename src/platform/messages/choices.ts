/** How people want to be told. */
import { now } from '../clock.ts'
import type { Tx } from '../db/index.ts'
import { defaultLocale, type Locale } from '../i18n/locale.ts'
import type { ChoiceRow, MessageTables } from './tables.ts'

/** By which channels a person is told, and in which language. */
export interface MessageChoice {
  readonly email: ChoiceRow['email']
  readonly text: ChoiceRow['text']
  /** +84…, for the gateway; null where nobody gave one. */
  readonly phone: string | null
  readonly locale: Locale
}

/** Of whoever has chosen nothing: by mail at once, in Vietnamese. */
export const choiceByDefault: MessageChoice = {
  email: 'at-once',
  text: 'none',
  phone: null,
  locale: defaultLocale,
}

/** What each of these accounts chose; who has chosen nothing has no entry. */
export async function messageChoices(
  tx: Tx,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, MessageChoice>> {
  if (accountIds.length === 0) return new Map()
  const rows = await tx
    .withTables<MessageTables>()
    .selectFrom('message_choices')
    .select(['account_id', 'email', 'text', 'phone', 'locale'])
    .where('account_id', 'in', [...new Set(accountIds)])
    .execute()
  return new Map(rows.map(({ account_id, ...choice }) => [account_id, choice]))
}

/** The language in which each of these accounts is written to. */
export async function messageLocales(
  tx: Tx,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, Locale>> {
  const choices = await messageChoices(tx, accountIds)
  return new Map(accountIds.map(id => [id, choices.get(id)?.locale ?? defaultLocale]))
}

/** Keeps what a person chose. Whoever takes their number out is not told by the gateway any more. */
export async function chooseMessages(tx: Tx, accountId: string, choice: MessageChoice): Promise<void> {
  const row = { ...choice, text: choice.phone === null ? ('none' as const) : choice.text, changed_at: now() }
  await tx
    .withTables<MessageTables>()
    .insertInto('message_choices')
    .values({ account_id: accountId, ...row })
    .onConflict(conflict => conflict.column('account_id').doUpdateSet(row))
    .execute()
}
