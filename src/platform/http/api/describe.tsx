import { speaker } from '../../i18n/words.ts'
import { type Route, route } from '../contract.ts'
import { apiRoot } from '../handle.ts'
import { apiRoutesOf, type Json, openApiDocument } from './openapi.ts'
import { ApiPage, words } from './pages.tsx'

interface Described {
  readonly routes: readonly Route[]
  readonly product: string
  readonly version: string
  /** Where people reach the product; null to take it from the request. */
  readonly publicUrl: string | null
  /** Where a person's tokens are. */
  readonly tokensHref: string
  /** Schemas that rooms have of their own, by name. */
  readonly schemas: Json
}

const documentHref = `${apiRoot}openapi.json`

/** The addresses that describe the API: a page for people, a document for machines. Anyone may read them. */
export function descriptionRoutes(described: Described): Route[] {
  const { routes, product, version, publicUrl, tokensHref, schemas } = described
  const serverOf = (request: Request): string => publicUrl ?? new URL(request.url).origin
  return [
    route('GET', '/api', { access: 'anyone' }, visit => {
      const say = speaker(words, visit.locale)
      const body = (
        <ApiPage
          view={visit.view}
          routes={apiRoutesOf(routes)}
          server={serverOf(visit.request)}
          documentHref={documentHref}
          tokensHref={tokensHref}
        />
      )
      return visit.page(body, { title: say('title') })
    }),
    route('GET', documentHref, { access: 'anyone' }, visit => {
      const say = speaker(words, visit.locale)
      const info = {
        title: `${product} ${say('title')}`,
        version,
        description: say('intro'),
        server: serverOf(visit.request),
        locale: visit.locale,
        schemas,
      }
      return visit.json(openApiDocument(routes, info))
    }),
  ]
}
