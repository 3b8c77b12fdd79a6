import type { JSX } from 'preact'
import { formatIsoDate, formatMoment } from '../../../platform/i18n/format.ts'
import { sayIfKnown, speaker, type WordArguments } from '../../../platform/i18n/words.ts'
import { withQuery } from '../../../platform/ui/address.ts'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { type DataColumn, DataTable } from '../../../platform/ui/parts/data-table.tsx'
import { Form } from '../../../platform/ui/parts/form.tsx'
import { Notice } from '../../../platform/ui/parts/status.tsx'
import { Tabs } from '../../../platform/ui/parts/tabs.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { type ComparedLine, type Difference, type LineState, lineStates } from '../../import/compare.ts'
import type { CellFault } from '../../import/lines.ts'
import type { ImportPreview } from '../../import/preview.ts'
import { toUnitKind } from '../../kinds.ts'
import { lastDay } from '../../rules/validity.ts'
import { unitLevels } from '../../tables.ts'
import { unitKindName, unitLevelName } from '../units/words.ts'
import { type Say, words } from './words.ts'

/** Lines on a page. */
export const linesOnPage = 50

export interface PreviewPageProps {
  readonly view: View
  readonly preview: ImportPreview
  readonly shown: LineState
  readonly page: number
  readonly refusals: readonly { readonly code: string; readonly words: string }[]
  /** Names of units that parents are given by, by id. */
  readonly names: ReadonlyMap<string, string>
  readonly sentBy: string
  readonly mayConfirm: boolean
}

/** What confirming a table would write, line by line; after it, what was written. */
export function PreviewPage(props: PreviewPageProps): JSX.Element {
  const { view, preview, sentBy } = props
  const say = speaker(words, view.locale)
  const title = say(preview.confirmed ? 'done-title' : 'preview-title', { file: preview.fileName })
  const trail = [
    { href: '/units', label: say('units') },
    { href: '/units/import', label: say('title') },
  ]
  return (
    <>
      <div class="page-head">
        <Breadcrumb view={view} trail={trail} here={preview.fileName} />
        <h1>{title}</h1>
        <p class="soft">
          {say('sent-by', { person: sentBy, at: formatMoment(preview.sentAt, view.locale) })}
        </p>
      </div>
      {preview.confirmed ? <Done {...props} say={say} /> : <Decision {...props} say={say} />}
    </>
  )
}

type Inner = PreviewPageProps & { readonly say: Say }

function Done({ view, preview: { confirmed }, say }: Inner): JSX.Element {
  const at = confirmed ? formatMoment(confirmed.at, view.locale) : ''
  return (
    <>
      <Notice tone="done">
        <p>{say('done', { made: confirmed?.made ?? 0, changed: confirmed?.changed ?? 0, at })}</p>
      </Notice>
      <div class="buttons">
        <ButtonLink kind="primary" href="/units">
          {say('back')}
        </ButtonLink>
        <ButtonLink kind="quiet" href="/units/import">
          {say('again')}
        </ButtonLink>
      </div>
    </>
  )
}

function Decision(props: Inner): JSX.Element {
  const { view, preview, refusals, mayConfirm, say } = props
  const count = countOf(preview)
  const nothing = count('new') + count('changed') + count('wrong') === 0
  return (
    <>
      {nothing ? (
        <Notice tone="done">
          <p>{say('nothing-to-write')}</p>
        </Notice>
      ) : (
        <p>{say('preview-intro')}</p>
      )}
      {refusals.length > 0 && (
        <Notice tone="late" title={say('cannot')}>
          <ul>
            {refusals.map(({ code, words: told }) => (
              <li key={code}>{told}</li>
            ))}
          </ul>
        </Notice>
      )}
      {!nothing && refusals.length === 0 && mayConfirm && (
        <Form view={view} action={`/units/import/${preview.id}/confirm`}>
          <input type="hidden" name="shown" value={preview.fingerprint} />
          <div class="buttons">
            <Button kind="primary">
              {say('confirm', { made: count('new'), changed: count('changed') })}
            </Button>
          </div>
        </Form>
      )}
      <p>
        <a href="/units/import">{say('again')}</a>
      </p>
      <Lines {...props} />
    </>
  )
}

