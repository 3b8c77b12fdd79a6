/** Units, plans and their work items by the hundred thousand, written by SQL. */
import { type RawBuilder, sql } from 'kysely'
import { dailyJobs } from '../../src/app.ts'
import { enqueueDaily } from '../../src/housekeeping.ts'
import { newToken, startSession } from '../../src/platform/auth/index.ts'
import type { Database, Tx } from '../../src/platform/db/index.ts'
import { newId } from '../../src/platform/ids.ts'
import { smallPlan } from '../../tests/small-plan.ts'

/** How much there is. */
export interface WorkShape {
  readonly provinces: number
  readonly communes: number
  readonly departments: number
  readonly plans: number
  /** In each plan: tasks that a department leads and two others help with. */
  readonly ownTasks: number
  /** In all plans together: tasks that a department leads and every commune helps with. */
  readonly classTasks: number
}

/** Somebody whose pages are asked for: the cookie of their session. */
export interface WorkPerson {
  readonly name: string
  readonly cookie: string
}

/** The same id in every run, of a version that counts as an id. */
const unit = (kind: string, number: RawBuilder<unknown>) =>
  sql`overlay(overlay(md5(${sql.lit(`${kind}-`)} || ${number}) placing '7' from 13) placing '8' from 17)::uuid`
const n = sql`n`

/** Fills a new database; gives people with a role each. */
export async function fillWork(database: Database, shape: WorkShape): Promise<readonly WorkPerson[]> {
  const recorder = newId()
  await database.transaction(async tx => {
    await addOffice(tx, recorder)
    await addUnits(tx, shape)
  })
  await database.transaction(tx => addPlans(tx, shape, recorder))
  await database.transaction(tx => addTasks(tx, shape))
  await database.transaction(tx => addMembers(tx, shape, recorder))
  await database.transaction(addItems)
  await database.transaction(endDailyJobs)
  await sql`analyze`.execute(database.kysely)
  const people: readonly (readonly [string, string, RawBuilder<unknown> | null])[] = [
    ['an officer of a commune', 'officer', unit('commune', sql`7`)],
    ['an officer of a department', 'officer', unit('department', sql`3`)],
    ['a leader of a province', 'leader', unit('province', sql`2`)],
    ['a leader above all departments', 'leader', unit('province', sql`1`)],
    ['an officer of the whole office', 'officer', null],
  ]
  const found: WorkPerson[] = []
  for (const [name, role, on] of people) {
    found.push({ name, cookie: await database.transaction(tx => addPerson(tx, role, on)) })
  }
  return found
}

async function addOffice(tx: Tx, recorder: string): Promise<void> {
  await sql`insert into org_offices (id, name, place, created_at)
    values (${newId()}, 'Ủy ban nhân dân tỉnh Mẫu', '', now())`.execute(tx)
  // Set up, as far as the server can tell.
  await sql`insert into auth_setup (id, finished_at) values (1, now())`.execute(tx)
  await sql`insert into org_people (id, name, sign_in_name, created_at)
    values (${recorder}, 'Trần Thị Mẫu', 'mau', now())`.execute(tx)
}

async function addPerson(tx: Tx, role: string, on: RawBuilder<unknown> | null): Promise<string> {
  const id = newId()
  await sql`insert into org_people (id, name, sign_in_name, created_at)
    values (${id}, 'Lê Văn Thử', ${newToken()}, now())`.execute(tx)
  await sql`insert into org_grants (id, person_id, role, unit_id, valid_from, granted_at)
    values (${newId()}, ${id}, ${role}, ${on ?? sql`null`}, '2026-01-01', now())`.execute(tx)
  const { token } = await startSession(tx, id, { sessionHoursMax: 24, sessionIdleMinutes: 600 })
  return `session=${token}`
}

