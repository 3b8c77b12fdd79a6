import type { Tx } from '../db/index.ts'
import type { Holder, NamedPermission, Permission, Verdict } from './permission.ts'

/** What is known of a thing, and what the person may do with it. */
export interface SubjectAnswer {
  /** As pages call the thing; empty where the answer is about no thing. */
  readonly name: string
  readonly verdicts: readonly { readonly code: string; readonly verdict: Verdict }[]
}

/** A kind of things that permissions are asked about, its type folded away. */
export interface Subject {
  /** `plan`; unique among all rooms. */
  readonly kind: string
  /** Addresses of pages about such a thing; the group is its id. Null where the answer is about no thing. */
  readonly path: RegExp | null
  readonly permissions: readonly NamedPermission[]
  /** What a person may do with a thing; undefined when there is none of this id. */
  readonly explain: (tx: Tx, person: Holder, id: string) => Promise<SubjectAnswer | undefined>
}

/** A kind of things: how one is found, and what may be asked about it. */
export function subject<Thing>({
  find,
  permissions,
  general = [],
  ...rest
}: {
  readonly kind: string
  readonly path: RegExp | null
  readonly find: (tx: Tx, id: string) => Promise<{ readonly name: string; readonly thing: Thing } | undefined>
  readonly permissions: readonly Permission<Thing>[]
  /** Permissions about no thing that are the answer for every one of these things: whoever sees one sees all. */
  readonly general?: readonly Permission[]
}): Subject {
  return {
    ...rest,
    permissions: [...general, ...permissions],
    async explain(tx, person, id) {
      const found = await find(tx, id)
      if (!found) return undefined
      const forAll = general.map(({ code, explain }) => ({ code, verdict: explain(person, undefined) }))
      const forThis = permissions.map(({ code, explain }) => ({
        code,
        verdict: explain(person, found.thing),
      }))
      return { name: found.name, verdicts: [...forAll, ...forThis] }
    },
  }
}
