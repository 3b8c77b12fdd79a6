import { z } from 'zod'
import { guessableRefusals, hashPassword, isConfirmed, type Session } from '../../platform/auth/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import {
  type FormFault,
  ownPath,
  type Person,
  type Route,
  route,
  type Visit,
} from '../../platform/http/index.ts'
import { sayIfKnown, speaker } from '../../platform/i18n/words.ts'
import { isId } from '../../platform/ids.ts'
import type { Services } from '../../platform/room.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { isOwnPassword } from '../actions/confirm-person.ts'
import {
  changeOwnPassword,
  endOtherSessions,
  endOwnSession,
  renewOwnSession,
} from '../actions/own-sign-in.ts'
import { confirmForm, ownPasswordForm } from '../forms.ts'
import { guessedBy, readAccount } from '../queries/accounts.ts'
import { ownSession, readAccountState } from '../queries/own-account.ts'
import { AccountPage } from '../views/account/account.tsx'
import { ConfirmPage, OwnPasswordPage } from '../views/account/forms.tsx'
import { words } from '../views/account/words.ts'
import { words as formWords } from '../views/words.ts'
import { expected } from './sign-in.tsx'
import { originOf, sessionHeaders, withCookies } from './sign-in-cookies.ts'

const idParams = z.object({ id: z.string().refine(isId) })
const confirmQuery = z.object({ next: z.string().max(2000).default('/account') })

/** A visit of one's own pages. */
export type OwnVisit = Visit<Person, unknown, unknown, unknown>

/** Pages of one's own account: sessions, the password, and proving again who one is. */
export function accountRoutes(services: Services): readonly Route[] {
  const own = { access: 'signed-in' } as const
  const passwordAgain = (visit: OwnVisit, faults: readonly FormFault[]) =>
    showPassword(visit, inWords(faults, visit))
  const confirmAgain = (visit: OwnVisit, faults: readonly FormFault[], entered: Entered) =>
    showConfirm(services, visit, entered.next ?? '/account', inWords(faults, visit))
  return [
    route('GET', '/account', own, visit => showAccount(services, visit)),
    route('POST', '/account/sessions/end-others', own, visit => endOthers(services, visit)),
    route('POST', '/account/sessions/:id/end', { ...own, params: idParams }, visit =>
      endOne(services, visit, visit.params.id),
    ),
    route('GET', '/account/password', own, visit => showPassword(visit)),
    route('POST', '/account/password', { ...own, form: ownPasswordForm, whenInvalid: passwordAgain }, visit =>
      changePassword(services, visit, visit.form),
    ),
    route('GET', '/account/confirm', { ...own, query: confirmQuery }, visit =>
      showConfirm(services, visit, visit.query.next),
    ),
    route('POST', '/account/confirm', { ...own, form: confirmForm, whenInvalid: confirmAgain }, visit =>
      confirm(services, visit, visit.form),
    ),
  ]
}

type Entered = Readonly<Record<string, string>>

async function showAccount({ database, config }: Services, visit: OwnVisit): Promise<Response> {
  const [state, session] = await database.transaction(async tx => [
    await readAccountState(tx, visit.person.id, config),
    await ownSession(tx, visit.person, visit.sessionToken, config),
  ])
  const title = speaker(words, visit.locale)('title')
  return visit.page(<AccountPage view={visit.view} state={state} session={session.id} />, { title })
}

async function endOne({ database }: Services, visit: OwnVisit, id: string): Promise<Response> {
  await database.transaction(tx => endOwnSession(tx, visit.person, id))
  return visit.redirectSaying('/account', { words: speaker(words, visit.locale)('session-ended') })
}

async function endOthers({ database }: Services, visit: OwnVisit): Promise<Response> {
  const token = tokenOf(visit)
  const count = await database.transaction(tx => endOtherSessions(tx, visit.person, token))
  return visit.redirectSaying('/account', {
    words: speaker(words, visit.locale)('sessions-ended', { count }),
  })
}

