/** The door of the API: what rooms declare its routes with, and the pages that describe it. */
export { descriptionRoutes } from './describe.tsx'
export { type ApiRoute, apiRoutesOf, type Json, openApiDocument, scopesOf } from './openapi.ts'
export { type ApiAnswer, apiRoute, pageOf, pageQuery } from './route.ts'
