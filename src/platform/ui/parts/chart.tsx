import type { JSX } from 'preact'
import { formatNumber } from '../../i18n/format.ts'
import { speaker } from '../../i18n/words.ts'
import type { View } from '../view.ts'
import en from '../words.en.json' with { type: 'json' }
import vi from '../words.vi.json' with { type: 'json' }
import type { Tone } from './status.tsx'

/** A bar: whose it is, how long, and the words at its end if the number alone does not say it. */
export interface Bar {
  readonly label: string
  readonly value: number
  readonly words?: string
  readonly href?: string
  readonly tone?: Tone
}

interface BarChartProps {
  readonly view: View
  readonly caption: string
  /** What the bars are of, and what they count: headings of the two columns. */
  readonly headings: { readonly label: string; readonly value: string }
  readonly bars: readonly Bar[]
}

/** Bars to compare. The chart is its own table: each row has its name, its bar and its number. */
export function BarChart({ view, caption, headings, bars }: BarChartProps): JSX.Element {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  return (
    <table class="chart">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{headings.label}</th>
          <th scope="col" class="number">
            {headings.value}
          </th>
          <td class="chart-bar" />
        </tr>
      </thead>
      <tbody>
        {bars.map(({ label, value, words, href, tone }) => (
          <tr key={label}>
            <th scope="row">{href ? <a href={href}>{label}</a> : label}</th>
            <td class="number">{words ?? formatNumber(value, view.locale)}</td>
            <td class="chart-bar">
              <Strip parts={[{ key: label, value, tone: tone ?? 'running' }]} whole={most} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What a row of a stacked chart is divided into, the same for all rows. */
export interface Series {
  readonly key: string
  readonly label: string
  readonly tone: Tone
}

/** A row: how many it has of each series. */
export interface StackedRow {
  readonly label: string
  readonly href?: string
  readonly values: Readonly<Record<string, number>>
  /** Where the numbers lead, by series: to what they count. */
  readonly hrefs?: Readonly<Record<string, string>>
}

interface StackedChartProps {
  readonly view: View
  readonly caption: string
  /** What the rows are. */
  readonly heading: string
  readonly series: readonly Series[]
  readonly rows: readonly StackedRow[]
}

/** Bars in parts, with the number of each part under its heading: no colour has to be told from another. */
export function StackedChart({ view, caption, heading, series, rows }: StackedChartProps): JSX.Element {
  const total = ({ values }: StackedRow) => series.reduce((sum, { key }) => sum + (values[key] ?? 0), 0)
  const sum = speaker({ vi, en }, view.locale)('total')
  const most = Math.max(1, ...rows.map(total))
  return (
    <table class="chart chart-stacked">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          {series.map(({ key, label, tone }) => (
            <th key={key} scope="col" class="number">
              <span class={`chart-key chart-${tone}`} />
              {label}
            </th>
          ))}
          <th scope="col" class="number">
            {sum}
          </th>
          <td class="chart-bar" />
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.label}>
            <th scope="row">{row.href ? <a href={row.href}>{row.label}</a> : row.label}</th>
            {series.map(({ key, label, tone }) => (
              <td key={key} class="number" data-label={label}>
                <span class={`chart-key chart-${tone}`} />
                {partNumber(row, key, view)}
              </td>
            ))}
            <td class="number" data-label={sum}>
              {formatNumber(total(row), view.locale)}
            </td>
            <td class="chart-bar">
              <Strip parts={series.map(one => ({ ...one, value: row.values[one.key] ?? 0 }))} whole={most} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function partNumber(row: StackedRow, series: string, view: View): JSX.Element | string {
  const value = row.values[series] ?? 0
  const words = formatNumber(value, view.locale)
  const href = value > 0 ? row.hrefs?.[series] : undefined
  return href ? <a href={href}>{words}</a> : words
}

interface StripProps {
  readonly parts: readonly { readonly key: string; readonly value: number; readonly tone: Tone }[]
  /** The value that fills the whole width. */
  readonly whole: number
}

/** Parts side by side on a line of 100 units; a gap between them shows where one ends. */
function Strip({ parts, whole }: StripProps): JSX.Element {
  let at = 0
  return (
    <svg width="100%" height="14" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
      {parts
        .filter(({ value }) => value > 0)
        .map(({ key, value, tone }) => {
          const width = (value / whole) * 100
          const from = at
          at += width
          return (
            <rect
              key={key}
              class={`chart-${tone}`}
              x={rounded(from)}
              width={rounded(Math.max(0.4, width - 0.5))}
              height="14"
            />
          )
        })}
    </svg>
  )
}

function rounded(units: number): string {
  return String(Math.round(units * 100) / 100)
}
