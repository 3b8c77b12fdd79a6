import type { JSX } from 'preact'
import { z } from 'zod'
import { type Speaker, speaker } from '../../i18n/words.ts'
import { Table } from '../../ui/parts/table.tsx'
import type { View } from '../../ui/view.ts'
import type { ApiRoute } from './openapi.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

/** Words of the pages of the API. */
export const words = { vi, en }

type Say = Speaker<keyof typeof vi>

interface ApiPageProps {
  readonly view: View
  readonly routes: readonly ApiRoute[]
  /** Where the product is reached, for the examples. */
  readonly server: string
  /** Addresses of the machine's description and of the person's tokens. */
  readonly documentHref: string
  readonly tokensHref: string
}

/** Every address of the API, to be read by people. */
export function ApiPage({ view, routes, server, documentHref, tokensHref }: ApiPageProps): JSX.Element {
  const say = speaker(words, view.locale)
  const byTag = Map.groupBy(routes, ({ api }) => api.tag)
  return (
    <>
      <div class="page-head">
        <h1>{say('title')}</h1>
        <p>{say('intro')}</p>
        <p>
          <a href={documentHref}>{say('document')}</a> · <a href={tokensHref}>{say('tokens')}</a>
        </p>
      </div>
      <section class="stack">
        <h2>{say('sign-title')}</h2>
        <p>{say('sign')}</p>
        <pre class="code">
          <code>{`curl -H 'Authorization: Bearer nc_…' ${server}/api/v1/plans`}</code>
        </pre>
        <h2>{say('pages-title')}</h2>
        <p>{say('pages')}</p>
        <h2>{say('etag-title')}</h2>
        <p>{say('etag')}</p>
      </section>
      {[...byTag].map(([tag, ofTag]) => (
        <section key={tag} class="stack" aria-labelledby={`tag-${tag}`}>
          <h2 id={`tag-${tag}`}>{tag}</h2>
          {ofTag.map(route => (
            <Operation key={route.api.operation} route={route} view={view} server={server} say={say} />
          ))}
        </section>
      ))}
    </>
  )
}

interface OperationProps {
  readonly route: ApiRoute
  readonly view: View
  readonly server: string
  readonly say: Say
}

function Operation({ route, view, server, say }: OperationProps): JSX.Element {
  const { api, method, path } = route
  return (
    <article id={api.operation} class="stack">
      <h3>
        <code>
          {method} {path.replace(/:(\w+)/gu, '{$1}')}
        </code>
      </h3>
      <p>{api.summary[view.locale]}</p>
      <p class="small">
        {say('scope')}: <code>{api.scope}</code> · {say('answers')}: {Object.keys(api.answers).join(', ')}
      </p>
      <Parameters route={route} say={say} />
      {route.filesBytesMax !== null && (
        <>
          <p>{say('sends-file')}</p>
          <pre class="code">
            <code>{`curl -H 'Authorization: Bearer nc_…' -F file=@ke-hoach.docx ${server}${path}`}</code>
          </pre>
        </>
      )}
    </article>
  )
}

interface Parameter {
  readonly name: string
  readonly place: 'path' | 'query'
  readonly type: string
  readonly required: boolean
}

function Parameters({ route, say }: { route: ApiRoute; say: Say }): JSX.Element | null {
  const rows = [...parametersOf('path', route.schemas.params), ...parametersOf('query', route.schemas.query)]
  if (rows.length === 0) return null
  return (
    <Table
      caption={say('parameters')}
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        { heading: say('parameter'), cell: ({ name }) => <code>{name}</code> },
        { heading: say('place'), cell: ({ place }) => say(`place-${place}`) },
        {
          heading: say('type'),
          cell: ({ type, required }) => (required ? `${type}, ${say('required')}` : type),
        },
      ]}
    />
  )
}

interface Shape {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Shape[]
  readonly minimum?: number
  readonly maximum?: number
}

function parametersOf(place: Parameter['place'], schema: z.ZodType | undefined): Parameter[] {
  if (!schema) return []
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return Object.entries(properties).map(([name, shape]) => ({
    name,
    place,
    type: typeWords(shape as Shape),
    required: place === 'path' || required.includes(name),
  }))
}

function typeWords(shape: Shape): string {
  if (shape.anyOf)
    return shape.anyOf
      .filter(({ type }) => type !== 'null')
      .map(typeWords)
      .join(' | ')
  if (shape.enum) return shape.enum.map(String).join(' | ')
  const { type = 'string', minimum, maximum } = shape
  return minimum === undefined || maximum === undefined || maximum > 1e9
    ? type
    : `${type} ${minimum}–${maximum}`
}
