/** Finds what the ids in facts are called, each noun by one question. */
import type { Tx } from '../../platform/db/index.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { isId } from '../../platform/ids.ts'
import type { NamedThing, Telling } from '../../platform/room.ts'
import type { Json } from '../canonical.ts'
import type { RecordedFact } from '../facts.ts'
import { isMembers } from '../rules/changes.ts'
import type { ToldBook } from './book.ts'

/** Names by subject (`unit:0198…`). */
export type Names = ReadonlyMap<string, NamedThing>

/** The names of whatever these facts speak of: who did it, what it happened to, ids in the details. */
export async function namesIn(
  tx: Tx,
  tellings: readonly Telling[],
  book: ToldBook,
  locale: Locale,
  facts: readonly RecordedFact[],
): Promise<Names> {
  const subjects = facts.flatMap(({ actor, kind, subject, details }) => [
    ...(actor.kind === 'person' ? [`person:${actor.id}`] : []),
    subject,
    ...subjectsIn(field => book.nounOfField(kind, field), '', details),
  ])
  return namesOf(tx, tellings, locale, subjects)
}

/** The names of these subjects; those that nobody knows are left out. */
export async function namesOf(
  tx: Tx,
  tellings: readonly Telling[],
  locale: Locale,
  subjects: readonly string[],
): Promise<Names> {
  const byNoun = Map.groupBy(new Set(subjects), nounOf)
  const names = new Map<string, NamedThing>()
  for (const [noun, asked] of byNoun) {
    const find = tellings.map(({ nouns }) => nouns[noun]).find(one => one !== undefined)
    const ids = asked.map(idOf).filter(isId)
    if (!find || ids.length === 0) continue
    for (const [id, thing] of await find(tx, ids, locale)) names.set(`${noun}:${id}`, thing)
  }
  return names
}

/** `unit` of `unit:0198…`. */
export function nounOf(subject: string): string {
  return subject.split(':', 1)[0] ?? ''
}

function idOf(subject: string): string {
  return subject.slice(subject.indexOf(':') + 1)
}

function subjectsIn(
  nounOfField: (field: string) => string | undefined,
  field: string,
  value: Json | undefined,
): readonly string[] {
  if (typeof value === 'string') {
    const noun = nounOfField(field)
    return noun === undefined ? [] : [`${noun}:${value}`]
  }
  if (Array.isArray(value)) return value.flatMap(member => subjectsIn(nounOfField, field, member))
  if (!isMembers(value)) return []
  return Object.entries(value).flatMap(([key, member]) => subjectsIn(nounOfField, key, member))
}
