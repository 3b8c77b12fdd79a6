import { generateCookie } from 'hono/cookie'
import { z } from 'zod'
import { hashPassword, isSetupFinished, isSetupToken, startSession } from '../platform/auth/index.ts'
import { Problem } from '../platform/errors.ts'
import {
  cookieNames,
  type FormFault,
  isHttps,
  type Person,
  type Route,
  route,
  type Visit,
} from '../platform/http/index.ts'
import type { Locale } from '../platform/i18n/locale.ts'
import { sayIfKnown, speaker } from '../platform/i18n/words.ts'
import type { Services } from '../platform/room.ts'
import type { FieldError } from '../platform/ui/parts/form.tsx'
import { setUpOffice } from './actions/set-up-office.ts'
import { signIn } from './actions/sign-in.ts'
import { signOut } from './actions/sign-out.ts'
import { orgApi } from './api/routes.ts'
import { setUpForm, signInForm } from './forms.ts'
import { peopleRoutes } from './routes/people.tsx'
import { unitRoutes } from './routes/units.tsx'
import { SetUpClosedPage, SetUpPage } from './views/set-up.tsx'
import { SignInPage } from './views/sign-in.tsx'
import { words } from './views/words.ts'

const setUpQuery = z.object({ token: z.string().max(200).default('') })
const signInQuery = z.object({ next: z.string().max(2000).default('/') })

type AnyVisit = Visit<Person | null, unknown, unknown, unknown>

/** Every URL of the room. */
export function orgRoutes(services: Services): readonly Route[] {
  return [
    route('GET', '/set-up', { access: 'anyone', query: setUpQuery }, visit =>
      showSetUp(services, visit, visit.query.token),
    ),
    route('POST', '/set-up', { access: 'anyone', form: setUpForm, whenInvalid: showSetUpAgain }, visit =>
      doSetUp(services, visit, visit.form),
    ),
    route('GET', '/sign-in', { access: 'anyone', query: signInQuery }, visit =>
      showSignIn(services, visit, visit.query.next),
    ),
    route('POST', '/sign-in', { access: 'anyone', form: signInForm, whenInvalid: showSignInAgain }, visit =>
      doSignIn(services, visit, visit.form),
    ),
    route('POST', '/sign-out', { access: 'anyone' }, visit => doSignOut(services, visit)),
    ...peopleRoutes(services),
    ...unitRoutes(services),
    ...orgApi(services),
  ]
}

async function showSetUp({ database }: Services, visit: AnyVisit, token: string): Promise<Response> {
  const open = await database.transaction(tx => isSetupToken(tx, token))
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
  const passwordHash = await hashPassword(form.password)
  const { token } = await database.transaction(async tx => {
    const id = await setUpOffice(tx, { ...form, signInName: form.sign_in_name, passwordHash })
    return startSession(tx, id, config, origin(visit))
  })
  return visit.redirect('/', sessionHeaders(config, token))
}

async function showSignIn({ database }: Services, visit: AnyVisit, next: string): Promise<Response> {
  if (visit.person) return visit.redirect(next)
  const isSetUp = await database.transaction(isSetupFinished)
  const page = <SignInPage view={visit.view} next={next} isSetUp={isSetUp} />
  return visit.page(page, { title: speaker(words, visit.locale)('sign-in-title'), width: 'narrow' })
}

async function showSignInAgain(
  visit: AnyVisit,
  faults: readonly FormFault[],
  entered: Readonly<Record<string, string>>,
): Promise<Response> {
  return signInFailed(
    visit,
    entered.next ?? '/',
    entered.sign_in_name ?? '',
    inWords(faults, visit.locale),
    422,
  )
}

async function doSignIn(
  { database, config }: Services,
  visit: AnyVisit,
  form: z.output<typeof signInForm>,
): Promise<Response> {
  const say = speaker(words, visit.locale)
  const attempt = { ...form, ...visit.from, signInName: form.sign_in_name, previousToken: visit.sessionToken }
  const again = (message: string, status: number) =>
    signInFailed(visit, form.next, form.sign_in_name, [{ field: 'sign_in_name', message }], status)
  try {
    const token = await signIn(database, config, attempt)
    return token ? visit.redirect(form.next, sessionHeaders(config, token)) : again(say('sign-in-wrong'), 422)
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'sign-in-throttled')) throw error
    return again(say('sign-in-throttled', { seconds: Number(error.args.seconds) }), error.status)
  }
}

function signInFailed(
  visit: AnyVisit,
  next: string,
  signInName: string,
  errors: readonly FieldError[],
  status: number,
): Promise<Response> {
  const page = <SignInPage view={visit.view} next={next} isSetUp signInName={signInName} errors={errors} />
  return visit.page(page, { title: speaker(words, visit.locale)('sign-in-title'), width: 'narrow' }, status)
}

async function doSignOut({ database, config }: Services, visit: AnyVisit): Promise<Response> {
  const { person, sessionToken } = visit
  if (person && sessionToken) await database.transaction(tx => signOut(tx, person, sessionToken))
  const { session, options } = cookieNames(isHttps(config))
  return visit.redirect(
    '/sign-in',
    new Headers({ 'set-cookie': generateCookie(session, '', { ...options, maxAge: 0 }) }),
  )
}

function sessionHeaders(config: Services['config'], token: string): Headers {
  const { session, options } = cookieNames(isHttps(config))
  return new Headers({ 'set-cookie': generateCookie(session, token, options) })
}

function origin(visit: AnyVisit): { address?: string; userAgent?: string } {
  const { address, userAgent } = visit.from
  return { ...(address && { address }), ...(userAgent && { userAgent }) }
}

function inWords(faults: readonly FormFault[], locale: Locale): FieldError[] {
  return faults.map(({ field, code }) => ({ field, message: sayIfKnown(words, locale, code) ?? code }))
}
