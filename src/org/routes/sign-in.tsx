import { z } from 'zod'
import { findChallenge, isSetupFinished, type OpenidProvider } from '../../platform/auth/index.ts'
import { Problem } from '../../platform/errors.ts'
import { type FormFault, type Route, route } from '../../platform/http/index.ts'
import { sayIfKnown, speaker } from '../../platform/i18n/words.ts'
import type { Services } from '../../platform/room.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { takeSecondStep } from '../actions/second-step.ts'
import { signIn } from '../actions/sign-in.ts'
import { signOut } from '../actions/sign-out.ts'
import { codeForm, signInForm } from '../forms.ts'
import { CodePage, SignInPage } from '../views/sign-in/sign-in.tsx'
import { words } from '../views/sign-in/words.ts'
import { words as formWords } from '../views/words.ts'
import {
  type AnyVisit,
  bringsEndedSession,
  challengeHeaders,
  challengeOf,
  originOf,
  signedInHeaders,
  signedOutHeaders,
} from './sign-in-cookies.ts'

const signInQuery = z.object({ next: z.string().max(2000).default('/') })

/** What the pages of signing in work with. */
export interface SignInServices extends Services {
  readonly provider: OpenidProvider | null
}

/** Signing in by password and code, and signing out. */
export function signInRoutes(services: SignInServices): readonly Route[] {
  const pageAgain = (visit: AnyVisit, faults: readonly FormFault[], entered: Entered) =>
    showAgain(services, visit, entered, inWords(faults, visit), 422)
  const codeAgain = (visit: AnyVisit, faults: readonly FormFault[], entered: Entered) =>
    showCode(services, visit, entered.next ?? '/', inWords(faults, visit))
  return [
    route('GET', '/sign-in', { access: 'anyone', query: signInQuery }, visit =>
      showSignIn(services, visit, visit.query.next),
    ),
    route('POST', '/sign-in', { access: 'anyone', form: signInForm, whenInvalid: pageAgain }, visit =>
      doSignIn(services, visit, visit.form),
    ),
    route('GET', '/sign-in/code', { access: 'anyone', query: signInQuery }, visit =>
      showCode(services, visit, visit.query.next),
    ),
    route('POST', '/sign-in/code', { access: 'anyone', form: codeForm, whenInvalid: codeAgain }, visit =>
      doCode(services, visit, visit.form),
    ),
    route('POST', '/sign-out', { access: 'anyone' }, visit => doSignOut(services, visit)),
  ]
}

type Entered = Readonly<Record<string, string>>

/** What the form is shown with again. */
interface ShownAgain {
  readonly next?: string
  readonly sign_in_name?: string
  readonly blocked?: string
}

/** Behaviours and looks of the sign-in page. */
export const signInPageOptions = {
  width: 'narrow',
  styles: ['sign-in.css'],
  scripts: ['sign-in/passkey-button.js'],
} as const

async function showSignIn(services: SignInServices, visit: AnyVisit, next: string): Promise<Response> {
  if (visit.person) return visit.redirect(next)
  const isSetUp = await services.database.transaction(isSetupFinished)
  const page = (
    <SignInPage
      view={visit.view}
      next={next}
      isSetUp={isSetUp}
      openid={services.provider?.name ?? null}
      ended={bringsEndedSession(visit, services.config)}
    />
  )
  return visit.page(page, { title: titleOf(visit), ...signInPageOptions })
}

async function doSignIn(
  services: SignInServices,
  visit: AnyVisit,
  form: z.output<typeof signInForm>,
): Promise<Response> {
  const { database, config } = services
  const { sign_in_name: signInName, password, code, next } = form
  const attempt = { signInName, password, code, ...originOf(visit, config) }
  try {
    const outcome = await signIn(database, config, attempt)
    if (outcome.kind === 'wrong') return showAgain(services, visit, form, said(visit, 'sign-in-wrong'), 422)
    if (outcome.kind === 'signed-in') return visit.redirect(next, signedInHeaders(config, outcome.session))
    const headers = challengeHeaders(config, 'second-step', outcome.challenge)
    return visit.redirect(`/sign-in/code?next=${encodeURIComponent(next)}`, headers)
  } catch (error) {
    const { status, errors } = expected(visit, error, 'sign_in_name')
    return showAgain(services, visit, { ...form, blocked: 'yes' }, errors, status)
  }
}

