/** Making links to answer, and taking them back. */
import { unitAddresses } from '../../org/index.ts'
import {
  findTask,
  findWorkItems,
  isPossible,
  placesOfWork,
  planNames,
  unitNames,
  type WorkItem,
  workSay,
} from '../../plans/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { type FormFault, ownPath, type Person, type Visit } from '../../platform/http/index.ts'
import { formatIsoDate } from '../../platform/i18n/format.ts'
import { sayIfKnown } from '../../platform/i18n/words.ts'
import type { Services } from '../../platform/room.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { maySendLinks } from '../answers/policy.ts'
import { itemAround } from '../answers/work-item.ts'
import { answerAddress } from './actions/mail-links.ts'
import { makeLinks } from './actions/make-links.ts'
import { revokeLink } from './actions/revoke-link.ts'
import { answerableItems, linksOfItem } from './queries.ts'
import { type LinkEntry, LinksPage, MadeLinksPage, ManyLinksPage } from './views/links-page.tsx'
import { linkSay, words } from './views/words.ts'

type AnyVisit = Visit<Person, unknown, unknown, unknown>
type ItemVisit<Form = unknown> = Visit<Person, { id: string }, unknown, Form>

/** What a form of links says, read. */
export interface LinkForm {
  readonly email: string
  readonly days: number
}

/** Whom a link goes to when nobody has said it yet: the unit's contact on record. */
async function firstEntry(tx: Tx, unitId: string): Promise<LinkEntry> {
  return { email: (await unitAddresses(tx, [unitId])).get(unitId) ?? '', days: '7' }
}

/** The links of a work item, and a form for one more. */
export async function showLinks(
  { database, config }: Services,
  visit: ItemVisit,
  entered: LinkEntry | null = null,
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const { id } = visit.params
  const found = await database.transaction(async tx => {
    const around = await itemAround(tx, id)
    return {
      ...around,
      links: await linksOfItem(tx, id),
      entry: entered ?? (await firstEntry(tx, around.item.unitId)),
    }
  })
  const { item, task, nameOf, links, entry } = found
  const page = (
    <LinksPage
      view={visit.view}
      item={item}
      task={task.text}
      unit={nameOf(item.unitId)}
      open={isPossible('claim', item)}
      links={links}
      entry={entry}
      suggested={entered === null && entry.email !== ''}
      mails={config.mail !== undefined}
      errors={errors}
    />
  )
  return visit.page(page, { title: linkSay(visit)('title'), width: 'narrow' }, errors.length > 0 ? 422 : 200)
}

/** Makes one and shows it, once. */
export function makeOne(services: Services, visit: ItemVisit<LinkForm>): Promise<Response> {
  return makeAndShow(services, visit, [visit.params.id], visit.form)
}

async function makeAndShow(
  { database, config }: Services,
  visit: AnyVisit,
  itemIds: readonly string[],
  { email, days }: LinkForm,
): Promise<Response> {
  const wanted = { itemIds, email, days, locale: visit.locale }
  const { made, tasks } = await database.transaction(async tx => ({
    made: await makeLinks(tx, config, visit.person, wanted),
    tasks: await taskWords(tx, itemIds),
  }))
  const origin = config.publicUrl ?? visit.request.url
  const links = made.links.map(({ itemId, token }) => ({
    itemId,
    task: tasks.get(itemId) ?? '',
    address: answerAddress(origin, token),
  }))
  const { expiresAt, mailed } = made
  const page = (
    <MadeLinksPage view={visit.view} email={email} expiresAt={expiresAt} mailed={mailed} links={links} />
  )
  return visit.page(page, { title: linkSay(visit)('made-title'), width: 'narrow', styles: ['answers.css'] })
}

async function taskWords(tx: Tx, itemIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const { id, taskId } of (await findWorkItems(tx, itemIds)).values()) {
    found.set(id, (await findTask(tx, taskId))?.text ?? '')
  }
  return found
}

/** Takes one back. */
export async function revoke(
  { database }: Services,
  visit: Visit<Person, { id: string; link: string }, unknown, unknown>,
): Promise<Response> {
  const { id, link } = visit.params
  await database.transaction(tx => revokeLink(tx, visit.person, id, link))
  return visit.redirectSaying(`/work/${id}/links`, { words: linkSay(visit)('revoked') })
}

/** Of which unit in which plan. */
export interface ManyQuery {
  readonly plan: string
  readonly unit: string
}

type ManyVisit<Form = unknown> = Visit<Person, unknown, ManyQuery, Form>

/** Everything of a unit in a plan that one may send links for. */
export async function showMany(
  { database, config }: Services,
  visit: ManyVisit,
  again: { readonly entry: LinkEntry; readonly chosen: readonly string[] } | null = null,
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const { plan, unit } = visit.query
  const found = await database.transaction(async tx => {
    const items = await itemsToSend(tx, visit.person, visit.query)
    return {
      items,
      tasks: await taskWords(
        tx,
        items.map(({ id }) => id),
      ),
      // Who may send nothing is told no names either.
      plan: items.length === 0 ? '' : ((await planNames(tx, [plan])).get(plan) ?? ''),
      unit: items.length === 0 ? '' : ((await unitNames(tx, [unit])).get(unit) ?? ''),
      entry: again?.entry ?? (items.length === 0 ? { email: '', days: '7' } : await firstEntry(tx, unit)),
    }
  })
  const { items, tasks, entry } = found
  const page = (
    <ManyLinksPage
      view={visit.view}
      action={ownPath(visit.view.address)}
      plan={found.plan}
      unit={found.unit}
      items={items.map(item => ({
        value: item.id,
        label: tasks.get(item.id) ?? '',
        help: helpOf(item, visit),
      }))}
      chosen={again?.chosen ?? items.map(({ id }) => id)}
      entry={entry}
      suggested={again === null && entry.email !== ''}
      mails={config.mail !== undefined}
      errors={errors}
    />
  )
  const title = linkSay(visit)('many-title')
  return visit.page(page, { title, width: 'narrow' }, errors.length > 0 ? 422 : 200)
}

function helpOf({ dueOn }: WorkItem, { locale }: ManyVisit): string {
  const say = workSay({ locale })
  return dueOn === null ? say('due-none') : say('due', { day: formatIsoDate(dueOn, locale) })
}

async function itemsToSend(tx: Tx, person: Person, { plan, unit }: ManyQuery): Promise<readonly WorkItem[]> {
  const ids = await answerableItems(tx, plan, unit)
  const places = await placesOfWork(tx, ids)
  const items = await findWorkItems(tx, ids)
  return ids.flatMap(id => {
    const place = places.get(id)
    return place && maySendLinks(person, place) ? (items.get(id) ?? []) : []
  })
}

/** Makes a link for each that was chosen, and shows them, once. */
export function makeMany(
  services: Services,
  visit: ManyVisit<LinkForm & { readonly items: readonly string[] }>,
): Promise<Response> {
  return makeAndShow(services, visit, visit.form.items, visit.form)
}

/** Faults of a form of links in the visitor's words. */
export function inWords(faults: readonly FormFault[], { locale }: AnyVisit): readonly FieldError[] {
  return faults.map(({ field, code }) => ({ field, message: sayIfKnown(words, locale, code) ?? code }))
}
