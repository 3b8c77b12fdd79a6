/** What differs of a task, marked inside its own words. */
import type { ComponentChildren, JSX } from 'preact'
import { Badge, type Tone } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { type Aspect, type ComparedTask, taskOf, unitChanges, wordPieces } from '../rules/compare.ts'
import type { VersionTask, VersionUnit } from '../rules/model.ts'
import { whenOf } from './parts.tsx'
import type { AmendmentSay } from './words.ts'

interface DifferenceProps {
  readonly view: View
  readonly say: AmendmentSay
}

const tones: Readonly<Record<ComparedTask['kind'], Tone>> = {
  same: 'draft',
  changed: 'due',
  added: 'done',
  dropped: 'late',
}

/** What became of a task, in a word. */
export function ChangeBadge({ kind, say }: { kind: ComparedTask['kind']; say: AmendmentSay }): JSX.Element {
  return (
    <Badge tone={tones[kind]} sign={kind !== 'same'}>
      {say(`mark-${kind}`)}
    </Badge>
  )
}

interface RowProps extends DifferenceProps {
  readonly row: ComparedTask
  /** What stands behind it: how it went, or what can be done. */
  readonly children?: ComponentChildren
}

/** One task of a comparison. */
export function TaskDifference({ row, view, say, children }: RowProps): JSX.Element {
  const task = taskOf(row)
  return (
    <li class={`difference difference-${row.kind}`} id={`task-${task.id}`}>
      <p class="difference-head">
        <ChangeBadge kind={row.kind} say={say} />
        <span class="words-path">{task.path}</span>
      </p>
      <p lang="vi" class="difference-words">
        <Words row={row} say={say} />
      </p>
      <dl class="difference-facts">
        <Fact row={row} aspect="output" say={say}>
          <Output row={row} say={say} />
        </Fact>
        <Fact row={row} aspect="day" say={say}>
          <Replaced row={row} of={one => whenOf(one, view, say)} say={say} />
        </Fact>
        <Fact row={row} aspect="units" say={say}>
          <Units row={row} say={say} />
        </Fact>
      </dl>
      {children}
    </li>
  )
}

interface PartProps {
  readonly row: ComparedTask
  readonly say: AmendmentSay
}

function Words({ row, say }: PartProps): JSX.Element {
  if (row.kind === 'added') return <Inserted say={say}>{row.after.text}</Inserted>
  if (row.kind === 'dropped') return <Deleted say={say}>{row.before.text}</Deleted>
  return <Pieces before={row.before.text} after={row.after.text} say={say} />
}

function Pieces({ before, after, say }: { before: string; after: string; say: AmendmentSay }): JSX.Element {
  return (
    <>
      {wordPieces(before, after).map(({ kind, text }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>
        const Mark = kind === 'inserted' ? Inserted : Deleted
        return (
          <Mark key={index} say={say}>
            {text}
          </Mark>
        )
      })}
    </>
  )
}

interface MarkProps {
  readonly say: AmendmentSay
  readonly children: ComponentChildren
}

/** Words that came: marked by a line and, for who listens, by a word. */
export function Inserted({ say, children }: MarkProps): JSX.Element {
  return (
    <ins>
      <span class="unseen">{say('inserted')} </span>
      {children}
    </ins>
  )
}

/** Words that went. */
export function Deleted({ say, children }: MarkProps): JSX.Element {
  return (
    <del>
      <span class="unseen">{say('deleted')} </span>
      {children}
    </del>
  )
}

function Fact({
  row,
  aspect,
  say,
  children,
}: PartProps & { aspect: Aspect; children: ComponentChildren }): JSX.Element | null {
  const isShown = row.kind === 'changed' ? row.aspects.includes(aspect) : hasIt(taskOf(row), aspect)
  if (!isShown) return null
  return (
    <div>
      <dt>{say(`aspect-${aspect}`)}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function hasIt(task: VersionTask, aspect: Aspect): boolean {
  if (aspect === 'output') return task.output !== null
  if (aspect === 'units') return task.units.length > 0
  return task.schedule !== null || task.dueOn !== null
}

function Output({ row, say }: PartProps): JSX.Element {
  if (row.kind === 'changed') {
    const [before, after] = [row.before.output ?? '', row.after.output ?? '']
    return (
      <span lang="vi">
        <Pieces before={before} after={after} say={say} />
      </span>
    )
  }
  return <span lang="vi">{taskOf(row).output}</span>
}

/** What was, struck through, and what is. */
function Replaced({ row, of, say }: PartProps & { of: (task: VersionTask) => string }): JSX.Element {
  if (row.kind !== 'changed') return <>{of(taskOf(row))}</>
  const nothing = say('none-there')
  return (
    <>
      <Deleted say={say}>{of(row.before) || nothing}</Deleted>{' '}
      <Inserted say={say}>{of(row.after) || nothing}</Inserted>
    </>
  )
}

function Units({ row, say }: PartProps): JSX.Element {
  if (row.kind !== 'changed') {
    return <UnitList units={taskOf(row).units} say={say} />
  }
  const { left, came } = unitChanges(row.before.units, row.after.units)
  const stayed = row.after.units.filter(unit => !came.includes(unit))
  return (
    <ul class="unit-changes">
      {left.map(unit => (
        <li key={`left-${unit.unitId}-${unit.role}`}>
          <Deleted say={say}>
            <UnitName unit={unit} say={say} />
          </Deleted>
        </li>
      ))}
      {came.map(unit => (
        <li key={`came-${unit.unitId}-${unit.role}`}>
          <Inserted say={say}>
            <UnitName unit={unit} say={say} />
          </Inserted>
        </li>
      ))}
      {stayed.map(unit => (
        <li key={`stayed-${unit.unitId}-${unit.role}`}>
          <UnitName unit={unit} say={say} />
        </li>
      ))}
    </ul>
  )
}

/** Units with their roles, one under the other. */
export function UnitList({
  units,
  say,
}: {
  units: readonly VersionUnit[]
  say: AmendmentSay
}): JSX.Element | null {
  if (units.length === 0) return null
  return (
    <ul class="unit-changes">
      {units.map(unit => (
        <li key={`${unit.unitId}-${unit.role}`}>
          <UnitName unit={unit} say={say} />
        </li>
      ))}
    </ul>
  )
}

function UnitName({ unit, say }: { unit: VersionUnit; say: AmendmentSay }): JSX.Element {
  return (
    <>
      <span lang="vi">{unit.name}</span> <span class="soft">({say(`role-${unit.role}`)})</span>
    </>
  )
}
