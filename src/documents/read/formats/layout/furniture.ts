import type { Line } from './lines.ts'
import type { PageDraft } from './page.ts'

/** Share of the page's height at its top and bottom where running heads and page numbers stand. */
const edgeShare = 0.12

/** "3", "- 3 -", "Trang 3", "3/12", "Trang 3 / 12". */
const pageNumber = /^(?:trang\s*)?[-–—]?\s*\d{1,3}\s*(?:[/|]\s*\d{1,3}\s*)?[-–—]?$/iu

/** A line that stands so on at least this many pages is a running head. */
const repeatsMin = 3

/** The pages without their running heads and page numbers, which are no part of the text. */
export function withoutFurniture(pages: readonly PageDraft[]): PageDraft[] {
  const running = runningKeys(pages)
  return pages.map(page => {
    const edges = outermost(page)
    const segments = page.segments.filter(segment => {
      if (!isAtEdge(segment, page)) return true
      if (edges.has(segment) && isPageNumber(segment, page)) return false
      return !running.has(keyOf(segment, page))
    })
    return { ...page, segments }
  })
}

function isAtEdge(segment: Line, page: PageDraft): boolean {
  return segment.bottom < page.height * edgeShare || segment.top > page.height * (1 - edgeShare)
}

/** A number alone in its row, in the middle or at the outer edge, above or below everything. */
function isPageNumber(segment: Line, page: PageDraft): boolean {
  if (!pageNumber.test(segment.text)) return false
  const middle = (segment.left + segment.right) / 2 / page.width
  return Math.abs(middle - 0.5) < 0.1 || middle > 0.75 || middle < 0.15
}

/** The first and the last segment of the page, tables counted. */
function outermost(page: PageDraft): Set<Line> {
  const top = Math.min(...page.segments.map(line => line.top), ...page.tables.map(table => table.top))
  const bottom = Math.max(
    ...page.segments.map(line => line.bottom),
    ...page.tables.map(table => table.bottom),
  )
  const inRow = (segment: Line) =>
    page.segments.filter(other => Math.abs(other.baseline - segment.baseline) < segment.size / 2).length === 1
  return new Set(
    page.segments.filter(line => (line.top <= top + 2 || line.bottom >= bottom - 2) && inRow(line)),
  )
}

/** Words with their figures blotted out, and the height where they stand. */
function keyOf(segment: Line, page: PageDraft): string {
  const height = Math.round((segment.baseline / page.height) * 100)
  return `${height} ${segment.text.replace(/\d+/gu, '#')}`
}

function runningKeys(pages: readonly PageDraft[]): Set<string> {
  const counts = new Map<string, number>()
  for (const page of pages) {
    const keys = new Set(
      page.segments.filter(segment => isAtEdge(segment, page)).map(one => keyOf(one, page)),
    )
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return new Set(
    [...counts].filter(([, count]) => count >= repeatsMin && count > pages.length / 3).map(([key]) => key),
  )
}
