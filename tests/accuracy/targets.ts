/** The least F1 that the reader is held to, by measure. */
import type { Measure } from './score.ts'

export type Targets = Partial<Readonly<Record<Measure, number>>>

/** For text, Word and PDF with text, pooled over the plans. */
export const targets: Targets = {
  header: 0.95,
  references: 0.99,
  'references strict': 0.97,
  outline: 0.97,
  tasks: 0.98,
  'tasks strict': 0.96,
  'units strict': 0.94,
  'responsible unit': 0.97,
  schedule: 0.95,
  reporting: 0.9,
  'reporting dates': 1,
  spans: 1,
}

/** For a scan, by the public plan that was scanned. */
export const scanTargets: Readonly<Record<string, Targets>> = {
  'hoc-mon-2023': { tasks: 0.92, references: 0.92, 'responsible unit': 0.9 },
  'tuyen-quang-2018-2020': { tasks: 0.85, 'responsible unit': 0.82 },
}
