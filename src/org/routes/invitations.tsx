import { z } from 'zod'
import { now } from '../../platform/clock.ts'
import { Problem } from '../../platform/errors.ts'
import { type FormFault, type Person, type Route, route, type Visit } from '../../platform/http/index.ts'
import { sayIfKnown, speaker } from '../../platform/i18n/words.ts'
import { isId } from '../../platform/ids.ts'
import type { Services } from '../../platform/room.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { endPerson } from '../actions/change-person.ts'
import { invitePerson } from '../actions/invite-person.ts'
import { linkAddress } from '../actions/send-sign-in-link.ts'
import { makeLink, withdrawLinks } from '../actions/sign-in-links.ts'
import { invitationForm } from '../forms.ts'
import { mayInvite } from '../policy.ts'
import { readAccount } from '../queries/accounts.ts'
import { listInvitations } from '../queries/invitations.ts'
import { words as grantWords } from '../views/grants/words.ts'
import {
  InvitationsPage,
  LinkMadePage,
  type MadeLink,
  NewInvitationPage,
} from '../views/invitations/invitations.tsx'
import { words } from '../views/invitations/words.ts'
import { words as formWords } from '../views/words.ts'
import { problemBook } from '../words.ts'
import { unitMeant } from './grant-entry.ts'
import { originAddress } from './sign-in-cookies.ts'

const personParams = z.object({ id: z.string().refine(isId) })

type AdministratorVisit = Visit<Person, unknown, unknown, unknown>
type Entered = Readonly<Record<string, string>>

/** Who is invited and has not begun. */
export function invitationRoutes(services: Services): readonly Route[] {
  const manage = { access: 'signed-in', may: mayInvite } as const
  const one = { ...manage, params: personParams } as const
  const again = (
    visit: AdministratorVisit,
    faults: readonly FormFault[],
    entered: Entered,
    lists: Readonly<Record<string, readonly string[]>>,
  ) => showNew(services, visit, entered, lists.roles ?? [], inWords(faults, visit))
  return [
    route('GET', '/invitations', manage, visit => showInvitations(services, visit)),
    route('GET', '/invitations/new', manage, visit => showNew(services, visit)),
    route('POST', '/invitations/new', { ...manage, form: invitationForm, whenInvalid: again }, visit =>
      invite(services, visit, visit.form),
    ),
    route('POST', '/invitations/:id/renew', one, visit => renew(services, visit, visit.params.id)),
    route('POST', '/invitations/:id/withdraw', one, visit => withdraw(services, visit, visit.params.id)),
  ]
}

async function showInvitations({ database }: Services, visit: AdministratorVisit): Promise<Response> {
  const invitations = await database.transaction(listInvitations)
  const title = speaker(words, visit.locale)('title')
  return visit.page(<InvitationsPage view={visit.view} invitations={invitations} at={now()} />, { title })
}

async function showNew(
  { config }: Services,
  visit: AdministratorVisit,
  entered: Entered = {},
  chosen: readonly string[] = [],
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const title = speaker(words, visit.locale)('new-title')
  const page = (
    <NewInvitationPage
      view={visit.view}
      mails={config.mail !== undefined}
      entered={entered}
      chosen={chosen}
      errors={errors}
    />
  )
  return visit.page(page, { title, width: 'narrow' }, errors.length > 0 ? 422 : 200)
}

async function invite(
  services: Services,
  visit: AdministratorVisit,
  form: z.output<typeof invitationForm>,
): Promise<Response> {
  const { database, config } = services
  const { person: name, email, roles, unit, unit_id } = form
  const entered = { person: name, email, sign_in_name: form.sign_in_name, unit, unit_id }
  const unitId = await database.transaction(tx => unitMeant(tx, form))
  if (unitId === undefined) {
    const unclear = inWords([{ field: 'unit', code: 'unit-unclear' }], visit)
    return showNew(services, visit, entered, roles, unclear)
  }
  const signInName = form.sign_in_name === '' ? email : form.sign_in_name
  const invitation = { name, email, signInName, roles, unitId, locale: visit.locale }
  try {
    const made = await database.transaction(tx => invitePerson(tx, config, visit.person, invitation))
    return showMade(services, visit, { ...made, name, email, purpose: 'invitation' })
  } catch (error) {
    const fields: Readonly<Record<string, string>> = {
      'sign-in-name-taken': 'sign_in_name',
      'email-taken': 'email',
    }
    const field = error instanceof Problem ? fields[error.code] : undefined
    if (!(error instanceof Problem) || field === undefined) throw error
    return showNew(services, visit, entered, roles, inWords([{ field, code: error.code }], visit))
  }
}

async function renew(services: Services, visit: AdministratorVisit, personId: string): Promise<Response> {
  return makeAndShow(services, visit, personId, 'invitation')
}

/** Makes a link for somebody and shows it, once. */
export async function makeAndShow(
  services: Services,
  visit: AdministratorVisit,
  personId: string,
  purpose: MadeLink['purpose'],
): Promise<Response> {
  const { database, config } = services
  const wanted = { personId, purpose, locale: visit.locale }
  const [made, account] = await database.transaction(async tx => [
    await makeLink(tx, config, visit.person, wanted),
    await readAccount(tx, personId),
  ])
  return showMade(services, visit, {
    ...made,
    name: account?.name ?? '',
    email: account?.email ?? null,
    purpose,
  })
}

async function showMade(
  { config }: Services,
  visit: AdministratorVisit,
  made: Omit<MadeLink, 'address'> & { readonly token: string },
): Promise<Response> {
  const title = speaker(words, visit.locale)(`made-title-${made.purpose}`, { name: made.name })
  const address = linkAddress(originAddress(visit, config), made.token)
  const page = <LinkMadePage view={visit.view} made={{ ...made, address }} />
  return visit.page(page, { title, width: 'narrow', styles: ['invitations.css'] })
}

async function withdraw(
  { database }: Services,
  visit: AdministratorVisit,
  personId: string,
): Promise<Response> {
  const account = await database.transaction(async tx => {
    const invited = await readAccount(tx, personId)
    await withdrawLinks(tx, visit.person, personId)
    await endPerson(tx, visit.person, personId)
    return invited
  })
  const said = speaker(words, visit.locale)('withdrawn', { name: account?.name ?? '' })
  return visit.redirectSaying('/invitations', { words: said })
}

/** Faults of a form in the visitor's words. */
export function inWords(faults: readonly FormFault[], { locale }: AdministratorVisit): FieldError[] {
  const say = (code: string): string => {
    for (const book of [words, grantWords, formWords, problemBook]) {
      const message = sayIfKnown(book, locale, code)
      if (message !== null) return message
    }
    return code
  }
  return faults.map(({ field, code }) => ({ field, message: say(code) }))
}
