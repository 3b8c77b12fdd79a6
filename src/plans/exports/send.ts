import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import { attachment, type Person, type Visit } from '../../platform/http/index.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import type { Services } from '../../platform/room.ts'
import { planClasses } from '../classes/queries.ts'
import { findPlan, planTasks, reportingDuties } from '../queries/plans.ts'
import { contentOfUnit, documentOf, type Membership, type PlanContent } from './content.ts'
import { planCsv } from './csv.ts'
import { type Grouping, planDocx } from './docx.ts'
import { exportFileName } from './file-name.ts'
import { planIcs } from './ics.ts'
import { planSignature } from './signature.ts'
import { planXlsx } from './xlsx.ts'

/** What is asked of an export: one unit's part, and for the table what its rows stand under. */
export interface ExportQuery {
  readonly unit: string | null
  readonly by: Grouping
}

type ExportVisit = Visit<Person, { readonly id: string }, ExportQuery, unknown>

interface Format {
  readonly type: string
  readonly make: (content: PlanContent, locale: Locale, wanted: Wanted) => Promise<Uint8Array> | string
}

interface Wanted {
  readonly by: Grouping
  readonly address: string | undefined
}

const office = 'application/vnd.openxmlformats-officedocument'

const formats = {
  xlsx: { type: `${office}.spreadsheetml.sheet`, make: planXlsx },
  csv: { type: 'text/csv; charset=utf-8; header=present', make: planCsv },
  json: { type: 'application/json', make: content => JSON.stringify(documentOf(content), null, 2) },
  ics: {
    type: 'text/calendar; charset=utf-8',
    make: (content, locale, { address }) => planIcs(content, locale, address),
  },
  docx: {
    type: `${office}.wordprocessingml.document`,
    make: (content, _locale, { by }) => planDocx(content, by),
  },
} as const satisfies Readonly<Record<string, Format>>

/** An issued plan as a file to keep. 404 for a plan, or a unit of it, that is not there. */
export async function sendExport(
  { database, config }: Services,
  visit: ExportVisit,
  format: keyof typeof formats,
): Promise<Response> {
  const { unit, by } = visit.query
  const whole = await database.transaction(async tx => {
    const plan = await findPlan(tx, visit.params.id)
    if (!plan) return undefined
    return {
      plan,
      tasks: await planTasks(tx, plan.id),
      duties: await reportingDuties(tx, plan.id),
      unit: null,
      signature: await planSignature(tx, plan),
      membership: unit === null ? null : await membershipOf(tx, plan.id, unit),
    }
  })
  const content = whole && (unit === null ? whole : contentOfUnit(whole, unit, whole.membership))
  if (!content) throw new Problem('not-found', 'not-found')
  const { type, make }: Format = formats[format]
  // Made after the transaction, which would otherwise hold up everybody.
  const body = await make(content, visit.locale, { by, address: config.publicUrl })
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'content-type': type,
      'content-disposition': attachment(exportFileName(content, format)),
      'cache-control': 'no-store',
    },
  })
}

/** The plan's classes that a unit belongs to today; null where it belongs to none. */
async function membershipOf(tx: Tx, planId: string, unitId: string): Promise<Membership | null> {
  const groups = (await planClasses(tx, planId)).filter(({ members }) =>
    members.some(({ id }) => id === unitId),
  )
  const name = groups[0]?.members.find(({ id }) => id === unitId)?.name
  return name === undefined ? null : { name, classIds: groups.map(({ unit }) => unit.id) }
}
