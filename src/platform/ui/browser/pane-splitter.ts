/** Moves the bar between two sides; the share of the first is remembered in this browser. */

const least = 25
const most = 75
const step = 2

class PaneSplitter extends HTMLElement {
  private share = 50

  connectedCallback(): void {
    const bar = this.querySelector<HTMLElement>('.split-bar')
    if (!bar) return
    bar.hidden = false
    this.set(Number(remembered(this.key)) || 50)
    bar.addEventListener('pointerdown', event => this.drag(bar, event))
    bar.addEventListener('keydown', event => this.press(event))
    bar.addEventListener('dblclick', () => this.keep(50))
  }

  private get key(): string {
    return `split-${this.dataset.name ?? ''}`
  }

  private drag(bar: HTMLElement, start: PointerEvent): void {
    start.preventDefault()
    bar.focus()
    bar.setPointerCapture(start.pointerId)
    const move = ({ clientX }: PointerEvent): void => {
      const { left, width } = this.getBoundingClientRect()
      this.set(((clientX - left) / width) * 100)
    }
    bar.addEventListener('pointermove', move)
    bar.addEventListener(
      'lostpointercapture',
      () => {
        bar.removeEventListener('pointermove', move)
        this.keep(this.share)
      },
      { once: true },
    )
  }

  private press(event: KeyboardEvent): void {
    const shares: Readonly<Record<string, number>> = {
      ArrowLeft: this.share - step,
      ArrowRight: this.share + step,
      Home: least,
      End: most,
      Enter: 50,
    }
    const share = shares[event.key]
    if (share === undefined) return
    event.preventDefault()
    this.keep(share)
  }

  private keep(share: number): void {
    this.set(share)
    try {
      localStorage.setItem(this.key, String(this.share))
    } catch {
      // A browser that keeps nothing still moves the bar.
    }
  }

  private set(share: number): void {
    this.share = Math.round(Math.min(most, Math.max(least, share)))
    this.style.setProperty('--split', `${this.share}fr`)
    this.style.setProperty('--split-rest', `${100 - this.share}fr`)
    this.querySelector('.split-bar')?.setAttribute('aria-valuenow', String(this.share))
  }
}

function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

customElements.define('pane-splitter', PaneSplitter)
