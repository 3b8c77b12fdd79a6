/** Months of work in the demo world: received, under way, claimed with and without evidence, given back, accepted, late. */
import { changeWork, type WorkCommand } from '../../src/plans/index.ts'
import { today } from '../../src/platform/clock.ts'
import type { Person } from '../../src/platform/http/index.ts'
import type { Services } from '../../src/platform/room.ts'
import { itemsOfPlan, type PlanItem } from './plan-items.ts'

const returned = 'Còn thiếu ảnh chụp tại địa bàn và số lượt người xem.'
const refused = 'Đơn vị không có bộ phận phụ trách việc này, đề nghị giao cho đơn vị khác.'

const receive: WorkCommand = { kind: 'receive' }
const start: WorkCommand = { kind: 'start' }
const claim: WorkCommand = { kind: 'claim', evidence: 0 }
const accept: WorkCommand = { kind: 'accept' }

/** What becomes of work whose last day is over, one item after the other: most of it is done. */
const past: readonly (readonly WorkCommand[])[] = [
  [receive, claim, accept],
  [receive, start, claim],
  [claim, accept],
  [receive, start],
  [claim, accept],
  [receive, claim, { kind: 'return', reason: returned }],
  [],
]

/** And of work that still has time. */
const running: readonly (readonly WorkCommand[])[] = [
  [receive],
  [],
  [receive, start],
  [receive, claim],
  [{ kind: 'refuse', reason: refused }],
]

/** Lets the units of a plan work, by the product's own deeds. What lies more than a month ahead nobody has touched. */
export async function settleWorkOf(services: Services, officer: Person, planId: string): Promise<void> {
  const items = await services.database.transaction(tx => itemsOfPlan(tx, planId))
  const by = { kind: 'person', id: officer.id } as const
  for (const [index, item] of items.entries()) {
    for (const command of commandsFor(item, index)) {
      await services.database.transaction(tx => changeWork(tx, by, item.id, command))
    }
  }
}

function commandsFor(item: PlanItem, index: number): readonly WorkCommand[] {
  const day = today()
  if (item.beginsOn !== null && item.beginsOn > day) return []
  const ways = item.dueOn !== null && item.dueOn < day ? past : running
  return ways[index % ways.length] ?? []
}
