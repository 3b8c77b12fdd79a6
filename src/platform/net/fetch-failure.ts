/** Why a link could not be fetched: a code with arguments, words are made at the edge. */
export type FetchFailureCode =
  /** Not an http or https address, or one with a password in it. */
  | 'link-unusable'
  /** It leads into a private network, to this machine, or to another address that is not public. */
  | 'link-private'
  /** Nobody knows the name. */
  | 'link-unknown-host'
  /** Nobody answers. */
  | 'link-unreachable'
  /** The certificate is not one of this host, has run out, or nobody vouches for it. */
  | 'link-certificate'
  | 'link-too-many-redirects'
  /** bytesMax. */
  | 'link-too-large'
  /** seconds. */
  | 'link-too-slow'
  /** status. */
  | 'link-status'
  /** What came cannot be unpacked. */
  | 'link-broken'

export interface FetchFailure {
  readonly code: FetchFailureCode
  readonly args: Readonly<Record<string, string | number>>
}

/** Thrown inside and turned into a value at the door. */
export class FetchError extends Error {
  readonly failure: FetchFailure

  constructor(code: FetchFailureCode, args: FetchFailure['args'] = {}) {
    super(code)
    this.name = 'FetchError'
    this.failure = { code, args }
  }
}

/** What went wrong below us, by the code that Node gives it. */
export function failureOf(error: unknown): FetchFailure {
  if (error instanceof FetchError) return error.failure
  const code = codeOf(error)
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return { code: 'link-unknown-host', args: {} }
  if (/CERT|SIGNED|ISSUER|LEAF_SIGNATURE|^ERR_SSL/.test(code)) return { code: 'link-certificate', args: {} }
  if (code.startsWith('Z_') || code.startsWith('ERR_BROTLI') || code.startsWith('ERR__ERROR_FORMAT')) {
    return { code: 'link-broken', args: {} }
  }
  return { code: 'link-unreachable', args: {} }
}

/** Several addresses were tried at once: the first of their failures stands for all. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0])
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
