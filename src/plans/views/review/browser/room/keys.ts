/** Keys of one letter. They can be switched off (WCAG 2.1.4): a voice that says "jot" must not turn pages. */

const setting = 'reading-keys'

export type Deed =
  | 'next'
  | 'previous'
  | 'edit'
  | 'split'
  | 'merge'
  | 'unit'
  | 'accept'
  | 'remove'
  | 'search'
  | 'undo'
  | 'redo'
  | 'close'

const letters: Readonly<Record<string, Deed>> = {
  j: 'next',
  k: 'previous',
  e: 'edit',
  s: 'split',
  m: 'merge',
  u: 'unit',
  x: 'remove',
  '/': 'search',
  enter: 'accept',
}

export class Keys {
  private readonly box: HTMLInputElement | null

  constructor(room: HTMLElement, act: (deed: Deed, target: Element | null) => boolean) {
    this.box = room.querySelector('[data-part=keys-on]')
    this.remember()
    // Before the frame's own keys: "/" means the search of this page.
    document.addEventListener('keydown', event => this.press(event, act), { capture: true })
  }

  private remember(): void {
    const { box } = this
    if (!box) return
    box.checked = localStorage.getItem(setting) !== 'off'
    box.addEventListener('change', () => localStorage.setItem(setting, box.checked ? 'on' : 'off'))
  }

  private press(event: KeyboardEvent, act: (deed: Deed, target: Element | null) => boolean): void {
    const target = event.target instanceof Element ? event.target : null
    const deed = this.deedOf(event, target)
    if (deed === null || !act(deed, target)) return
    event.preventDefault()
    event.stopPropagation()
  }

  private deedOf(event: KeyboardEvent, target: Element | null): Deed | null {
    if (event.key === 'Escape') return listIsOpen(target) ? null : 'close'
    if (event.altKey || isTyping(target)) return null
    const key = event.key.toLowerCase()
    if (event.ctrlKey || event.metaKey) {
      if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
      return key === 'y' ? 'redo' : null
    }
    // Enter presses what has the focus; only on a card itself, or nowhere, it means the task.
    if (key === 'enter' && target?.closest('a, button, summary, input, select')) return null
    if (!this.box?.checked) return null
    return letters[key] ?? null
  }
}

function isTyping(target: Element | null): boolean {
  return (
    target?.closest('input:not([type=checkbox]):not([type=radio]), textarea, select') !== null &&
    target !== null
  )
}

/** The first Escape is for the list of a combobox. */
const listIsOpen = (target: Element | null): boolean => target?.getAttribute('aria-expanded') === 'true'
