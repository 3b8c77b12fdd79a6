/** What `nhipcau units …` did, in words. */
import type { CountryLine } from '../org/index.ts'
import type { ProblemArgs } from '../platform/errors.ts'
import type { Say } from './words.ts'

type Step = Extract<CountryLine, { imported: unknown } | { reorganised: unknown }>

/** One province that is done. */
export function provinceLine(step: Step, say: Say): string {
  if ('imported' in step) {
    const { number, of, province, done } = step.imported
    return say('units-imported-province', { number, of, province, ...done })
  }
  const { number, of, province, done } = step.reorganised
  if (done.already) return say('units-reformed-already', { number, of, province })
  return say('units-reformed-province', { number, of, province, ended: done.ended, moved: sum(done.moved) })
}

/** The sums of all provinces. */
export function endLines(steps: readonly Step[], dryRun: boolean, say: Say): readonly string[] {
  const imported = steps.flatMap(step =>
    'imported' in step ? step.imported.done : step.reorganised.done.imported,
  )
  const units = say('units-imported', {
    made: total(imported.map(({ made }) => made)),
    found: total(imported.map(({ found }) => found)),
    already: total(imported.map(({ already }) => already)),
  })
  const reformed = steps.flatMap(step => ('reorganised' in step ? step.reorganised.done : []))
  if (reformed.length === 0) return [units]
  return [
    ...(dryRun ? [say('units-dry-run')] : []),
    units,
    say('units-reformed', {
      ended: total(reformed.filter(({ already }) => !already).map(({ ended }) => ended)),
      lines: total(reformed.filter(({ already }) => !already).map(({ lines }) => lines)),
    }),
    ...openLines(reformed, say),
  ]
}

interface Sums {
  readonly before: Readonly<Record<string, number>>
  readonly after: Readonly<Record<string, number>>
  readonly moved: Readonly<Record<string, number>>
}

function openLines(reformed: readonly Sums[], say: Say): readonly string[] {
  const names = [...new Set(reformed.flatMap(({ before, after }) => Object.keys({ ...before, ...after })))]
  return names.map(name => {
    const of = (sums: 'before' | 'after' | 'moved'): number =>
      total(reformed.map(one => one[sums][name] ?? 0))
    return say('units-open', { what: name, before: of('before'), after: of('after'), moved: of('moved') })
  })
}

const total = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)

const sum = (counts: Readonly<Record<string, number>>): number => total(Object.values(counts))

/** Why a command was not carried out. */
export function problemText(
  { code, args }: { readonly code: string; readonly args: ProblemArgs },
  say: Say,
): string {
  const known = ['name-a-person', 'no-such-person', 'province-unknown', 'places-missing', 'places-too-large']
  const own = [...known, 'places-unreadable', 'places-broken', 'units-not-yours']
  const told = Object.fromEntries(Object.entries(args).map(([name, value]) => [name, String(value)]))
  return own.includes(code) ? say(code, told) : say('units-refused', { reason: code, ...told })
}
