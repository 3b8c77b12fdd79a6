/**
 * A tree of units whose branches are filled when they are opened: the level's own page is asked for and its list
 * is taken over. What fails is said where it was to stand, beside the link that leads to the page.
 */
class UnitTree extends HTMLElement {
  connectedCallback(): void {
    // A toggle does not bubble: it is caught on its way down.
    this.addEventListener('toggle', event => void this.open(event.target), true)
  }

  private async open(target: EventTarget | null): Promise<void> {
    if (!(target instanceof HTMLDetailsElement && target.open)) return
    const { level } = target.dataset
    if (level === undefined || target.dataset.state !== undefined) return
    target.dataset.state = 'asked'
    try {
      const answer = await fetch(level, { headers: { accept: 'text/html' } })
      if (!answer.ok) throw new Error(String(answer.status))
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const list = page.querySelector('.unit-branches')
      if (!list) throw new Error('the page has no list')
      target.querySelector('.unit-branch')?.append(document.importNode(list, true))
      target.dataset.state = 'open'
    } catch {
      this.say(target)
    }
  }

  private say(target: HTMLDetailsElement): void {
    delete target.dataset.state
    const said = target.querySelector('[role=status]') ?? document.createElement('p')
    said.setAttribute('role', 'status')
    said.textContent = this.dataset.failed ?? ''
    target.querySelector('.unit-branch')?.append(said)
  }
}

customElements.define('unit-tree', UnitTree)
