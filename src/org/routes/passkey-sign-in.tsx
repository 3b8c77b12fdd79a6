import { z } from 'zod'
import type { Site } from '../../platform/auth/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import { ownPath, type Route, route } from '../../platform/http/index.ts'
import type { Services } from '../../platform/room.ts'
import { askForPasskey, signInByPasskey } from '../actions/passkey-sign-in.ts'
import { findOffice } from '../queries/people.ts'
import {
  type AnyVisit,
  challengeHeaders,
  challengeOf,
  originAddress,
  originOf,
  signedInHeaders,
  withCookies,
} from './sign-in-cookies.ts'

const answerForm = z.object({
  answer: z.string().min(1).max(30_000),
  next: z.string().max(2000).catch('/'),
})

/** Signing in with a passkey: two questions of the behaviour on the page. */
export function passkeySignInRoutes(services: Services): readonly Route[] {
  return [
    route('POST', '/sign-in/passkey/options', { access: 'anyone' }, visit => ask(services, visit)),
    route('POST', '/sign-in/passkey', { access: 'anyone', form: answerForm }, visit =>
      answer(services, visit, visit.form),
    ),
  ]
}

/** Where passkeys belong: our host, under the office's name. */
export async function siteOf({ config }: Services, visit: AnyVisit, tx: Tx): Promise<Site> {
  const office = await findOffice(tx)
  return { origin: originAddress(visit, config), name: office?.name ?? 'Nhịp Cầu' }
}

async function ask(services: Services, visit: AnyVisit): Promise<Response> {
  const { database, config } = services
  const site = await database.transaction(tx => siteOf(services, visit, tx))
  const { options, token } = await askForPasskey(database, site)
  return withCookies(visit.json(options), challengeHeaders(config, 'passkey', token))
}

async function answer(
  services: Services,
  visit: AnyVisit,
  form: z.output<typeof answerForm>,
): Promise<Response> {
  const { database, config } = services
  const site = await database.transaction(tx => siteOf(services, visit, tx))
  const sent = { site, token: challengeOf(visit, config, 'passkey'), answer: form.answer }
  const session = await signInByPasskey(database, config, sent, originOf(visit, config))
  if (!session) throw new Problem('invalid', 'passkey-refused')
  return withCookies(visit.json({ next: ownPath(form.next) }), signedInHeaders(config, session))
}
