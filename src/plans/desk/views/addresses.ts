import type { Figure } from '../rules/model.ts'

/** The list behind a number of the leader's page. */
export function listAddress(
  what: Figure,
  narrowed: {
    readonly unit?: string | null
    readonly plan?: string | null
    readonly month?: string | null
  } = {},
): string {
  const query = new URLSearchParams({ what })
  for (const [name, value] of Object.entries(narrowed)) if (value) query.set(name, value)
  return `/overview/list?${query}`
}
