/** What every page does: `/` goes to the search, menus close when they are left, toasts are said and closed. */

import { startOffline } from './offline/start.ts'

const menus =
  'details.more-menu[open], details.chip-menu[open], details.person[open], details.menu-more[open]'

// On the window, after the behaviours of the page: a key that one of them has used is not used again.
window.addEventListener('keydown', event => {
  if (event.defaultPrevented) return
  if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)) {
    const search = document.querySelector<HTMLInputElement>('.frame-search input')
    if (!search) return
    event.preventDefault()
    search.focus()
    search.select()
  }
  if (event.key === 'Escape') {
    for (const open of document.querySelectorAll<HTMLDetailsElement>(menus)) {
      const held = open.contains(document.activeElement)
      open.open = false
      if (held) open.querySelector('summary')?.focus()
    }
  }
})

for (const left of ['click', 'focusin']) {
  document.addEventListener(left, ({ target }) => {
    // A press on a label moves the focus to what the menu stands in for a moment: that is not leaving.
    for (const open of document.querySelectorAll<HTMLDetailsElement>(menus))
      if (target instanceof Node && !open.contains(target) && !target.contains(open)) open.open = false
  })
}

/** On a narrow page tabs scroll: the one that is open begins in sight. */
for (const current of document.querySelectorAll<HTMLElement>('.tabs [aria-current]')) {
  const strip = current.closest('.tabs')
  if (strip && strip.scrollWidth > strip.clientWidth) {
    strip.scrollLeft = current.offsetLeft - (strip.clientWidth - current.offsetWidth) / 2
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, select, input:not([type=checkbox]):not([type=radio])'))
  )
}

/** A draft that was being sent has arrived, unless this page says that something went wrong. */
function settleDrafts(): void {
  const failed = document.querySelector('[data-problem]') !== null
  for (const key of Object.keys(sessionStorage).filter(name => name.startsWith('sending-'))) {
    const draft = sessionStorage.getItem(key)
    sessionStorage.removeItem(key)
    if (failed && draft !== null) sessionStorage.setItem(key.slice('sending-'.length), draft)
  }
}

try {
  settleDrafts()
} catch {
  // A browser that keeps nothing has no drafts.
}

class ToastList extends HTMLElement {
  connectedCallback(): void {
    for (const toast of this.querySelectorAll<HTMLElement>('.toast')) this.offer(toast)
    document.addEventListener('toast', event => {
      const { detail } = event as CustomEvent<{ words?: unknown }>
      if (typeof detail?.words === 'string') this.say(detail.words)
    })
  }

  /** A region that is there when the page comes is not read out: its words must come into it. */
  private offer(toast: HTMLElement): void {
    const close = document.createElement('button')
    close.type = 'button'
    close.className = 'button button-quiet'
    close.textContent = this.dataset.close ?? ''
    close.addEventListener('click', () => toast.remove())
    toast.append(close)
    setTimeout(() => this.append(toast), 100)
  }

  private say(words: string): void {
    const toast = document.createElement('div')
    toast.className = 'toast'
    const text = document.createElement('span')
    text.textContent = words
    toast.append(text)
    this.replaceChildren()
    this.offer(toast)
  }
}

customElements.define('toast-list', ToastList)

startOffline()
