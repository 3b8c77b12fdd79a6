/** The tasks of the page and their words in the source, found by number: no search through the page for a step. */

export class Cards {
  private list: HTMLElement[] = []
  private readonly places = new Map<string, number>()
  private marks: Map<string, Element[]> | null = null
  private lit: Element[] = []
  private readonly room: HTMLElement

  /** Number of the task that is looked at. */
  current: string | null = null

  constructor(room: HTMLElement) {
    this.room = room
    this.count()
  }

  /** To be called when cards came or went. */
  count(): void {
    this.list = [...this.room.querySelectorAll<HTMLElement>('.tasks > .task')]
    this.places.clear()
    this.list.forEach((card, place) => {
      this.places.set(card.dataset.task ?? '', place)
    })
  }

  /** To be called when the source was marked anew. */
  forgetMarks(): void {
    this.marks = null
    if (this.current !== null) this.light(this.current)
  }

  card(number: string | null): HTMLElement | null {
    if (number === null) return null
    const card = this.list[this.places.get(number) ?? -1]
    return card?.isConnected ? card : document.getElementById(`task-${number}`)
  }

  /** The words of a task in the source, in their order. */
  words(number: string): readonly Element[] {
    this.marks ??= grouped(this.room.querySelectorAll('.source [data-task]'))
    return this.marks.get(number) ?? []
  }

  /** The card that stands `by` places further; the first or the last where none is looked at. */
  step(by: 1 | -1): HTMLElement | undefined {
    const at = this.current === null ? undefined : this.places.get(this.current)
    return this.list[at === undefined ? (by === 1 ? 0 : this.list.length - 1) : at + by]
  }

  /** The next card after this one that nobody has confirmed, round the end of the list. */
  nextOpen(number: string): HTMLElement | null {
    const at = this.places.get(number) ?? -1
    const order = [...this.list.slice(at + 1), ...this.list.slice(0, Math.max(at, 0))]
    return order.find(isOpen) ?? null
  }

  /** Lights up every piece of one task on both sides, and nothing else. */
  light(number: string | null): void {
    for (const piece of this.lit) piece.classList.remove('lit')
    const card = this.card(number)
    this.lit = number === null ? [] : [...(card ? [card] : []), ...this.words(number)]
    for (const piece of this.lit) piece.classList.add('lit')
  }

  choose(number: string): void {
    this.card(this.current)?.removeAttribute('aria-current')
    this.current = number
    this.card(number)?.setAttribute('aria-current', 'true')
    this.light(number)
  }

  /** The task that is looked at, also where its card was drawn anew. */
  mark(): void {
    this.card(this.current)?.setAttribute('aria-current', 'true')
    this.light(this.current)
  }
}

const isOpen = (card: HTMLElement): boolean =>
  !/\btask-(accepted|removed)\b/.test(card.className) && !card.hasAttribute('data-sent')

const numberOf = (element: Element): string => element.getAttribute('data-task') ?? ''

/** By number; `Map.groupBy` is not there in browsers of before 2024. */
function grouped(elements: Iterable<Element>): Map<string, Element[]> {
  const groups = new Map<string, Element[]>()
  for (const element of elements) {
    const group = groups.get(numberOf(element))
    if (group) group.push(element)
    else groups.set(numberOf(element), [element])
  }
  return groups
}

/** Number of the task that an element belongs to. */
export function numberAt(target: EventTarget | null): string | null {
  return target instanceof Element ? (target.closest('[data-task]')?.getAttribute('data-task') ?? null) : null
}

/** Brings an element to the middle of its side; far away without a ride, which would take long and make dizzy. */
export function bring(element: Element | null | undefined): void {
  // A side that is hidden on a phone is left alone: its own link leads there.
  if (!element || element.getClientRects().length === 0) return
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  const { top } = element.getBoundingClientRect()
  const near = Math.abs(top) < 2 * innerHeight
  element.scrollIntoView({ block: 'center', behavior: still || !near ? 'auto' : 'smooth' })
}
