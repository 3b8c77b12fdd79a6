import type { PostRows, UnitPostKind } from '../../rules/posts.ts'
import { lastDay } from '../../rules/validity.ts'

/** What stands in the form of a post, as it was typed; fields of other kinds stay empty. */
export interface PostEntry {
  /** Id of the post that is corrected; empty for a new one. */
  readonly row: string
  readonly role: string
  readonly name: string
  readonly post: string
  readonly phone: string
  readonly email: string
  /** Id of the account, where the person has one. */
  readonly person: string
  readonly authority: string
  readonly principal: string
  readonly function: string
  readonly unit: string
  readonly unit_id: string
  readonly area: string
  readonly area_id: string
  readonly first_day: string
  readonly last_day: string
  readonly legal_basis: string
}

/** A form that nobody has typed into. */
export const emptyPost: PostEntry = {
  row: '',
  role: '',
  name: '',
  post: '',
  phone: '',
  email: '',
  person: '',
  authority: '',
  principal: '',
  function: '',
  unit: '',
  unit_id: '',
  area: '',
  area_id: '',
  first_day: '',
  last_day: '',
  legal_basis: '',
}

/** A post as its form shows it first; `nameOf` names the units that it speaks of. */
export function entryOfPost(
  row: PostRows[UnitPostKind | 'functions'],
  nameOf: (unitId: string) => string,
): PostEntry {
  const { id, valid_from, valid_to, ...fields } = row
  const days = { first_day: valid_from ?? '', last_day: valid_to === null ? '' : lastDay(valid_to) }
  const kept = { ...emptyPost, row: id, ...days }
  if ('committee_id' in fields) {
    const { role, person_name: name, post, unit_id } = fields
    const unit = unit_id === null ? {} : { unit: nameOf(unit_id), unit_id }
    return { ...kept, role, name, post, ...unit }
  }
  if ('function_id' in fields) {
    const { unit_id, area_id, legal_basis } = fields
    return { ...kept, unit: nameOf(unit_id), unit_id, area: nameOf(area_id), area_id, legal_basis }
  }
  if ('phone' in fields) {
    const { role, name, post, phone, email, person_id } = fields
    return { ...kept, role, name, post, phone, email, person: person_id ?? '' }
  }
  const { name, post, authority, principal, legal_basis } = fields
  return { ...kept, name, post, authority, principal, legal_basis }
}
