/** How figures are worked out and written in docs/performance.md. */
import { median } from './measure.ts'
import type { Row } from './report.ts'

export { median }

/** The value that a share of all values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** "240 ms", "2.3 s". */
export function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${milliseconds.toFixed(0)} ms` : `${(milliseconds / 1000).toFixed(2)} s`
}

/** "41.2 KB", of 1,000 bytes. */
export function size(bytes: number): string {
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(2)} MB` : `${(bytes / 1000).toFixed(1)} KB`
}

/** A row whose 95th percentile is held to a bound in milliseconds. */
export function spreadRow(measure: string, times: readonly number[], boundP95: number): Row {
  const p95 = percentile(times, 0.95)
  return {
    measure,
    target: `p95 ≤ ${boundP95} ms`,
    value: `p50 ${duration(median(times))}, p95 ${duration(p95)}`,
    met: p95 <= boundP95,
  }
}

/** A row that no target is set for. */
export function plainRow(measure: string, value: string): Row {
  return { measure, target: '—', value, met: null }
}
