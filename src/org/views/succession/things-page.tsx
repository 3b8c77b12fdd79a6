import type { JSX } from 'preact'
import { withQuery } from '../../../platform/ui/address.ts'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { ChipMenu, Chips } from '../../../platform/ui/parts/chips.tsx'
import { DataTable } from '../../../platform/ui/parts/data-table.tsx'
import { Form } from '../../../platform/ui/parts/form.tsx'
import { Badge, Empty } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { fromUnits, type Succession, unitLines } from '../../rules/succession/model.ts'
import {
  type ItemsPage,
  itemsOnPage,
  type MoveItem,
  type SuccessionMover,
} from '../../rules/succession/mover.ts'
import { crumb } from './change-page.tsx'
import type { Names } from './parts.tsx'
import { type Say, successionSay } from './words.ts'

interface ThingsProps extends ItemsPage {
  readonly view: View
  readonly succession: Succession
  readonly mover: SuccessionMover
  readonly names: Names
  /** The page of the succession or its preview. */
  readonly back: string
  readonly fromId: string | null
  readonly namedId: string | null
  readonly page: number
  /** Whether single things may be sent elsewhere. */
  readonly mayChoose: boolean
}

/** One by one what moves: and, before it does, a choice for each where there are several successors. */
export function ThingsPage(props: ThingsProps): JSX.Element {
  const { view, succession, mover, names, back, fromId, namedId, page, items, total, mayChoose } = props
  const say = successionSay(view)
  const title = say('things-title', {
    what: mover.label(view.locale),
    kind: say(`kind-${succession.kind}`),
  })
  const targets = mayChoose ? targetsOf(succession, fromId) : []
  const action = withQuery(`${back}/things`, { mover: mover.name, from: fromId, named: namedId })
  return (
    <>
      <Breadcrumb
        view={view}
        trail={[crumb(say), { href: back, label: say(`kind-${succession.kind}`) }]}
        here={mover.label(view.locale)}
      />
      <div class="page-head">
        <h1>{title}</h1>
      </div>
      <DataTable
        view={view}
        name="succession-things"
        caption={title}
        columns={columns(props, say)}
        rows={items}
        rowKey={({ key }) => key}
        count={say('things-count', { count: total })}
        filters={<Filters {...props} say={say} />}
        pages={{ page, pages: Math.max(1, Math.ceil(total / itemsOnPage)) }}
        empty={
          <Empty icon="tasks" title={say('things-none-title')}>
            <p>{say('things-none')}</p>
          </Empty>
        }
        {...(targets.length > 1 && {
          bulk: {
            action,
            rowLabel: ({ text }: MoveItem) => text,
            buttons: <Targets targets={targets} names={names} say={say} />,
          },
        })}
      />
      {targets.length > 1 && total > items.length && (
        <section class="stack" aria-labelledby="all">
          <h2 id="all">{say('choose-all', { count: total })}</h2>
          <Form view={view} action={action} class="succession-all">
            <input type="hidden" name="all" value="yes" />
            <Targets targets={targets} names={names} say={say} />
          </Form>
        </section>
      )}
    </>
  )
}

/** As many buttons as one can take in at once; more units stand in a list. */
const buttonsMax = 3

function Targets({
  targets,
  names,
  say,
}: {
  targets: readonly string[]
  names: Names
  say: Say
}): JSX.Element {
  const nameOf = (id: string): string => names.units.get(id) ?? ''
  if (targets.length > buttonsMax) {
    return (
      <>
        <select name="to" aria-label={say('choose-to')}>
          {targets.map(id => (
            <option key={id} value={id}>
              {nameOf(id)}
            </option>
          ))}
          <option value="">{say('choose-rules')}</option>
        </select>
        <Button>{say('choose-button')}</Button>
      </>
    )
  }
  return (
    <>
      {targets.map(id => (
        <Button key={id} name="to" value={id}>
          {say('choose-label', { name: nameOf(id) })}
        </Button>
      ))}
      <Button kind="quiet" name="to" value="">
        {say('choose-rules')}
      </Button>
    </>
  )
}

/** A menu of more is searched by nobody. */
const choicesMax = 200

/** Who can take what a unit gives: of all units, only where one gives. */
function targetsOf(succession: Succession, fromId: string | null): readonly string[] {
  const givers = fromUnits(succession)
  const only = fromId ?? (givers.length === 1 ? (givers[0] ?? null) : null)
  if (only === null) return []
  const lines = succession.lines.filter(line => line.fromId === only)
  const stays = unitLines({ lines }).length === 0 ? [only] : []
  return [...new Set([...lines.flatMap(({ toId }) => toId ?? []), ...stays])]
}

function Filters({
  view,
  succession,
  names,
  named,
  fromId,
  namedId,
  say,
}: ThingsProps & { say: Say }): JSX.Element | null {
  const givers = fromUnits(succession)
  const others = named.filter(({ unitId }) => unitId !== fromId)
  if (givers.length < 2 && others.length < 2) return null
  const to = (changes: Parameters<typeof withQuery>[1]) => withQuery(view.address, { ...changes, page: null })
  const nameOf = (id: string): string => names.units.get(id) ?? id
  return (
    <Chips label={say('things-filters')}>
      {givers.length > 1 && (
        <ChipMenu
          label={say('things-filter')}
          chosen={fromId}
          lang="vi"
          all={{ label: say('things-all'), href: to({ from: null }) }}
          choices={givers
            .slice(0, choicesMax)
            .map(id => ({ value: id, label: nameOf(id), href: to({ from: id }) }))}
        />
      )}
      {others.length > 1 && (
        <ChipMenu
          label={say('things-named')}
          chosen={namedId}
          lang="vi"
          all={{ label: say('things-named-all'), href: to({ named: null }) }}
          choices={others.slice(0, choicesMax).map(({ unitId, count }) => ({
            value: unitId,
            label: nameOf(unitId),
            href: to({ named: unitId }),
            count,
          }))}
        />
      )}
    </Chips>
  )
}

function columns({ names }: ThingsProps, say: Say) {
  const nameOf = (id: string | null): string => (id === null ? '' : (names.units.get(id) ?? ''))
  return [
    {
      key: 'thing',
      header: say('column-thing'),
      phone: 'title' as const,
      cell: ({ text, href }: MoveItem) =>
        href ? (
          <a href={href} class="clipped-3" lang="vi">
            {text}
          </a>
        ) : (
          <span class="clipped-3" lang="vi">
            {text}
          </span>
        ),
    },
    {
      key: 'where',
      header: say('column-where'),
      cell: ({ detail }: MoveItem) => detail && <span lang="vi">{detail}</span>,
    },
    {
      key: 'from',
      header: say('column-from'),
      cell: ({ fromId }: MoveItem) => <span lang="vi">{nameOf(fromId)}</span>,
    },
    {
      key: 'to',
      header: say('column-to'),
      cell: ({ fromId, toId }: MoveItem) =>
        toId === null ? (
          <Badge tone="late">{say('nobody-owner')}</Badge>
        ) : fromId === toId ? (
          <span class="soft">{say('stays')}</span>
        ) : (
          <span lang="vi">{nameOf(toId)}</span>
        ),
    },
    { key: 'why', header: say('column-why'), cell: ({ why }: MoveItem) => say(`why-${why}`) },
  ]
}
