import { z } from 'zod'
import {
  checkNewPasskey,
  newPasskeyOptions,
  startChallenge,
  takeChallenge,
} from '../../platform/auth/index.ts'
import { Problem } from '../../platform/errors.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { speaker } from '../../platform/i18n/words.ts'
import { isId } from '../../platform/ids.ts'
import type { Services } from '../../platform/room.ts'
import { addPasskey, removeOwnPasskey } from '../actions/own-sign-in.ts'
import { readAccount } from '../queries/accounts.ts'
import { NewPasskeyPage } from '../views/account/forms.tsx'
import { words } from '../views/account/words.ts'
import { confirmed, type OwnVisit } from './account.tsx'
import { siteOf } from './passkey-sign-in.tsx'
import { challengeHeaders, challengeOf, withCookies } from './sign-in-cookies.ts'

const idParams = z.object({ id: z.string().refine(isId) })

const madeForm = z.object({
  name: z.string().normalize('NFC').trim().min(1).max(100),
  answer: z.string().min(1).max(30_000),
})

/** One's own passkeys. Making one needs the browser's behaviour; everything else does not. */
export function passkeyRoutes(services: Services): readonly Route[] {
  const own = { access: 'signed-in' } as const
  return [
    route('GET', '/account/passkeys/new', own, visit => showNew(services, visit)),
    route('POST', '/account/passkeys/options', own, visit => ask(services, visit)),
    route('POST', '/account/passkeys', { ...own, form: madeForm }, visit =>
      keep(services, visit, visit.form),
    ),
    route('POST', '/account/passkeys/:id/remove', { ...own, params: idParams }, visit =>
      remove(services, visit, visit.params.id),
    ),
  ]
}

async function showNew(services: Services, visit: OwnVisit): Promise<Response> {
  const session = await confirmed(services, visit, '/account/passkeys/new')
  if (session instanceof Response) return session
  const title = speaker(words, visit.locale)('passkey-title')
  const scripts = ['account/new-passkey.js']
  return visit.page(<NewPasskeyPage view={visit.view} />, { title, width: 'narrow', scripts })
}

async function ask(services: Services, visit: OwnVisit): Promise<Response> {
  const { database, config } = services
  await refuseUnconfirmed(services, visit)
  const options = await database.transaction(async tx => {
    const account = await readAccount(tx, visit.person.id)
    if (!account) throw new Problem('not-found', 'not-found')
    const { id: accountId, name, signInName } = account
    return newPasskeyOptions(tx, await siteOf(services, visit, tx), { accountId, name, signInName })
  })
  const challenge = { accountId: visit.person.id, data: { challenge: options.challenge } }
  const token = await database.transaction(tx => startChallenge(tx, 'new-passkey', challenge))
  return withCookies(visit.json(options), challengeHeaders(config, 'new-passkey', token))
}

async function keep(services: Services, visit: OwnVisit, form: z.output<typeof madeForm>): Promise<Response> {
  const { database, config } = services
  await refuseUnconfirmed(services, visit)
  const token = challengeOf(visit, config, 'new-passkey')
  const [challenge, site] = await database.transaction(async tx => [
    await takeChallenge(tx, 'new-passkey', token),
    await siteOf(services, visit, tx),
  ])
  const asked = challenge?.accountId === visit.person.id ? String(challenge.data.challenge) : undefined
  const made = asked === undefined ? undefined : await checkNewPasskey(form.answer, asked, site)
  if (!made) throw new Problem('invalid', 'passkey-refused')
  await database.transaction(tx => addPasskey(tx, visit.person, form.name, made))
  const said = { words: speaker(words, visit.locale)('passkey-added', { name: form.name }) }
  const cookies = visit.redirectSaying('/account', said).headers
  return withCookies(visit.json({ next: '/account' }), cookies)
}

async function remove(services: Services, visit: OwnVisit, id: string): Promise<Response> {
  const session = await confirmed(services, visit, '/account')
  if (session instanceof Response) return session
  await services.database.transaction(tx => removeOwnPasskey(tx, visit.person, id))
  return visit.redirectSaying('/account', { words: speaker(words, visit.locale)('passkey-removed') })
}

async function refuseUnconfirmed(services: Services, visit: OwnVisit): Promise<void> {
  const session = await confirmed(services, visit, '/account')
  if (session instanceof Response) throw new Problem('forbidden', 'not-confirmed')
}
