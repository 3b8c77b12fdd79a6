/** People and their roles: the list, one person, roles given, handed over and ended. */
import { z } from 'zod'
import { today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import { type Person, problemWords, type Route, route, type Visit } from '../../platform/http/index.ts'
import { sayIfKnown } from '../../platform/i18n/words.ts'
import { isId } from '../../platform/ids.ts'
import { about } from '../../platform/permission/index.ts'
import type { Services } from '../../platform/room.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { delegateRoles } from '../actions/grants/delegate-roles.ts'
import { endGrant, mayEndGrant } from '../actions/grants/end-grant.ts'
import { giveRole } from '../actions/grants/give-role.ts'
import { askedDay } from '../as-of.ts'
import {
  mayDelegate,
  mayGiveRole,
  mayInvite,
  mayManagePeople,
  mayManagePerson,
  maySeePeople,
  maySeePerson,
} from '../policy.ts'
import { unitLines } from '../queries/grants.ts'
import { listPeopleFor, searchColleagues } from '../queries/people-list.ts'
import { findKnownPerson, namedGrants, personAsked, placeOfPerson } from '../queries/person-grants.ts'
import { searchUnits } from '../queries/unit-list.ts'
import { findUnits } from '../queries/units.ts'
import { type Role, roles } from '../tables.ts'
import { PeopleListPage } from '../views/grants/people-list.tsx'
import { PersonPage } from '../views/grants/person-page.tsx'
import { roleName } from '../views/grants/role-name.ts'
import { grantSay, words } from '../views/grants/words.ts'
import {
  colleagueMeant,
  daysMeant,
  delegationForm,
  type GrantFault,
  roleForm,
  unitMeant,
} from './grant-entry.ts'

const params = z.object({ id: z.string().refine(isId) })
const grantParams = params.extend({ grantId: z.string().refine(isId) })
const typed = z.object({ q: z.string().trim().max(300).catch('').default('') })
const line = z.string().trim().max(300).catch('').default('')
const listQuery = z.object({
  q: line,
  unit: line,
  unit_id: line,
  role: z.enum(roles).nullable().catch(null).default(null),
  'as-of': askedDay,
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
})

type PersonVisit = Visit<Person, { readonly id: string }, unknown, unknown>
const styles = ['grants.css']
const offered = 10

/** Addresses of people and their roles. */
export function grantRoutes(services: Services): readonly Route[] {
  const asked = personAsked(services)
  const see = { access: 'signed-in', may: about(maySeePerson, asked), params } as const
  const manage = { access: 'signed-in', may: mayManagePeople } as const
  const delegate = { access: 'signed-in', may: about(mayDelegate, asked), params } as const
  const list = { access: 'signed-in', may: maySeePeople, query: listQuery } as const
  return [
    route('GET', '/people', list, visit => showList(services, visit)),
    route('GET', '/people/me', { access: 'signed-in' }, visit =>
      visit.redirect(`/people/${visit.person.id}`),
    ),
    route('GET', '/people/units.json', { ...list, query: typed }, visit => sendUnits(services, visit)),
    route('GET', '/people/:id', see, visit => showPerson(services, visit)),
    route('GET', '/people/:id/colleagues.json', { ...delegate, query: typed }, visit =>
      sendColleagues(services, visit),
    ),
    route(
      'POST',
      '/people/:id/grants',
      {
        ...manage,
        params,
        form: roleForm,
        whenInvalid: (visit, faults, entered) => showPerson(services, visit, { faults, entered }),
      },
      visit => give(services, visit, visit.form),
    ),
    route('POST', '/people/:id/grants/:grantId/end', { ...see, params: grantParams }, visit =>
      end(services, visit),
    ),
    route('POST', '/people/:id/delegations', { ...delegate, form: delegationForm }, visit =>
      handOver(services, visit, visit.form),
    ),
  ]
}

async function showList(
  { database }: Services,
  visit: Visit<Person, unknown, z.output<typeof listQuery>, unknown>,
): Promise<Response> {
  const { q, unit, unit_id, role, page } = visit.query
  const { day, given } = visit.query['as-of']
  const found = await database.transaction(async tx => {
    const unitId = (unit === '' && unit_id === '' ? null : await unitMeant(tx, { unit, unit_id })) ?? null
    const filter = { q, role, page, unitId, asOf: day }
    return {
      ...(await listPeopleFor(tx, visit.person, filter)),
      filter,
      unit: unitId === null ? null : ((await findUnits(tx, [unitId])).get(unitId) ?? null),
    }
  })
  const body = (
    <PeopleListPage
      view={visit.view}
      {...found}
      dayAsked={given}
      self={visit.person.id}
      mayAdd={mayManagePeople(visit.person)}
      mayInvite={mayInvite(visit.person)}
    />
  )
  return visit.page(body, { title: grantSay(visit.view)('people-title'), styles })
}

interface ShownAgain {
  readonly faults?: readonly GrantFault[]
  readonly entered?: Readonly<Record<string, string>>
  readonly chosen?: readonly string[]
  /** Of a refusal, already in words. */
  readonly errors?: readonly FieldError[]
}

async function showPerson(
  { database }: Services,
  visit: PersonVisit,
  { faults = [], entered = {}, chosen, errors = [] }: ShownAgain = {},
): Promise<Response> {
  const found = await database.transaction(tx => personForPage(tx, visit.person, visit.params.id))
  const all = [
    ...errors,
    ...faults.map(({ field, code }) => ({ field, message: sayIfKnown(words, visit.locale, code) ?? code })),
  ]
  const body = (
    <PersonPage
      view={visit.view}
      {...found}
      self={visit.person.id}
      entered={entered}
      chosen={chosen ?? null}
      errors={all}
    />
  )
  return visit.page(body, { title: found.person.name, styles }, all.length > 0 ? 422 : 200)
}

async function personForPage(tx: Tx, actor: Person, id: string) {
  const person = await findKnownPerson(tx, id)
  const place = await placeOfPerson(tx, id)
  if (!person || !place || !maySeePerson(actor, place)) throw new Problem('not-found', 'not-found')
  const grants = await namedGrants(tx, id)
  const endable = new Set<string>()
  for (const grant of grants) {
    if (grant.state !== 'over' && (await mayEndGrant(tx, actor, grant))) endable.add(grant.id)
  }
  return {
    person,
    grants,
    endable,
    mayManage: mayManagePerson(actor, place),
    mayHelp: mayInvite(actor),
    mayDelegate: mayDelegate(actor, place),
    mayGive: mayManagePeople(actor),
    givesOffice: mayGiveRole(actor, { line: [] }),
  }
}

/** Units on which the person who types gives roles, or whose people they see. */
async function sendUnits(
  { database }: Services,
  visit: Visit<Person, unknown, { q: string }, unknown>,
): Promise<Response> {
  const units = await database.transaction(async tx => {
    const found = await searchUnits(tx, visit.query.q, offered * 5)
    const lines = await unitLines(
      tx,
      found.map(({ id }) => id),
    )
    return found.filter(({ id }) => maySeePerson(visit.person, { id: '', lines: [lines.get(id) ?? [id]] }))
  })
  return visit.json({ options: units.slice(0, offered).map(({ id, name }) => ({ value: id, label: name })) })
}

async function sendColleagues(
  { database }: Services,
  visit: Visit<Person, { readonly id: string }, { q: string }, unknown>,
): Promise<Response> {
  const people = await database.transaction(tx => searchColleagues(tx, visit.query.q, offered))
  return visit.json({
    options: people.map(({ id, name, signInName }) => ({ value: id, label: name, detail: signInName })),
  })
}

async function give(
  services: Services,
  visit: PersonVisit,
  form: z.output<typeof roleForm>,
): Promise<Response> {
  const { from, to, faults } = daysMeant(['from', 'to'], [form.from, form.to], today())
  const unitId = await services.database.transaction(tx => unitMeant(tx, form))
  const unclear = unitId === undefined ? [{ field: 'unit', code: 'unit-unclear' }] : []
  const notYours =
    unitId === null && !mayGiveRole(visit.person, { line: [] })
      ? [{ field: 'unit', code: 'whole-office-not-yours' }]
      : []
  const wrong = [...unclear, ...notYours, ...faults]
  if (unitId === undefined || wrong.length > 0) {
    return showPerson(services, visit, { faults: wrong, entered: { ...form } })
  }
  const wanted = { role: form.role, unitId, from, to, reason: form.reason }
  return changed(services, visit, { entered: { ...form }, field: 'role' }, async tx => {
    await giveRole(tx, visit.person, visit.params.id, wanted)
    return done(tx, visit, 'role-given', visit.params.id, form.role)
  })
}

async function end(
  services: Services,
  visit: Visit<Person, z.output<typeof grantParams>, unknown, unknown>,
): Promise<Response> {
  const { id, grantId } = visit.params
  return changed(services, visit, { entered: {}, field: 'role' }, async tx => {
    const { personId, role } = await endGrant(tx, visit.person, id, grantId)
    return done(tx, visit, 'role-ended', personId, role)
  })
}

async function handOver(
  services: Services,
  visit: PersonVisit,
  form: z.output<typeof delegationForm>,
): Promise<Response> {
  const names = ['away_from', 'away_to'] as const
  const { from, to, faults } = daysMeant(names, [form.away_from, form.away_to], today())
  const toPersonId = await services.database.transaction(tx => colleagueMeant(tx, form))
  const { grants, ...entered } = form
  const wrong = [...(toPersonId ? [] : [{ field: 'whom', code: 'whom-unclear' }]), ...faults]
  if (!toPersonId || wrong.length > 0) {
    return showPerson(services, visit, { faults: wrong, entered, chosen: grants })
  }
  const wanted = { toPersonId, grantIds: grants, from, to, reason: form.away_reason }
  return changed(services, visit, { entered, chosen: grants, field: 'whom' }, async tx => {
    await delegateRoles(tx, visit.person, visit.params.id, wanted)
    return done(tx, visit, 'delegated-done', toPersonId)
  })
}

async function done(
  tx: Tx,
  { view }: PersonVisit,
  what: 'role-given' | 'role-ended' | 'delegated-done',
  personId: string,
  role?: Role,
): Promise<string> {
  const name = (await findKnownPerson(tx, personId))?.name ?? ''
  return grantSay(view)(what, { name, role: role ? roleName(role, view.locale) : '' })
}

/** Makes one change and shows the person; a refusal is shown where it can be mended. */
async function changed(
  services: Services,
  visit: PersonVisit,
  again: { entered: Readonly<Record<string, string>>; chosen?: readonly string[]; field: string },
  change: (tx: Tx) => Promise<string>,
): Promise<Response> {
  try {
    const said = await services.database.transaction(change)
    return visit.redirectSaying(`/people/${visit.params.id}`, { words: said })
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'refused') throw error
    const refusals = error.refusals.length > 0 ? error.refusals : [error]
    const errors = refusals.map(({ code, args }) => ({
      field: again.field,
      message: problemWords(new Problem('refused', code, args), visit.locale, [words]).what,
    }))
    return showPerson(services, visit, { ...again, errors })
  }
}
