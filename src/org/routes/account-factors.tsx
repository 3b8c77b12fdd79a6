import { z } from 'zod'
import {
  findChallenge,
  newTotpSecret,
  startChallenge,
  totpAddress,
  totpStep,
} from '../../platform/auth/index.ts'
import { type FormFault, type Route, route } from '../../platform/http/index.ts'
import { speaker } from '../../platform/i18n/words.ts'
import type { Services } from '../../platform/room.ts'
import { addTotp, removeOwnTotp, renewRecoveryCodes } from '../actions/own-sign-in.ts'
import { codeForm } from '../forms.ts'
import { readAccount } from '../queries/accounts.ts'
import { findOffice } from '../queries/people.ts'
import { AppPage, CodesPage } from '../views/account/forms.tsx'
import { words } from '../views/account/words.ts'
import { confirmed, type OwnVisit } from './account.tsx'
import { challengeHeaders, challengeOf, withCookies } from './sign-in-cookies.ts'

const keptSecret = z.object({ secret: z.string() })

/** One's own authenticator app and recovery codes. */
export function factorRoutes(services: Services): readonly Route[] {
  const own = { access: 'signed-in' } as const
  const appAgain = (visit: OwnVisit, _faults: readonly FormFault[]) =>
    showSameApp(services, visit, 'app-code-wrong')
  return [
    route('GET', '/account/app', own, visit => showNewApp(services, visit)),
    route('POST', '/account/app', { ...own, form: codeForm, whenInvalid: appAgain }, visit =>
      turnOn(services, visit, visit.form.code),
    ),
    route('POST', '/account/app/remove', own, visit => turnOff(services, visit)),
    route('POST', '/account/codes', own, visit => newCodes(services, visit)),
  ]
}

const styles = ['account.css'] as const

/** A new secret each time the page is opened; it is kept only when the app has shown a code. */
async function showNewApp(services: Services, visit: OwnVisit): Promise<Response> {
  const session = await confirmed(services, visit, '/account/app')
  if (session instanceof Response) return session
  const secret = newTotpSecret()
  const challenge = { accountId: visit.person.id, data: { secret } }
  const token = await services.database.transaction(tx => startChallenge(tx, 'new-totp', challenge))
  const page = await showApp(services, visit, secret)
  return withCookies(page, challengeHeaders(services.config, 'new-totp', token))
}

async function showSameApp(services: Services, visit: OwnVisit, fault: 'app-code-wrong'): Promise<Response> {
  const shown = await shownSecret(services, visit)
  return shown ? showApp(services, visit, shown.secret, fault) : overResponse(visit)
}

async function showApp(
  { database }: Services,
  visit: OwnVisit,
  secret: string,
  fault?: 'app-code-wrong',
): Promise<Response> {
  const say = speaker(words, visit.locale)
  const [office, account] = await database.transaction(async tx => [
    await findOffice(tx),
    await readAccount(tx, visit.person.id),
  ])
  const address = totpAddress(secret, `Nhịp Cầu, ${office?.name ?? ''}`, account?.signInName ?? '')
  const errors = fault ? [{ field: 'code', message: say(fault) }] : []
  const page = <AppPage view={visit.view} secret={secret} address={address} errors={errors} />
  return visit.page(page, { title: say('app-title'), width: 'narrow', styles }, fault ? 422 : 200)
}

async function turnOn(services: Services, visit: OwnVisit, code: string): Promise<Response> {
  const session = await confirmed(services, visit, '/account/app')
  if (session instanceof Response) return session
  const shown = await shownSecret(services, visit)
  if (!shown) return overResponse(visit)
  const step = await totpStep(shown.secret, code)
  if (step === undefined) return showSameApp(services, visit, 'app-code-wrong')
  const codes = await services.database.transaction(tx => addTotp(tx, visit.person, { ...shown, step }))
  return codes ? showCodes(visit, codes) : overResponse(visit)
}

async function shownSecret({ database, config }: Services, visit: OwnVisit) {
  const token = challengeOf(visit, config, 'new-totp')
  const challenge = await database.transaction(tx => findChallenge(tx, 'new-totp', token))
  const kept = keptSecret.safeParse(challenge?.data).data
  if (!token || !kept || challenge?.accountId !== visit.person.id) return undefined
  return { challenge: token, secret: kept.secret }
}

function overResponse(visit: OwnVisit): Response {
  return visit.redirectSaying('/account/app', { words: speaker(words, visit.locale)('app-over') })
}

async function turnOff(services: Services, visit: OwnVisit): Promise<Response> {
  const session = await confirmed(services, visit, '/account')
  if (session instanceof Response) return session
  await services.database.transaction(tx => removeOwnTotp(tx, visit.person))
  return visit.redirectSaying('/account', { words: speaker(words, visit.locale)('app-removed') })
}

async function newCodes(services: Services, visit: OwnVisit): Promise<Response> {
  const session = await confirmed(services, visit, '/account')
  if (session instanceof Response) return session
  return showCodes(visit, await services.database.transaction(tx => renewRecoveryCodes(tx, visit.person)))
}

function showCodes(visit: OwnVisit, codes: readonly string[]): Promise<Response> {
  const title = speaker(words, visit.locale)('codes-title')
  return visit.page(<CodesPage view={visit.view} codes={codes} />, { title, width: 'narrow', styles })
}
