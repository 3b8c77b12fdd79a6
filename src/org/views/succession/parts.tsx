/** What the preview and the result of a succession share: its changes, what moves, sums before and after. */
import type { JSX } from 'preact'
import { formatIsoDate, formatNumber } from '../../../platform/i18n/format.ts'
import { Badge, Notice } from '../../../platform/ui/parts/status.tsx'
import { Table } from '../../../platform/ui/parts/table.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { Gap, MoverPart } from '../../queries/succession/preview.ts'
import type { Succession, SuccessionLine } from '../../rules/succession/model.ts'
import type { MoveSum } from '../../rules/succession/mover.ts'
import { successionSay } from './words.ts'

/** Names of the units and functions of a succession, those that it makes among them. */
export interface Names {
  readonly units: ReadonlyMap<string, string>
  readonly functions: ReadonlyMap<string, string>
}

/** Rows of a table on these pages; a country's reform has thousands. */
const rowsShown = 60

/** A unit by its name: a link, unless it is still to be made. */
export function UnitName({
  id,
  names,
  made,
}: {
  id: string
  names: Names
  made: ReadonlySet<string>
}): JSX.Element {
  const name = names.units.get(id) ?? id
  return made.has(id) ? (
    <span lang="vi">{name}</span>
  ) : (
    <a href={`/units/${id}`} lang="vi">
      {name}
    </a>
  )
}

/** Which unit becomes which, one below the other. */
export function Lines({
  view,
  lines,
  succession,
  names,
}: {
  view: View
  lines: readonly SuccessionLine[]
  succession: Succession
  names: Names
}): JSX.Element {
  const say = successionSay(view)
  const made = new Set(succession.newUnits.map(({ id }) => id))
  const renamed = new Map(succession.renamings.map(({ unitId, name }) => [unitId, name]))
  const groups = [...Map.groupBy(lines, ({ fromId }) => fromId)]
  return (
    <ul class="succession-lines">
      {groups.slice(0, rowsShown).map(([fromId, own]) => (
        <li key={fromId}>
          <UnitName id={fromId} names={names} made={made} /> →{' '}
          {own.map((line, index) => (
            <>
              {index > 0 && '; '}
              {line.toId === null ? (
                <span class="soft">{say('nobody')}</span>
              ) : (
                <>
                  {renamed.has(line.toId) && line.toId === fromId ? (
                    <span lang="vi">{renamed.get(line.toId)}</span>
                  ) : (
                    <UnitName id={line.toId} names={names} made={made} />
                  )}
                  {notes(line, own, made).map(note => (
                    <span key={note} class="soft">
                      {' '}
                      (
                      {note === 'function'
                        ? say('line-function', { name: names.functions.get(line.functionId ?? '') ?? '' })
                        : say(note)}
                      )
                    </span>
                  ))}
                </>
              )}
            </>
          ))}
        </li>
      ))}
      {groups.length > rowsShown && (
        <li class="soft">{say('more-rows', { count: groups.length - rowsShown })}</li>
      )}
    </ul>
  )
}

function notes(line: SuccessionLine, own: readonly SuccessionLine[], made: ReadonlySet<string>) {
  const several = own.filter(({ functionId }) => functionId === null).length > 1
  return [
    ...(made.has(line.toId ?? '') ? (['new-badge'] as const) : []),
    ...(line.fromId === line.toId ? (['goes-on'] as const) : []),
    ...(line.functionId === null ? [] : (['function'] as const)),
    ...(several && line.main && line.functionId === null ? (['line-main'] as const) : []),
  ]
}

interface PartsProps {
  readonly view: View
  readonly parts: readonly MoverPart[]
  readonly succession: Succession
  readonly names: Names
  /** Where the things of a mover are listed: `/successions/preview/…/things`. */
  readonly things: string
  /** Whether it was carried out. */
  readonly done: boolean
}