async function addUnits(tx: Tx, { provinces, communes, departments }: WorkShape): Promise<void> {
  const kinds = [
    ['province', provinces, 'Ủy ban nhân dân tỉnh thứ '],
    ['commune', communes, 'Ủy ban nhân dân xã thứ '],
    ['department', departments, 'Sở thứ '],
  ] as const
  for (const [kind, count, name] of kinds) {
    await sql`insert into org_units (id, name, sort_key, kind, collective, created_at)
      select ${unit(kind, n)}, ${sql.lit(name)} || n, ${sql.lit(name)} || lpad(n::text, 5, '0'), 'other', false, now()
      from generate_series(1, ${count}::int) as n`.execute(tx)
  }
  await sql`insert into org_units (id, name, sort_key, kind, collective, created_at)
    values (${unit('class', sql`1`)}, 'Ủy ban nhân dân các xã', 'uy ban', 'other', true, now())`.execute(tx)
  await sql`insert into org_unit_parents (id, unit_id, hierarchy, parent_id)
    select gen_random_uuid(), ${unit('commune', n)}, 'administrative',
      ${unit('province', sql`(n % ${provinces}::int) + 1`)} from generate_series(1, ${communes}::int) as n
    union all
    select gen_random_uuid(), ${unit('department', n)}, 'administrative', ${unit('province', sql`1`)}
      from generate_series(1, ${departments}::int) as n`.execute(tx)
  await sql`insert into org_unit_titles (id, unit_id, name, sort_key)
    select gen_random_uuid(), id, name, sort_key from org_units`.execute(tx)
}

async function addPlans(tx: Tx, { plans, departments }: WorkShape, recorder: string): Promise<void> {
  await sql`insert into plan_uploads (id, file_name, size_bytes, format, state, uploaded_by, uploaded_at, unit_id)
    select ${unit('upload', n)}, 'ke-hoach.docx', 1, 'docx', 'read', ${recorder}::uuid, now(),
      ${unit('department', sql`(n % ${departments}::int) + 1`)} from generate_series(1, ${plans}::int) as n`.execute(
    tx,
  )
  await sql`insert into registry_documents (id, type, search, created_at)
    select ${unit('document', n)}, 'Kế hoạch', '', now() from generate_series(1, ${plans}::int) as n`.execute(
    tx,
  )
  await sql`insert into plans (id, upload_id, kind, document_type, title, symbol, document, findings,
      registry_document_id, task_count, search, recorded_at, recorded_by)
    select ${unit('plan', n)}, ${unit('upload', n)}, 'annual', 'Kế hoạch', 'Hoạt động thông tin đối ngoại ' || n,
      n || '/KH-UBND', ${JSON.stringify(smallPlan())}::jsonb, '[]', ${unit('document', n)}, 100, 'ke hoach',
      now(), ${recorder}::uuid from generate_series(1, ${plans}::int) as n`.execute(tx)
  await sql`insert into plan_issuers (plan_id, position, unit_id)
    select ${unit('plan', n)}, 0, ${unit('department', sql`(n % ${departments}::int) + 1`)}
    from generate_series(1, ${plans}::int) as n`.execute(tx)
}

