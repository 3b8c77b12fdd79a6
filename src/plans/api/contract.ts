import { readFileSync } from 'node:fs'
import type { Json } from '../../platform/http/api/index.ts'

const text = readFileSync(new URL('../../../docs/plan.schema.json', import.meta.url), 'utf8')

/** The contract of a plan's document, as `docs/plan.schema.json` has it. */
export const contract = JSON.parse(text) as Json

/** The same, cut into schemas by name, as an OpenAPI document holds them. */
export const contractSchemas = (
  JSON.parse(text.replaceAll('#/$defs/', '#/components/schemas/')) as { readonly $defs: Json }
).$defs
