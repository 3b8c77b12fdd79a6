import { z } from 'zod'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import { type Person, type Route, route, type Visit } from '../../platform/http/index.ts'
import { isId } from '../../platform/ids.ts'
import type { Services } from '../../platform/room.ts'
import { withQuery } from '../../platform/ui/address.ts'
import { carryOutSuccession } from '../actions/succession/carry-out-succession.ts'
import { chooseTargets, dropDraft, reachDraft } from '../actions/succession/keep-draft.ts'
import { mayCarryOutSuccessions, maySeeUnits } from '../policy.ts'
import { personNames } from '../queries/people.ts'
import { findDraft, openDrafts } from '../queries/succession/drafts.ts'
import { gapsOf, outcomeOf, previewSuccession } from '../queries/succession/preview.ts'
import { findSuccession, listSuccessions } from '../queries/succession/successions.ts'
import { draftedSuccession } from '../rules/succession/draft.ts'
import { isSuccessionId, type Succession } from '../rules/succession/model.ts'
import type { SuccessionMover, ThingsAsked } from '../rules/succession/mover.ts'
import { SuccessionListPage } from '../views/succession/list-page.tsx'
import { PreviewPage } from '../views/succession/preview-page.tsx'
import { ResultPage } from '../views/succession/result-page.tsx'
import { ThingsPage } from '../views/succession/things-page.tsx'
import { successionSay } from '../views/succession/words.ts'
import { successionFormRoutes } from './succession-forms.tsx'
import { draftParams, namesOf, successionStyles } from './succession-shared.ts'

const page = z.coerce.number().int().min(1).max(1_000_000).catch(1).default(1)
const thingsQuery = z.object({
  mover: z.string().max(100).catch('').default(''),
  from: z.string().refine(isId).nullable().catch(null).default(null),
  named: z.string().refine(isId).nullable().catch(null).default(null),
  page,
})
const choiceForm = z.object({
  rows: z.array(z.string().max(200)).max(200).catch([]).default([]),
  to: z.union([z.literal(''), z.string().refine(isId)]).catch(''),
  all: z.string().max(10).optional(),
})
const confirmForm = z.object({ confirmed: z.string().max(10).optional() })

type ThingsVisit = Visit<Person, { id: string }, z.output<typeof thingsQuery>, unknown>
type OneVisit = Visit<Person, { id: string }, unknown, unknown>

/** Addresses of successions; `movers` are those of every room. */
export function successionRoutes(services: Services, movers: readonly SuccessionMover[]): readonly Route[] {
  const see = { access: 'signed-in', may: maySeeUnits } as const
  const change = { access: 'signed-in', may: mayCarryOutSuccessions, params: draftParams } as const
  const done = { ...see, params: z.object({ id: z.string().refine(isSuccessionId) }) } as const
  return [
    route('GET', '/successions', { ...see, query: z.object({ page }) }, visit => showList(services, visit)),
    ...successionFormRoutes(services),
    route('GET', '/successions/preview/:id', change, visit => showPreview(services, movers, visit)),
    route('GET', '/successions/preview/:id/things', { ...change, query: thingsQuery }, visit =>
      showDraftThings(services, movers, visit),
    ),
    route(
      'POST',
      '/successions/preview/:id/things',
      { ...change, query: thingsQuery, form: choiceForm },
      visit => choose(services, movers, visit, visit.form),
    ),
    route('POST', '/successions/preview/:id/carry-out', { ...change, form: confirmForm }, visit =>
      carryOut(services, movers, visit, visit.form.confirmed === 'yes'),
    ),
    route('POST', '/successions/preview/:id/drop', change, visit => drop(services, visit)),
    route('GET', '/successions/:id', done, visit => showResult(services, movers, visit)),
    route('GET', '/successions/:id/things', { ...done, query: thingsQuery }, visit =>
      showMovedThings(services, movers, visit),
    ),
  ]
}

async function showList(
  { database }: Services,
  visit: Visit<Person, unknown, { page: number }, unknown>,
): Promise<Response> {
  const mayChange = mayCarryOutSuccessions(visit.person)
  const found = await database.transaction(async tx => ({
    ...(await listSuccessions(tx, visit.query.page)),
    drafts: mayChange ? await openDrafts(tx) : [],
  }))
  const body = <SuccessionListPage view={visit.view} {...found} mayChange={mayChange} />
  return visit.page(body, { title: successionSay(visit.view)('title'), styles: successionStyles })
}

/** A draft that was carried out meanwhile leads to what came of it. */
async function showPreview(
  { database }: Services,
  movers: readonly SuccessionMover[],
  visit: OneVisit,
  wrong: 'unconfirmed' | null = null,
): Promise<Response> {
  const found = await database.transaction(async tx => {
    const kept = await findDraft(tx, visit.params.id)
    if (!kept) throw new Problem('not-found', 'not-found')
    if (kept.carriedOutAt) return null
    const succession = draftedSuccession(kept.id, kept.draft, kept.choices)
    const preview = await previewSuccession(tx, succession, movers)
    return { kept, succession, ...preview, names: await namesOf(tx, succession) }
  })
  if (!found) return visit.redirect(`/successions/${visit.params.id}`)
  const say = successionSay(visit.view)
  const errors = wrong ? [{ field: 'confirmed', message: say('confirm-missing') }] : []
  const body = <PreviewPage view={visit.view} {...found} errors={errors} />
  const title = say('preview-title', { what: say(`kind-${found.succession.kind}`) })
  return visit.page(body, { title, styles: successionStyles }, wrong ? 422 : 200)
}

