/** Signing in through the office's own provider (OpenID Connect Core 1.0): code flow with state, nonce and PKCE. */
import * as openid from 'openid-client'
import type { Config } from '../config.ts'
import { Problem } from '../errors.ts'

/** What the answer of the provider is held against. */
export interface OpenidChecks {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Who the provider says it is. */
export interface OpenidIdentity {
  readonly email: string | null
  /** Whether the provider has made sure that the address is the person's. */
  readonly emailVerified: boolean
}

/** The provider as the settings name it, and what it has told us of itself. */
export interface OpenidProvider {
  /** As the button says it: "Cổng đăng nhập của tỉnh". */
  readonly name: string
  /** Where the person is to go; the checks are kept until they are back. */
  readonly begin: () => Promise<{ readonly address: string; readonly checks: OpenidChecks }>
  /** Who came back. `address` is the whole address that the browser asked for. Throws `openid-failed`. */
  readonly finish: (address: string, checks: OpenidChecks) => Promise<OpenidIdentity>
}

/** Where the provider sends people back to, below the address of the pages. */
export const openidReturnPath = '/sign-in/openid/back'

/** The provider of the settings; null where there is none. Nothing is asked of it before somebody signs in. */
export function openidProvider(config: Config): OpenidProvider | null {
  const { openid: settings, publicUrl } = config
  if (!settings || !publicUrl) return null
  const redirectUri = new URL(openidReturnPath, publicUrl).href
  let found: Promise<openid.Configuration> | undefined
  const discover = (): Promise<openid.Configuration> => {
    found ??= discoverProvider(settings).catch(error => {
      // Out of reach now is not out of reach for ever.
      found = undefined
      throw new Problem('unavailable', 'openid-unreachable', {}, { cause: error })
    })
    return found
  }
  return {
    name: settings.name,
    begin: async () => beginAt(await discover(), redirectUri),
    finish: async (address, checks) => {
      const asked = new URL(address)
      // Behind a proxy our own idea of the address differs from the one that the provider was given.
      return identityFrom(await discover(), new URL(redirectUri + asked.search), checks)
    },
  }
}

type Settings = NonNullable<Config['openid']>

function discoverProvider(settings: Settings): Promise<openid.Configuration> {
  const issuer = new URL(settings.issuer)
  // The settings allow plain http only for this very machine.
  const execute = issuer.protocol === 'http:' ? [openid.allowInsecureRequests] : []
  return openid.discovery(issuer, settings.clientId, settings.clientSecret, undefined, {
    execute,
    timeout: 10,
  })
}

async function beginAt(provider: openid.Configuration, redirectUri: string) {
  const checks = {
    state: openid.randomState(),
    nonce: openid.randomNonce(),
    verifier: openid.randomPKCECodeVerifier(),
  }
  const address = openid.buildAuthorizationUrl(provider, {
    redirect_uri: redirectUri,
    scope: 'openid email',
    state: checks.state,
    nonce: checks.nonce,
    code_challenge: await openid.calculatePKCECodeChallenge(checks.verifier),
    code_challenge_method: 'S256',
  })
  return { address: address.href, checks }
}

async function identityFrom(
  provider: openid.Configuration,
  address: URL,
  checks: OpenidChecks,
): Promise<OpenidIdentity> {
  try {
    const tokens = await openid.authorizationCodeGrant(provider, address, {
      expectedState: checks.state,
      expectedNonce: checks.nonce,
      pkceCodeVerifier: checks.verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims) throw new Error('an ID token was expected')
    if (typeof claims.email === 'string') return identityOf(claims)
    // Some providers tell the e-mail only when they are asked once more.
    return identityOf(await openid.fetchUserInfo(provider, tokens.access_token, claims.sub))
  } catch (error) {
    throw new Problem('refused', 'openid-failed', {}, { cause: error })
  }
}

function identityOf(claims: Readonly<Record<string, unknown>>): OpenidIdentity {
  return {
    email: typeof claims.email === 'string' ? claims.email : null,
    emailVerified: claims.email_verified === true,
  }
}
