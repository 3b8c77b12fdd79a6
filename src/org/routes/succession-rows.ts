/** The form of a change as it is opened: empty, with a row more, or with what another reform is put right by. */
import type { Tx } from '../../platform/db/index.ts'
import { findSuccession } from '../queries/succession/successions.ts'
import { findUnits } from '../queries/units.ts'
import type { ChangeKind } from '../rules/succession/draft.ts'
import type { ChangeEntry } from '../rules/succession/entry.ts'
import { unitLines } from '../rules/succession/model.ts'
import { rowsMax } from './succession-entry.ts'

const emptyTyped = { text: '', id: '' }
const emptySuccessor = { ...emptyTyped, isNew: false, abbreviation: '', parent: emptyTyped, functionName: '' }

/** The form as it is opened: with as many rows as such a change has at least. */
export function emptyEntry(of: ChangeKind): ChangeEntry {
  const [from, to] = [of === 'merge' ? 3 : 1, of === 'split' || of === 'dissolve' ? 2 : 1]
  return {
    from: Array.from({ length: from }, () => emptyTyped),
    to: Array.from({ length: to }, () => ({ ...emptySuccessor, isNew: of === 'merge' || of === 'split' })),
    main: 0,
    more: '',
  }
}

/** The same form with one row more, where one was asked for. */
export function withRow(entry: ChangeEntry): ChangeEntry {
  const from = entry.more === 'from' && entry.from.length < rowsMax ? [...entry.from, emptyTyped] : entry.from
  const to = entry.more === 'to' && entry.to.length < rowsMax ? [...entry.to, emptySuccessor] : entry.to
  return { ...entry, from, to, more: '' }
}

/** The split that makes the old units of a merger anew, the successor going on; null where there are several successors. */
export async function correctingEntry(tx: Tx, id: string): Promise<ChangeEntry | null> {
  const succession = await findSuccession(tx, id)
  const lines = succession
    ? unitLines(succession).filter(({ fromId, toId }) => toId !== null && fromId !== toId)
    : []
  const units = await findUnits(
    tx,
    lines.flatMap(({ fromId, toId }) => [fromId, toId ?? '']),
  )
  const [taking, another] = [...new Set(lines.map(({ toId }) => toId ?? ''))].map(toId => units.get(toId))
  if (!taking || another) return null
  const typed = { text: taking.name, id: taking.id }
  const anew = lines.map(({ fromId }) => ({
    ...emptySuccessor,
    text: units.get(fromId)?.name ?? '',
    isNew: true,
  }))
  return { from: [typed], to: [{ ...emptySuccessor, ...typed }, ...anew], main: 0, more: '' }
}