async function showDraftThings(
  { database }: Services,
  movers: readonly SuccessionMover[],
  visit: ThingsVisit,
): Promise<Response> {
  const found = await database.transaction(async tx => {
    const kept = await reachDraft(tx, visit.params.id)
    return thingsOf(tx, draftedSuccession(kept.id, kept.draft, kept.choices), movers, visit, false)
  })
  return answerThings(visit, found, `/successions/preview/${visit.params.id}`, found.mover.choosable)
}

async function showMovedThings(
  { database }: Services,
  movers: readonly SuccessionMover[],
  visit: ThingsVisit,
): Promise<Response> {
  const found = await database.transaction(async tx => {
    const succession = await findSuccession(tx, visit.params.id)
    if (!succession) throw new Problem('not-found', 'not-found')
    return thingsOf(tx, succession, movers, visit, true)
  })
  return answerThings(visit, found, `/successions/${visit.params.id}`, false)
}

async function thingsOf(
  tx: Tx,
  succession: Succession,
  movers: readonly SuccessionMover[],
  { query }: ThingsVisit,
  done: boolean,
) {
  const mover = movers.find(({ name }) => name === query.mover)
  if (!mover) throw new Problem('not-found', 'not-found')
  const { from, named, page: at } = query
  const things = await mover.items(tx, succession, { fromId: from, namedId: named, page: at, done })
  const names = await namesOf(
    tx,
    succession,
    things.named.map(({ unitId }) => unitId),
  )
  return { ...things, mover, succession, names }
}

function answerThings(
  visit: ThingsVisit,
  found: Awaited<ReturnType<typeof thingsOf>>,
  back: string,
  mayChoose: boolean,
): Promise<Response> {
  const { from, named: namedId, page: at } = visit.query
  const asked = { fromId: from, namedId, page: at }
  const body = <ThingsPage view={visit.view} {...found} {...asked} back={back} mayChoose={mayChoose} />
  return visit.page(body, { title: found.mover.label(visit.locale), styles: successionStyles })
}

async function choose(
  { database }: Services,
  movers: readonly SuccessionMover[],
  visit: ThingsVisit,
  { rows, to, all }: z.output<typeof choiceForm>,
): Promise<Response> {
  const { id } = visit.params
  const mover = movers.find(({ name, choosable }) => choosable && name === visit.query.mover)
  if (!mover) throw new Problem('not-found', 'not-found')
  const { from, named, page: at } = visit.query
  const count = await database.transaction(async tx => {
    const items = all === 'yes' ? await allKeys(tx, mover, id, { fromId: from, namedId: named }) : rows
    await chooseTargets(tx, visit.person, id, { mover: mover.name, items, toId: to === '' ? null : to })
    return items.length
  })
  const back = withQuery(`/successions/preview/${id}/things`, {
    mover: mover.name,
    from,
    named,
    page: `${at}`,
  })
  return visit.redirectSaying(back, { words: successionSay(visit.view)('toast-chosen', { count }) })
}

/** Everything that the page lists, on all its pages. */
async function allKeys(
  tx: Tx,
  mover: SuccessionMover,
  id: string,
  asked: ThingsAsked,
): Promise<readonly string[]> {
  const kept = await reachDraft(tx, id)
  const succession = draftedSuccession(kept.id, kept.draft, kept.choices)
  return (await mover.keys?.(tx, succession, asked)) ?? []
}

async function carryOut(
  services: Services,
  movers: readonly SuccessionMover[],
  visit: OneVisit,
  confirmed: boolean,
): Promise<Response> {
  if (!confirmed) return showPreview(services, movers, visit, 'unconfirmed')
  const { id } = visit.params
  try {
    await services.database.transaction(async tx => {
      const kept = await findDraft(tx, id)
      if (!kept) throw new Problem('not-found', 'not-found')
      const succession = draftedSuccession(kept.id, kept.draft, kept.choices)
      await carryOutSuccession(tx, visit.person, succession, movers)
    })
  } catch (error) {
    // What came in between stands on the preview, in the words of each reason.
    if (error instanceof Problem && error.kind === 'refused') return showPreview(services, movers, visit)
    throw error
  }
  const say = successionSay(visit.view)
  return visit.redirectSaying(`/successions/${id}`, { words: say('toast-done') })
}

async function drop({ database }: Services, visit: OneVisit): Promise<Response> {
  await database.transaction(tx => dropDraft(tx, visit.person, visit.params.id))
  return visit.redirectSaying('/successions', { words: successionSay(visit.view)('toast-dropped') })
}

async function showResult(
  { database }: Services,
  movers: readonly SuccessionMover[],
  visit: OneVisit,
): Promise<Response> {
  const found = await database.transaction(async tx => {
    const succession = await findSuccession(tx, visit.params.id)
    if (!succession) throw new Problem('not-found', 'not-found')
    const people = await personNames(tx, [succession.carriedOutBy])
    return {
      succession,
      parts: await outcomeOf(tx, succession, movers),
      gaps: await gapsOf(tx, succession),
      names: await namesOf(tx, succession),
      by: people.get(succession.carriedOutBy) ?? '',
    }
  })
  const title = successionSay(visit.view)(`kind-${found.succession.kind}`)
  const mayChange = mayCarryOutSuccessions(visit.person)
  const body = <ResultPage view={visit.view} {...found} mayChange={mayChange} />
  return visit.page(body, { title, styles: successionStyles })
}
