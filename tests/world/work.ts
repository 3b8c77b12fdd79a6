/** Months of work in the demo world: received, under way, claimed with and without evidence, given back, accepted, late. */
import { changeWork, type WorkCommand } from '../../src/plans/index.ts'
import { today } from '../../src/platform/clock.ts'
import type { Person } from '../../src/platform/http/index.ts'
import type { Services } from '../../src/platform/room.ts'
import { answerFor } from './answers.ts'
import { itemsOfPlan, type PlanItem } from './plan-items.ts'

const returned = 'Còn thiếu ảnh chụp tại địa bàn và số lượt người xem.'
const refused = 'Đơn vị không có bộ phận phụ trách việc này, đề nghị giao cho đơn vị khác.'

/** A change, or an answer with evidence that claims the work as done. */
type Deed = WorkCommand | 'answer'

const receive: Deed = { kind: 'receive' }
const start: Deed = { kind: 'start' }
const bareClaim: Deed = { kind: 'claim', evidence: 0 }
const accept: Deed = { kind: 'accept' }

/** What becomes of work whose last day is over, one item after the other: most of it is done. */
const past: readonly (readonly Deed[])[] = [
  [receive, 'answer', accept],
  [receive, start, 'answer'],
  ['answer', accept],
  [receive, start],
  ['answer', accept],
  [receive, bareClaim, { kind: 'return', reason: returned }],
  [],
]

/** And of work that still has time. */
const running: readonly (readonly Deed[])[] = [
  [receive],
  [],
  [receive, start],
  [receive, 'answer'],
  [{ kind: 'refuse', reason: refused }],
  [bareClaim],
]

/** Lets the units of a plan work, by the product's own deeds. What lies more than a month ahead nobody has touched. */
export async function settleWorkOf(services: Services, officer: Person, planId: string): Promise<void> {
  const items = await services.database.transaction(tx => itemsOfPlan(tx, planId))
  const by = { kind: 'person', id: officer.id } as const
  for (const [index, item] of items.entries()) {
    for (const deed of deedsFor(item, index)) {
      if (deed === 'answer') await answerFor(services, by, item.id, index)
      else await services.database.transaction(tx => changeWork(tx, by, item.id, deed))
    }
  }
}

function deedsFor(item: PlanItem, index: number): readonly Deed[] {
  const day = today()
  if (item.beginsOn !== null && item.beginsOn > day) return []
  const ways = item.dueOn !== null && item.dueOn < day ? past : running
  return ways[index % ways.length] ?? []
}