/** A try that must wait, or whose code was wrong, is shown on the form; anything else goes on up. */
export function expected(
  visit: AnyVisit,
  error: unknown,
  field: string,
): { readonly status: number; readonly errors: readonly FieldError[] } {
  const known = error instanceof Problem && ['sign-in-throttled', 'sign-in-code-wrong'].includes(error.code)
  if (!known) throw error
  const say = speaker(words, visit.locale)
  const message =
    error.code === 'sign-in-throttled'
      ? say('sign-in-throttled', { seconds: Number(error.args.seconds) })
      : say('sign-in-code-wrong')
  return {
    status: error.status,
    errors: [{ field: error.code === 'sign-in-throttled' ? field : 'code', message }],
  }
}

function showAgain(
  { provider }: SignInServices,
  visit: AnyVisit,
  entered: ShownAgain,
  errors: readonly FieldError[],
  status: number,
): Promise<Response> {
  const page = (
    <SignInPage
      view={visit.view}
      next={entered.next ?? '/'}
      isSetUp
      openid={provider?.name ?? null}
      blocked={entered.blocked === 'yes'}
      signInName={entered.sign_in_name ?? ''}
      errors={errors}
    />
  )
  return visit.page(page, { title: titleOf(visit), ...signInPageOptions }, status)
}

async function showCode(
  { database, config }: SignInServices,
  visit: AnyVisit,
  next: string,
  errors: readonly FieldError[] = [],
  status = errors.length > 0 ? 422 : 200,
): Promise<Response> {
  if (visit.person) return visit.redirect(next)
  const token = challengeOf(visit, config, 'second-step')
  const asked = await database.transaction(tx => findChallenge(tx, 'second-step', token))
  if (!asked) return overResponse(visit)
  const page = <CodePage view={visit.view} next={next} errors={errors} />
  return visit.page(page, { title: speaker(words, visit.locale)('code-title'), width: 'narrow' }, status)
}

async function doCode(
  services: SignInServices,
  visit: AnyVisit,
  { code, next }: z.output<typeof codeForm>,
): Promise<Response> {
  const { database, config } = services
  const challenge = challengeOf(visit, config, 'second-step')
  try {
    const outcome = await takeSecondStep(database, config, { challenge, code, ...originOf(visit, config) })
    if (outcome.kind === 'signed-in') return visit.redirect(next, signedInHeaders(config, outcome.session))
    if (outcome.kind === 'over') return overResponse(visit)
    return showCode(services, visit, next, [
      { field: 'code', message: speaker(words, visit.locale)('sign-in-code-wrong') },
    ])
  } catch (error) {
    const { status, errors } = expected(visit, error, 'code')
    return showCode(services, visit, next, errors, status)
  }
}

/** Back to the first step, saying why. */
function overResponse(visit: AnyVisit): Response {
  return visit.redirectSaying('/sign-in', { words: speaker(words, visit.locale)('code-over') })
}

async function doSignOut({ database, config }: SignInServices, visit: AnyVisit): Promise<Response> {
  const { person, sessionToken } = visit
  if (person && sessionToken) await database.transaction(tx => signOut(tx, person, sessionToken))
  return visit.redirect('/sign-in', signedOutHeaders(config))
}

function titleOf(visit: AnyVisit): string {
  return speaker(words, visit.locale)('title')
}

function said(visit: AnyVisit, code: keyof typeof words.vi): readonly FieldError[] {
  return [{ field: 'sign_in_name', message: speaker(words, visit.locale)(code) }]
}

/** Faults of a form in the visitor's words. */
export function inWords(faults: readonly FormFault[], { locale }: AnyVisit): FieldError[] {
  return faults.map(({ field, code }) => ({
    field,
    message: sayIfKnown(words, locale, code) ?? sayIfKnown(formWords, locale, code) ?? code,
  }))
}
