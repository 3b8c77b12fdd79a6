import { z } from 'zod'
import { today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import { type Person, type Route, route, type Visit } from '../../platform/http/index.ts'
import { speaker } from '../../platform/i18n/words.ts'
import { isId, newId } from '../../platform/ids.ts'
import type { Services } from '../../platform/room.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { addPost, correctPost, endPost } from '../actions/change-post.ts'
import { findFunction } from '../actions/find-function.ts'
import { askedDay } from '../as-of.ts'
import { mayAssignFunctions, maySeeUnits } from '../policy.ts'
import { areaStates, functionAreas, listFunctions, turnsOf } from '../queries/functions.ts'
import { findPost } from '../queries/posts.ts'
import { FunctionsPage } from '../views/functions/functions-page.tsx'
import { HolderPage } from '../views/functions/holder-page.tsx'
import { emptyPost, entryOfPost, type PostEntry } from '../views/posts/entry.ts'
import { words } from '../views/posts/words.ts'
import { daysOf, entryFaults, type PostFault, postForm, unitsMeant } from './post-entry.ts'
import { type Again, choose, inWords, namer, postRefusal } from './posts.tsx'

const optionalId = z.string().refine(isId).nullable().catch(null).default(null)
const listQuery = z.object({
  'as-of': askedDay,
  function: optionalId,
  state: z.enum(areaStates).catch('all').default('all'),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1).default(1),
})
const holderQuery = z.object({ row: optionalId })

type Visited<Query = unknown> = Visit<Person, unknown, Query, unknown>

const styles = ['units.css']

/** Addresses of the functions and of who holds them. */
export function functionRoutes(services: Services): readonly Route[] {
  const see = { access: 'signed-in', may: maySeeUnits } as const
  const change = { access: 'signed-in', may: mayAssignFunctions } as const
  const path = '/functions/holder'
  return [
    route('GET', '/functions', { ...see, query: listQuery }, visit => showFunctions(services, visit)),
    route('GET', path, { ...change, query: holderQuery }, visit =>
      showHolder(services, visit, visit.query.row),
    ),
    route('POST', path, { ...change, form: postForm }, visit => keep(services, visit, visit.form)),
    route('POST', `${path}/end`, { ...change, form: postForm }, visit => end(services, visit, visit.form)),
  ]
}

async function showFunctions(
  { database }: Services,
  visit: Visited<z.output<typeof listQuery>>,
): Promise<Response> {
  const { function: wanted, state, page, 'as-of': asked } = visit.query
  const found = await database.transaction(async tx => {
    const functions = await listFunctions(tx, asked.day)
    const chosen = functions.find(({ id }) => id === wanted) ?? functions[0] ?? null
    const part = chosen
      ? await functionAreas(tx, chosen.id, asked.day, { state, page })
      : { areas: [], total: 0, pages: 1 }
    return { functions, chosen, ...part }
  })
  const mayChange = mayAssignFunctions(visit.person)
  const body = (
    <FunctionsPage
      view={visit.view}
      {...found}
      page={page}
      state={state}
      asked={asked}
      mayChange={mayChange}
    />
  )
  return visit.page(body, { title: speaker(words, visit.locale)('functions-title'), styles })
}

async function showHolder(
  { database }: Services,
  visit: Visited,
  rowId: string | null,
  again: Again | null = null,
): Promise<Response> {
  const found = await database.transaction(async tx => {
    const row = rowId === null ? undefined : await findPost(tx, 'functions', rowId)
    if (rowId !== null && !row) throw new Problem('not-found', 'not-found')
    const turns = row ? await turnsOf(tx, row.function_id, row.area_id) : []
    const nameOf = await namer(tx, row ? [row, ...turns] : [])
    const functions = await listFunctions(tx, today())
    const name = functions.find(({ id }) => id === row?.function_id)?.name ?? ''
    const entry = row ? { ...entryOfPost(row, nameOf), function: name } : emptyPost
    return { row: row ?? null, turns, nameOf, entry, functions: functions.map(one => one.name) }
  })
  const say = speaker(words, visit.locale)
  const shown = {
    ...found,
    entry: again?.entry ?? found.entry,
    errors: again?.errors ?? [],
    choices: again?.choices ?? {},
  }
  const title = say(found.row ? 'holder-correct' : 'holder-title')
  return visit.page(
    <HolderPage view={visit.view} {...shown} />,
    { title, width: 'narrow', styles },
    again ? 422 : 200,
  )
}

async function keep(services: Services, visit: Visited, entry: PostEntry): Promise<Response> {
  const rowId = isId(entry.row) ? entry.row : null
  const again = (errors: readonly FieldError[], choices: NonNullable<Again['choices']> = {}) =>
    showHolder(services, visit, rowId, { entry, errors, choices })
  const faults = entryFaults(entry)
  if (faults.length > 0) return again(inWords(faults, visit))
  try {
    const outcome = await services.database.transaction(tx => write(tx, visit.person, entry, rowId))
    if (outcome) return again(inWords(outcome.faults, visit), outcome.choices)
  } catch (error) {
    return again([postRefusal(error, visit)])
  }
  return visit.redirectSaying('/functions', { words: speaker(words, visit.locale)('toast-kept') })
}

/** Null when it was written; else what is to be chosen first. */
async function write(tx: Tx, actor: Person, entry: PostEntry, rowId: string | null) {
  for (const field of ['area', 'unit'] as const) {
    const meant = await unitsMeant(tx, entry[field], entry[`${field}_id`])
    if (meant.length !== 1) return choose(tx, field, meant)
  }
  const [area] = await unitsMeant(tx, entry.area, entry.area_id)
  const [unit] = await unitsMeant(tx, entry.unit, entry.unit_id)
  const post = {
    id: rowId ?? newId(),
    function_id: await findFunction(tx, actor, entry.function),
    area_id: area?.id ?? '',
    unit_id: unit?.id ?? '',
    legal_basis: entry.legal_basis,
    ...daysOf(entry),
  }
  await (rowId === null ? addPost : correctPost)(tx, actor, 'functions', post)
  return null
}

async function end(services: Services, visit: Visited, entry: PostEntry): Promise<Response> {
  const rowId = isId(entry.row) ? entry.row : null
  const { valid_to: day } = daysOf(entry)
  const faults: readonly PostFault[] =
    entry.last_day === '' ? [{ field: 'last_day', code: 'last-day-missing' }] : entryFaults(entry)
  const again = async (errors: readonly FieldError[]) => {
    const row = rowId && (await services.database.transaction(tx => findPost(tx, 'functions', rowId)))
    return showHolder(services, visit, rowId, { entry: row ? entryOfPost(row, () => '') : entry, errors })
  }
  if (rowId === null) throw new Problem('not-found', 'not-found')
  if (faults.length > 0 || day === null) return again(inWords(faults, visit))
  try {
    await services.database.transaction(tx => endPost(tx, visit.person, 'functions', rowId, day))
  } catch (error) {
    return again([postRefusal(error, visit)])
  }
  return visit.redirectSaying('/functions', { words: speaker(words, visit.locale)('toast-ended') })
}
