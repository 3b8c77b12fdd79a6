/** What the movers of tasks and of reports share: one set of SQL over what a unit answers for. */
import { type RawBuilder, sql } from 'kysely'
import {
  fromUnits,
  type ItemsAsked,
  type ItemsPage,
  itemsOnPage,
  type MoveItem,
  type MoveReason,
  type MoveSum,
  mainSuccessors,
  type NamedCount,
  ruleFor,
  type Succession,
  type SuccessionMover,
  successionRules,
  type ThingsAsked,
  type WordRule,
} from '../../org/index.ts'
import type { CivilDate } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { type OwnedPart, ownedBy } from './owned.ts'

/** How one sort of duty is found, read out and named. */
export interface DutySort {
  readonly name: string
  readonly label: (locale: Locale) => string
  readonly part: OwnedPart
  /** Joins of `owned` to what it is part of, down to `plan`. */
  readonly joins: RawBuilder<unknown>
  /** Whether it is open on the day. */
  readonly isOpen: (day: CivilDate) => RawBuilder<unknown>
  /** The key of a part as text, from columns of this alias; and what a page says of it. */
  readonly keyText: (alias: string) => RawBuilder<string>
  readonly text: RawBuilder<string>
  readonly href: RawBuilder<string>
  /** Its words and those it stands under, by which a rule sends it elsewhere. */
  readonly words: RawBuilder<string>
  /** A condition that leaves only parts whose words may fit one of the words to be found. */
  readonly mayFit: (words: readonly string[]) => RawBuilder<unknown>
}

/** Where a single part goes against the main line. */
interface SentElsewhere {
  readonly key: string
  readonly to: string
  readonly why: MoveReason
}

/** The mover of one sort of duty. */
export function dutyMover(sort: DutySort): SuccessionMover {
  return {
    name: sort.name,
    label: sort.label,
    duties: true,
    choosable: true,
    held: (tx, unitIds, day) => heldOn(tx, sort, unitIds, day),
    preview: async (tx, succession) => preview(tx, sort, succession, await elsewhere(tx, sort, succession)),
    items: async (tx, succession, asked) =>
      pageOf(
        tx,
        sort,
        asked.done ? movedParts(sort, succession, asked) : await open(tx, sort, succession, asked),
        asked,
      ),
    keys: async (tx, succession, asked) => keysOf(tx, sort, await open(tx, sort, succession, asked), asked),
    move: (tx, _actor, succession) => moveDuties(tx, sort, succession),
  }
}

async function heldOn(
  tx: Tx,
  sort: DutySort,
  unitIds: readonly string[],
  day: CivilDate,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ owner_id: string; count: number }>`
    select owned.owner_id, count(*)::int as count
    from ${ownedBy(sort.part, unitIds, day)} as owned ${sort.joins}
    where ${sort.isOpen(day)} group by owned.owner_id`.execute(tx)
  return new Map(rows.map(row => [row.owner_id, row.count]))
}

/** Every open part of the units that give, with where it goes; those of a unit that goes on may stay (`to` itself). */
function going(
  sort: DutySort,
  succession: Succession,
  sent: readonly SentElsewhere[],
  fromId: string | null = null,
): RawBuilder<unknown> {
  const day = succession.effectiveOn
  const units = fromUnits(succession).filter(id => fromId === null || id === fromId)
  const mains = [...mainSuccessors(succession)].map(([from, to]) => ({ from, to }))
  return sql`(
    select owned.*, coalesce(sent."to", main."to", case when main."from" is null then owned.owner_id end) as to_id,
      coalesce(sent.why, 'main') as why
    from ${ownedBy(sort.part, units, day)} as owned ${sort.joins}
    left join jsonb_to_recordset(${JSON.stringify(mains)}::jsonb) as main ("from" uuid, "to" uuid)
      on main."from" = owned.owner_id
    left join jsonb_to_recordset(${JSON.stringify(sent)}::jsonb) as sent (key text, "to" uuid, why text)
      on sent.key = ${sort.keyText('owned')}
    where ${sort.isOpen(day)})`
}

async function preview(
  tx: Tx,
  sort: DutySort,
  succession: Succession,
  sent: readonly SentElsewhere[],
): Promise<readonly MoveSum[]> {
  const { rows } = await sql<MoveSum>`
    select owner_id as "fromId", to_id as "toId", why, count(*)::int as count
    from ${going(sort, succession, sent)} as going group by owner_id, to_id, why
    order by owner_id, to_id, why`.execute(tx)
  return rows
}

async function moveDuties(tx: Tx, sort: DutySort, succession: Succession): Promise<readonly MoveSum[]> {
  const sent = await elsewhere(tx, sort, succession)
  const { transfers, key } = sort.part
  const columns = sql.join(key.map(name => sql.ref(name)))
  const { rows } = await sql<MoveSum>`
    with added as (
      insert into ${sql.table(transfers)} (${columns}, since, succession_id, from_id, to_id, why)
      select ${columns}, ${succession.effectiveOn}::date, ${succession.id}::uuid, owner_id, to_id, why
      from ${going(sort, succession, sent)} as going
      where to_id is not null and to_id <> owner_id
      on conflict do nothing
      returning from_id, to_id, why)
    select from_id as "fromId", to_id as "toId", why, count(*)::int as count
    from added group by from_id, to_id, why order by from_id, to_id, why`.execute(tx)
  return rows
}