/** What moves, how many of each, from where to where. */
export function Moves({ view, parts, succession, names, things, done }: PartsProps): JSX.Element {
  const say = successionSay(view)
  const made = new Set(done ? [] : succession.newUnits.map(({ id }) => id))
  const there = parts.filter(({ sums }) => sums.length > 0)
  return (
    <section class="stack" aria-labelledby="moves">
      <h2 id="moves">{say(done ? 'moved' : 'moves')}</h2>
      {there.length === 0 && <p class="none">{say(done ? 'moved-none' : 'moves-none')}</p>}
      {there.map(({ mover, sums }) => (
        <section key={mover.name} class="stack">
          <h3>{mover.label(view.locale)}</h3>
          <Table
            caption={mover.label(view.locale)}
            rows={sums.slice(0, rowsShown)}
            rowKey={sum => `${sum.fromId} ${sum.toId} ${sum.why}`}
            columns={[
              {
                heading: say('column-from'),
                cell: sum => <UnitName id={sum.fromId} names={names} made={made} />,
              },
              {
                heading: say('column-to'),
                cell: sum => <Target sum={sum} names={names} made={made} view={view} />,
              },
              { heading: say('column-why'), cell: sum => say(`why-${sum.why}`) },
              {
                heading: say('column-count'),
                number: true,
                cell: sum => formatNumber(sum.count, view.locale),
              },
            ]}
          />
          {sums.length > rowsShown && (
            <p class="soft">{say('more-rows', { count: sums.length - rowsShown })}</p>
          )}
          <p>
            <a href={`${things}?mover=${mover.name}`}>
              {say(mover.choosable && !done ? 'see-choose' : 'see-things')}
              <span class="unseen">: {mover.label(view.locale)}</span>
            </a>
          </p>
        </section>
      ))}
    </section>
  )
}

function Target({
  sum,
  names,
  made,
  view,
}: {
  sum: MoveSum
  names: Names
  made: ReadonlySet<string>
  view: View
}): JSX.Element {
  const say = successionSay(view)
  if (sum.toId === null) return <Badge tone="late">{say('nobody-owner')}</Badge>
  if (sum.toId === sum.fromId) return <span class="soft">{say('stays')}</span>
  return <UnitName id={sum.toId} names={names} made={made} />
}

/** Duties of each unit before and after, with the totals side by side. */
export function Sums({ view, parts, succession, names, done }: PartsProps): JSX.Element | null {
  const say = successionSay(view)
  const made = new Set(done ? [] : succession.newUnits.map(({ id }) => id))
  const duties = parts.filter(({ mover, units }) => mover.duties && units.length > 0)
  if (duties.length === 0) return null
  const number = (count: number) => formatNumber(count, view.locale)
  return (
    <section class="stack" aria-labelledby="sums">
      <h2 id="sums">{say('sums')}</h2>
      <p class="soft">{say('sums-intro', { day: formatIsoDate(succession.effectiveOn, view.locale) })}</p>
      {duties.map(({ mover, units }) => (
        <section key={mover.name} class="stack">
          <h3>{mover.label(view.locale)}</h3>
          <Table
            caption={mover.label(view.locale)}
            rows={[
              ...units.slice(0, rowsShown),
              {
                unitId: '',
                before: units.reduce((all, { before }) => all + before, 0),
                after: units.reduce((all, { after }) => all + after, 0),
              },
            ]}
            rowKey={({ unitId }) => unitId}
            columns={[
              {
                heading: say('column-unit'),
                cell: ({ unitId }) =>
                  unitId === '' ? <b>{say('total')}</b> : <UnitName id={unitId} names={names} made={made} />,
              },
              { heading: say('column-before'), number: true, cell: ({ before }) => number(before) },
              { heading: say('column-after'), number: true, cell: ({ after }) => number(after) },
            ]}
          />
          {units.length > rowsShown && (
            <p class="soft">{say('more-rows', { count: units.length - rowsShown })}</p>
          )}
        </section>
      ))}
    </section>
  )
}

/** Successors without a leader in charge or an officer. */
export function Gaps({
  view,
  gaps,
  names,
}: {
  view: View
  gaps: readonly Gap[]
  names: Names
}): JSX.Element | null {
  const say = successionSay(view)
  if (gaps.length === 0) return null
  const byUnit = [...Map.groupBy(gaps, ({ unitId }) => unitId)]
  return (
    <Notice tone="due" title={say('gaps')}>
      <p>{say('gaps-intro')}</p>
      <ul>
        {byUnit.slice(0, rowsShown).map(([unitId, own]) => (
          <li key={unitId}>
            <a href={`/units/${unitId}`} lang="vi">
              {names.units.get(unitId)}
            </a>
            : {own.map(({ role }) => say(`gap-${role}`)).join(', ')}
          </li>
        ))}
        {byUnit.length > rowsShown && <li>{say('more-rows', { count: byUnit.length - rowsShown })}</li>}
      </ul>
    </Notice>
  )
}
