import type { z } from 'zod'
import { Problem } from '../errors.ts'
import type { SentForm } from './body.ts'
import type { Person, Visit } from './visit.ts'

type Schema = z.ZodType
type Value<S extends Schema | undefined> = S extends Schema ? z.output<S> : Record<string, never>
type Access = 'anyone' | 'signed-in'
type Who<A extends Access> = A extends 'signed-in' ? Person : Person | null

export type Method = 'GET' | 'POST'

/** One thing in a form that its schema refuses: the field, and the code of the words for it. */
export interface FormFault {
  readonly field: string
  readonly code: string
}

/**
 * What may come to a route and who may send it; readable on the route's line. Who may not see a thing
 * gets the same answer as for a thing that does not exist.
 */
export interface Contract<
  A extends Access,
  P extends Schema | undefined,
  Q extends Schema | undefined,
  F extends Schema | undefined,
> {
  readonly access: A
  /** The permission, a sentence of the room's policy; asked only of who is signed in. */
  readonly may?: (person: Person) => boolean
  readonly params?: P
  readonly query?: Q
  readonly form?: F
  /** Takes files of at most these bytes, together with the form's fields; without it a form has 64 KB. */
  readonly filesBytesMax?: number
  /** Draws the form again with what is wrong; without it a wrong form is a problem `invalid-form`. */
  readonly whenInvalid?: (
    visit: Visit<Who<A>, Value<P>, Value<Q>, unknown>,
    faults: readonly FormFault[],
    entered: Readonly<Record<string, string>>,
  ) => Promise<Response>
}

/** A visit whose parameters, query and form nobody has looked at yet. */
export type RawVisit = Visit<
  Person | null,
  Readonly<Record<string, string>>,
  Readonly<Record<string, string>>,
  SentForm
>

/** A line of a room's routes, its contract ready to be held against a request. */
export interface Route {
  readonly method: Method
  readonly path: string
  readonly access: Access
  readonly filesBytesMax: number | null
  /** The schemas, for whoever describes the routes. */
  readonly schemas: { readonly params?: Schema; readonly query?: Schema; readonly form?: Schema }
  /** Checks the visit against the contract and answers it. Throws Problems. */
  readonly answer: (visit: RawVisit) => Promise<Response>
}

/** A line of a room's routes: method, path, contract, and a handler that is one call. */
export function route<
  A extends Access,
  P extends Schema | undefined = undefined,
  Q extends Schema | undefined = undefined,
  F extends Schema | undefined = undefined,
>(
  method: Method,
  path: string,
  contract: Contract<A, P, Q, F>,
  handler: (visit: Visit<Who<A>, Value<P>, Value<Q>, Value<F>>) => Promise<Response> | Response,
): Route {
  const { access, params, query, form, filesBytesMax } = contract
  return {
    method,
    path,
    access,
    filesBytesMax: filesBytesMax ?? null,
    schemas: { ...(params && { params }), ...(query && { query }), ...(form && { form }) },
    async answer(raw) {
      const person = admit(contract, raw.person)
      const visit = {
        ...raw,
        person,
        params: check<P>(params, raw.params),
        query: check<Q>(query, raw.query),
      }
      const parsed = form?.safeParse(raw.form.fields)
      if (!parsed?.error) return handler({ ...visit, form: (parsed?.data ?? {}) as Value<F> })
      if (!contract.whenInvalid) throw new Problem('invalid', 'invalid-form')
      return contract.whenInvalid(visit, faultsOf(parsed.error), raw.form.fields)
    },
  }
}

function admit<A extends Access>(
  contract: { readonly access: A; readonly may?: (person: Person) => boolean },
  person: Person | null,
): Who<A> {
  if (contract.access === 'signed-in') {
    if (!person) throw new Problem('not-signed-in', 'not-signed-in')
    // What one may not see does not exist: the answer must not tell the difference.
    if (contract.may && !contract.may(person)) throw new Problem('not-found', 'not-found')
  }
  return person as Who<A>
}

function check<S extends Schema | undefined>(schema: S | undefined, value: unknown): Value<S> {
  if (!schema) return {} as Value<S>
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new Problem('not-found', 'not-found')
  return parsed.data as Value<S>
}

function faultsOf(error: z.ZodError): FormFault[] {
  const faults = error.issues.map(issue => ({ field: String(issue.path[0] ?? ''), code: issue.message }))
  // One thing at a time for each field: the first is the one to mend first.
  return faults.filter((fault, index) => faults.findIndex(({ field }) => field === fault.field) === index)
}
