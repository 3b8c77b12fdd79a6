/** What the API says of plans, tasks and uploads. Dates are ISO; instants are UTC with a Z. */
import { z } from 'zod'
import { planKinds } from '../tables.ts'
import { workStates } from '../work/rules/model.ts'

const id = z.uuid()
/** An ISO date cut to what is known: "2026", "2026-04", "2026-04-28". */
const date = z.string().meta({ description: 'ISO date, cut to what is known: 2026, 2026-04, 2026-04-28.' })
const span = z
  .tuple([z.number().int(), z.number().int()])
  .meta({ description: 'UTF-16 offsets into the text of the plan’s document.' })
const unit = z.object({ unitId: id, name: z.string() })
/** The unit that the plan names, where another one answers since a reform. */
const planned = z
  .object({ unitId: id, name: z.string(), until: z.iso.date() })
  .nullable()
  .meta({ description: 'The unit that the plan names, where another one answers since a reform.' })
const role = z.enum(['lead', 'assigned', 'coordinate', 'advise'])
const kind = z.enum(planKinds)
const taskKind = z.enum(['measure', 'assignment'])
const modality = z
  .enum(['order', 'request'])
  .meta({ description: 'An order to one’s own units, or a request to others.' })

export const planSchema = z.object({
  id,
  kind,
  documentType: z.string(),
  title: z.string(),
  symbol: z.string().nullable(),
  issuedOn: date.nullable(),
  period: z.object({ from: date, to: date.nullable() }).nullable(),
  issuers: z.array(unit),
  taskCount: z.number().int(),
  version: z.number().int().meta({ description: '1 as issued; one more with every amendment.' }),
  recordedAt: z.iso.datetime(),
})

const linkSchema = z.object({
  kind: z.enum(['integrates-with', 'implements', 'continues', 'amends']),
  planId: id.nullable(),
  documentId: id.nullable(),
  title: z.string(),
})

export const wholePlanSchema = planSchema.extend({ uploadId: id, links: z.array(linkSchema) })

const scheduleSchema = z.object({
  kind: z.enum(['yearly', 'monthly', 'quarterly', 'period', 'once', 'ongoing', 'dates']),
  from: date.nullable(),
  to: date.nullable(),
  dates: z.array(z.string()),
  text: z.string(),
})

export const taskSchema = z.object({
  id,
  planId: id,
  number: z.number().int().meta({ description: 'Order in the plan, from 0.' }),
  path: z.string(),
  kind: taskKind,
  modality,
  text: z.string(),
  output: z.string().nullable(),
  span,
  sectionPath: z.string(),
  sectionTitle: z.string(),
  schedule: scheduleSchema.nullable(),
  beginsOn: z.iso.date().nullable(),
  dueOn: z.iso.date().nullable(),
  units: z.array(unit.extend({ planned, written: z.string(), role, collective: z.boolean() })),
})

export const listedTaskSchema = taskSchema.extend({
  plan: z.object({ id, title: z.string(), symbol: z.string().nullable(), kind }),
})

export const workSchema = z.object({
  id,
  taskId: id,
  planId: id,
  period: z.string().meta({
    description: 'Which time of its task: YYYY, YYYY-Qn, YYYY-MM, YYYY-MM-DD; empty for the only one.',
  }),
  unit: unit.meta({ description: 'Who answers for it today.' }),
  plannedUnitId: id.meta({ description: 'The unit that the plan meant.' }),
  role,
  modality,
  state: z.enum(workStates),
  stateSince: z.iso.datetime(),
  beginsOn: z.iso.date().nullable(),
  dueOn: z.iso.date().nullable(),
  claimedOn: z.iso.date().nullable(),
  evidenceCount: z.number().int().meta({ description: 'Pieces of evidence; a claim may have none.' }),
  late: z.boolean().meta({ description: 'Its last day is over and it is neither done nor claimed.' }),
})

export const workQuery = z.object({
  unit: id.exactOptional(),
  state: z.enum(workStates).exactOptional(),
  role: role.exactOptional(),
})

const reportingUnit = z.object({ unitId: id.nullable(), name: z.string(), planned })

export const dutySchema = z.object({
  id,
  planId: id,
  number: z.number().int(),
  text: z.string(),
  span,
  due: z.array(z.string()).meta({ description: 'YYYY-MM-DD once, --MM-DD every year, ---DD every month.' }),
  who: z.array(reportingUnit),
  to: z.array(reportingUnit),
  onward: z.array(reportingUnit),
})

export const uploadSchema = z.object({
  id,
  fileName: z.string(),
  sizeBytes: z.number().int(),
  format: z.string(),
  status: z.enum(['received', 'reading', 'read', 'refused', 'cancelled', 'failed']),
  refusal: z.object({ code: z.string(), args: z.record(z.string(), z.unknown()) }).nullable(),
  uploadedAt: z.iso.datetime(),
  progress: z
    .object({ stage: z.string(), page: z.number().int(), pages: z.number().int() })
    .nullable()
    .meta({ description: 'While it is being read: the page that it has come to.' }),
  taskCount: z.number().int().nullable(),
  planId: id.nullable().meta({ description: 'The plan that was issued from it.' }),
})

export const takenSchema = z.object({
  id,
  already: z.boolean().meta({ description: 'The same file was here before; nothing was added.' }),
})

/** Questions. */
const words = z.string().max(200).exactOptional()

export const plansQuery = z.object({ q: words, kind: kind.exactOptional() })

export const tasksQuery = z.object({
  q: words.meta({ description: 'Words in any order, with or without marks.' }),
  plan: id.exactOptional(),
  unit: id.exactOptional(),
  asOf: z.iso
    .date()
    .exactOptional()
    .meta({ description: 'The day on which units answer; today without it.' }),
  role: role.exactOptional(),
  kind: taskKind.exactOptional(),
  modality: modality.exactOptional(),
  dueFrom: z.iso.date().exactOptional(),
  dueTo: z.iso.date().exactOptional(),
  sort: z.enum(['plan', 'due']).default('plan'),
  direction: z.enum(['asc', 'desc']).default('asc'),
})

export const onePath = z.object({ id })
