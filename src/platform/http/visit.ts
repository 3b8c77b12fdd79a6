import type { ComponentChildren } from 'preact'
import type { Locale } from '../i18n/locale.ts'
import type { Log } from '../log/index.ts'
import type { Grant } from '../permission/index.ts'
import type { PageOptions, Toast, View } from '../ui/view.ts'
import type { SentFile } from './body.ts'

/** Who is signed in: the account's id, the name to show, and the roles held today. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly grants: readonly Grant[]
}

/** One request, checked against its route's contract, and the ways to answer it. */
export interface Visit<Who extends Person | null, Params, Query, Form> {
  readonly request: Request
  /** Aborted when the visitor goes away. */
  readonly signal: AbortSignal
  readonly locale: Locale
  /** The request's short name: in the log and on an error page. */
  readonly reference: string
  readonly log: Log
  readonly person: Who
  /** Token of the session, for signing out; null for a visitor who is not signed in. */
  readonly sessionToken: string | null
  /** Address of the visitor's machine, as far as it can be believed. */
  readonly from: { readonly address: string | null; readonly userAgent: string | null }
  readonly params: Params
  readonly query: Query
  readonly form: Form
  /** Files of a form whose contract takes files; empty otherwise. */
  readonly files: readonly SentFile[]
  /** Whether the visitor asked for JSON (a behaviour in the browser, a program). */
  readonly wantsJson: boolean
  readonly view: View
  readonly page: (body: ComponentChildren, options: PageOptions, status?: number) => Promise<Response>
  readonly json: (value: unknown, status?: number) => Response
  /** After a change: see the result at `path` of our own site. */
  readonly redirect: (path: string, headers?: Headers) => Response
  /** The same, and the page there says what was done, with the way back if there is one. */
  readonly redirectSaying: (path: string, toast: Toast) => Response
}
