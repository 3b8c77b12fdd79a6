/**
 * One of very many, found by typing: an ARIA combobox with a list. Arrows walk, Enter takes, Escape closes,
 * Tab leaves with what was typed. The words stay free: what was typed is sent, with the value of what was
 * picked beside it as long as nothing else is typed.
 */

interface Option {
  readonly value: string
  readonly label: string
  readonly detail?: string
}

const pause_milliseconds = 150

class ComboBox extends HTMLElement {
  private input: HTMLInputElement = document.createElement('input')
  private readonly list = document.createElement('ul')
  private options: readonly Option[] = []
  private at = -1
  private waiting: ReturnType<typeof setTimeout> | undefined
  private asking: AbortController | null = null

  connectedCallback(): void {
    const { list } = this
    const input = this.querySelector<HTMLInputElement>('input:not([type=hidden])')
    if (!input) return
    this.input = input
    input.removeAttribute('list')
    list.id = `${input.id}-options`
    list.className = 'combo-list'
    list.setAttribute('role', 'listbox')
    list.setAttribute('aria-label', this.closest('.field')?.querySelector('label')?.textContent ?? '')
    list.hidden = true
    const said = document.createElement('div')
    said.className = 'unseen'
    said.dataset.part = 'said'
    said.setAttribute('role', 'status')
    this.append(list, said)
    this.listen()
    for (const [name, value] of [
      ['role', 'combobox'],
      ['aria-autocomplete', 'list'],
      ['aria-expanded', 'false'],
      ['aria-controls', list.id],
    ] as const)
      input.setAttribute(name, value)
  }

  private listen(): void {
    const { input, list } = this
    input.addEventListener('input', () => this.typed())
    input.addEventListener('keydown', event => this.press(event))
    input.addEventListener('blur', () => this.close())
    // The field keeps the focus while the pointer is on the list.
    list.addEventListener('pointerdown', event => event.preventDefault())
    list.addEventListener('click', event => this.choose(event))
  }

  private typed(): void {
    this.pick('')
    clearTimeout(this.waiting)
    if (this.input.value.trim() === '') this.close()
    else this.waiting = setTimeout(() => void this.ask(), pause_milliseconds)
  }

  private async ask(): Promise<void> {
    this.asking?.abort()
    const asking = new AbortController()
    this.asking = asking
    const url = new URL(this.dataset.source ?? '', location.href)
    url.searchParams.set('q', this.input.value.trim())
    try {
      const headers = { accept: 'application/json' }
      const answer = await fetch(url, { headers, signal: asking.signal })
      if (!answer.ok) throw new Error(String(answer.status))
      const { options } = (await answer.json()) as { options: readonly Option[] }
      if (document.activeElement === this.input) this.show(options)
    } catch {
      if (!asking.signal.aborted) this.note(this.dataset.failed ?? '')
    }
  }

  private show(options: readonly Option[]): void {
    this.options = options
    this.mark(-1)
    if (options.length === 0) {
      this.note(this.dataset.none ?? '')
      return
    }
    this.list.replaceChildren(...options.map((option, index) => this.line(option, index)))
    this.open()
    this.say(`${options.length} ${this.dataset.some ?? ''}`)
  }

  private line({ label, detail }: Option, index: number): HTMLElement {
    const line = document.createElement('li')
    line.id = `${this.list.id}-${index}`
    line.setAttribute('role', 'option')
    line.setAttribute('aria-selected', 'false')
    line.dataset.index = String(index)
    line.textContent = label
    if (detail) {
      const more = document.createElement('small')
      more.textContent = detail
      line.append(more)
    }
    return line
  }

  /** Words in the place of the list; they are no choice. */
  private note(words: string): void {
    this.options = []
    const line = document.createElement('li')
    line.className = 'combo-note'
    line.setAttribute('role', 'option')
    line.setAttribute('aria-disabled', 'true')
    line.textContent = words
    this.list.replaceChildren(line)
    this.open()
    this.say(words)
  }

  private say(words: string): void {
    const said = this.querySelector('[data-part=said]')
    if (said) said.textContent = words
  }

  private open(): void {
    this.list.hidden = false
    this.input.setAttribute('aria-expanded', 'true')
  }

  private close(): void {
    clearTimeout(this.waiting)
    this.asking?.abort()
    this.list.hidden = true
    this.mark(-1)
    this.input.setAttribute('aria-expanded', 'false')
  }

  private press(event: KeyboardEvent): void {
    const open = !this.list.hidden
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (open) this.walk(event.key === 'ArrowDown' ? 1 : -1)
      else void this.ask()
    } else if (event.key === 'Enter' && open && this.at >= 0) {
      event.preventDefault()
      this.take(this.at)
    } else if (event.key === 'Escape' && open) {
      // A dialog around the field stays open: the first Escape is for the list.
      event.preventDefault()
      event.stopPropagation()
      this.close()
    }
  }

  private walk(by: 1 | -1): void {
    const count = this.options.length
    if (count > 0) this.mark(this.at === -1 && by === -1 ? count - 1 : (this.at + by + count) % count)
  }

  private mark(at: number): void {
    this.at = at
    for (const line of this.list.querySelectorAll<HTMLElement>('[data-index]')) {
      const here = line.dataset.index === String(at)
      line.setAttribute('aria-selected', String(here))
      if (here) line.scrollIntoView({ block: 'nearest' })
    }
    if (at < 0) this.input.removeAttribute('aria-activedescendant')
    else this.input.setAttribute('aria-activedescendant', `${this.list.id}-${at}`)
  }

  private choose(event: MouseEvent): void {
    const line = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null
    if (line) this.take(Number(line.dataset.index))
  }

  private take(at: number): void {
    const option = this.options[at]
    if (!option) return
    this.input.value = option.label
    this.pick(option.value)
    this.close()
    this.dispatchEvent(new CustomEvent('picked', { bubbles: true, detail: option }))
  }

  private pick(value: string): void {
    const hidden = this.querySelector<HTMLInputElement>('input[type=hidden]')
    if (hidden) hidden.value = value
  }
}

customElements.define('combo-box', ComboBox)
