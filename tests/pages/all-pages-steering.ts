/** Difficulties, inspections and comments in the states that their pages show, and the visits to them. */
import { sql } from 'kysely'
import { editComment, hideComment } from '../../src/plans/comments/actions/change-comment.ts'
import { writeComment } from '../../src/plans/comments/actions/write-comment.ts'
import { changeDifficulty } from '../../src/plans/difficulties/actions/change-difficulty.ts'
import { raiseDifficulty } from '../../src/plans/difficulties/actions/raise-difficulty.ts'
import { addFinding } from '../../src/plans/inspections/actions/add-finding.ts'
import { changeFinding } from '../../src/plans/inspections/actions/change-finding.ts'
import { changeInspection } from '../../src/plans/inspections/actions/change-inspection.ts'
import { planInspection } from '../../src/plans/inspections/actions/plan-inspection.ts'
import { plusDays } from '../../src/platform/calendar/index.ts'
import { today } from '../../src/platform/clock.ts'
import type { Tx } from '../../src/platform/db/index.ts'
import type { Person } from '../../src/platform/http/index.ts'
import { newId } from '../../src/platform/ids.ts'
import type { PageVisit } from './all-pages.ts'

/** Ids of what was raised, inspected and said. */
export interface WalkedSteering {
  readonly difficulty: string
  readonly answeredDifficulty: string
  readonly closedDifficulty: string
  readonly plannedInspection: string
  readonly inspection: string
  readonly comment: string
}

interface Where {
  readonly planId: string
  readonly taskId: string
  /** A unit that leads the task. */
  readonly unitId: string
}

/** Fills them in; the officer holds a role on the whole office. */
export async function settleSteering(tx: Tx, officer: Person, where: Where): Promise<WalkedSteering> {
  const { rows } = await sql<{ id: string }>`
    select unit.id from plan_assignments as part join plan_tasks as task on task.id = part.task_id
    join org_units as unit on unit.id = part.unit_id
    where task.plan_id = ${where.planId} and unit.id <> ${where.unitId} and not unit.collective
    order by unit.sort_key limit 1`.execute(tx)
  const otherId = rows[0]?.id ?? ''
  return {
    ...(await settleDifficulties(tx, officer, where)),
    ...(await settleInspections(tx, officer, where, otherId)),
    comment: await settleComments(tx, officer, where.taskId),
  }
}

async function settleDifficulties(tx: Tx, officer: Person, { planId, taskId, unitId }: Where) {
  const raise = async (what: string): Promise<string> => {
    const id = newId()
    await raiseDifficulty(tx, officer, {
      id,
      planId,
      taskId,
      workItemId: null,
      raiserId: unitId,
      owner: { kind: 'unit', id: null },
      what,
      asksFor: 'Đề nghị bố trí kinh phí bổ sung trong quý này.',
      since: plusDays(today(), -20),
      dueOn: null,
    })
    return id
  }
  const difficulty = await raise('Kinh phí in ấn phẩm song ngữ chưa được duyệt nên chưa ký được hợp đồng in.')
  const interim = { kind: 'answer', text: 'Đang trình cấp có thẩm quyền.', final: false } as const
  await changeDifficulty(tx, officer, difficulty, interim, 1)
  const late = sql`update plan_difficulties set due_on = ${plusDays(today(), -4)}::date where id = ${difficulty}`
  await late.execute(tx)
  const answeredDifficulty = await raise('Chưa có người dịch tiếng Khmer.')
  const answer = { kind: 'answer', text: 'Sở cử người dịch từ tuần sau.', final: true } as const
  await changeDifficulty(tx, officer, answeredDifficulty, answer, 1)
  const closedDifficulty = await raise('Thiếu máy chiếu cho hội nghị.')
  await changeDifficulty(tx, officer, closedDifficulty, answer, 1)
  await changeDifficulty(tx, officer, closedDifficulty, { kind: 'close', text: 'Đã nhận máy.' }, 2)
  return { difficulty, answeredDifficulty, closedDifficulty }
}