function showPassword(
  visit: OwnVisit,
  errors: readonly FieldError[] = [],
  status = errors.length > 0 ? 422 : 200,
): Promise<Response> {
  const title = speaker(words, visit.locale)('password-title')
  return visit.page(<OwnPasswordPage view={visit.view} errors={errors} />, { title, width: 'narrow' }, status)
}

async function changePassword(
  { database, config }: Services,
  visit: OwnVisit,
  form: z.output<typeof ownPasswordForm>,
): Promise<Response> {
  const say = speaker(words, visit.locale)
  const wrong = await passwordFault({ database, config }, visit, form.current)
  if (wrong) return showPassword(visit, wrong.errors, wrong.status)
  const weak = await guessableRefusals(form.password, await database.transaction(tx => known(tx, visit)))
  if (weak.length > 0) {
    return showPassword(
      visit,
      inWords(
        weak.map(({ code }) => ({ field: 'password', code })),
        visit,
      ),
    )
  }
  const passwordHash = await hashPassword(form.password)
  const token = await database.transaction(tx =>
    changeOwnPassword(tx, visit.person, tokenOf(visit), passwordHash),
  )
  return withCookies(
    visit.redirectSaying('/account', { words: say('password-saved') }),
    sessionHeaders(config, token),
  )
}

async function showConfirm(
  { database, config }: Services,
  visit: OwnVisit,
  next: string,
  errors: readonly FieldError[] = [],
  status = errors.length > 0 ? 422 : 200,
): Promise<Response> {
  const { hasPassword } = await database.transaction(tx => readAccountState(tx, visit.person.id, config))
  const title = speaker(words, visit.locale)('confirm-title')
  const page = (
    <ConfirmPage view={visit.view} next={ownPath(next)} hasPassword={hasPassword} errors={errors} />
  )
  return visit.page(page, { title, width: 'narrow' }, status)
}

async function confirm(
  services: Services,
  visit: OwnVisit,
  form: z.output<typeof confirmForm>,
): Promise<Response> {
  const wrong = await passwordFault(services, visit, form.current)
  if (wrong) return showConfirm(services, visit, form.next, wrong.errors, wrong.status)
  const token = await services.database.transaction(tx => renewOwnSession(tx, tokenOf(visit)))
  return visit.redirect(form.next, sessionHeaders(services.config, token))
}

/** What is wrong with a password that was to be one's own; undefined when nothing is. */
async function passwordFault(
  { database, config }: Pick<Services, 'database' | 'config'>,
  visit: OwnVisit,
  typed: string,
): Promise<{ readonly errors: readonly FieldError[]; readonly status: number } | undefined> {
  try {
    if (await isOwnPassword(database, visit.person, typed, originOf(visit, config))) return undefined
    const message = speaker(words, visit.locale)('password-wrong')
    return { errors: [{ field: 'current', message }], status: 422 }
  } catch (error) {
    return expected(visit, error, 'current')
  }
}

async function known(tx: Tx, visit: OwnVisit): Promise<readonly string[]> {
  const account = await readAccount(tx, visit.person.id)
  return account ? guessedBy(tx, account) : []
}

/**
 * Before a change of how one signs in: the session, if its owner proved a short while ago who they are;
 * otherwise the way to prove it, and then to `next`.
 */
export async function confirmed(
  { database, config }: Services,
  visit: OwnVisit,
  next: string,
): Promise<Session | Response> {
  const session = await database.transaction(tx => ownSession(tx, visit.person, visit.sessionToken, config))
  return isConfirmed(session) ? session : visit.redirect(`/account/confirm?next=${encodeURIComponent(next)}`)
}

/** The token of this session; programs with a token of the API never come here. */
export function tokenOf(visit: OwnVisit): string {
  return visit.sessionToken ?? ''
}

/** Faults of a form in the visitor's words. */
function inWords(faults: readonly FormFault[], { locale }: OwnVisit): FieldError[] {
  return faults.map(({ field, code }) => ({
    field,
    message: sayIfKnown(words, locale, code) ?? sayIfKnown(formWords, locale, code) ?? code,
  }))
}
