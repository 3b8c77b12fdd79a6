/** Reforms for the pages of successions: one that was carried out, one that is being written, one that cannot be. */

import { startDraft } from '../../src/org/actions/succession/keep-draft.ts'
import { orgMovers } from '../../src/org/actions/succession/movers/index.ts'
import { carryOutSuccession, createUnit } from '../../src/org/index.ts'
import { draftedSuccession, type SuccessionDraft } from '../../src/org/rules/succession/draft.ts'
import { planMovers } from '../../src/plans/index.ts'
import type { Tx } from '../../src/platform/db/index.ts'
import type { Person } from '../../src/platform/http/index.ts'
import { newId } from '../../src/platform/ids.ts'

/** Ids of the drafts and of what was carried out. */
export interface Reforms {
  readonly draft: string
  readonly stopped: string
  readonly done: string
}

/** Two small units merge; the unit that leads tasks is to be split, and is to be dissolved without a successor. */
export async function settleReforms(tx: Tx, officer: Person, unitId: string): Promise<Reforms> {
  const unit = (name: string) =>
    createUnit(tx, officer, { name, kind: 'centre', level: null, collective: false, parentId: null })
  const [one, two] = [
    await unit('Trung tâm Văn hóa Bình Minh'),
    await unit('Trung tâm Truyền thông Bình Minh'),
  ]
  const merged = toMake('Trung tâm Văn hóa và Truyền thông Bình Minh')
  const merger: SuccessionDraft = {
    ...paper,
    newUnits: [merged],
    changes: [
      {
        kind: 'merge',
        fromIds: [one.id, two.id],
        successors: [{ unitId: merged.id, functionId: null }],
        mainId: merged.id,
      },
    ],
  }
  const done = await startDraft(tx, officer, merger)
  await carryOutSuccession(tx, officer, draftedSuccession(done, merger, []), [...orgMovers, ...planMovers])
  const [north, south] = [toMake('Đơn vị kế thừa thứ nhất'), toMake('Đơn vị kế thừa thứ hai')]
  const draft = await startDraft(tx, officer, {
    ...paper,
    newUnits: [north, south],
    changes: [
      {
        kind: 'split',
        fromIds: [unitId],
        successors: [north, south].map(({ id }) => ({ unitId: id, functionId: null })),
        mainId: north.id,
      },
    ],
  })
  const stopped = await startDraft(tx, officer, {
    ...paper,
    changes: [{ kind: 'dissolve', fromIds: [unitId], successors: [], mainId: null }],
  })
  return { draft, stopped, done }
}

const paper: SuccessionDraft = {
  effectiveOn: '2026-07-01',
  legalBasis: 'Nghị quyết số 12/NQ-HĐND ngày 10/6/2026',
  note: '',
  changes: [],
  newUnits: [],
  newFunctions: [],
  renamings: [],
}

const toMake = (name: string) => ({
  id: newId(),
  name,
  abbreviation: '',
  kind: 'centre',
  level: null,
  parentId: null,
  code: null,
})
