import { z } from 'zod'
import { Problem } from '../../platform/errors.ts'
import { apiRoute, pageOf, pageQuery } from '../../platform/http/api/index.ts'
import { type Route, route, type SentFile } from '../../platform/http/index.ts'
import { isId } from '../../platform/ids.ts'
import { about } from '../../platform/permission/index.ts'
import type { Services } from '../../platform/room.ts'
import { uploadPlan } from '../actions/upload-plan.ts'
import { maySeeIssuedPlan, maySeeIssuedPlans, maySeePlans, maySeeUpload, mayUploadPlans } from '../policy.ts'
import { planAsked, taskAsked, uploadAsked } from '../queries/place.ts'
import {
  findPlan,
  findPlanSummary,
  listPlans,
  plansOnPage,
  planTasks,
  reportingDuties,
} from '../queries/plans.ts'
import { findTask, listTasks } from '../queries/tasks.ts'
import { listUploads, uploadsOnPage } from '../queries/uploads.ts'
import { listWorkOfPlan } from '../work/queries/list-work.ts'
import { contract } from './contract.ts'
import { presentPlan, presentUpload, presentWholePlan, presentWork } from './present.ts'
import {
  dutySchema,
  listedTaskSchema,
  onePath,
  planSchema,
  plansQuery,
  takenSchema,
  taskSchema,
  tasksQuery,
  uploadSchema,
  wholePlanSchema,
  workQuery,
  workSchema,
} from './schemas.ts'
import { correctedReading, findUploadWithPlan, plansOfUploads } from './uploads.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

const planDocument = { ref: '#/components/schemas/PlanDocument' }

/** What the API says of one of its routes; every route of one tag asks for the same scope unless it writes. */
function told(
  operation: keyof typeof vi,
  tag: 'plans' | 'tasks' | 'uploads',
  answers: Readonly<Record<number, z.ZodType | { readonly ref: string } | null>>,
  scope = `${tag === 'uploads' ? 'plans' : tag}:read`,
) {
  return { operation, tag, scope, answers, summary: { vi: vi[operation], en: en[operation] } }
}

/** Every address of the API that this room answers. */
export function planApi(services: Services): readonly Route[] {
  return [...issuedPlans(services), ...tasksOfAll(services), ...uploads(services), contractRoute]
}

const contractRoute = route('GET', '/api/v1/plan.schema.json', { access: 'anyone' }, visit =>
  visit.json(contract),
)

function issuedPlans(services: Services): readonly Route[] {
  const { database } = services
  const see = { may: maySeeIssuedPlans } as const
  const one = { may: about(maySeeIssuedPlan, planAsked(services)), params: onePath } as const
  return [
    apiRoute(
      'GET',
      '/api/v1/plans',
      {
        ...see,
        query: plansQuery.extend({ page: pageQuery.shape.page }),
        api: told('listPlans', 'plans', { 200: pageOf(planSchema) }),
      },
      async ({ query, person }) => {
        const found = await database.transaction(tx => listPlans(tx, person, query))
        return listed(found.plans.map(presentPlan), found, { ...query, perPage: plansOnPage })
      },
    ),
    apiRoute(
      'GET',
      '/api/v1/plans/:id',
      { ...one, api: told('getPlan', 'plans', { 200: wholePlanSchema }) },
      async ({ params }) => ({
        body: presentWholePlan(await found(database.transaction(tx => findPlan(tx, params.id)))),
      }),
    ),
    apiRoute(
      'GET',
      '/api/v1/plans/:id/document',
      { ...one, api: told('getPlanDocument', 'plans', { 200: planDocument }) },
      async ({ params }) => ({
        body: (await found(database.transaction(tx => findPlan(tx, params.id)))).document,
      }),
    ),
    apiRoute(
      'GET',
      '/api/v1/plans/:id/tasks',
      { ...one, api: told('listPlanTasks', 'tasks', { 200: taskSchema.array() }) },
      async ({ params }) => ({
        body: await database.transaction(async tx => {
          await found(findPlanSummary(tx, params.id))
          return planTasks(tx, params.id)
        }),
      }),
    ),
    apiRoute(
      'GET',
      '/api/v1/plans/:id/work',
      {
        ...one,
        query: workQuery.extend(pageQuery.shape),
        api: told('listPlanWork', 'tasks', { 200: pageOf(workSchema) }),
      },
      async ({ params, query }) => {
        const page = await database.transaction(tx => listWorkOfPlan(tx, params.id, query))
        return listed(page.items.map(presentWork), page, query)
      },
    ),
    apiRoute(
      'GET',
      '/api/v1/plans/:id/reporting-duties',
      { ...one, api: told('listPlanReportingDuties', 'tasks', { 200: dutySchema.array() }) },
      async ({ params }) => ({
        body: await database.transaction(async tx => {
          await found(findPlanSummary(tx, params.id))
          return reportingDuties(tx, params.id)
        }),
      }),
    ),
  ]
}

