/** Timing for the benchmarks: warm runs, the median, and work done in a process of its own. */
import { spawnSync } from 'node:child_process'

export interface Timing {
  /** Milliseconds a call, median of the rounds. */
  readonly median: number
  readonly rounds: number
}

/** Times `work` after a warm-up; a round is long enough to be measured. */
export async function time(work: () => unknown, rounds = 9): Promise<Timing> {
  for (let warm = 0; warm < 3; warm += 1) await work()
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return { median: median(times), rounds }
}

/** Milliseconds of one call without warm-up. */
export async function timeOnce(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Times two pieces of work in turn, so that a busy moment of the machine hits both; gives both medians. */
export async function timePair(
  first: () => unknown,
  second: () => unknown,
  rounds = 15,
): Promise<readonly [number, number]> {
  const times: [number[], number[]] = [[], []]
  for (let round = -3; round < rounds; round += 1) {
    for (const [index, work] of [first, second].entries()) {
      const start = performance.now()
      await work()
      if (round >= 0) times[index]?.push(performance.now() - start)
    }
  }
  return [median(times[0]), median(times[1])]
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** What lets node load views. */
const views = new URL('../jsx.ts', import.meta.url).href

/** Runs a module of this folder in a fresh process; it prints one JSON value on its last line. */
export function inProcess<T>(module: string, args: readonly string[] = []): T {
  const path = new URL(module, import.meta.url).pathname
  const run = spawnSync(
    process.execPath,
    ['--max-semi-space-size=16', '--disable-warning=ExperimentalWarning', '--import', views, path, ...args],
    {
      encoding: 'utf8',
      maxBuffer: 1e8,
    },
  )
  if (run.status !== 0) throw new Error(`${module} ${args.join(' ')} failed:\n${run.stderr}`)
  return JSON.parse(run.stdout.trim().split('\n').at(-1) ?? 'null') as T
}
