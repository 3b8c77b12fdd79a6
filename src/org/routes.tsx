import { z } from 'zod'
import { guessableRefusals, hashPassword, isSetupToken, openidProvider } from '../platform/auth/index.ts'
import { Problem } from '../platform/errors.ts'
import { type FormFault, type Route, route } from '../platform/http/index.ts'
import type { Locale } from '../platform/i18n/locale.ts'
import { sayIfKnown, speaker } from '../platform/i18n/words.ts'
import type { Services } from '../platform/room.ts'
import type { FieldError } from '../platform/ui/parts/form.tsx'
import { countFailure } from './actions/count-failure.ts'
import { openSession } from './actions/open-session.ts'
import { setUpOffice } from './actions/set-up-office.ts'
import { orgApi } from './api/routes.ts'
import { setUpForm } from './forms.ts'
import { accountRoutes } from './routes/account.tsx'
import { factorRoutes } from './routes/account-factors.tsx'
import { passkeyRoutes } from './routes/account-passkeys.tsx'
import { grantRoutes } from './routes/grants.tsx'
import { invitationRoutes } from './routes/invitations.tsx'
import { openidRoutes } from './routes/openid.tsx'
import { passkeySignInRoutes } from './routes/passkey-sign-in.tsx'
import { peopleRoutes } from './routes/people.tsx'
import { personSignInRoutes } from './routes/person-sign-in.tsx'
import { signInRoutes } from './routes/sign-in.tsx'
import { type AnyVisit, originOf, signedInHeaders } from './routes/sign-in-cookies.ts'
import { linkRoutes } from './routes/sign-in-links.tsx'
import { unitImportRoutes } from './routes/unit-import.tsx'
import { unitRoutes } from './routes/units.tsx'
import { SetUpClosedPage, SetUpPage } from './views/set-up.tsx'
import { words } from './views/words.ts'

const setUpQuery = z.object({ token: z.string().max(200).default('') })

/** Every URL of the room. */
export function orgRoutes(services: Services): readonly Route[] {
  const signIn = { ...services, provider: openidProvider(services.config) }
  return [
    route('GET', '/set-up', { access: 'anyone', query: setUpQuery }, visit =>
      showSetUp(services, visit, visit.query.token),
    ),
    route('POST', '/set-up', { access: 'anyone', form: setUpForm, whenInvalid: showSetUpAgain }, visit =>
      doSetUp(services, visit, visit.form),
    ),
    ...signInRoutes(signIn),
    ...linkRoutes(signIn),
    ...passkeySignInRoutes(services),
    ...openidRoutes(signIn),
    ...accountRoutes(services),
    ...factorRoutes(services),
    ...passkeyRoutes(services),
    ...invitationRoutes(services),
    ...personSignInRoutes(services),
    ...peopleRoutes(services),
    ...unitImportRoutes(services),
    ...grantRoutes(services),
    ...unitRoutes(services),
    ...orgApi(services),
  ]
}

async function showSetUp({ database }: Services, visit: AnyVisit, token: string): Promise<Response> {
  const open = await database.transaction(tx => isSetupToken(tx, token))
  if (!open) await countFailure(database, visit.from.address)
  const title = speaker(words, visit.locale)(open ? 'set-up-title' : 'set-up-closed-title')
  const page = open ? <SetUpPage view={visit.view} token={token} /> : <SetUpClosedPage view={visit.view} />
  return visit.page(page, { title, width: 'narrow' }, open ? 200 : 404)
}

async function showSetUpAgain(
  visit: AnyVisit,
  faults: readonly FormFault[],
  entered: Readonly<Record<string, string>>,
): Promise<Response> {
  const { password: _password, token = '', ...kept } = entered
  const page = (
    <SetUpPage view={visit.view} token={token} entered={kept} errors={inWords(faults, visit.locale)} />
  )
  return visit.page(page, { title: speaker(words, visit.locale)('set-up-title'), width: 'narrow' }, 422)
}

async function doSetUp(
  { database, config }: Services,
  visit: AnyVisit,
  form: z.output<typeof setUpForm>,
): Promise<Response> {
  // Looked at before the password, because hashing costs much and this page is open to all.
  if (!(await database.transaction(tx => isSetupToken(tx, form.token)))) {
    await countFailure(database, visit.from.address)
    throw new Problem('refused', 'set-up-token-used')
  }
  const known = [form.person, form.sign_in_name, form.office, form.place]
  const weak = await guessableRefusals(form.password, known)
  if (weak.length > 0) {
    const faults = weak.map(({ code }) => ({ field: 'password', code }))
    return showSetUpAgain(visit, faults, form)
  }
  const passwordHash = await hashPassword(form.password)
  const session = await database.transaction(async tx => {
    const id = await setUpOffice(tx, { ...form, signInName: form.sign_in_name, passwordHash })
    return openSession(tx, config, id, 'set-up', originOf(visit, config))
  })
  return visit.redirect('/', signedInHeaders(config, session))
}

function inWords(faults: readonly FormFault[], locale: Locale): FieldError[] {
  return faults.map(({ field, code }) => ({ field, message: sayIfKnown(words, locale, code) ?? code }))
}