function tasksOfAll(services: Services): readonly Route[] {
  const { database } = services
  const see = { may: maySeeIssuedPlans } as const
  const one = { may: about(maySeeIssuedPlan, taskAsked(services)), params: onePath } as const
  return [
    apiRoute(
      'GET',
      '/api/v1/tasks',
      {
        ...see,
        query: tasksQuery.extend(pageQuery.shape),
        api: told('listTasks', 'tasks', { 200: pageOf(listedTaskSchema) }),
      },
      async ({ query, person }) => {
        const page = await database.transaction(tx => listTasks(tx, person, query))
        return listed(page.tasks, page, query)
      },
    ),
    apiRoute(
      'GET',
      '/api/v1/tasks/:id',
      { ...one, api: told('getTask', 'tasks', { 200: listedTaskSchema }) },
      async ({ params }) => ({ body: await found(database.transaction(tx => findTask(tx, params.id))) }),
    ),
  ]
}

function uploads(services: Services): readonly Route[] {
  const { database, config } = services
  const see = { may: maySeePlans } as const
  const one = { may: about(maySeeUpload, uploadAsked(services)), params: onePath } as const
  return [
    apiRoute(
      'POST',
      '/api/v1/uploads',
      {
        may: mayUploadPlans,
        query: z.object({ unit: z.string().refine(isId).optional() }),
        filesBytesMax: config.uploadBytesMax,
        api: told('sendPlan', 'uploads', { 202: takenSchema }, 'plans:write'),
      },
      async visit => {
        const taken = await uploadPlan(
          services,
          visit.person,
          onlyFile(visit.files),
          visit.signal,
          visit.query.unit,
        )
        return { body: taken, status: 202, location: `/api/v1/uploads/${taken.id}` }
      },
    ),
    apiRoute(
      'GET',
      '/api/v1/uploads',
      {
        ...see,
        query: pageQuery.pick({ page: true }),
        api: told('listUploads', 'uploads', { 200: pageOf(uploadSchema) }),
      },
      async ({ query, person }) =>
        database.transaction(async tx => {
          const list = await listUploads(tx, person, query.page)
          const plans = await plansOfUploads(
            tx,
            list.uploads.map(({ id }) => id),
          )
          const items = list.uploads.map(upload => presentUpload(upload, plans.get(upload.id)))
          return listed(items, list, { ...query, perPage: uploadsOnPage })
        }),
    ),
    apiRoute(
      'GET',
      '/api/v1/uploads/:id',
      { ...one, api: told('getUpload', 'uploads', { 200: uploadSchema }) },
      async ({ params }) => {
        const { upload, planId } = await found(database.transaction(tx => findUploadWithPlan(tx, params.id)))
        return { body: presentUpload(upload, planId) }
      },
    ),
    apiRoute(
      'GET',
      '/api/v1/uploads/:id/reading',
      { ...one, api: told('getReading', 'uploads', { 200: planDocument }) },
      async ({ params }) => ({
        body: await found(database.transaction(tx => correctedReading(tx, params.id))),
      }),
    ),
  ]
}

function onlyFile(files: readonly SentFile[]): SentFile {
  const [file, ...more] = files
  if (!file || more.length > 0) throw new Problem('invalid', 'not-a-file')
  return file
}

/** A page of a list, with its numbers and the addresses of its neighbours. */
function listed(
  items: readonly unknown[],
  { total, pages }: { readonly total: number; readonly pages: number },
  { page, perPage }: { readonly page: number; readonly perPage: number },
) {
  return { body: { items, page, perPage, pages, total }, pages: { page, pages } }
}

/** The thing itself. Throws `not-found` where there is none. */
async function found<T>(looking: Promise<T | undefined>): Promise<T> {
  const thing = await looking
  if (thing === undefined) throw new Problem('not-found', 'not-found')
  return thing
}
