import { z } from 'zod'
import {
  type OpenidChecks,
  type OpenidProvider,
  openidReturnPath,
  startChallenge,
  takeChallenge,
} from '../../platform/auth/index.ts'
import { Problem } from '../../platform/errors.ts'
import { ownPath, type Route, route } from '../../platform/http/index.ts'
import { speaker } from '../../platform/i18n/words.ts'
import { signInByOpenid } from '../actions/openid-sign-in.ts'
import { OpenidRefusedPage } from '../views/sign-in/openid.tsx'
import { words } from '../views/sign-in/words.ts'
import type { SignInServices } from './sign-in.tsx'
import { type AnyVisit, challengeHeaders, challengeOf, originOf, signedInHeaders } from './sign-in-cookies.ts'

const beginQuery = z.object({ next: z.string().max(2000).default('/') })

const keptChecks = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), next: z.string() })

/** Signing in through the office's own provider. Links, not forms: the way leads to another site. */
export function openidRoutes(services: SignInServices): readonly Route[] {
  return [
    route('GET', '/sign-in/openid', { access: 'anyone', query: beginQuery }, visit =>
      begin(services, visit.query.next),
    ),
    route('GET', openidReturnPath, { access: 'anyone' }, visit => finish(services, visit)),
  ]
}

async function begin(services: SignInServices, next: string): Promise<Response> {
  const { database, config } = services
  const provider = providerOf(services)
  const { address, checks } = await provider.begin()
  const challenge = { accountId: null, data: { ...checks, next: ownPath(next) } }
  const token = await database.transaction(tx => startChallenge(tx, 'openid', challenge))
  const headers = challengeHeaders(config, 'openid', token)
  headers.set('location', address)
  headers.set('cache-control', 'no-store')
  return new Response(null, { status: 303, headers })
}

async function finish(services: SignInServices, visit: AnyVisit): Promise<Response> {
  const { database, config } = services
  const provider = providerOf(services)
  const kept = await takeChecks(services, visit)
  const say = speaker(words, visit.locale)
  if (!kept) return visit.redirectSaying('/sign-in', { words: say('openid-over') })
  const identity = await provider.finish(visit.request.url, kept)
  const outcome = await signInByOpenid(database, config, identity, originOf(visit, config))
  if (outcome.kind === 'signed-in') return visit.redirect(kept.next, signedInHeaders(config, outcome.session))
  const page = <OpenidRefusedPage view={visit.view} name={provider.name} outcome={outcome} />
  return visit.page(page, { title: say('openid-nobody-title'), width: 'narrow' }, 403)
}

/** What was kept when the person left for the provider; good for one return. */
async function takeChecks(
  { database, config }: SignInServices,
  visit: AnyVisit,
): Promise<(OpenidChecks & { readonly next: string }) | undefined> {
  const token = challengeOf(visit, config, 'openid')
  const challenge = await database.transaction(tx => takeChallenge(tx, 'openid', token))
  return keptChecks.safeParse(challenge?.data).data
}

function providerOf({ provider }: SignInServices): OpenidProvider {
  if (!provider) throw new Problem('not-found', 'not-found')
  return provider
}
