/** The OpenAPI 3.1 document, made of the contracts of the routes themselves. */
import { z } from 'zod'
import { problemStatus } from '../../errors.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { ApiAnswerSchema, ApiDescription, Route } from '../contract.ts'

export type Json = { readonly [key: string]: unknown }

/** A route that is part of the API. */
export type ApiRoute = Route & { readonly api: ApiDescription }

export interface OpenApiInfo {
  readonly title: string
  readonly version: string
  readonly description: string
  /** Where the product is reached; paths are below it. */
  readonly server: string
  readonly locale: Locale
  /** Schemas by name that answers lead to by `#/components/schemas/NAME`. */
  readonly schemas: Json
}

/** The routes that programs may use, in their order. */
export function apiRoutesOf(routes: readonly Route[]): readonly ApiRoute[] {
  return routes.filter((route): route is ApiRoute => route.api !== null)
}

/** Every scope that a route asks for, once each. */
export function scopesOf(routes: readonly Route[]): readonly string[] {
  return [...new Set(apiRoutesOf(routes).map(({ api }) => api.scope))]
}

/** The document. Descriptions are in the language asked for; names never change. */
export function openApiDocument(routes: readonly Route[], info: OpenApiInfo): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const route of apiRoutesOf(routes)) {
    const path = route.path.replace(/:(\w+)/gu, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, info.locale) }
  }
  return {
    openapi: '3.1.0',
    info: { title: info.title, version: info.version, description: info.description },
    servers: [{ url: info.server }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { ...info.schemas, Problem: problemSchema },
    },
  }
}

function operation({ api, schemas, filesBytesMax }: ApiRoute, locale: Locale): Json {
  return {
    operationId: api.operation,
    summary: api.summary[locale],
    tags: [api.tag],
    // OpenAPI lists scopes of a bearer token as roles (3.1, Security Requirement Object).
    security: [{ token: [api.scope] }],
    parameters: [...parameters('path', schemas.params), ...parameters('query', schemas.query)],
    ...(filesBytesMax === null ? {} : { requestBody: fileBody }),
    responses: {
      ...Object.fromEntries(Object.entries(api.answers).map(([status, schema]) => [status, answer(schema)])),
      default: { description: 'Problem (RFC 9457)', content: problemContent },
    },
  }
}

const fileBody = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object',
        required: ['file'],
        properties: { file: { type: 'string', format: 'binary' } },
      },
    },
  },
} as const

function answer(schema: ApiAnswerSchema | null): Json {
  if (schema === null) return { description: 'OK' }
  const shape = 'ref' in schema ? { $ref: schema.ref } : jsonSchema(schema, 'output')
  return { description: 'OK', content: { 'application/json': { schema: shape } } }
}

function parameters(place: 'path' | 'query', schema: z.ZodType | undefined): readonly Json[] {
  if (!schema) return []
  const { properties = {}, required = [] } = jsonSchema(schema, 'input')
  return Object.entries(properties as Record<string, Json>).map(([name, shape]) => {
    const { description, ...rest } = shape
    const needed = place === 'path' || (required as readonly string[]).includes(name)
    return { name, in: place, required: needed, ...(description ? { description } : {}), schema: rest }
  })
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...shape } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return shape
}

/** The one shape of every failure; see `platform/errors.ts`. */
const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'args', 'refusals', 'reference', 'detail', 'advice'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer', enum: [...new Set(Object.values(problemStatus))] },
    args: { type: 'object' },
    refusals: { type: 'array', items: { type: 'object' } },
    reference: { type: 'string' },
    detail: { type: 'string' },
    advice: { type: 'string' },
  },
} as const

const problemContent = {
  'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
} as const
