/** What org's own movers share: things that a unit holds with days, few enough to be looked at one by one. */
import type { CivilDate } from '../../../../platform/clock.ts'
import type { Tx } from '../../../../platform/db/index.ts'
import type { Person } from '../../../../platform/http/index.ts'
import type { Locale } from '../../../../platform/i18n/locale.ts'
import { fromUnits, mainSuccessors, type Succession, toUnits } from '../../../rules/succession/model.ts'
import {
  itemsOnPage,
  type MoveReason,
  type MoveSum,
  type SuccessionMover,
} from '../../../rules/succession/mover.ts'

/** A thing that a unit holds on a day. */
export interface HeldThing {
  readonly key: string
  readonly unitId: string
  readonly text: string
  readonly detail: string
  readonly href: string | null
  readonly since: CivilDate | null
  /** Set where it goes with a function. */
  readonly functionId?: string
}

/** A thing and where it goes. */
export interface MovingThing<Thing extends HeldThing> {
  readonly thing: Thing
  readonly toId: string | null
  readonly why: MoveReason
}

interface HeldThings<Thing extends HeldThing> {
  readonly name: string
  readonly label: (locale: Locale) => string
  /** What these units hold on the day. */
  readonly find: (tx: Tx, unitIds: readonly string[], day: CivilDate) => Promise<readonly Thing[]>
  /** Leaves out what does not go after all: where the successor has one already. */
  readonly settle?: (
    tx: Tx,
    moving: readonly MovingThing<Thing>[],
    succession: Succession,
  ) => Promise<readonly MovingThing<Thing>[]>
  /** Ends what was held on the day, and begins it anew where it goes. */
  readonly write: (
    tx: Tx,
    moving: readonly MovingThing<Thing>[],
    succession: Succession,
    actor: Person,
  ) => Promise<void>
}

/** A mover of such things: by the function, else to the main successor. */
export function moverOf<Thing extends HeldThing>(things: HeldThings<Thing>): SuccessionMover {
  const moving = async (tx: Tx, succession: Succession) => {
    const held = await things.find(tx, fromUnits(succession), succession.effectiveOn)
    const all = held.flatMap(thing => whereTo(thing, succession))
    return things.settle ? things.settle(tx, all, succession) : all
  }
  return {
    name: things.name,
    label: things.label,
    duties: false,
    choosable: false,
    held: async (tx, unitIds, day) => {
      const held = await things.find(tx, unitIds, day)
      return new Map([...Map.groupBy(held, ({ unitId }) => unitId)].map(([id, own]) => [id, own.length]))
    },
    preview: async (tx, succession) => sumsOf(await moving(tx, succession)),
    items: async (tx, succession, { fromId, page, done }) => {
      const all = done ? await moved(tx, things, succession) : await moving(tx, succession)
      const own = all.filter(({ thing }) => fromId === null || thing.unitId === fromId)
      const items = own.slice((page - 1) * itemsOnPage, page * itemsOnPage).map(itemOf)
      return { items, total: own.length, named: [] }
    },
    move: async (tx, actor, succession) => {
      const all = await moving(tx, succession)
      await things.write(tx, all, succession, actor)
      return sumsOf(all)
    },
  }
}

/** Where a thing goes: nothing for one that stays because the unit goes on. */
function whereTo<Thing extends HeldThing>(
  thing: Thing,
  succession: Succession,
): readonly MovingThing<Thing>[] {
  const alone = succession.lines.find(
    line => line.functionId !== null && line.functionId === thing.functionId && line.fromId === thing.unitId,
  )
  if (alone) return [{ thing, toId: alone.toId, why: 'function' }]
  const main = mainSuccessors(succession).get(thing.unitId)
  return main === undefined || main === thing.unitId ? [] : [{ thing, toId: main, why: 'main' }]
}

/** What the successors hold since the day of the succession. */
async function moved<Thing extends HeldThing>(
  tx: Tx,
  things: HeldThings<Thing>,
  succession: Succession,
): Promise<readonly MovingThing<Thing>[]> {
  const held = await things.find(tx, toUnits(succession), succession.effectiveOn)
  return held
    .filter(({ since }) => since === succession.effectiveOn)
    .map(thing => ({ thing, toId: thing.unitId, why: 'main' as const }))
}

function itemOf<Thing extends HeldThing>({ thing, toId, why }: MovingThing<Thing>) {
  const { key, text, detail, href, unitId } = thing
  return { key, text, detail, href, fromId: unitId === toId ? null : unitId, toId, why }
}

function sumsOf<Thing extends HeldThing>(moving: readonly MovingThing<Thing>[]): readonly MoveSum[] {
  const groups = Map.groupBy(moving, ({ thing, toId, why }) => `${thing.unitId} ${toId} ${why}`)
  return [...groups.values()].flatMap(group => {
    const [first] = group
    return first
      ? [{ fromId: first.thing.unitId, toId: first.toId, why: first.why, count: group.length }]
      : []
  })
}
