import { z } from 'zod'
import { Problem } from '../../platform/errors.ts'
import { type FormFault, type Person, type Route, route, type Visit } from '../../platform/http/index.ts'
import { speaker } from '../../platform/i18n/words.ts'
import { isId } from '../../platform/ids.ts'
import type { Services } from '../../platform/room.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { removeFactors } from '../actions/remove-factors.ts'
import { setEmail } from '../actions/set-email.ts'
import { emailForm } from '../forms.ts'
import { mayInvite } from '../policy.ts'
import { readAccountState } from '../queries/own-account.ts'
import { PersonSignInPage } from '../views/invitations/person-sign-in.tsx'
import { words } from '../views/invitations/words.ts'
import { inWords, makeAndShow } from './invitations.tsx'

const personParams = z.object({ id: z.string().refine(isId) })

type PersonVisit = Visit<Person, { readonly id: string }, unknown, unknown>

/** How somebody signs in, for the administrator who helps them. */
export function personSignInRoutes(services: Services): readonly Route[] {
  const one = { access: 'signed-in', may: mayInvite, params: personParams } as const
  const again = (visit: PersonVisit, faults: readonly FormFault[]) =>
    show(services, visit, inWords(faults, visit))
  return [
    route('GET', '/people/:id/sign-in', one, visit => show(services, visit)),
    route('POST', '/people/:id/sign-in/link', one, visit =>
      makeAndShow(services, visit, visit.params.id, 'password'),
    ),
    route('POST', '/people/:id/sign-in/email', { ...one, form: emailForm, whenInvalid: again }, visit =>
      saveEmail(services, visit, visit.form.email),
    ),
    route('POST', '/people/:id/sign-in/remove-factors', one, visit => dropFactors(services, visit)),
  ]
}

async function show(
  { database, config }: Services,
  visit: PersonVisit,
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const state = await database.transaction(tx => readAccountState(tx, visit.params.id, config))
  const title = speaker(words, visit.locale)('person-title', { name: state.account.name })
  const page = <PersonSignInPage view={visit.view} state={state} errors={errors} />
  return visit.page(page, { title, width: 'narrow' }, errors.length > 0 ? 422 : 200)
}

async function saveEmail(services: Services, visit: PersonVisit, email: string): Promise<Response> {
  const { id } = visit.params
  try {
    await services.database.transaction(tx => setEmail(tx, visit.person, id, email === '' ? null : email))
    return said(services, visit, 'email-saved')
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'email-taken')) throw error
    return show(services, visit, inWords([{ field: 'email', code: error.code }], visit))
  }
}

async function dropFactors(services: Services, visit: PersonVisit): Promise<Response> {
  await services.database.transaction(tx => removeFactors(tx, visit.person, visit.params.id))
  return said(services, visit, 'factors-removed')
}

async function said(
  { database, config }: Services,
  visit: PersonVisit,
  code: 'email-saved' | 'factors-removed',
): Promise<Response> {
  const { id } = visit.params
  const { account } = await database.transaction(tx => readAccountState(tx, id, config))
  const toast = { words: speaker(words, visit.locale)(code, { name: account.name }) }
  return visit.redirectSaying(`/people/${id}/sign-in`, toast)
}
