import { z } from 'zod'
import { Problem } from '../errors.ts'
import { type FormFault, type Person, type Route, route, type Visit } from '../http/index.ts'
import { sayIfKnown } from '../i18n/words.ts'
import { isId } from '../ids.ts'
import type { Permission } from '../permission/index.ts'
import type { Services } from '../room.ts'
import { markAllRead, markMessage } from './actions/mark.ts'
import { choiceByDefault, chooseMessages, messageChoices } from './choices.ts'
import { channelsOf, type FindContacts } from './deliver.ts'
import { choicesForm } from './forms.ts'
import { findMessage, listMessages } from './queries.ts'
import { channelStates, handOverAgain, unreachedReaders } from './undelivered.ts'
import { ChoicesPage } from './views/choices.tsx'
import { MessageListPage, MessagePage } from './views/list.tsx'
import { UndeliveredPage } from './views/undelivered.tsx'
import { messageSay, words } from './words.ts'

/** What messages need of the rooms. */
export interface MessageRooms {
  readonly contacts: FindContacts
  /** Who looks after the mail of the office. */
  readonly maySeeUndelivered: Permission
}

const params = z.object({ id: z.string().refine(isId) })
const listQuery = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) })

type OwnVisit = Visit<Person, unknown, unknown, unknown>
type Entered = Readonly<Record<string, string>>

/** Addresses of messages: one's own, how one wants to be told, and what reached nobody. */
export function messageRoutes(services: Services, rooms: MessageRooms): readonly Route[] {
  const own = { access: 'signed-in' } as const
  const one = { ...own, params }
  const administer = { ...own, may: rooms.maySeeUndelivered }
  const choicesAgain = (visit: OwnVisit, faults: readonly FormFault[], entered: Entered) =>
    showChoices(services, rooms, visit, faults, entered)
  return [
    route('GET', '/messages', { ...own, query: listQuery }, visit =>
      showList(services, rooms, visit, visit.query.page),
    ),
    route('POST', '/messages/read-all', own, visit => readAll(services, visit)),
    route('GET', '/messages/undelivered', administer, visit => showUndelivered(services, rooms, visit)),
    route('POST', '/messages/undelivered/:id/again', { ...administer, params }, visit =>
      sendAgain(services, visit, visit.params.id),
    ),
    route('GET', '/messages/:id', one, visit => showMessage(services, visit, visit.params.id)),
    route('POST', '/messages/:id/read', one, visit => mark(services, visit, visit.params.id, true)),
    route('POST', '/messages/:id/unread', one, visit => mark(services, visit, visit.params.id, false)),
    route('GET', '/account/messages', own, visit => showChoices(services, rooms, visit)),
    route('POST', '/account/messages', { ...own, form: choicesForm, whenInvalid: choicesAgain }, visit =>
      choose(services, visit, visit.form),
    ),
  ]
}

const styles = ['messages.css']

async function showList(
  { database }: Services,
  { maySeeUndelivered }: MessageRooms,
  visit: OwnVisit,
  page: number,
): Promise<Response> {
  const administers = maySeeUndelivered(visit.person)
  const list = await database.transaction(tx => listMessages(tx, visit.person.id, page))
  const title = messageSay(visit)('title')
  return visit.page(<MessageListPage view={visit.view} {...list} page={page} administers={administers} />, {
    title,
    styles,
  })
}

/** To look at a message is to read it. */
async function showMessage({ database }: Services, visit: OwnVisit, id: string): Promise<Response> {
  const message = await database.transaction(async tx => {
    await markMessage(tx, visit.person.id, id, true)
    return findMessage(tx, visit.person.id, id)
  })
  if (!message) throw new Problem('not-found', 'not-found')
  return visit.page(<MessagePage view={visit.view} message={message} />, { title: message.title, styles })
}

async function mark({ database }: Services, visit: OwnVisit, id: string, read: boolean): Promise<Response> {
  await database.transaction(tx => markMessage(tx, visit.person.id, id, read))
  return read
    ? visit.redirect('/messages')
    : visit.redirectSaying('/messages', { words: messageSay(visit)('marked-unread') })
}

async function readAll({ database }: Services, visit: OwnVisit): Promise<Response> {
  const count = await database.transaction(tx => markAllRead(tx, visit.person.id))
  return visit.redirectSaying('/messages', { words: messageSay(visit)('all-read-done', { count }) })
}

async function showChoices(
  { database, config }: Services,
  { contacts }: MessageRooms,
  visit: OwnVisit,
  faults: readonly FormFault[] = [],
  entered?: Entered,
): Promise<Response> {
  const { id } = visit.person
  const [choice, contact] = await database.transaction(async tx => [
    (await messageChoices(tx, [id])).get(id) ?? choiceByDefault,
    (await contacts(tx, [id])).get(id),
  ])
  const errors = faults.map(({ field, code }) => ({
    field,
    message: sayIfKnown(words, visit.locale, code) ?? code,
  }))
  const page = (
    <ChoicesPage
      view={visit.view}
      entered={{ ...choice, phone: choice.phone ?? '', ...entered }}
      address={contact?.email ?? null}
      channels={{ email: config.mail !== undefined, text: config.textGateway !== undefined }}
      errors={errors}
    />
  )
  const title = messageSay(visit)('choices-title')
  return visit.page(page, { title, width: 'narrow' }, errors.length > 0 ? 422 : 200)
}

async function choose(
  { database, config }: Services,
  visit: OwnVisit,
  form: z.output<typeof choicesForm>,
): Promise<Response> {
  const { id } = visit.person
  await database.transaction(async tx => {
    const before = (await messageChoices(tx, [id])).get(id) ?? choiceByDefault
    // Without a gateway the form does not ask for these: what was chosen stays.
    const { text, phone } = config.textGateway ? form : before
    await chooseMessages(tx, id, { email: form.email, locale: form.locale, text, phone: phone || null })
  })
  return visit.redirectSaying('/account/messages', { words: messageSay(visit)('choices-saved') })
}

async function showUndelivered(
  { database, config }: Services,
  { contacts }: MessageRooms,
  visit: OwnVisit,
): Promise<Response> {
  const setUp = channelsOf(config)
  const [readers, states, names] = await database.transaction(async tx => {
    const unreached = await unreachedReaders(tx)
    const accounts = unreached.flatMap(({ accountId }) => accountId ?? [])
    return [unreached, await channelStates(tx), await contacts(tx, accounts)] as const
  })
  const channels = states.map(state => ({ ...state, isSetUp: setUp.includes(state.channel) }))
  const title = messageSay(visit)('undelivered-title')
  const page = <UndeliveredPage view={visit.view} readers={readers} channels={channels} names={names} />
  return visit.page(page, { title })
}

async function sendAgain({ database }: Services, visit: OwnVisit, id: string): Promise<Response> {
  const count = await database.transaction(tx => handOverAgain(tx, id))
  return visit.redirectSaying('/messages/undelivered', {
    words: messageSay(visit)('undelivered-again-done', { count }),
  })
}
