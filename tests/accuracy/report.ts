/** Writes figures as Markdown. */

import type { Scored } from './read-all.ts'
import { type Measure, measures, poolScores, type Score } from './score.ts'
import { f1, type Tally } from './tally.ts'
import type { Targets } from './targets.ts'

const figure = (tally: Tally): string => f1(tally).toFixed(3)

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [
    line(header),
    line(header.map((_, index) => (index === 0 ? '---' : '---:'))),
    ...rows.map(line),
  ].join('\n')
}

/** Figures of several groups side by side, one measure a row; a figure below its target is bold. */
export function pooledTable(
  groups: readonly { readonly title: string; readonly scores: readonly Score[] }[],
  targets: Targets,
): string {
  const pools = groups.map(group => poolScores(group.scores))
  const rows = measures.map(measure => {
    const target = targets[measure]
    const figures = pools.map(pool => {
      const shown = figure(pool[measure])
      return target !== undefined && f1(pool[measure]) < target ? `**${shown}**` : shown
    })
    return [measure, target === undefined ? '–' : `≥ ${target}`, ...figures]
  })
  return table(['Measure', 'Target', ...groups.map(group => group.title)], rows)
}

const shown_measures: readonly Measure[] = [
  'header',
  'references strict',
  'outline',
  'tasks strict',
  'units strict',
  'responsible unit',
  'schedule',
  'reporting',
  'reporting dates',
]

/** The chief figures of each plan, one plan a row. */
export function planTable(scored: readonly Scored[]): string {
  const rows = scored.map(({ name, score }) => [
    name,
    ...shown_measures.map(measure => figure(score[measure])),
  ])
  return table(['Plan', ...shown_measures], rows)
}

const repeated: readonly Measure[] = ['tasks', 'units', 'references'] // their strict sisters tell the same and more

/** What was missed and what was read beyond it, at most `most` lines. */
export function missList(form: string, scored: readonly Scored[], most: number): readonly string[] {
  const lines = scored.flatMap(({ name, score }) =>
    measures
      .filter(measure => !repeated.includes(measure))
      .flatMap(measure => [
        ...score[measure].missed.map(key => `- ${name} (${form}), ${measure}, missed: ${key}`),
        ...score[measure].extra.map(key => `- ${name} (${form}), ${measure}, extra: ${key}`),
      ]),
  )
  return lines.length > most ? [...lines.slice(0, most), `- and ${lines.length - most} more`] : lines
}
