/** A propagation as plain values, and why it cannot be so. */
import type { CivilDate } from '../../platform/clock.ts'
import type { Refusal } from '../../platform/errors.ts'
import { parseDate } from '../../platform/i18n/dates.ts'

/** What an officer says of a propagation. */
export interface PropagationFacts {
  readonly title: string
  /** How it is to be done. */
  readonly instructions: string
  readonly dueOn: CivilDate
  /** Whose officers lead it; null for the whole office. */
  readonly keeperId: string | null
  /** The plan that asks for it. */
  readonly planId: string | null
}

/** What a unit says of it. */
export interface Acknowledgement {
  readonly heldOn: CivilDate
  /** How many people took part. */
  readonly peopleCount: number
  readonly note: string
  /** Where the proof is found; empty for none. */
  readonly link: string
}

/** A unit that is asked, and what it said. */
export interface AskedUnit {
  readonly unitId: string
  readonly name: string
  /** Null until it said that it was done. */
  readonly said: (Acknowledgement & { readonly at: Date; readonly by: string }) | null
}

/** How far it has come. */
export interface PropagationSum {
  readonly units: number
  readonly done: number
  readonly people: number
}

export const propagationMax = {
  title: 200,
  instructions: 4000,
  note: 2000,
  link: 2000,
  people: 10_000_000,
  documents: 200,
  units: 5000,
} as const

/** What is wrong with the facts of a propagation. */
export function propagationRefusals(
  facts: PropagationFacts,
  documents: number,
  today: CivilDate,
): readonly Refusal[] {
  const refusals: Refusal[] = []
  if (facts.title === '') refusals.push({ code: 'propagation-title-empty', args: {} })
  for (const field of ['title', 'instructions'] as const) refusals.push(...tooLong(field, facts[field]))
  if (facts.dueOn < today) refusals.push({ code: 'propagation-due-past', args: {} })
  if (documents > propagationMax.documents)
    refusals.push({ code: 'propagation-too-many-documents', args: { max: propagationMax.documents } })
  return refusals
}

/** What is wrong with what a unit says. */
export function acknowledgementRefusals(
  said: Acknowledgement,
  closed: boolean,
  today: CivilDate,
): readonly Refusal[] {
  const refusals: Refusal[] = []
  if (closed) refusals.push({ code: 'propagation-closed', args: {} })
  if (said.heldOn > today) refusals.push({ code: 'propagation-held-later', args: {} })
  const { peopleCount } = said
  if (!Number.isInteger(peopleCount) || peopleCount < 0 || peopleCount > propagationMax.people)
    refusals.push({ code: 'propagation-people-wrong', args: { max: propagationMax.people } })
  for (const field of ['note', 'link'] as const) refusals.push(...tooLong(field, said[field]))
  if (said.link !== '' && !isWebAddress(said.link))
    refusals.push({ code: 'propagation-link-wrong', args: {} })
  return refusals
}

function tooLong(field: 'title' | 'instructions' | 'note' | 'link', text: string): readonly Refusal[] {
  const max = propagationMax[field]
  return text.length > max ? [{ code: 'propagation-too-long', args: { field, max } }] : []
}

/** Only what a browser opens as a page: never `javascript:`. */
export function isWebAddress(text: string): boolean {
  const address = URL.parse(text)
  return address !== null && (address.protocol === 'https:' || address.protocol === 'http:')
}

/** A number of people as it is typed: 1.200 and 1 200 are 1200; NaN for what is none. */
export function typedCount(typed: string): number {
  const digits = typed.replaceAll(/[\s.,]/gu, '')
  return /^\d{1,9}$/u.test(digits) ? Number(digits) : Number.NaN
}

/** Counts of some units. */
export function sumOf(units: readonly AskedUnit[]): PropagationSum {
  const said = units.flatMap(unit => unit.said ?? [])
  return {
    units: units.length,
    done: said.length,
    people: said.reduce((sum, { peopleCount }) => sum + peopleCount, 0),
  }
}

/** Whether a propagation is late for those who have said nothing: its day is past and it goes on. */
export function isLatePropagation(
  { dueOn, closedAt }: { readonly dueOn: CivilDate; readonly closedAt: Date | null },
  { units, done }: Pick<PropagationSum, 'units' | 'done'>,
  today: CivilDate,
): boolean {
  return closedAt === null && done < units && dueOn < today
}

/** A day as it is typed; null for what is none. */
export function typedDay(typed: string): CivilDate | null {
  const date = parseDate(typed)
  return date.ok ? date.iso : null
}
