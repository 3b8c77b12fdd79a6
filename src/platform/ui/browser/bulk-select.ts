/** Several rows at once: a box for all of them, how many are chosen, and a range with Shift. */

class BulkSelect extends HTMLElement {
  private last: HTMLInputElement | null = null

  connectedCallback(): void {
    this.offerAll()
    this.addEventListener('click', event => this.range(event))
    this.addEventListener('change', () => this.count())
    this.count()
  }

  private boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[name="rows[]"]')]
  }

  private offerAll(): void {
    const place = this.querySelector('thead .row-check')
    if (!place) return
    const all = document.createElement('input')
    all.type = 'checkbox'
    all.dataset.part = 'all'
    all.setAttribute('aria-label', this.dataset.all ?? '')
    all.addEventListener('change', () => {
      for (const box of this.boxes()) box.checked = all.checked
    })
    place.replaceChildren(all)
  }

  /** Shift and a click choose everything between this box and the one before. */
  private range(event: MouseEvent): void {
    const { target } = event
    if (!(target instanceof HTMLInputElement) || target.name !== 'rows[]') return
    const boxes = this.boxes()
    if (event.shiftKey && this.last) {
      const [from = 0, to = 0] = [boxes.indexOf(this.last), boxes.indexOf(target)].sort((a, b) => a - b)
      for (const box of boxes.slice(from, to + 1)) box.checked = target.checked
    }
    this.last = target
  }

  private count(): void {
    const boxes = this.boxes()
    const chosen = boxes.filter(({ checked }) => checked).length
    this.classList.toggle('bulk-used', chosen > 0)
    const all = this.querySelector<HTMLInputElement>('[data-part=all]')
    if (all) {
      all.checked = chosen === boxes.length
      all.indeterminate = chosen > 0 && chosen < boxes.length
    }
    const words = this.querySelector('[data-part=count]')
    if (words && chosen > 0) words.textContent = `${this.dataset.count ?? ''}: ${chosen}`
  }
}

customElements.define('bulk-select', BulkSelect)
