/** Between the form of a unit and the unit: what was typed, and what it means. */
import { z } from 'zod'
import type { CivilDate } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { parseDate } from '../../platform/i18n/dates.ts'
import type { HowChanged } from '../actions/change-unit.ts'
import { toUnitKind } from '../kinds.ts'
import { findUnitsByNames } from '../queries/units.ts'
import { guessUnit } from '../rules/guess-unit.ts'
import { searchedAs } from '../rules/searched-as.ts'
import { unitsNamed } from '../rules/units.ts'
import { endAfter, lastDay } from '../rules/validity.ts'
import { unitLevels } from '../tables.ts'
import type { NewUnit, Unit } from '../units.ts'
import { noParent, type UnitEntry } from '../views/units/unit-form.tsx'

const line = z.string().max(4000).trim().default('')

/** As it comes from the browser; what is wrong with it the action says. */
export const unitForm = z
  .object({
    name: line,
    kind: line,
    level: line,
    collective: z.string().optional(),
    parent: line,
    parent_id: line,
    code: line,
    first_day: line,
    last_day: line,
    how: z.enum(['mistake', 'from']).or(z.literal('')).catch('').default(''),
    since: line,
    legal_basis: line,
  })
  .transform(
    (form): UnitEntry => ({
      name: form.name,
      kind: form.kind,
      level: form.level,
      collective: form.collective === 'yes',
      parent: form.parent,
      parentId: form.parent_id,
      code: form.code,
      firstDay: form.first_day,
      lastDay: form.last_day,
      how: form.how,
      since: form.since,
      legalBasis: form.legal_basis,
    }),
  )

/** A unit as the form shows it first. */
export function entryOf(unit: Unit, parent: Unit | undefined): UnitEntry {
  return {
    name: unit.name,
    kind: unit.kind,
    level: unit.level ?? '',
    collective: unit.collective,
    parent: parent?.name ?? '',
    parentId: unit.parentId ?? '',
    code: unit.code ?? '',
    firstDay: unit.validFrom ?? '',
    lastDay: unit.validTo === null ? '' : lastDay(unit.validTo),
    how: '',
    since: '',
    legalBasis: '',
  }
}

/** A form that nobody has typed into. */
export const emptyEntry: UnitEntry = {
  name: '',
  kind: '',
  level: '',
  collective: false,
  parent: '',
  parentId: '',
  code: '',
  firstDay: '',
  lastDay: '',
  how: '',
  since: '',
  legalBasis: '',
}

/** One field that is to be typed again, and the code of the words for it. */
export interface EntryFault {
  readonly field: 'first_day' | 'last_day' | 'since' | 'how'
  readonly code: 'date-unclear' | 'date-impossible' | 'since-missing' | 'how-choose'
}

/** What is wrong with the days of a form; `changes` says whether name or parent differ, for then it must be told how. */
export function entryFaults(
  { firstDay, lastDay: last, how, since }: Pick<UnitEntry, 'firstDay' | 'lastDay' | 'how' | 'since'>,
  changes: boolean,
): readonly EntryFault[] {
  const faults: EntryFault[] = []
  const days = [
    ['first_day', firstDay],
    ['last_day', last],
    ...(how === 'from' ? [['since', since] as const] : []),
  ] as const
  for (const [field, typed] of days) {
    if (typed === '') continue
    const date = parseDate(typed)
    if (!date.ok) faults.push({ field, code: date.code })
  }
  if (!changes) return faults
  if (how === '') faults.push({ field: 'how', code: 'how-choose' })
  if (how === 'from' && since === '') faults.push({ field: 'since', code: 'since-missing' })
  return faults
}

/** How the form says that name and parent changed; what it says of days was looked at already. */
export function howOf({
  how,
  since,
  legalBasis,
}: Pick<UnitEntry, 'how' | 'since' | 'legalBasis'>): HowChanged {
  return how === 'from' ? { from: dayOf(since), legalBasis } : { from: null }
}

/** A typed day; null for none. */
function dayOf(typed: string): CivilDate | null {
  const date = parseDate(typed)
  return date.ok ? date.iso : null
}

/**
 * The units that the form's parent may be: the one that was picked, or those that go by the typed name. The words
 * count first: without its script the field keeps the id of the unit that stood there before.
 */
export async function parentsMeant(
  tx: Tx,
  { parent, parentId }: Pick<UnitEntry, 'parent' | 'parentId'>,
): Promise<readonly Unit[]> {
  if (parent === '' || parentId === noParent) return []
  const found = await findUnitsByNames(tx, searchedAs(parent))
  const all = uniqueUnits([...found.values()].flat())
  const single = unitsNamed(all, false)
  // A collective is told off by the action, in words of its own.
  const named = single.length > 0 ? single : all
  const picked = named.find(({ id }) => id === parentId)
  return picked ? [picked] : named
}

function uniqueUnits(units: readonly Unit[]): readonly Unit[] {
  return [...new Map(units.map(unit => [unit.id, unit])).values()]
}

/** The unit that the form means; kind and level that were left to the name are guessed for a new one. */
export function unitOf(entry: UnitEntry, parentId: string | null, isNew: boolean): NewUnit {
  const guess = guessUnit(entry.name, entry.collective)
  const last = dayOf(entry.lastDay)
  const level = unitLevels.find(one => one === entry.level) ?? (isNew ? guess.level : null)
  return {
    name: entry.name,
    kind: entry.kind === '' ? guess.kind : toUnitKind(entry.kind),
    level,
    collective: entry.collective,
    parentId,
    code: entry.code,
    validFrom: dayOf(entry.firstDay),
    validTo: last === null ? null : endAfter(last),
  }
}
