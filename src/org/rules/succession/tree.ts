/** Whether a unit is another one or stands below it, however far: `parentOf` gives what it stands right below. */
export function standsBelow(
  unitId: string,
  otherId: string,
  parentOf: (id: string) => string | null,
): boolean {
  const seen = new Set<string>()
  for (let id: string | null = unitId; id !== null && !seen.has(id); id = parentOf(id)) {
    if (id === otherId) return true
    seen.add(id)
  }
  return false
}
