/** Puts in the messages about what was done to work: one a reader for many items changed at once. */
import { sql } from 'kysely'
import { findUnits, personNames } from '../../../org/index.ts'
import type { CivilDate } from '../../../platform/clock.ts'
import type { Database, Tx } from '../../../platform/db/index.ts'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import { type NewMessage, putMessages } from '../../../platform/messages/index.ts'
import type { WorkChangeDetails } from '../../work/tables.ts'
import { type Reader, readersOf } from '../readers.ts'
import { linesOf, planName, shortTask } from '../told/lines.ts'
import { type ToldSay, toldSay } from '../told/words.ts'

interface ChangeRow {
  readonly itemId: string
  readonly version: number
  readonly kind: string
  readonly reason: string | null
  readonly madeBy: string | null
  readonly details: WorkChangeDetails
  readonly planId: string
  readonly unitId: string
  readonly dueOn: CivilDate | null
  readonly task: string
  readonly title: string
  readonly symbol: string | null
  readonly keeperId: string | null
}

/** Kinds of messages: each has a title, a text, and a title for many at once. */
type ToldKind =
  | 'work-refused'
  | 'work-accepted'
  | 'work-returned'
  | 'work-reopened'
  | 'work-insisted'
  | 'work-cancelled'
  | 'work-handed-over'
  | 'work-handed-away'
  | 'work-due-set'

/** Those told of each change who belong to the item's unit; what is not here they need not be told. */
const toldToUnit: Readonly<Record<string, ToldKind>> = {
  accept: 'work-accepted',
  return: 'work-returned',
  reopen: 'work-reopened',
  insist: 'work-insisted',
  cancel: 'work-cancelled',
  'hand-over': 'work-handed-over',
  'set-due': 'work-due-set',
}

const noticesAtOnce = 500

/** Tells of every change that waits to be told. */
export async function tellWork(database: Database, signal: AbortSignal): Promise<void> {
  let told = 1
  while (told > 0 && !signal.aborted) told = await database.transaction(tellSome)
}

async function tellSome(tx: Tx): Promise<number> {
  const { rows: taken } = await sql<{ readonly item_id: string; readonly version: number }>`
    delete from plan_work_notices as notice using (
      select item_id, version from plan_work_notices order by made_at, item_id, version
      limit ${noticesAtOnce} for update skip locked) as oldest
    where notice.item_id = oldest.item_id and notice.version = oldest.version
    returning notice.item_id, notice.version`.execute(tx)
  if (taken.length === 0) return 0
  const changes = await changesOf(tx, taken)
  await putMessages(tx, messagesOf(await tellings(tx, changes), await namesOf(tx, changes)))
  return taken.length
}

async function changesOf(
  tx: Tx,
  taken: readonly { readonly item_id: string; readonly version: number }[],
): Promise<readonly ChangeRow[]> {
  const { rows } = await sql<ChangeRow>`
    select change.item_id as "itemId", change.version, change.kind, change.reason, change.made_by as "madeBy",
      change.details, item.plan_id as "planId", item.unit_id as "unitId", item.due_on as "dueOn", task.text as task,
      plan.title, plan.symbol, upload.unit_id as "keeperId"
    from jsonb_to_recordset(${JSON.stringify(taken)}::jsonb) as taken (item_id uuid, version integer)
    join plan_work_changes as change on change.item_id = taken.item_id and change.version = taken.version
    join plan_work_items as item on item.id = change.item_id
    join plan_tasks as task on task.id = item.task_id
    join plans as plan on plan.id = item.plan_id
    join plan_uploads as upload on upload.id = plan.upload_id
    order by change.made_at, change.item_id, change.version`.execute(tx)
  return rows
}

/** That a reader is told of a change. */
interface Told {
  readonly reader: Reader
  readonly kind: ToldKind
  readonly change: ChangeRow
}

/** Who is told of what; whoever made a change knows. */
async function tellings(tx: Tx, changes: readonly ChangeRow[]): Promise<readonly Told[]> {
  const units = await readersOf(tx, [...new Set(changes.flatMap(unitsConcerned))])
  const keepers = await readersOf(tx, [...new Set(changes.map(({ keeperId }) => keeperId))])
  return changes.flatMap(change => {
    const told = (kind: ToldKind, readers: readonly Reader[] = []): Told[] =>
      readers
        .filter(({ to }) => to.accountId === undefined || to.accountId !== change.madeBy)
        .map(reader => ({ reader, kind, change }))
    const kind = toldToUnit[change.kind]
    const before = unitBefore(change)
    return [
      ...(change.kind === 'refuse' ? told('work-refused', keepers.get(change.keeperId)) : []),
      ...(kind ? told(kind, units.get(change.unitId)) : []),
      ...(before === null ? [] : told('work-handed-away', units.get(before))),
    ]
  })
}

function unitsConcerned(change: ChangeRow): string[] {
  const before = unitBefore(change)
  return [change.unitId, ...(before === null ? [] : [before])]
}

/** The unit from which an item was handed over; null where it stayed. */
function unitBefore({ kind, details }: ChangeRow): string | null {
  const before = kind === 'hand-over' ? details.before?.unitId : undefined
  return typeof before === 'string' ? before : null
}

interface Names {
  readonly people: ReadonlyMap<string, string>
  readonly units: ReadonlyMap<string, { readonly name: string }>
}

async function namesOf(tx: Tx, changes: readonly ChangeRow[]): Promise<Names> {
  return {
    people: await personNames(
      tx,
      changes.flatMap(({ madeBy }) => madeBy ?? []),
    ),
    units: await findUnits(
      tx,
      changes.map(({ unitId }) => unitId),
    ),
  }
}

/** One message for what one person did to items of one plan in one way. */
function messagesOf(told: readonly Told[], names: Names): readonly NewMessage[] {
  const groups = Map.groupBy(told, ({ reader, kind, change }) =>
    [kind, change.planId, change.madeBy ?? '', reader.key].join(' '),
  )
  return [...groups.values()].flatMap(group => {
    const [first] = group
    return first ? [messageOf(first, group, names)] : []
  })
}

function messageOf({ reader, kind, change }: Told, group: readonly Told[], names: Names): NewMessage {
  const say = toldSay(reader.locale)
  const by = names.people.get(change.madeBy ?? '') ?? say('by-program')
  const unit = ({ unitId }: ChangeRow) => names.units.get(unitId)?.name ?? ''
  const plan = planName(change, say)
  const basics = {
    key: `${kind}:${change.itemId}:${change.version}:${group.length}:${reader.key}`,
    ...reader.to,
    kind,
    locale: reader.locale,
  }
  const inside = (path: string) => (reader.to.accountId === undefined ? null : path)
  if (group.length > 1) {
    const lines = linesOf(
      group.map(one => lineOf(one.change, unit(one.change), say)),
      say,
    )
    const title = say(`${kind}-many`, { count: group.length })
    return { ...basics, title, text: say('work-many-text', { by, plan, lines }), href: inside('/work') }
  }
  const args = {
    by,
    plan,
    task: shortTask(change.task),
    unit: unit(change),
    reason: change.reason ?? '',
    due: formatIsoDate(change.dueOn ?? '', reader.locale),
  }
  const href = inside(`/work/${change.itemId}`)
  return { ...basics, title: say(kind, args), text: say(`${kind}-text`, args), href }
}

function lineOf(change: ChangeRow, unit: string, say: ToldSay): string {
  const args = { task: shortTask(change.task), unit }
  return change.reason
    ? say('work-line-reason', { ...args, reason: shortTask(change.reason) })
    : say('work-line', args)
}
