/** Shows how far a check of the chain is, until it ends; then the page shows what was found. */

interface Answer {
  readonly label: string
  readonly detail: string
  readonly value: number | null
  readonly max: number
}

const waitMilliseconds = 1000

class CheckProgress extends HTMLElement {
  connectedCallback(): void {
    // A line that is down is asked again: the check goes on without us.
    setTimeout(() => this.ask().catch(() => this.connectedCallback()), waitMilliseconds)
  }

  private async ask(): Promise<void> {
    if (!this.isConnected) return
    const response = await fetch(this.dataset.source ?? '', { headers: { accept: 'application/json' } })
    const answer = response.ok ? ((await response.json()) as Answer | null) : null
    // Ended, or signed out: the page itself says so best.
    if (answer === null) return location.reload()
    this.show(answer)
    this.connectedCallback()
  }

  private show({ label, detail, value, max }: Answer): void {
    for (const [part, text] of Object.entries({ label, detail })) {
      const element = this.querySelector(`[data-part=${part}]`)
      if (element) element.textContent = text
    }
    const bar = this.querySelector('progress')
    if (!bar || value === null) return
    bar.max = max
    bar.value = value
  }
}

customElements.define('check-progress', CheckProgress)
