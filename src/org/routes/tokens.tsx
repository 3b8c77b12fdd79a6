import { z } from 'zod'
import { listApiTokensOf } from '../../platform/auth/index.ts'
import { now } from '../../platform/clock.ts'
import { type FormFault, type Person, type Route, route, type Visit } from '../../platform/http/index.ts'
import { sayIfKnown, speaker } from '../../platform/i18n/words.ts'
import { isId } from '../../platform/ids.ts'
import type { Services } from '../../platform/room.ts'
import { createApiToken, endApiToken } from '../actions/api-tokens.ts'
import { type Scope, TokensPage, tokenDays } from '../views/tokens/tokens.tsx'
import { words } from '../views/tokens/words.ts'

const tokenParams = z.object({ id: z.string().refine(isId) })

const tokenForm = z.object({
  name: z
    .string({ error: 'name-missing' })
    .normalize('NFC')
    .trim()
    .min(1, { error: 'name-missing' })
    .max(100, { error: 'too-long' }),
  scopes: z.array(z.string(), { error: 'scopes-missing' }).min(1, { error: 'scopes-missing' }),
  days: z.coerce
    .number()
    .refine(days => tokenDays.some(known => known === days))
    .catch(tokenDays[0]),
})

type TokenVisit = Visit<Person, unknown, unknown, unknown>

/** Addresses of a person's own API tokens; `scopes` are those that some route of the API asks for. */
export function tokenRoutes(services: Services, scopes: readonly Scope[]): readonly Route[] {
  const show = (visit: TokenVisit, more: ShownBesides = {}) => showTokens(services, scopes, visit, more)
  const again = (
    visit: TokenVisit,
    faults: readonly FormFault[],
    entered: Readonly<Record<string, string>>,
    lists: Readonly<Record<string, readonly string[]>>,
  ) => show(visit, { faults, entered, chosen: lists.scopes ?? [] })
  return [
    route('GET', '/tokens', { access: 'signed-in' }, visit => show(visit)),
    route('POST', '/tokens', { access: 'signed-in', form: tokenForm, whenInvalid: again }, async visit => {
      const known = new Set(scopes.map(({ name }) => name))
      const wanted = { ...visit.form, scopes: visit.form.scopes.filter(scope => known.has(scope)) }
      const made = await services.database.transaction(tx => createApiToken(tx, visit.person, wanted))
      return show(visit, { made })
    }),
    route('POST', '/tokens/:id/revoke', { access: 'signed-in', params: tokenParams }, async visit => {
      await services.database.transaction(tx => endApiToken(tx, visit.person, visit.params.id))
      return visit.redirect('/tokens')
    }),
  ]
}

interface ShownBesides {
  readonly made?: string
  readonly faults?: readonly FormFault[]
  readonly entered?: Readonly<Record<string, string>>
  readonly chosen?: readonly string[]
}

async function showTokens(
  { database }: Services,
  scopes: readonly Scope[],
  visit: TokenVisit,
  { made, faults = [], entered = {}, chosen = [] }: ShownBesides,
): Promise<Response> {
  const tokens = await database.transaction(tx => listApiTokensOf(tx, visit.person.id))
  const errors = faults.map(({ field, code }) => ({
    field,
    message: sayIfKnown(words, visit.locale, code) ?? code,
  }))
  const body = (
    <TokensPage
      view={visit.view}
      tokens={tokens}
      scopes={scopes}
      at={now()}
      made={made ?? null}
      entered={entered}
      chosen={chosen}
      errors={errors}
    />
  )
  const title = speaker(words, visit.locale)('title')
  return visit.page(body, { title }, errors.length > 0 ? 422 : 200)
}
