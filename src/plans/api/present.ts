/** Rows of the room as the API says them. */
import type { z } from 'zod'
import type { Upload } from '../queries/uploads.ts'
import type { IssuedPlan, PlanSummary } from '../rules/plan/model.ts'
import type { NamedWork } from '../work/queries/list-work.ts'
import type { planSchema, uploadSchema, wholePlanSchema } from './schemas.ts'

/** A plan of a list. */
export function presentPlan(plan: PlanSummary): z.input<typeof planSchema> {
  return {
    id: plan.id,
    kind: plan.kind,
    documentType: plan.documentType,
    title: plan.title,
    symbol: plan.symbol,
    issuedOn: plan.issuedOn,
    period: plan.period,
    issuers: [...plan.issuers],
    taskCount: plan.taskCount,
    version: plan.version,
    recordedAt: plan.recordedAt.toISOString(),
  }
}

/** One plan with its links; its document and its tasks have addresses of their own. */
export function presentWholePlan(plan: IssuedPlan): z.input<typeof wholePlanSchema> {
  return {
    ...presentPlan(plan),
    uploadId: plan.uploadId,
    links: plan.links.map(({ kind, planId, documentId, title }) => ({ kind, planId, documentId, title })),
  }
}

/** An upload, and the plan that came of it. */
export function presentUpload(upload: Upload, planId: string | undefined): z.input<typeof uploadSchema> {
  const { stage, page, pages } = upload.progress ?? {}
  return {
    id: upload.id,
    fileName: upload.fileName,
    sizeBytes: upload.sizeBytes,
    format: upload.format,
    status: upload.status,
    refusal: upload.refusal && { code: upload.refusal.code, args: { ...upload.refusal.args } },
    uploadedAt: upload.uploadedAt.toISOString(),
    progress:
      typeof stage === 'string' ? { stage, page: Number(page ?? 0), pages: Number(pages ?? 0) } : null,
    taskCount: upload.reading?.taskCount ?? null,
    planId: planId ?? null,
  }
}

/** A work item; the unit in one piece. */
export function presentWork({ unit, unitId, stateSince, ...item }: NamedWork) {
  const { id, taskId, planId, period, plannedUnitId, role, modality, state } = item
  const { beginsOn, dueOn, claimedOn, evidenceCount, late } = item
  return {
    ...{ id, taskId, planId, period, unit: { unitId, name: unit }, plannedUnitId, role, modality, state },
    ...{ stateSince: stateSince.toISOString(), beginsOn, dueOn, claimedOn, evidenceCount, late },
  }
}
