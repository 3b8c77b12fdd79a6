/** A small issued plan made by hand, for tests of the exports. */

import type { PlanContent } from '../src/plans/exports/content.ts'
import type { AssignedUnit, PlanTask, ReportingDuty } from '../src/plans/rules/plan/model.ts'
import { smallPlan } from './small-plan.ts'

const unit = (unitId: string, name: string, role: AssignedUnit['role']): AssignedUnit => ({
  unitId,
  name,
  planned: null,
  written: name,
  role,
  collective: false,
})

export const office = unit('office', 'Văn phòng HĐND và UBND xã', 'lead')
export const culture = unit('culture', 'Phòng Văn hóa - Xã hội', 'coordinate')

export function task(number: number, more: Partial<PlanTask>): PlanTask {
  const [task] = smallPlan().tasks
  if (!task) throw new Error('the small plan has tasks')
  return {
    id: `task-${number}`,
    planId: 'plan',
    number,
    path: `II.${number + 1}`,
    kind: 'assignment',
    modality: 'order',
    text: `Việc ${number + 1}`,
    output: null,
    span: task.span,
    sectionPath: 'II',
    sectionTitle: 'TỔ CHỨC THỰC HIỆN',
    schedule: null,
    beginsOn: null,
    dueOn: null,
    units: [],
    ...more,
  }
}

export function duty(number: number, due: readonly string[]): ReportingDuty {
  return {
    id: `duty-${number}`,
    planId: 'plan',
    number,
    text: 'Báo cáo kết quả thực hiện',
    span: [0, 5],
    due,
    who: [{ unitId: 'culture', name: culture.name, planned: null }],
    to: [{ unitId: null, name: 'UBND tỉnh', planned: null }],
    onward: [],
  }
}

/** The small plan as issued, with these tasks and duties. */
export function content(
  tasks: readonly PlanTask[],
  duties: readonly ReportingDuty[] = [],
  period: PlanContent['plan']['period'] = { from: '2026', to: '2028' },
): PlanContent {
  const document = smallPlan()
  const { type, symbol, issuedOn, title } = document.document
  return {
    plan: {
      id: 'plan',
      kind: 'annual',
      documentType: type,
      title,
      symbol,
      issuedOn,
      period,
      issuers: [{ unitId: 'committee', name: 'Ủy ban nhân dân xã Bến Lúa' }],
      taskCount: tasks.length,
      version: 1,
      recordedAt: new Date('2026-01-25T03:00:00Z'),
      recordedBy: 'Trần Thị Mẫu',
      uploadId: 'upload',
      document,
      findings: [],
      registryDocumentId: 'document',
      links: [],
    },
    tasks,
    duties,
    unit: null,
  }
}
