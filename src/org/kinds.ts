/** What sort of body a unit is: as `kindOf` of documents says it, and `other` for what no list knows. */
export const unitKinds = [
  'peoples-committee',
  'peoples-council',
  'department',
  'division',
  'office',
  'ministry',
  'central',
  'bureau',
  'inspectorate',
  'committee',
  'steering-committee',
  'management-board',
  'party-body',
  'front',
  'union',
  'association',
  'police',
  'military',
  'court',
  'treasury',
  'social-insurance',
  'bank',
  'press',
  'centre',
  'culture',
  'school',
  'health',
  'enterprise',
  'mission',
  'team',
  'section',
  'village-head',
  'officer',
  'collective',
  'other',
] as const

export type UnitKind = (typeof unitKinds)[number]

/** The kind that the words name; `other` for a word that is none. */
export function toUnitKind(word: string | null): UnitKind {
  return unitKinds.find(kind => kind === word) ?? 'other'
}
