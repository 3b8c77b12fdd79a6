/** Source and reading as a pair: what the pointer or the focus is on lights up on both sides; J and K walk. */

const keysSetting = 'reading-keys'

class ReadingPair extends HTMLElement {
  private current: string | null = null

  connectedCallback(): void {
    this.addEventListener('pointerover', event => this.light(numberAt(event.target)))
    this.addEventListener('pointerleave', () => this.light(this.current))
    this.addEventListener('focusin', event => this.light(numberAt(event.target)))
    this.addEventListener('click', event => this.follow(event))
    this.offerKeys()
    document.addEventListener('keydown', event => this.key(event))
    document.addEventListener('click', event => this.closeChoices(event))
  }

  /** Lights up every piece of one task on both sides, and nothing else. */
  private light(number: string | null): void {
    for (const piece of this.querySelectorAll('.lit')) {
      if (piece.getAttribute('data-task') !== number) piece.classList.remove('lit')
    }
    if (number === null) return
    for (const piece of this.querySelectorAll(`[data-task="${number}"]`)) piece.classList.add('lit')
  }

  /** A click on a task or its words brings the other side to it; links and selections keep their own meaning. */
  private follow(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null
    if (!target || target.closest('a, summary, button, input, label') || String(getSelection())) return
    const number = numberAt(target)
    if (number === null) return
    this.choose(number)
    const other = target.closest('.source') ? `task-${number}` : `words-${number}`
    bring(document.getElementById(other))
  }

  private choose(number: string): void {
    this.current = number
    for (const card of this.querySelectorAll('.task[aria-current]')) card.removeAttribute('aria-current')
    document.getElementById(`task-${number}`)?.setAttribute('aria-current', 'true')
    this.light(number)
  }

  private step(by: 1 | -1): void {
    const cards = [...this.querySelectorAll<HTMLElement>('.task')]
    const at = cards.findIndex(card => card.dataset.task === this.current)
    const next = cards[at === -1 ? (by === 1 ? 0 : cards.length - 1) : at + by]
    const number = next?.dataset.task
    if (!next || number === undefined) return
    this.choose(number)
    next.focus({ preventScroll: true })
    bring(next)
    bring(document.getElementById(`words-${number}`))
  }

  private key(event: KeyboardEvent): void {
    const typing =
      event.target instanceof Element && event.target.closest('input:not([type=checkbox]), textarea, select')
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !this.keysOn()) return
    const key = event.key.toLowerCase()
    if (key !== 'j' && key !== 'k') return
    event.preventDefault()
    this.step(key === 'j' ? 1 : -1)
  }

  /** Keys of one letter can be switched off (WCAG 2.1.4): a voice that says "jot" must not turn pages. */
  private offerKeys(): void {
    this.querySelector('[data-part=keys]')?.removeAttribute('hidden')
    const box = this.keysBox()
    if (!box) return
    box.checked = localStorage.getItem(keysSetting) !== 'off'
    box.addEventListener('change', () => localStorage.setItem(keysSetting, box.checked ? 'on' : 'off'))
  }

  private keysOn(): boolean {
    return this.keysBox()?.checked ?? false
  }

  private keysBox(): HTMLInputElement | null {
    return this.querySelector('[data-part=keys-on]')
  }

  private closeChoices(event: MouseEvent): void {
    for (const open of document.querySelectorAll<HTMLDetailsElement>(
      'details.choices[open], details.more[open]',
    )) {
      if (event.target instanceof Node && !open.contains(event.target)) open.open = false
    }
  }
}

function numberAt(target: EventTarget | null): string | null {
  return target instanceof Element ? (target.closest('[data-task]')?.getAttribute('data-task') ?? null) : null
}

function bring(element: HTMLElement | null): void {
  // A side that is hidden on a phone is left alone: its own link leads there.
  if (!element || element.offsetParent === null) return
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  element.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' })
}

customElements.define('reading-pair', ReadingPair)
