import { z } from 'zod'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import { type Person, type Route, route, type Visit } from '../../platform/http/index.ts'
import { sayIfKnown, speaker } from '../../platform/i18n/words.ts'
import { newId } from '../../platform/ids.ts'
import { about } from '../../platform/permission/index.ts'
import type { Services } from '../../platform/room.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { addPost, correctPost, endPost } from '../actions/change-post.ts'
import { mayChangeUnit } from '../policy.ts'
import { listPeople } from '../queries/people.ts'
import { unitAsked } from '../queries/person-grants.ts'
import { findPost, postsOf } from '../queries/posts.ts'
import { findUnits } from '../queries/units.ts'
import { type UnitPostKind, unitPostKinds } from '../rules/posts.ts'
import { emptyPost, entryOfPost, type PostEntry } from '../views/posts/entry.ts'
import type { PostFieldsProps } from '../views/posts/post-fields.tsx'
import { PostsPage } from '../views/posts/posts-page.tsx'
import { words } from '../views/posts/words.ts'
import { daysOf, entryFaults, type PostFault, postForm, postOf, unitsMeant } from './post-entry.ts'
import { parentsOf, reachUnit, refusalAt, unitParams } from './unit-shared.ts'

const params = unitParams.extend({ kind: z.enum(unitPostKinds) })
const rowQuery = z.object({ row: z.string().max(40).catch('').default('') })

type PostVisit = Visit<Person, z.output<typeof params>, unknown, unknown>

/** What a form shows again after something in it was refused. */
export interface Again {
  readonly entry: PostEntry
  readonly errors: readonly FieldError[]
  readonly choices?: NonNullable<PostFieldsProps['choices']>
}

/** Addresses of a unit's focal points, signers and members. */
export function postRoutes(services: Services): readonly Route[] {
  const may = about(mayChangeUnit, unitAsked(services))
  const change = { access: 'signed-in', may, params } as const
  const path = '/units/:id/posts/:kind'
  return [
    route('GET', path, { ...change, query: rowQuery }, visit => showPosts(services, visit, visit.query.row)),
    route('POST', path, { ...change, form: postForm }, visit => keep(services, visit, visit.form)),
    route('POST', `${path}/end`, { ...change, form: postForm }, visit => end(services, visit, visit.form)),
  ]
}

async function showPosts(
  { database }: Services,
  visit: PostVisit,
  rowId: string,
  again: Again | null = null,
): Promise<Response> {
  const { id, kind } = visit.params
  const found = await database.transaction(async tx => {
    const rows = await postsOf(tx, kind, [id])
    const people = kind === 'focal-points' ? await listPeople(tx) : []
    return {
      unit: await reachUnit(tx, id),
      rows,
      people: people.filter(one => one.leftAt === null),
      nameOf: await namer(tx, rows),
    }
  })
  const row = found.rows.find(one => one.id === rowId)
  const entry = again?.entry ?? (row ? entryOfPost(row, found.nameOf) : emptyPost)
  const errors = again?.errors ?? []
  const say = speaker(words, visit.locale)
  const choices = again?.choices ?? {}
  const body = (
    <PostsPage view={visit.view} kind={kind} {...found} entry={entry} errors={errors} choices={choices} />
  )
  const title = say(`${kind}-of`, { name: found.unit.name })
  return visit.page(body, { title, width: 'narrow', styles: ['units.css'] }, again ? 422 : 200)
}

/** Names the units that posts speak of. */
export async function namer(
  tx: Tx,
  rows: readonly { readonly unit_id: string | null; readonly area_id?: string }[],
): Promise<(unitId: string) => string> {
  const units = await findUnits(
    tx,
    rows.flatMap(({ unit_id, area_id }) => [unit_id ?? [], area_id ?? []].flat()),
  )
  return id => units.get(id)?.name ?? ''
}

