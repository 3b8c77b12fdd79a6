/** The table of docs/performance.md. */
import { execFileSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'

export interface Row {
  readonly measure: string
  readonly target: string
  readonly value: string
  /** Null where no target is set. */
  readonly met: boolean | null
}

export interface Section {
  readonly title: string
  readonly note: string
  readonly rows: readonly Row[]
}

/** The whole page as Markdown; `loadBefore`: how many processes wanted to run on average before it began. */
export function reportPage(sections: readonly Section[], loadBefore: number): string {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
  return [
    '# Performance',
    '',
    'Made by `script/bench`; never a timed test. Machines differ and are noisy: compare ratios within one run, not',
    'milliseconds between two. Figures are medians of warm runs unless a row says otherwise.',
    '',
    `Measured on ${machine}, at commit ${commit}; ${loadBefore.toFixed(1)} other processes wanted to run meanwhile`,
    '(the load of the minute before).',
    ...sections.flatMap(sectionLines),
    '',
  ].join('\n')
}

function sectionLines(section: Section): string[] {
  return [
    '',
    `## ${section.title}`,
    '',
    ...(section.note === '' ? [] : [section.note, '']),
    '| measure | target | measured | |',
    '|---|---|---|---|',
    ...section.rows.map(row => `| ${row.measure} | ${row.target} | ${row.value} | ${verdict(row)} |`),
  ]
}

function verdict({ met }: Row): string {
  if (met === null) return ''
  return met ? 'met' : '**not met**'
}