async function settleInspections(tx: Tx, officer: Person, { planId, taskId, unitId }: Where, byId: string) {
  const plan = async (title: string): Promise<string> => {
    const id = newId()
    const wanted = { id, planId, taskIds: [taskId], title, plannedOn: today(), by: [byId], of: [unitId] }
    await planInspection(tx, officer, { kind: 'supervision', ...wanted })
    return id
  }
  const plannedInspection = await plan('Giám sát việc dựng pa nô ở cửa khẩu')
  const inspection = await plan('Giám sát ấn phẩm và bảng tin ở cơ sở')
  await changeInspection(tx, officer, inspection, { kind: 'hold', heldOn: today() }, 1)
  const put = async (what: string): Promise<string> => {
    const id = newId()
    const finding = { unitId, taskId, what, weight: 'shortcoming', dueOn: today() } as const
    await addFinding(tx, officer, inspection, id, finding)
    return id
  }
  const answered = await put('Bảng tin tiếng Anh chưa cập nhật từ quý II.')
  await changeFinding(tx, officer, answered, { kind: 'answer', text: 'Đã cập nhật đủ hai quý.' }, 1)
  const late = await put('Chưa có sổ theo dõi việc phát ấn phẩm.')
  const due = plusDays(today(), -3)
  await sql`update plan_inspection_findings set due_on = ${due}::date where id = ${late}`.execute(tx)
  return { plannedInspection, inspection }
}

async function settleComments(tx: Tx, officer: Person, taskId: string): Promise<string> {
  const say = async (text: string): Promise<string> => {
    const id = newId()
    await writeComment(tx, officer, { id, taskId, text, mentions: [] })
    return id
  }
  const hidden = await say('Gửi nhầm chỗ.')
  await hideComment(tx, officer, hidden)
  const comment = await say('Mẫu bìa ở https://example.vn/mau-bia, xin góp ý trước thứ Sáu.')
  await editComment(tx, officer, comment, 'Mẫu bìa mới ở https://example.vn/mau-bia-2.', 1)
  return comment
}

type WorldWith = Where & { readonly steering: WalkedSteering }

/** Every look at their pages. */
export function visitsOfSteering(
  visit: (route: string, name: string, path: string, more?: Partial<PageVisit>) => PageVisit,
  send: (selector: string) => NonNullable<PageVisit['act']>,
  { planId, taskId, unitId, steering }: WorldWith,
): PageVisit[] {
  const { difficulty, answeredDifficulty, closedDifficulty, inspection, plannedInspection, comment } =
    steering
  const one = '/difficulties/:id'
  const inspected = '/inspections/:id'
  return [
    visit('/difficulties', 'mine', '/difficulties'),
    visit('/difficulties', 'all', `/difficulties?show=all&plan=${planId}`),
    visit('/difficulties', 'nothing found', '/difficulties?q=khong-co-dau-nao'),
    visit(one, 'late', `/difficulties/${difficulty}`),
    visit(one, 'answered', `/difficulties/${answeredDifficulty}`),
    visit(one, 'closed', `/difficulties/${closedDifficulty}`),
    visit(one, 'wrong answer', `/difficulties/${difficulty}`, { act: send('main form[action$="/answer"]') }),
    visit('/plans/:id/difficulties/new', 'on a task', `/plans/${planId}/difficulties/new?task=${taskId}`),
    visit('/plans/:id/difficulties/new', 'wrong', `/plans/${planId}/difficulties/new`, {
      act: send('main form[method=post]'),
    }),
    visit('/inspections', 'list', '/inspections'),
    visit('/inspections', 'nothing found', '/inspections?q=khong-co-dau-nao'),
    visit('/inspections/new', 'plans', '/inspections/new'),
    visit('/inspections/new', 'form', `/inspections/new?plan=${planId}&task=${taskId}`),
    visit('/inspections/new', 'wrong', `/inspections/new?plan=${planId}`, {
      act: send('main form[method=post]'),
    }),
    visit('/inspections/findings', 'open', '/inspections/findings'),
    visit('/inspections/findings', 'late, of a unit', `/inspections/findings?unit=${unitId}&show=late`),
    visit(inspected, 'planned', `/inspections/${plannedInspection}`),
    visit(inspected, 'held, with findings', `/inspections/${inspection}`),
    visit(inspected, 'wrong conclusions', `/inspections/${inspection}`, {
      act: send('main form[action$="/conclude"]'),
    }),
    visit('/tasks/:id/comments', 'comments', `/tasks/${taskId}/comments`),
    visit('/tasks/:id/comments', 'empty comment', `/tasks/${taskId}/comments`, {
      act: send('main form[action$="/comments"]'),
    }),
    visit('/comments/:id/edit', 'form', `/comments/${comment}/edit`),
  ]
}
