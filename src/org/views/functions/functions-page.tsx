import type { JSX } from 'preact'
import { speaker } from '../../../platform/i18n/words.ts'
import { withQuery } from '../../../platform/ui/address.ts'
import { ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { Chip, ChipMenu, Chips } from '../../../platform/ui/parts/chips.tsx'
import { type DataColumn, DataTable } from '../../../platform/ui/parts/data-table.tsx'
import { Badge, Empty } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { AskedDay } from '../../as-of.ts'
import type { AreaState, FunctionArea, ListedFunction } from '../../queries/functions.ts'
import { validityOf } from '../../rules/validity.ts'
import { type PostSay, words } from '../posts/words.ts'
import { AsOfForm, unitHref, validityWords } from '../units/as-of.tsx'
import { words as unitWords } from '../units/words.ts'

interface FunctionsPageProps {
  readonly view: View
  readonly functions: readonly ListedFunction[]
  /** The one whose holders are listed; null where there is none. */
  readonly chosen: ListedFunction | null
  readonly areas: readonly FunctionArea[]
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly state: AreaState
  readonly asked: AskedDay
  readonly mayChange: boolean
}

/** Which unit holds a function in each administration on a day; gaps and double holders are told. */
export function FunctionsPage(props: FunctionsPageProps): JSX.Element {
  const { view, chosen, areas, total, page, pages, asked, mayChange } = props
  const say = speaker(words, view.locale)
  return (
    <>
      <div class="page-head">
        <h1>{chosen?.name ?? say('functions-title')}</h1>
        <p>{say('functions-intro')}</p>
        {mayChange && (
          <p>
            <ButtonLink kind="primary" icon="plus" href="/functions/holder">
              {say('functions-add')}
            </ButtonLink>
          </p>
        )}
      </div>
      <AsOfForm view={view} action="/functions" asked={asked} />
      <DataTable
        view={view}
        name="functions"
        caption={say('functions-title')}
        columns={columns(props, say)}
        rows={areas}
        rowKey={({ area }) => area.id}
        count={chosen ? say('functions-count', { count: total }) : ''}
        filters={chosen && <Filters {...props} chosen={chosen} say={say} />}
        pages={{ page, pages }}
        empty={<Nothing chosen={chosen} say={say} />}
      />
    </>
  )
}

function columns({ view, asked, mayChange }: FunctionsPageProps, say: PostSay): DataColumn<FunctionArea>[] {
  const days = speaker(unitWords, view.locale)
  return [
    {
      key: 'area',
      header: say('column-area'),
      phone: 'title',
      cell: ({ area }) => <a href={unitHref(area.id, asked)}>{area.name}</a>,
    },
    {
      key: 'holder',
      header: say('column-holder'),
      cell: ({ holders }) => (
        <>
          {holders.length === 0 && <Badge tone="late">{say('gap')}</Badge>}
          {holders.length > 1 && <Badge tone="due">{say('double')}</Badge>}
          {holders.map(({ id, unit }) => (
            <div key={id}>
              <a href={unitHref(unit.id, asked)}>{unit.name}</a>
            </div>
          ))}
        </>
      ),
    },
    {
      key: 'days',
      header: say('column-days'),
      cell: ({ holders }) =>
        holders.map(({ id, row, unit }) => (
          <div key={id}>
            {validityWords(validityOf(row), view, days) || say('always')}
            {mayChange && (
              <>
                {' '}
                <a href={`/functions/holder?row=${id}`}>
                  {say('edit')}
                  <span class="unseen"> {unit.name}</span>
                </a>
              </>
            )}
          </div>
        )),
    },
  ]
}

function Filters({
  view,
  functions,
  chosen,
  state,
  say,
}: FunctionsPageProps & { chosen: ListedFunction; say: PostSay }): JSX.Element {
  const to = (changes: Readonly<Record<string, string | null>>) => withQuery(view.address, changes)
  return (
    <Chips label={say('functions-title')}>
      <ChipMenu
        label={say('functions-choose')}
        lang="vi"
        chosen={chosen.id}
        all={{ label: functions[0]?.name ?? '', href: to({ function: null }) }}
        choices={functions.map(({ id, name, gaps, doubles }) => ({
          value: id,
          label: name,
          href: to({ function: id }),
          count: gaps + doubles,
        }))}
      />
      <Chip href={to({ state: null })} current={state === 'all'} count={chosen.areas}>
        {say('functions-all')}
      </Chip>
      <Chip href={to({ state: 'gap' })} current={state === 'gap'} count={chosen.gaps}>
        {say('functions-gaps')}
      </Chip>
      <Chip href={to({ state: 'double' })} current={state === 'double'} count={chosen.doubles}>
        {say('functions-doubles')}
      </Chip>
    </Chips>
  )
}

function Nothing({ chosen, say }: { chosen: ListedFunction | null; say: PostSay }): JSX.Element {
  return (
    <Empty icon="building" title={say(chosen ? 'functions-nothing-title' : 'functions-empty-title')}>
      <p>{say(chosen ? 'functions-nothing' : 'functions-empty')}</p>
    </Empty>
  )
}
