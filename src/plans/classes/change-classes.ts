/** Who belongs to the classes of a plan: as the rule reads them, corrected, and again after a reform. */
import { sql } from 'kysely'
import { appendFact } from '../../audit/index.ts'
import { findUnits, type Unit } from '../../org/index.ts'
import { now, today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import type { Person } from '../../platform/http/index.ts'
import { settleWork } from '../work/actions/settle-work.ts'
import { classIdsOf, classMeanings, dayOfPlan, planClasses } from './queries.ts'
import type { ClassMemberRow, ClassTables } from './tables.ts'

type NewMember = Pick<ClassMemberRow, 'class_id' | 'unit_id' | 'why' | 'excluded' | 'since'>

/**
 * Keeps whom each class of a plan means on the plan's day; those that are kept already stay. Called when a plan is
 * issued; a plan that was issued before has its classes expanded by `acceptClass`.
 */
export async function expandClasses(tx: Tx, actor: Person, planId: string): Promise<void> {
  const ids = await classIdsOf(tx, planId)
  if (ids.length === 0) return
  const classes = await findUnits(tx, ids)
  const meantBy = await classMeanings(tx, planId, await dayOfPlan(tx, planId))
  const members = [...classes.values()].flatMap(unit =>
    meantBy(unit).map(id => ({
      class_id: unit.id,
      unit_id: id,
      why: 'rule' as const,
      excluded: false,
      since: null,
    })),
  )
  await store(tx, actor, planId, members)
}

async function store(tx: Tx, actor: Person, planId: string, members: readonly NewMember[]): Promise<void> {
  if (members.length === 0) return
  await sql`
    insert into plan_class_members (plan_id, class_id, unit_id, why, excluded, since, changed_at, changed_by)
    select ${planId}::uuid, class_id, unit_id, why, excluded, since, ${now()}::timestamptz, ${actor.id}::uuid
    from jsonb_to_recordset(${JSON.stringify(members)}::jsonb)
      as member (class_id uuid, unit_id uuid, why text, excluded boolean, since date)
    on conflict do nothing`.execute(tx)
}

/**
 * Says who belongs: those ticked, and one more. What is so already changes nothing. Throws `not-found`, and
 * `refused`, code `class-member-collective`, for a unit that is a class itself.
 */
export async function correctClass(
  tx: Tx,
  actor: Person,
  { planId, classId }: { readonly planId: string; readonly classId: string },
  { ticked, added }: { readonly ticked: readonly string[]; readonly added: string | null },
): Promise<void> {
  const found = await reach(tx, planId, classId)
  const more = added === null ? undefined : (await findUnits(tx, [added])).get(added)
  if (added !== null && !more) throw new Problem('not-found', 'not-found')
  if (more?.collective) throw new Problem('refused', 'class-member-collective', { name: more.name })
  const wanted = new Set([...ticked, ...(more ? [more.id] : [])])
  const shown = [...found.members, ...found.excluded]
  const turned = shown.filter(({ id }) => found.excluded.some(one => one.id === id) === wanted.has(id))
  for (const unit of turned) await setExcluded(tx, actor, planId, classId, unit, !wanted.has(unit.id))
  const isNew = more && !found.kept.some(({ unit }) => unit.id === more.id)
  if (isNew)
    await store(tx, actor, planId, [
      { class_id: classId, unit_id: more.id, why: 'officer', excluded: false, since: null },
    ])
  if (turned.length === 0 && !isNew) return
  await record(tx, actor, planId, classId, {
    added: [...turned.filter(({ id }) => wanted.has(id)), ...(isNew ? [more] : [])],
    removed: turned.filter(({ id }) => !wanted.has(id)),
  })
  await settleWork(tx, [planId])
}

async function setExcluded(
  tx: Tx,
  actor: Person,
  planId: string,
  classId: string,
  unit: Unit,
  excluded: boolean,
): Promise<void> {
  await tx
    .withTables<ClassTables>()
    .updateTable('plan_class_members')
    .set({ excluded, changed_at: now(), changed_by: actor.id })
    .where('plan_id', '=', planId)
    .where('class_id', '=', classId)
    .where('unit_id', '=', unit.id)
    .execute()
}

/**
 * Takes over what has changed since: members that are no more belong until their last day, units that came since
 * belong from their first. Nothing changed: nothing is written. Throws `not-found`.
 */
export async function acceptClass(
  tx: Tx,
  actor: Person,
  { planId, classId }: { readonly planId: string; readonly classId: string },
): Promise<void> {
  const { drift } = await reach(tx, planId, classId)
  if (drift.gone.length + drift.fresh.length === 0) return
  for (const { id, validTo } of drift.gone) {
    await tx
      .withTables<ClassTables>()
      .updateTable('plan_class_members')
      .set({ until: validTo ?? today(), changed_at: now(), changed_by: actor.id })
      .where('plan_id', '=', planId)
      .where('class_id', '=', classId)
      .where('unit_id', '=', id)
      .execute()
  }
  const fresh = drift.fresh.map(({ id, validFrom }) => ({
    class_id: classId,
    unit_id: id,
    why: 'reform' as const,
    excluded: false,
    since: validFrom,
  }))
  await store(tx, actor, planId, fresh)
  await record(tx, actor, planId, classId, { added: drift.fresh, removed: drift.gone })
  await settleWork(tx, [planId])
}

async function reach(tx: Tx, planId: string, classId: string) {
  const found = (await planClasses(tx, planId)).find(({ unit }) => unit.id === classId)
  if (!found) throw new Problem('not-found', 'not-found')
  return found
}

async function record(
  tx: Tx,
  actor: Person,
  planId: string,
  classId: string,
  { added, removed }: { readonly added: readonly Unit[]; readonly removed: readonly Unit[] },
): Promise<void> {
  const names = (units: readonly Unit[]) => units.map(({ name }) => name)
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    {
      kind: 'plan.class-changed',
      subject: `plan:${planId}`,
      details: { unit: classId, added: names(added), removed: names(removed) },
    },
  )
}
