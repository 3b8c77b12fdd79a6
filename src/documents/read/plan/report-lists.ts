/** "Báo cáo định kỳ gửi về Sở A:" with the days in the bullets under it: one sentence over several lines. */
import { plain } from './fold.ts'
import type { Entry } from './sections.ts'

/**
 * The lead-in at `index` with its bullets, as one text whose offsets hold; null for a lead-in that
 * speaks of no report, or whose bullets do not follow it line by line.
 */
export function reportList(entries: readonly Entry[], index: number): string | null {
  const lead = entries[index]
  if (lead?.node.line == null || !/\bbao cao\b/.test(plain(lead.words))) return null
  const lines = [lead.words]
  let end = lead.start + lead.words.length
  for (const entry of entries.slice(index + 1)) {
    const line = entry.node.line
    if (entry.node.label?.kind !== 'bullet' || line === null || line.span[0] !== end + 1) break
    lines.push(line.text)
    end = line.span[1]
  }
  return lines.length > 1 ? lines.join('\n') : null
}