/**
 * What goes elsewhere than to the main successor: what an officer chose, then what a function or place that its
 * words name sends there. Words are folded as everywhere, which no database can; only those that may fit are read.
 */
async function elsewhere(tx: Tx, sort: DutySort, succession: Succession): Promise<readonly SentElsewhere[]> {
  const chosen = succession.choices
    .filter(({ mover }) => mover === sort.name)
    .map(({ item, toId }) => ({ key: item, to: toId, why: 'chosen' as const }))
  const rules = await successionRules(tx, succession)
  if (rules.length === 0) return chosen
  const decided = new Set(chosen.map(({ key }) => key))
  const byWords = await sentByWords(tx, sort, succession, rules)
  return [...chosen, ...byWords.filter(({ key }) => !decided.has(key))]
}

async function sentByWords(
  tx: Tx,
  sort: DutySort,
  { effectiveOn: day }: Succession,
  rules: readonly WordRule[],
): Promise<readonly SentElsewhere[]> {
  const units = [...new Set(rules.map(({ fromId }) => fromId))]
  const { rows } = await sql<{ key: string; owner: string; words: string }>`
    select ${sort.keyText('owned')} as key, owned.owner_id as owner, ${sort.words} as words
    from ${ownedBy(sort.part, units, day)} as owned ${sort.joins}
    where ${sort.isOpen(day)} and ${sort.mayFit(rules.map(({ words }) => words))}`.execute(tx)
  const byUnit = Map.groupBy(rules, ({ fromId }) => fromId)
  return rows.flatMap(({ key, owner, words }) => {
    const rule = ruleFor(byUnit.get(owner) ?? [], words)
    return rule ? [{ key, to: rule.toId, why: rule.why }] : []
  })
}

type Parts = RawBuilder<unknown>

async function open(tx: Tx, sort: DutySort, succession: Succession, { fromId }: ThingsAsked): Promise<Parts> {
  return going(sort, succession, await elsewhere(tx, sort, succession), fromId)
}

/** What a succession moved, whatever became of it since. */
function movedParts(sort: DutySort, { id }: Succession, { fromId }: ThingsAsked): Parts {
  const { transfers, key } = sort.part
  const columns = sql.join(key.map(name => sql.ref(name)))
  return sql`(select ${columns}, from_id as owner_id, to_id, why from ${sql.table(transfers)}
    where succession_id = ${id}::uuid and (${fromId}::uuid is null or from_id = ${fromId}::uuid))`
}

/** Only those that the plan gave to a unit; all where none is asked for. */
function onlyNamed({ part }: DutySort, parts: Parts, namedId: string | null): Parts {
  const same = sql.join(
    part.key.map(name => sql`${sql.ref(`given.${name}`)} = ${sql.ref(`moving.${name}`)}`),
    sql` and `,
  )
  return sql`(select moving.*, given.unit_id as named_id from ${parts} as moving
    join ${sql.table(part.table)} as given on ${same}
    where ${namedId}::uuid is null or given.unit_id = ${namedId}::uuid)`
}

async function keysOf(
  tx: Tx,
  sort: DutySort,
  parts: Parts,
  { namedId }: ThingsAsked,
): Promise<readonly string[]> {
  const { rows } = await sql<{ key: string }>`
    select ${sort.keyText('owned')} as key from ${onlyNamed(sort, parts, namedId)} as owned`.execute(tx)
  return rows.map(({ key }) => key)
}

async function pageOf(
  tx: Tx,
  sort: DutySort,
  parts: Parts,
  { namedId, page }: ItemsAsked,
): Promise<ItemsPage> {
  const order = sql.join(sort.part.key.map(name => sql.ref(`owned.${name}`)))
  const { rows } = await sql<MoveItem & { total: number }>`
    select ${sort.keyText('owned')} as key, ${sort.text} as text,
      coalesce(plan.symbol, plan.title) as detail, ${sort.href} as href,
      owned.owner_id as "fromId", owned.to_id as "toId", owned.why, (count(*) over ())::int as total
    from ${onlyNamed(sort, parts, namedId)} as owned ${sort.joins}
    order by ${order} limit ${itemsOnPage} offset ${(page - 1) * itemsOnPage}`.execute(tx)
  const named = await sql<NamedCount>`
    select owned.named_id as "unitId", count(*)::int as count
    from ${onlyNamed(sort, parts, null)} as owned group by owned.named_id order by count desc, owned.named_id`.execute(
    tx,
  )
  return {
    items: rows.map(({ total: _total, ...item }) => item),
    total: rows[0]?.total ?? 0,
    named: named.rows,
  }
}
