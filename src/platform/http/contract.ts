import type { z } from 'zod'
import { Problem } from '../errors.ts'
import type { Locale } from '../i18n/locale.ts'
import { type NamedPermission, permissionOf } from '../permission/index.ts'
import type { Lists, SentForm } from './body.ts'
import type { Person, Visit } from './visit.ts'

type Schema = z.ZodType
type Value<S extends Schema | undefined> = S extends Schema ? z.output<S> : Record<string, never>
type Access = 'anyone' | 'signed-in'
type Who<A extends Access> = A extends 'signed-in' ? Person : Person | null

export type Method = 'GET' | 'POST'

/** What an API route says of itself; `/api` and the OpenAPI document are made of it. */
export interface ApiDescription {
  /** What a token must be good for: `plans:read`. */
  readonly scope: string
  /** Its name, the same for ever: `listPlans`. */
  readonly operation: string
  /** Operations of one tag stand together. */
  readonly tag: string
  /** One line, in each language. */
  readonly summary: Readonly<Record<Locale, string>>
  /** What is answered, by status; null where nothing but the status is. */
  readonly answers: Readonly<Record<number, ApiAnswerSchema | null>>
}

/** A schema of our own, or the address of one that the room keeps by name (`#/components/schemas/…`). */
export type ApiAnswerSchema = z.ZodType | { readonly ref: string }

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
  /** The permission, a sentence of the room's policy; asked only of who is signed in, of the thing of the address. */
  readonly may?: (person: Person, params: Value<P>) => boolean | Promise<boolean>
  readonly params?: P
  readonly query?: Q
  readonly form?: F
  /** Takes files of at most these bytes, together with the form's fields; without it a form has 64 KB. */
  readonly filesBytesMax?: number
  /** Makes the route part of the API: programs may use it with a token of this scope. */
  readonly api?: ApiDescription
  /** Draws the form again with what is wrong; without it a wrong form is a problem `invalid-form`. */
  readonly whenInvalid?: (
    visit: Visit<Who<A>, Value<P>, Value<Q>, unknown>,
    faults: readonly FormFault[],
    entered: Readonly<Record<string, string>>,
    lists: Lists,
  ) => Promise<Response>
}

/** A visit whose parameters, query and form nobody has looked at yet. */
export type RawVisit = Visit<
  Person | null,
  Readonly<Record<string, string>>,
  Readonly<Record<string, string | readonly string[]>>,
  SentForm
>

/** A line of a room's routes, its contract ready to be held against a request. */
export interface Route {
  readonly method: Method
  readonly path: string
  readonly access: Access
  readonly filesBytesMax: number | null
  readonly api: ApiDescription | null
  /** What `may` asks; null where it asks nothing by name. */
  readonly permission: NamedPermission | null
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
    api: contract.api ?? null,
    permission: permissionOf(contract.may),
    schemas: { ...(params && { params }), ...(query && { query }), ...(form && { form }) },
    async answer(raw) {
      const person = signedIn(access, raw.person)
      const asked = check<P>(params, raw.params)
      // What one may not see does not exist: the answer must not tell the difference.
      if (person && contract.may && !(await contract.may(person, asked))) {
        throw new Problem('not-found', 'not-found')
      }
      const visit = {
        ...raw,
        person,
        params: asked,
        query: contract.api ? checkAsked<Q>(query, raw.query) : check<Q>(query, raw.query),
      }
      const parsed = form?.safeParse({ ...raw.form.fields, ...raw.form.lists })
      if (!parsed?.error) return handler({ ...visit, form: (parsed?.data ?? {}) as Value<F> })
      if (!contract.whenInvalid) throw new Problem('invalid', 'invalid-form')
      return contract.whenInvalid(visit, faultsOf(parsed.error), raw.form.fields, raw.form.lists)
    },
  }
}

function signedIn<A extends Access>(access: A, person: Person | null): Who<A> {
  if (access === 'signed-in' && !person) throw new Problem('not-signed-in', 'not-signed-in')
  return person as Who<A>
}

function check<S extends Schema | undefined>(schema: S | undefined, value: unknown): Value<S> {
  if (!schema) return {} as Value<S>
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new Problem('not-found', 'not-found')
  return parsed.data as Value<S>
}

/** A program is told which part of its question was wrong. */
function checkAsked<S extends Schema | undefined>(schema: S | undefined, value: unknown): Value<S> {
  if (!schema) return {} as Value<S>
  const parsed = schema.safeParse(value)
  if (!parsed.success) {
    const names = parsed.error.issues.map(issue => String(issue.path[0] ?? ''))
    throw new Problem('invalid', 'invalid-parameters', { names: [...new Set(names)].join(', ') })
  }
  return parsed.data as Value<S>
}

function faultsOf(error: z.ZodError): FormFault[] {
  const faults = error.issues.map(issue => ({ field: String(issue.path[0] ?? ''), code: issue.message }))
  // One thing at a time for each field: the first is the one to mend first.
  return faults.filter((fault, index) => faults.findIndex(({ field }) => field === fault.field) === index)
}
