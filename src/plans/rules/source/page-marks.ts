import type { PageBox, PlacedWords, SourceLayout } from '../../../documents/index.ts'
import type { Meaning, SourceParagraph, Stretch } from '../source.ts'

/** A rectangle on a page in points from its top left corner. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Words of one task on a page; `begins` where the task's first word is among them. */
export interface TaskMark {
  readonly task: number
  readonly begins: boolean
  readonly rectangles: readonly Rectangle[]
}

/** Words on a page that were read as something else, with the meanings that begin among them. */
export interface SaidMark {
  readonly kinds: readonly Meaning['kind'][]
  readonly first: readonly Meaning[]
  readonly rectangles: readonly Rectangle[]
}

/** What is marked on one page. */
export interface PageMarks {
  readonly tasks: readonly TaskMark[]
  readonly said: readonly SaidMark[]
}

interface Draft {
  readonly tasks: { task: number; begins: boolean; rectangles: Rectangle[] }[]
  readonly said: { kinds: Meaning['kind'][]; first: Meaning[]; rectangles: Rectangle[] }[]
}

/**
 * The marks of each page, by its number. `isShown` tells which meanings beside tasks are marked. One
 * pass over the paragraphs' stretches and the places of words, both in the order of the text.
 */
export function pageMarks(
  layout: SourceLayout,
  paragraphs: readonly SourceParagraph[],
  isShown: (meaning: Meaning) => boolean,
): ReadonlyMap<number, PageMarks> {
  const pages = new Map<number, Draft>()
  const draftOf = (page: number): Draft => {
    const draft = pages.get(page) ?? { tasks: [], said: [] }
    pages.set(page, draft)
    return draft
  }
  let next = 0
  for (const { from, to, stretch } of placedStretches(paragraphs)) {
    while (next < layout.words.length && (layout.words[next]?.span[1] ?? 0) <= from) next += 1
    const byPage = rectanglesByPage(layout.words, next, from, to)
    const firstPage = Math.min(...byPage.keys())
    for (const [page, rectangles] of byPage) {
      const draft = draftOf(page)
      const first = page === firstPage ? stretch.first : []
      markTask(draft, stretch.task, first, rectangles)
      markSaid(draft, stretch.others.filter(isShown), first.filter(isShown), rectangles)
    }
  }
  return pages
}

interface PlacedStretch {
  readonly from: number
  readonly to: number
  readonly stretch: Stretch
}

/** The stretches with a meaning and where they stand in the text. */
function* placedStretches(paragraphs: readonly SourceParagraph[]): Generator<PlacedStretch> {
  for (const { start, stretches } of paragraphs) {
    let from = start
    for (const stretch of stretches) {
      const to = from + stretch.text.length
      if (stretch.task !== null || stretch.others.length > 0) yield { from, to, stretch }
      from = to
    }
  }
}

function rectanglesByPage(
  words: readonly PlacedWords[],
  begin: number,
  from: number,
  to: number,
): Map<number, Rectangle[]> {
  const byPage = new Map<number, Rectangle[]>()
  for (let index = begin; index < words.length; index++) {
    const placed = words[index]
    if (!placed || placed.span[0] >= to) break
    const rectangles = byPage.get(placed.box.page) ?? []
    byPage.set(placed.box.page, rectangles)
    addTo(rectangles, partOf(placed, from, to))
  }
  return byPage
}

/** The part of a box that shows the text between two places: letters are taken as equally wide. */
function partOf({ span: [start, end], box }: PlacedWords, from: number, to: number): Rectangle {
  const before = Math.max(0, from - start) / (end - start)
  const after = Math.max(0, end - to) / (end - start)
  return rounded({ ...box, x: box.x + box.width * before, width: box.width * (1 - before - after) })
}

/** Words next to each other on one line are one rectangle. */
function addTo(rectangles: Rectangle[], added: Rectangle): void {
  const last = rectangles.at(-1)
  if (last && isNextTo(last, added)) rectangles[rectangles.length - 1] = around(last, added)
  else rectangles.push(added)
}

function isNextTo(last: Rectangle, next: Rectangle): boolean {
  const height = Math.min(last.height, next.height)
  const overlap = Math.min(last.y + last.height, next.y + next.height) - Math.max(last.y, next.y)
  const gap = next.x - (last.x + last.width)
  return overlap > 0.4 * height && gap > -height && gap < 1.5 * Math.max(last.height, next.height)
}

function around(a: Rectangle, b: Rectangle): Rectangle {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  return rounded({
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  })
}

function rounded({ x, y, width, height }: Rectangle | PageBox): Rectangle {
  const tenth = (value: number): number => Math.round(value * 10) / 10
  return { x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height) }
}

/** Neighbouring stretches of one task are one mark, so that it lights up as one. */
function markTask(
  { tasks }: Draft,
  task: number | null,
  first: readonly Meaning[],
  rectangles: readonly Rectangle[],
): void {
  if (task === null) return
  const begins = first.some(({ kind, number }) => kind === 'task' && number === task)
  const last = tasks.at(-1)
  if (last?.task !== task) {
    tasks.push({ task, begins, rectangles: [...rectangles] })
    return
  }
  last.begins ||= begins
  for (const rectangle of rectangles) addTo(last.rectangles, rectangle)
}

function markSaid(
  { said }: Draft,
  meanings: readonly Meaning[],
  first: readonly Meaning[],
  rectangles: readonly Rectangle[],
): void {
  if (meanings.length === 0) return
  const kinds = [...new Set(meanings.map(({ kind }) => kind))]
  said.push({ kinds, first: [...first], rectangles: [...rectangles] })
}
