/**
 * The least pooled F1 of the corpus in each form: what has been reached, cut to two places. A change may
 * not fall below; `node script/accuracy.ts --raise-floors` takes in what a change has gained.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { type Measure, measures, type Score } from './score.ts'
import { f1 } from './tally.ts'

export type Floors = Readonly<Record<string, Readonly<Partial<Record<Measure, number>>>>>

const file = new URL('../corpus/floors.json', import.meta.url)

/** The floors by form. */
export function readFloors(): Floors {
  return JSON.parse(readFileSync(file, 'utf8')) as Floors
}

const cut = (figure: number): number => Math.floor(figure * 100 + 1e-9) / 100

/** Raises the floors of each form to what its pooled score reaches; none is lowered. */
export function raiseFloors(reached: Readonly<Record<string, Score>>): void {
  const floors = readFloors()
  const raised = Object.entries(reached).map(([form, score]) => {
    const figures = measures.map(measure => [
      measure,
      Math.max(floors[form]?.[measure] ?? 0, cut(f1(score[measure]))),
    ])
    return [form, Object.fromEntries(figures)] as const
  })
  writeFileSync(file, `${JSON.stringify({ ...floors, ...Object.fromEntries(raised) }, null, 2)}\n`)
}
