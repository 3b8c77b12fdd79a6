/** Asks how far a reading is and shows it, until it ends; then the page shows what was read. */

interface Answer {
  readonly underWay: boolean
  readonly label: string
  readonly detail: string
  readonly value: number | null
  readonly max: number
}

const shortestWait = 400
const longestWait = 5000

class ReadingProgress extends HTMLElement {
  private wait = shortestWait

  connectedCallback(): void {
    this.later()
  }

  private later(): void {
    setTimeout(() => {
      this.ask().catch(() => {
        // The line may be down: ask less and less often, but never give up.
        this.wait = Math.min(this.wait * 2, longestWait)
        this.later()
      })
    }, this.wait)
  }

  private async ask(): Promise<void> {
    const response = await fetch(this.dataset.source ?? '', { headers: { accept: 'application/json' } })
    // Signed out or deleted: the page itself says so best.
    if (response.status === 401 || response.status === 404) return this.end()
    if (!response.ok) throw new Error(String(response.status))
    const answer = (await response.json()) as Answer
    if (!answer.underWay) return this.end()
    this.show(answer)
    this.wait = Math.min(this.wait * 1.2, 1500)
    this.later()
  }

  /** The page follows by itself; in a list, where something may still be sent, the place says so and leads on. */
  private end(): void {
    const { href, ended = '', open = '' } = this.dataset
    if (href === undefined) {
      location.reload()
      return
    }
    const link = document.createElement('a')
    link.href = href
    link.textContent = open
    const words = document.createElement('p')
    words.setAttribute('role', 'status')
    words.append(`${ended} `, link)
    this.replaceChildren(words)
  }

  private show({ label, detail, value, max }: Answer): void {
    const set = (part: string, text: string) => {
      const element = this.querySelector(`[data-part=${part}]`)
      if (element && element.textContent !== text) element.textContent = text
    }
    set('label', label)
    set('detail', detail)
    set('spoken', label)
    const bar = this.querySelector('progress')
    if (!bar) return
    bar.max = max
    if (value === null) bar.removeAttribute('value')
    else bar.value = value
  }
}

customElements.define('reading-progress', ReadingProgress)