function countOf({ lines }: ImportPreview): (state: LineState) => number {
  const byState = Map.groupBy(lines, ({ state }) => state)
  return state => byState.get(state)?.length ?? 0
}

function Lines(props: Inner): JSX.Element {
  const { view, preview, shown, page, say } = props
  const count = countOf(preview)
  const lines = preview.lines.filter(({ state }) => state === shown)
  const pages = Math.max(1, Math.ceil(lines.length / linesOnPage))
  const current = Math.min(page, pages)
  return (
    <>
      <Tabs
        label={say('tabs')}
        tabs={lineStates.map(state => ({
          href: withQuery(view.address, { show: state, page: null }),
          label: say(`state-${state}`),
          count: count(state),
          current: state === shown,
        }))}
      />
      <DataTable
        view={view}
        name="unit-import-lines"
        caption={say('lines-caption')}
        columns={columnsOf(props)}
        rows={lines.slice((current - 1) * linesOnPage, current * linesOnPage)}
        rowKey={({ line }) => String(line)}
        count={say('lines-count', { count: lines.length })}
        pages={{ page: current, pages }}
        empty={<p class="soft">{say('none')}</p>}
      />
    </>
  )
}

function columnsOf(props: Inner): DataColumn<ComparedLine>[] {
  const { say } = props
  return [
    { key: 'unit', header: say('unit'), phone: 'title', cell: ({ name }) => name },
    { key: 'line', header: say('line'), align: 'end', cell: ({ line }) => line },
    {
      key: 'what',
      header: say('what'),
      cell: ({ state, wanted, faults, differences }) => (
        <ul class="plain">
          {state === 'new' && wanted && <li>{newWords(wanted, props)}</li>}
          {faults.map(fault => (
            <li key={`${fault.column} ${fault.code}`}>{faultWords(fault, props)}</li>
          ))}
          {differences.map(difference => (
            <li key={difference.column}>{differenceWords(difference, props)}</li>
          ))}
        </ul>
      ),
    },
  ]
}

function faultWords({ column, code, args }: CellFault, { view, say }: Inner): string {
  const plain = Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, typeof value === 'number' ? value : String(value)]),
  ) as WordArguments
  const message = sayIfKnown(words, view.locale, `fault-${code}`, plain) ?? code
  return say('fault', { column: say(`column-${column}`), message })
}

function differenceWords({ column, before, after }: Difference, props: Inner): string {
  const { say } = props
  const told = (value: string): string => valueWords(column, value, props) || say('empty')
  return say('difference', { column: say(`column-${column}`), before: told(before), after: told(after) })
}

/** What a new unit is: its kind, its level, the unit above. */
function newWords({ kind, level, parentId }: NonNullable<ComparedLine['wanted']>, props: Inner): string {
  const facts = [
    valueWords('kind', kind, props),
    valueWords('level', level ?? '', props),
    valueWords('parent', parentId ?? '', props),
  ]
  return facts.filter(Boolean).join(' · ')
}

/** A kept value as the page says it. */
function valueWords(column: Difference['column'], value: string, { view, preview, names }: Inner): string {
  if (value === '') return ''
  if (column === 'kind') return unitKindName(toUnitKind(value), view.locale)
  const level = column === 'level' ? unitLevels.find(one => one === value) : undefined
  if (level) return unitLevelName(level, view.locale)
  if (column === 'from') return formatIsoDate(value, view.locale)
  if (column === 'to') return formatIsoDate(lastDay(value), view.locale)
  if (column === 'collective') return value === 'true' ? 'x' : ''
  if (column !== 'parent') return value
  return names.get(value) ?? preview.lines.find(({ unitId }) => unitId === value)?.name ?? value
}
