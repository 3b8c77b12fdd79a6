/** The marks of the source, brought up to date when tasks came, went or were cut anew. */

/**
 * An officer who splits and merges is not to wait for the marks, nor the server to draw them at each step: they
 * are asked for once when this long nothing more came.
 */
const quietMilliseconds = 700

export class SourceMarks {
  private waiting: ReturnType<typeof setTimeout> | undefined
  private readonly room: HTMLElement
  private readonly address: () => string
  private readonly done: () => void

  /** `address` gives the source as it is to be shown; `done` is called when marks changed. */
  constructor(room: HTMLElement, address: () => string, done: () => void) {
    this.room = room
    this.address = address
    this.done = done
  }

  /** Asks for the marks soon. */
  renew(): void {
    clearTimeout(this.waiting)
    this.waiting = setTimeout(() => void this.fetch(), quietMilliseconds)
  }

  private async fetch(): Promise<void> {
    const answer = await fetch(this.address()).catch(() => null)
    const side = this.room.querySelector('.source')
    if (!side || !answer?.ok) return
    const place = document.createElement('template')
    place.innerHTML = await answer.text()
    const fresh = place.content.firstElementChild
    if (!fresh) return
    exchange(side, fresh)
    this.done()
  }
}

/** Puts the new side in place of the old one; of a long text only the parts that changed, which is seen sooner. */
function exchange(side: Element, fresh: Element): void {
  const [old, now] = [side, fresh].map(one => [...one.querySelectorAll('.sheet-part, .sheet-notes')])
  if (!old || !now || now.length === 0 || old.length !== now.length) {
    const { scrollTop } = side
    side.replaceWith(fresh)
    fresh.scrollTop = scrollTop
    return
  }
  now.forEach((part, place) => {
    if (old[place]?.innerHTML !== part.innerHTML) old[place]?.replaceWith(part)
  })
}