async function keep(services: Services, visit: PostVisit, entry: PostEntry): Promise<Response> {
  const { id: unitId, kind } = visit.params
  const again = (errors: readonly FieldError[], choices: NonNullable<PostFieldsProps['choices']> = {}) =>
    showPosts(services, visit, entry.row, { entry, errors, choices })
  const faults = entryFaults(entry)
  if (faults.length > 0) return again(inWords(faults, visit))
  try {
    const outcome = await services.database.transaction(async tx => {
      const meant = await unitsMeant(tx, entry.unit, entry.unit_id)
      if (entry.unit !== '' && meant.length !== 1) return choose(tx, 'unit', meant)
      await write(tx, visit, kind, entry, unitId, meant[0]?.id ?? null)
      return null
    })
    if (outcome) return again(inWords(outcome.faults, visit), outcome.choices)
  } catch (error) {
    return again([postRefusal(error, visit)])
  }
  return visit.redirectSaying(`/units/${unitId}/posts/${kind}`, {
    words: speaker(words, visit.locale)('toast-kept'),
  })
}

async function write(
  tx: Tx,
  visit: PostVisit,
  kind: UnitPostKind,
  entry: PostEntry,
  unitId: string,
  memberId: string | null,
): Promise<void> {
  const isNew = entry.row === ''
  if (!isNew) await ownPost(tx, kind, entry.row, unitId)
  const post = postOf(kind, entry, { id: isNew ? newId() : entry.row, unitId, memberId })
  await (isNew ? addPost : correctPost)(tx, visit.person, kind, post)
}

/** A post of another unit is none of this one's. */
async function ownPost(tx: Tx, kind: UnitPostKind, id: string, unitId: string): Promise<void> {
  const rows = await postsOf(tx, kind, [unitId])
  if (!rows.some(row => row.id === id)) throw new Problem('not-found', 'not-found')
}

/** Several units go by the typed name, or none: the form asks again. */
export async function choose(tx: Tx, field: 'unit' | 'area', units: Awaited<ReturnType<typeof unitsMeant>>) {
  const parents = await parentsOf(tx, units)
  const choices = units.map(unit => ({
    id: unit.id,
    name: unit.name,
    detail: parents.get(unit.parentId ?? '')?.name ?? '',
  }))
  const fault: PostFault = { field, code: 'unit-unknown' }
  return { faults: [fault], choices: { [field]: choices } }
}

async function end(services: Services, visit: PostVisit, entry: PostEntry): Promise<Response> {
  const { id: unitId, kind } = visit.params
  const { valid_to: day } = daysOf(entry)
  const faults: readonly PostFault[] =
    entry.last_day === '' ? [{ field: 'last_day', code: 'last-day-missing' }] : entryFaults(entry)
  const again = async (errors: readonly FieldError[]) => {
    const row = await services.database.transaction(tx => findPost(tx, kind, entry.row))
    const shown = row ? entryOfPost(row, () => '') : emptyPost
    return showPosts(services, visit, entry.row, { entry: shown, errors })
  }
  if (faults.length > 0 || day === null) return again(inWords(faults, visit))
  try {
    await services.database.transaction(async tx => {
      await ownPost(tx, kind, entry.row, unitId)
      await endPost(tx, visit.person, kind, entry.row, day)
    })
  } catch (error) {
    return again([postRefusal(error, visit)])
  }
  return visit.redirectSaying(`/units/${unitId}/posts/${kind}`, {
    words: speaker(words, visit.locale)('toast-ended'),
  })
}

/** Faults of fields, in words. */
export function inWords(
  faults: readonly PostFault[],
  { locale }: Pick<PostVisit, 'locale'>,
): readonly FieldError[] {
  return faults.map(({ field, code }) => ({ field, message: sayIfKnown(words, locale, code) ?? code }))
}

/** A refusal as what is wrong with a field of a post; anything else is thrown on. */
export function postRefusal(error: unknown, { locale }: Pick<PostVisit, 'locale'>): FieldError {
  const { message } = refusalAt(error, locale)
  return { field: error instanceof Problem ? fieldOf(error.code) : 'name', message }
}

function fieldOf(code: string): string {
  if (code === 'post-ends-first') return 'last_day'
  if (code.startsWith('function-')) return code === 'function-held-already' ? 'unit' : 'function'
  if (code === 'member-of-itself') return 'unit'
  if (code === 'signer-alone') return 'authority'
  if (code.startsWith('signer-principal')) return 'principal'
  return code.startsWith('signer-') && code !== 'signer-name-missing' ? 'post' : 'name'
}
