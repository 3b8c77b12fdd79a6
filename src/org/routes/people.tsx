import { z } from 'zod'
import { guessableRefusals, hashPassword } from '../../platform/auth/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import { type FormFault, type Person, type Route, route, type Visit } from '../../platform/http/index.ts'
import { sayIfKnown, speaker } from '../../platform/i18n/words.ts'
import { isId } from '../../platform/ids.ts'
import { about } from '../../platform/permission/index.ts'
import type { Services } from '../../platform/room.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import type { View } from '../../platform/ui/view.ts'
import { addPerson } from '../actions/add-person.ts'
import { endPerson, restorePerson, setPassword } from '../actions/change-person.ts'
import { passwordForm, personForm } from '../forms.ts'
import { mayGiveRole, mayManagePeople, mayManagePerson } from '../policy.ts'
import { findOffice, personNames } from '../queries/people.ts'
import { findKnownPerson, type KnownPerson, personAsked } from '../queries/person-grants.ts'
import { words as grantWords } from '../views/grants/words.ts'
import { NewPersonPage, PasswordPage } from '../views/people/people.tsx'
import { words } from '../views/people/words.ts'
import { words as signInWords } from '../views/words.ts'
import { problemBook } from '../words.ts'
import { unitMeant } from './grant-entry.ts'

const personParams = z.object({ id: z.string().refine(isId) })

type PersonVisit = Visit<Person, { readonly id: string }, unknown, unknown>

/** Addresses of the people who sign in. */
export function peopleRoutes(services: Services): readonly Route[] {
  const manage = { access: 'signed-in', may: mayManagePeople } as const
  const may = about(mayManagePerson, personAsked(services))
  const one = { access: 'signed-in', may, params: personParams } as const
  return [
    route('GET', '/people/new', manage, visit => showNew(visit)),
    route('POST', '/people/new', { ...manage, form: personForm, whenInvalid: showNewAgain }, visit =>
      add(services, visit, visit.form),
    ),
    route('GET', '/people/:id/password', one, visit => showPassword(services, visit)),
    route(
      'POST',
      '/people/:id/password',
      {
        ...one,
        form: passwordForm,
        whenInvalid: (visit, faults) => showPassword(services, visit, inWords(faults, visit.view)),
      },
      visit => newPassword(services, visit, visit.form.password),
    ),
    route('POST', '/people/:id/end', one, visit => changed(services, visit, endPerson, 'ended')),
    route('POST', '/people/:id/restore', one, visit => changed(services, visit, restorePerson, 'restored')),
  ]
}

async function showNew(
  visit: Visit<Person, unknown, unknown, unknown>,
  entered: Readonly<Record<string, string>> = {},
  chosen: readonly string[] = [],
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const title = speaker(words, visit.locale)('add-title')
  const givesOffice = mayGiveRole(visit.person, { line: [] })
  const page = <NewPersonPage view={visit.view} {...{ entered, chosen, errors, givesOffice }} />
  return visit.page(page, { title, width: 'narrow' }, errors.length > 0 ? 422 : 200)
}

function showNewAgain(
  visit: Visit<Person, unknown, unknown, unknown>,
  faults: readonly FormFault[],
  entered: Readonly<Record<string, string>>,
  lists: Readonly<Record<string, readonly string[]>>,
): Promise<Response> {
  const { password: _password, ...kept } = entered
  return showNew(visit, kept, lists.roles ?? [], inWords(faults, visit.view))
}

async function add(
  { database }: Services,
  visit: Visit<Person, unknown, unknown, unknown>,
  form: z.output<typeof personForm>,
): Promise<Response> {
  const entered = {
    person: form.person,
    sign_in_name: form.sign_in_name,
    unit: form.unit,
    unit_id: form.unit_id,
  }
  const unitId = await database.transaction(tx => unitMeant(tx, form))
  const wrong = unitFault(visit.person, unitId)
  if (unitId === undefined || wrong) {
    return showNew(visit, entered, form.roles, inWords([{ field: 'unit', code: wrong ?? '' }], visit.view))
  }
  const weak = await weakIn(database, form.password, [form.person, form.sign_in_name])
  if (weak.length > 0) return showNew(visit, entered, form.roles, inWords(weak, visit.view))
  const passwordHash = await hashPassword(form.password)
  const { person: name, sign_in_name: signInName, roles } = form
  const person = { name, signInName, roles, unitId, passwordHash }
  try {
    await database.transaction(tx => addPerson(tx, visit.person, person))
    const say = speaker(words, visit.locale)
    return visit.redirectSaying('/people', { words: say('added', { name: form.person }) })
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'sign-in-name-taken')) throw error
    const faults = [{ field: 'sign_in_name', code: error.code }]
    return showNew(visit, entered, form.roles, inWords(faults, visit.view))
  }
}

/** What is wrong with the unit of a new role; null where nothing is. */
function unitFault(actor: Person, unitId: string | null | undefined): string | null {
  if (unitId === undefined) return 'unit-unclear'
  return unitId === null && !mayGiveRole(actor, { line: [] }) ? 'whole-office-not-yours' : null
}

async function findListed({ database }: Services, id: string): Promise<KnownPerson> {
  const person = await database.transaction(tx => findKnownPerson(tx, id))
  if (!person) throw new Problem('not-found', 'not-found')
  return person
}

async function showPassword(
  services: Services,
  visit: PersonVisit,
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const person = await findListed(services, visit.params.id)
  const title = speaker(words, visit.locale)('set-password-title', { name: person.name })
  const page = <PasswordPage view={visit.view} person={person} errors={errors} />
  return visit.page(page, { title, width: 'narrow' }, errors.length > 0 ? 422 : 200)
}

async function newPassword(services: Services, visit: PersonVisit, typed: string): Promise<Response> {
  const { name, signInName } = await findListed(services, visit.params.id)
  const weak = await weakIn(services.database, typed, [name, signInName])
  if (weak.length > 0) return showPassword(services, visit, inWords(weak, visit.view))
  const passwordHash = await hashPassword(typed)
  return changed(services, visit, (tx, actor, id) => setPassword(tx, actor, id, passwordHash), 'password-set')
}

/** Faults of a password that others would guess of somebody with these names. */
async function weakIn(
  database: Services['database'],
  typed: string,
  names: readonly string[],
): Promise<readonly FormFault[]> {
  const office = await database.transaction(findOffice)
  const refusals = await guessableRefusals(typed, [...names, office?.name ?? '', office?.place ?? ''])
  return refusals.map(({ code }) => ({ field: 'password', code }))
}

/** Makes one change of a person, shows the list and says what was done. */
async function changed(
  { database }: Services,
  visit: PersonVisit,
  change: (tx: Tx, actor: Person, id: string) => Promise<void>,
  done: 'ended' | 'restored' | 'password-set',
): Promise<Response> {
  const names = await database.transaction(async tx => {
    await change(tx, visit.person, visit.params.id)
    return personNames(tx, [visit.params.id])
  })
  const name = names.get(visit.params.id) ?? ''
  return visit.redirectSaying(`/people/${visit.params.id}`, {
    words: speaker(words, visit.locale)(done, { name }),
  })
}

function inWords(faults: readonly FormFault[], { locale }: View): FieldError[] {
  const books = [words, grantWords, signInWords, problemBook]
  const say = (code: string): string => {
    for (const book of books) {
      const message = sayIfKnown(book, locale, code)
      if (message !== null) return message
    }
    return code
  }
  return faults.map(({ field, code }) => ({ field, message: say(code) }))
}