/** A class task has the class as its second unit; the words of a task repeat every forty tasks. */
async function addTasks(
  tx: Tx,
  { plans, ownTasks, classTasks, departments, communes }: WorkShape,
): Promise<void> {
  const department = (step: number) =>
    unit('department', sql`((task * 7 + ${step}) % ${departments}::int) + 1`)
  await sql`create temporary table bench_tasks on commit preserve rows as
    select n as task, (n % ${plans}::int) + 1 as plan, n <= ${classTasks}::int as whole,
      ${unit('task', n)} as id, current_date + (n * 37 % 360) - 120 as due_on
    from generate_series(1, ${plans * ownTasks + classTasks}::int) as n`.execute(tx)
  await sql`insert into plan_tasks (id, plan_id, number, path, kind, modality, text, span_start, span_end,
      section_path, section_title, begins_on, due_on, search)
    select id, ${unit('plan', sql`plan`)}, task, 'II.' || task, 'assignment',
      case when task % 4 = 0 then 'request' else 'order' end,
      'Tổ chức thực hiện công tác thông tin đối ngoại trên địa bàn, báo cáo kết quả theo quy định, nội dung ' ||
      task % 40, 0, 10, 'II', 'TỔ CHỨC THỰC HIỆN', null, due_on,
      'to chuc thuc hien cong tac thong tin doi ngoai noi dung so' || task % 40 from bench_tasks`.execute(tx)
  await sql`insert into plan_assignments (task_id, position, unit_id, role, written)
    select id, 0, ${department(0)}, 'lead', '' from bench_tasks
    union all select id, 1, case when whole then ${unit('class', sql`1`)} else ${department(1)} end, 'coordinate', ''
      from bench_tasks
    union all select id, 2, ${department(2)}, 'coordinate', '' from bench_tasks where not whole`.execute(tx)
  await sql`insert into plan_task_instances (id, task_id, plan_id, period, due_on, made_at)
    select ${unit('instance', sql`task`)}, id, ${unit('plan', sql`plan`)}, '', due_on, now() from bench_tasks`.execute(
    tx,
  )
  await sql`create temporary table bench_parts on commit preserve rows as
    select task.task, task.id as task_id, task.plan, task.due_on, part.position, part.unit_id, part.role
    from bench_tasks as task join plan_assignments as part on part.task_id = task.id
    where not (task.whole and part.position = 1)
    union all
    select task.task, task.id, task.plan, task.due_on, 1, ${unit('commune', n)}, 'coordinate'
    from bench_tasks as task cross join generate_series(1, ${communes}::int) as n where task.whole`.execute(
    tx,
  )
}

/** Every commune belongs to the class of every plan. */
async function addMembers(tx: Tx, { plans, communes }: WorkShape, recorder: string): Promise<void> {
  await sql`insert into plan_class_members (plan_id, class_id, unit_id, why, changed_at, changed_by)
    select ${unit('plan', sql`plan`)}, ${unit('class', sql`1`)}, ${unit('commune', n)}, 'rule', now(), ${recorder}::uuid
    from generate_series(1, ${plans}::int) as plan cross join generate_series(1, ${communes}::int) as n`.execute(
    tx,
  )
}

/** What runs once a day has run: pages are measured, not the night's work beside them. */
async function endDailyJobs(tx: Tx): Promise<void> {
  await enqueueDaily(tx, dailyJobs)
  await sql`update jobs set state = 'done', finished_at = now()`.execute(tx)
}

/** States as an office has them in the middle of a year; the same item has the same state in every run. */
async function addItems(tx: Tx): Promise<void> {
  await sql`insert into plan_work_items (id, instance_id, task_id, plan_id, position, planned_unit_id, unit_id, role,
      state, state_since, due_on, claimed_on, evidence_count)
    select gen_random_uuid(), ${unit('instance', sql`task`)}, task_id, ${unit('plan', sql`plan`)}, position, unit_id,
      unit_id, role, state, now() - (chance % 300) * interval '1 day', due_on,
      case when state in ('claimed', 'accepted') then due_on - chance % 9 end,
      case when state in ('claimed', 'accepted') then chance % 4 else 0 end
    from (
      select part.*, case when chance < 300 then 'accepted' when chance < 400 then 'claimed'
        when chance < 550 then 'in-progress' when chance < 700 then 'received' when chance < 900 then 'issued'
        when chance < 940 then 'returned' when chance < 960 then 'refused' else 'cancelled' end as state
      from (
        select *, abs(hashtext(unit_id::text || task)) % 1000 as chance from bench_parts
      ) as part
    ) as item order by plan, task, position`.execute(tx)
  await sql`drop table bench_parts, bench_tasks`.execute(tx)
}
