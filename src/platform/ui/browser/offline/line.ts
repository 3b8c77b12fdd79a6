/** Questions to the server over a line that may break or hang at any moment. */

/** Who the server takes this browser for. */
export interface Caller {
  /** The key of the account; null when nobody is signed in. */
  readonly account: string | null
  /** What every change must carry. */
  readonly csrf: string
}

/** It could not be asked now, and is to be tried again. */
export class LaterError extends Error {
  readonly why: 'no-line' | 'signed-out' | 'other-account'
  constructor(why: LaterError['why']) {
    super(why)
    this.why = why
  }
}

/** A part of 256 KB takes a minute on the slowest lines; what says nothing for longer hangs. */
const patience = 120_000

/** Asks; throws LaterError (`no-line`) where no answer comes, or the server asks to come later. */
export async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const giveUp = new AbortController()
  const timer = setTimeout(() => giveUp.abort(), patience)
  let answer: Response
  try {
    answer = await fetch(path, { cache: 'no-store', ...init, signal: giveUp.signal })
  } catch {
    throw new LaterError('no-line')
  } finally {
    clearTimeout(timer)
  }
  if (answer.status >= 500 || answer.status === 408 || answer.status === 429) throw new LaterError('no-line')
  return answer
}

/** A change, as a form. */
export function post(path: string, form: FormData, { csrf }: Caller): Promise<Response> {
  const headers = { accept: 'application/json', 'x-csrf-token': csrf, 'x-outbox': 'yes' }
  return ask(path, { method: 'POST', body: form, headers })
}

/** Whom the server takes this browser for. Throws LaterError, also where somebody else answers in its place. */
export async function whoAmI(): Promise<Caller> {
  const answer = await ask('/outbox/who.json')
  if (!answer.ok) throw new LaterError('no-line')
  const { account, csrf } = await json(answer)
  if (typeof csrf !== 'string' || (account !== null && typeof account !== 'string')) {
    throw new LaterError('no-line')
  }
  return { account, csrf }
}

/**
 * The body as an object; what breaks on the way is asked for again later, and so is what is none: the page of a
 * network that wants one to sign in first answers for every server.
 */
export async function json(answer: Response): Promise<Readonly<Record<string, unknown>>> {
  let body: unknown
  try {
    body = await answer.json()
  } catch {
    throw new LaterError('no-line')
  }
  if (typeof body !== 'object' || body === null) throw new LaterError('no-line')
  return { ...body }
}
