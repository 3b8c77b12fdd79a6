import type { Person } from '../../platform/http/index.ts'

/** Units for which the person may send plans, each once; null among them for the whole office. */
export function sendingPlaces({ grants }: Pick<Person, 'grants'>): readonly (string | null)[] {
  return [...new Set(grants.filter(({ role }) => role === 'officer').map(({ unitId }) => unitId))]
}

/**
 * The unit for which a plan is taken in: the one asked for where the person may send for it, otherwise the whole
 * office or the first of the person's units. Undefined for whoever may send none, or not for what was asked.
 */
export function sendingPlace(
  person: Pick<Person, 'grants'>,
  asked: string | null | undefined,
): string | null | undefined {
  const places = sendingPlaces(person)
  if (asked !== undefined) return places.includes(asked) ? asked : undefined
  return places.includes(null) ? null : places[0]
}
