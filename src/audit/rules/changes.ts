/** What a fact's details say, field by field. Pure. */
import type { Json } from '../canonical.ts'

/** One field of a fact: before and after, or what is said besides (`said`). Undefined where there is none. */
export interface Change {
  readonly field: string
  readonly before?: Json
  readonly after?: Json
  readonly said?: Json
}

/** Every field that the details speak of, in their order; fields that did not change are left out. */
export function changesIn(details: { readonly [key: string]: Json }): readonly Change[] {
  const { before, after, ...rest } = details
  const [was, is] =
    isPlain(before) || isPlain(after)
      ? [{ value: before }, { value: after }]
      : [membersOf(before), membersOf(after)]
  const changed = [...new Set([...Object.keys(was), ...Object.keys(is)])].map(field => ({
    field,
    ...(was[field] !== undefined && { before: was[field] }),
    ...(is[field] !== undefined && { after: is[field] }),
  }))
  const said = Object.entries(rest).map(([field, value]) => ({ field, said: value }))
  return [...changed.filter(differs), ...said]
}

function differs({ before, after }: Change): boolean {
  return JSON.stringify(before) !== JSON.stringify(after)
}

/** A single value that changed, without fields. */
function isPlain(value: Json | undefined): boolean {
  return value !== undefined && value !== null && !isMembers(value)
}

function membersOf(value: Json | undefined): { readonly [key: string]: Json | undefined } {
  return isMembers(value) ? value : {}
}

/** Whether a part of the details has members of its own. */
export function isMembers(value: Json | undefined): value is { readonly [key: string]: Json | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
