/** What went wrong, as a code with arguments; words are made at the edge, in the reader's language. */

export type ProblemArgs = Readonly<Record<string, string | number | boolean | null>>

/** Why a change of state cannot be made now: one item of the list that a pure `refusals` function gives. */
export interface Refusal {
  readonly code: string
  readonly args: ProblemArgs
}

/** Every kind of failure and the HTTP status that it answers with. */
export const problemStatus = {
  'bad-request': 400,
  'not-signed-in': 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  refused: 409,
  'too-large': 413,
  'unsupported-type': 415,
  invalid: 422,
  'too-many-requests': 429,
  internal: 500,
  unavailable: 503,
} as const

export type ProblemKind = keyof typeof problemStatus

/** The one error shape of pages and API: RFC 9457 problem details, with `args`, `refusals` and `reference` added. */
export interface ProblemDetails {
  /** `urn:nhipcau:problem:` and the code. */
  readonly type: string
  /** The code itself: the edge puts words in its place for people. */
  readonly title: string
  readonly status: number
  readonly args: ProblemArgs
  readonly refusals: readonly Refusal[]
  /** The request's id: what a person reads out to whoever looks into the log. */
  readonly reference: string
}

/** An expected failure that reaches the person: kind (gives the status), code and arguments (give the words). */
export class Problem extends Error {
  readonly kind: ProblemKind
  readonly code: string
  readonly args: ProblemArgs
  readonly refusals: readonly Refusal[]

  constructor(
    kind: ProblemKind,
    code: string,
    args: ProblemArgs = {},
    more: { readonly refusals?: readonly Refusal[]; readonly cause?: unknown } = {},
  ) {
    super(`${code} ${JSON.stringify(args)}`, more.cause === undefined ? {} : { cause: more.cause })
    this.name = 'Problem'
    this.kind = kind
    this.code = code
    this.args = args
    this.refusals = more.refusals ?? []
  }

  /** HTTP status. */
  get status(): number {
    return problemStatus[this.kind]
  }
}

/** Throws a `refused` problem when the list holds anything; the first refusal gives the code. */
export function throwIfRefused(refusals: readonly Refusal[]): void {
  const [first] = refusals
  if (first) throw new Problem('refused', first.code, first.args, { refusals })
}

/** Any thrown value as a problem; what is not one becomes `internal`, and nothing of it is shown. */
export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem('internal', 'internal', {}, { cause: error })
}

/** The problem as RFC 9457 asks; `reference` is the request's id. */
export function problemDetails(problem: Problem, reference: string): ProblemDetails {
  return {
    type: `urn:nhipcau:problem:${problem.code}`,
    title: problem.code,
    status: problem.status,
    args: problem.args,
    refusals: problem.refusals,
    reference,
  }
}
