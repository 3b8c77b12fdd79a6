/** Forms in their cards: fetched when they are wanted, closed without losing what was typed. */
import { Drafts, fill, typedIn } from './drafts.ts'
import { offerWords } from './split-words.ts'
import { UnitRows } from './unit-rows.ts'

type Wish = 'edit' | 'split' | 'unit'

export class Forms {
  private readonly drafts: Drafts
  private readonly rows = new WeakMap<Element, UnitRows>()
  private readonly behaviours: readonly string[]
  private readonly kept: string

  constructor(room: HTMLElement) {
    this.drafts = new Drafts(room.dataset.path ?? '')
    this.behaviours = (room.dataset.behaviours ?? '').split(' ').filter(Boolean)
    this.kept = room.dataset.kept ?? ''
    room.addEventListener('input', ({ target }) => this.typed(target))
    room.addEventListener('picked', ({ target }) => this.typed(target))
  }

  /** Opens the form of a card; `href` is where it comes from. Throws where it does not come. */
  async open(card: HTMLElement, href: string, wish: Wish): Promise<void> {
    const there = card.querySelector<HTMLElement>(':scope > .item-form')
    if (there && wish !== 'split') return this.enter(there, wish)
    card.setAttribute('aria-busy', 'true')
    try {
      const url = new URL(href, location.href)
      url.searchParams.set('part', 'form')
      if (wish === 'split') url.searchParams.set('deed', 'split')
      const answer = await fetch(url)
      if (!answer.ok) throw new Error(String(answer.status))
      this.show(card, await answer.text(), wish)
    } finally {
      card.removeAttribute('aria-busy')
    }
  }

  /** Puts a form into its card; what was typed into it before and not sent comes back. */
  show(card: HTMLElement, html: string, wish: Wish, withDraft = true): void {
    const place = document.createElement('template')
    place.innerHTML = html
    const pattern = place.content.querySelector('.unit-row:last-child')?.outerHTML ?? ''
    const form = place.content.firstElementChild
    if (!(form instanceof HTMLElement)) return
    card.querySelector(':scope > .item-form')?.remove()
    card.classList.add('editing')
    card.append(form)
    for (const behaviour of this.behaviours) void import(behaviour)
    const list = form.querySelector<HTMLElement>('.unit-rows')
    if (list) this.rows.set(form, new UnitRows(list, pattern))
    offerWords(form)
    if (withDraft && wish !== 'split') this.takeUp(card.id, form)
    this.enter(form, wish)
  }

  /** Closes the form; `keep` leaves a draft of what was typed. Gives back whether one was open. */
  close(card: HTMLElement, keep: boolean): boolean {
    const form = card.querySelector(':scope > .item-form')
    if (!form) return false
    form.remove()
    card.classList.remove('editing')
    if (!keep) this.drafts.drop(card.id)
    return true
  }

  private enter(form: HTMLElement, wish: Wish): void {
    const wrong = form.querySelector<HTMLElement>('[aria-invalid=true]')
    const place = wish === 'unit' ? (this.rows.get(form)?.empty() ?? null) : null
    const first = form.querySelector<HTMLElement>(
      'textarea, input[type=radio]:checked, input:not([type=hidden]), button',
    )
    const field = wrong ?? place ?? first
    field?.focus({ preventScroll: true })
    field?.scrollIntoView({ block: 'nearest' })
  }

  private typed(target: EventTarget | null): void {
    const form = target instanceof Element ? target.closest('form') : null
    const card = form?.closest<HTMLElement>('.item-form')?.parentElement
    if (form && card?.id && !form.querySelector('[data-part=split-words]')) this.drafts.keep(card.id, form)
  }

  private takeUp(id: string, place: HTMLElement): void {
    const draft = this.drafts.find(id)
    const form = place.querySelector('form')
    if (!draft || !form) return
    this.rows.get(place)?.fit(Object.keys(draft).filter(name => draft[name] !== ''))
    if (!fill(form, draft)) return
    const note = document.createElement('p')
    note.className = 'small draft-note'
    note.setAttribute('role', 'status')
    note.textContent = this.kept
    form.prepend(note)
  }
}

export { typedIn }
