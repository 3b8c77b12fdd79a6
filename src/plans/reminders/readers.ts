/** Who is told for a unit. */
import { roleHolders, unitAddresses, unitLines } from '../../org/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { type MessageReader, messageLocales } from '../../platform/messages/index.ts'

/** Somebody who is told, and in which language. */
export interface Reader {
  /** Part of the keys of messages: the account's id, or the address. */
  readonly key: string
  readonly to: MessageReader
  readonly locale: Locale
}

/** Readers by unit; null is the whole office. A unit without anybody has no entry. */
export type ReadersOfUnits = ReadonlyMap<string | null, readonly Reader[]>

/**
 * Who is told for each unit: its officers, else its leaders, else its mail address. Roles on the very unit only:
 * whoever holds one on a unit above would be told of everything below.
 */
export async function readersOf(tx: Tx, unitIds: readonly (string | null)[]): Promise<ReadersOfUnits> {
  const officers = await roleHolders(tx, unitIds, ['officer'])
  const without = unitIds.filter(id => !officers.has(id))
  const leaders = await roleHolders(tx, without, ['leader'])
  const silent = without.filter(id => id !== null && !leaders.has(id)).filter(id => id !== null)
  const addresses = await unitAddresses(tx, silent)
  const readers = await accountReaders(tx, new Map([...officers, ...leaders]))
  for (const [unitId, address] of addresses) {
    readers.set(unitId, [{ key: address, to: { address }, locale: 'vi' }])
  }
  return readers
}

/**
 * Who is told when units are late: officers and leaders of the nearest unit above each in the administrative hierarchy
 * that has any; the whole office's where none has. A unit under nothing has those of the whole office.
 */
export async function superiorsOf(tx: Tx, unitIds: readonly string[]): Promise<ReadersOfUnits> {
  const lines = await unitLines(tx, unitIds)
  const above = (id: string) => (lines.get(id) ?? []).filter(one => one !== id)
  const asked = [null, ...new Set(unitIds.flatMap(above))]
  const readers = await accountReaders(tx, await roleHolders(tx, asked, ['officer', 'leader']))
  return new Map(
    unitIds.map(id => {
      const nearest = above(id).find(one => readers.has(one)) ?? null
      return [id, readers.get(nearest) ?? []]
    }),
  )
}

/** People as readers, each in the language they chose. */
export async function accountReaders(
  tx: Tx,
  holders: ReadonlyMap<string | null, readonly { readonly id: string }[]>,
): Promise<Map<string | null, readonly Reader[]>> {
  const ids = [...new Set([...holders.values()].flat().map(({ id }) => id))]
  const locales = await messageLocales(tx, ids)
  const reader = ({ id }: { readonly id: string }): Reader => ({
    key: id,
    to: { accountId: id },
    locale: locales.get(id) ?? 'vi',
  })
  return new Map([...holders].map(([unit, some]) => [unit, some.map(reader)]))
}
