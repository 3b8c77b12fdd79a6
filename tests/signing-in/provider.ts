/** A real OpenID Connect provider on this machine, at which whoever `person` names signs in at once. */
import { createServer, type Server } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import Provider from 'oidc-provider'

/** What the provider knows of somebody. */
export interface ProviderPerson {
  readonly id: string
  readonly email: string
  readonly verified: boolean
}

export interface TestProvider {
  readonly issuer: string
  /** Who signs in next. */
  person: ProviderPerson
  /** Goes through the provider's pages as a browser does; gives the address that it is sent back to. */
  readonly visit: (address: string) => Promise<URL>
  readonly close: () => Promise<void>
}

export const client = { id: 'nhipcau', secret: 'a secret of the provider, long enough for HS256' } as const

/** Starts a provider that knows one client, whose return address is `redirectUri`. */
export async function openProvider(redirectUri: string): Promise<TestProvider> {
  const server = createServer()
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const opened: TestProvider = {
    issuer: `http://127.0.0.1:${port}`,
    person: { id: 'nobody', email: '', verified: false },
    visit: start => followTo(start, redirectUri),
    close: () => closeServer(server),
  }
  server.on('request', providerAt(opened, redirectUri).callback())
  return opened
}

function providerAt(opened: TestProvider, redirectUri: string): Provider {
  const provider = new Provider(opened.issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    pkce: { required: () => true },
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: opened.person.email, email_verified: opened.person.verified }),
    }),
    loadExistingGrant: async context => {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client?.clientId ?? '',
        accountId: context.oidc.session?.accountId ?? '',
      })
      grant.addOIDCScope('openid email')
      await grant.save()
      return grant
    },
  })
  provider.use(async (context, next) => {
    if (!context.path.startsWith('/interaction/')) return next()
    const result = { login: { accountId: opened.person.id } }
    await provider.interactionFinished(context.req, context.res, result, { mergeWithLastSubmission: false })
    context.respond = false
  })
  return provider
}

/** Follows redirects with the provider's cookies until one leaves for `end`. */
async function followTo(start: string, end: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let address = start
  for (let steps = 0; steps < 10; steps += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(address, { redirect: 'manual', headers: { cookie } })
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(set) ?? []
      cookies.set(name, value)
    }
    const next = new URL(answer.headers.get('location') ?? '', address)
    if (next.href.startsWith(end)) return next
    if (answer.status < 300 || answer.status >= 400) throw new Error(`the provider answered ${answer.status}`)
    address = next.href
  }
  throw new Error('the provider leads nowhere')
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections()
  server.close()
  await wait(0)
}
