/**
 * A review in the browser: source and reading as a pair, forms that open in their cards, keys, changes that
 * are saved as they are made and shown at once, and what other officers change meanwhile.
 */

import { offerAdding } from './room/add-words.ts'
import { bring, Cards, numberAt } from './room/cards.ts'
import { Forms, typedIn } from './room/forms.ts'
import { type Deed, Keys } from './room/keys.ts'
import { type Letter, Outbox, type Parts, type Reply } from './room/outbox.ts'
import { SourceMarks } from './room/source-marks.ts'
import { offerSwipe } from './room/swipe.ts'

const pollMilliseconds = 10_000
const deedFormId = 'review-form'

class ReviewRoom extends HTMLElement {
  private version = 0
  private path = ''
  private cards: Cards = new Cards(this)
  private forms: Forms = new Forms(this)
  private outbox: Outbox | null = null
  private marks: SourceMarks | null = null
  private edits = false
  /** Between press and release: nothing may move under the pointer, or the click is lost. */
  private pressing = false

  connectedCallback(): void {
    this.version = Number(this.dataset.version)
    this.path = this.dataset.path ?? ''
    this.edits = this.dataset.edits === 'yes'
    this.cards = new Cards(this)
    this.forms = new Forms(this)
    this.querySelector('[data-part=strip]')?.removeAttribute('hidden')
    this.pair()
    new Keys(this, (deed, target) => this.act(deed, target))
    if (this.edits) this.listen()
    this.startAtHash()
    if (this.edits) {
      this.outbox = new Outbox(this.path, this.page())
      const address = () => `${this.path}/source${location.search}`
      this.marks = new SourceMarks(this, address, () => this.cards.forgetMarks())
      setInterval(() => void this.poll(), pollMilliseconds)
      document.addEventListener('visibilitychange', () => void this.poll())
    }
  }

  private pair(): void {
    this.addEventListener('pointerover', event => this.cards.light(numberAt(event.target)))
    this.addEventListener('pointerleave', () => this.cards.light(this.cards.current))
    this.addEventListener('mousedown', () => {
      this.pressing = true
    })
    // The click comes before this; a press that was let go elsewhere has none.
    document.addEventListener('mouseup', () => setTimeout(() => this.released()))
    this.addEventListener('focusin', event => this.focused(event))
    this.addEventListener('click', event => this.follow(event))
    offerSwipe(this)
  }

  private listen(): void {
    document.addEventListener('submit', event => this.submit(event))
    this.addEventListener('click', event => this.press(event))
    offerAdding(this, (start, end) => this.deed(`add-task:${start}-${end}`, null))
    const state = this.querySelector('[data-part=saved]')
    if (state) state.textContent = this.dataset.asYouGo ?? ''
  }

  private startAtHash(): void {
    const number = /^#(?:task|words)-(\d+)$/.exec(location.hash)?.[1]
    if (number !== undefined) this.cards.choose(number)
  }

  private focused({ target }: FocusEvent): void {
    const number = numberAt(target)
    if (number === null) return
    // Where the keyboard is, there the keys act.
    if (!this.pressing && target instanceof Element && target.closest('.task')) this.cards.choose(number)
    else this.cards.light(number)
  }

  /** What the pointer brought the focus to is chosen once its click is done. */
  private released(): void {
    this.pressing = false
    const card = document.activeElement?.closest('.task')
    const number = card && this.contains(card) ? numberAt(card) : null
    if (number !== null) this.cards.choose(number)
  }

  /** A click on a task or its words brings the other side to it; links and selections keep their own meaning. */
  private follow(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null
    if (!target || target.closest('a, summary, button, input, label, form') || String(getSelection())) return
    const number = numberAt(target)
    if (number === null) return
    this.cards.choose(number)
    bring(target.closest('.source') ? this.cards.card(number) : this.cards.words(number)[0])
  }

  private step(by: 1 | -1): boolean {
    const next = this.cards.step(by)
    if (next) this.goTo(next)
    return true
  }

  private goTo(card: HTMLElement): void {
    const number = card.dataset.task ?? ''
    this.cards.choose(number)
    card.focus({ preventScroll: true })
    bring(card)
    bring(this.cards.words(number)[0])
  }

  /** Answers to a key; false where it means nothing here. */
  private act(deed: Deed, target: Element | null): boolean {
    if (deed === 'next' || deed === 'previous') return this.step(deed === 'next' ? 1 : -1)
    if (deed === 'search') return this.search()
    if (!this.edits) return false
    if (deed === 'undo' || deed === 'redo') return this.travel(deed)
    if (deed === 'close') return this.closeForm(target)
    const card = this.cards.card(this.cards.current)
    const number = this.cards.current
    if (!card || number === null) return false
    if (deed === 'edit' || deed === 'split' || deed === 'unit') return this.openForm(card, deed)
    if (deed === 'accept') return this.accept(card, number)
    this.deed(`${deed}-task:${number}`, card)
    return true
  }

  private search(): boolean {
    const field = this.querySelector<HTMLInputElement>('#task-words')
    field?.focus()
    field?.select()
    return field !== null
  }

  /** Confirms, and goes on to the next that nobody has confirmed. */
  private accept(card: HTMLElement, number: string): boolean {
    const next = this.cards.nextOpen(number)
    if (!/\btask-(accepted|removed)\b/.test(card.className)) this.deed(`accept:${number}`, card)
    if (next) this.goTo(next)
    else this.tellOnce(this.dataset.nothingLeft ?? '')
    return true
  }

  private openForm(card: HTMLElement, wish: 'edit' | 'split' | 'unit'): boolean {
    const link = card.querySelector<HTMLAnchorElement>('[data-part=edit]')
    if (!link) return false
    // Off line the form cannot come; the page that the link leads to could not either.
    this.forms.open(card, link.href, wish).catch(() => this.tell('unsent', this.outbox?.waiting ?? 0))
    return true
  }

  /** Closes a form that has done its work; the focus goes to its card, never to the beginning of the page. */
  private leaveForm(card: HTMLElement): void {
    const had = card.contains(document.activeElement)
    this.forms.close(card, false)
    if (had) card.focus({ preventScroll: true })
  }

  private closeForm(target: Element | null): boolean {
    const card = target?.closest<HTMLElement>('.editing') ?? this.querySelector<HTMLElement>('.editing')
    if (!card) return false
    this.forms.close(card, true)
    card.focus({ preventScroll: true })
    return true
  }

  /** Links and buttons of cards and forms that act in place. */
  private press(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey
    const link = target?.closest<HTMLAnchorElement>('a')
    if (!link || !plain) return
    const card = link.closest<HTMLElement>('.task, .entry')
    if (!card) return
    const { part } = link.dataset
    if (part === 'edit' || part === 'split') {
      event.preventDefault()
      this.openForm(card, part)
    } else if (link.closest('.item-form .buttons')) {
      event.preventDefault()
      this.forms.close(card, false)
      card.focus({ preventScroll: true })
    }
  }

  private submit(event: SubmitEvent): void {
    const form = event.target
    if (!(form instanceof HTMLFormElement)) return
    const card = form.closest<HTMLElement>('.item-form')?.parentElement ?? null
    const button = event.submitter
    if ((form.id === deedFormId || form.matches('.deeds')) && button instanceof HTMLButtonElement) {
      event.preventDefault()
      button.closest('details')?.removeAttribute('open')
      const step = button.dataset.step
      if (step === 'undo' || step === 'redo') this.travel(step)
      else this.deed(button.value, button.closest('.task, .entry'))
    } else if (card && this.contains(form)) {
      event.preventDefault()
      this.send(this.path, typedIn(form), card, Number(new FormData(form).get('version')))
    }
  }

  private deed(command: string, card: HTMLElement | null): void {
    this.send(this.path, { command }, card, this.version)
  }

  private travel(step: 'undo' | 'redo'): boolean {
    this.send(`${this.path}/${step}`, {}, null, this.version)
    return true
  }

  private send(
    path: string,
    fields: Record<string, string>,
    card: HTMLElement | null,
    version: number,
  ): void {
    if (card) {
      card.dataset.sent = this.dataset.pending ?? ''
      // What waits for the line is safe: the form may close, and opens again if something stands against it.
      if (!navigator.onLine) this.forms.close(card, true)
    }
    this.outbox?.send({ path, fields, card: card?.id ?? null, version })
  }

  private page() {
    const room = this
    return {
      get version() {
        return room.version
      },
      csrf: this.dataset.csrf ?? '',
      deliver: (letter: Letter, reply: Reply) => this.deliver(letter, reply),
      tell: (state: 'saving' | 'saved' | 'unsent', waiting: number) => this.tell(state, waiting),
    }
  }

  private deliver({ card: id, fields }: Letter, reply: Reply): void {
    const card = id === null ? null : document.getElementById(id)
    card?.removeAttribute('data-sent')
    if (reply.kind === 'form') {
      if (card) this.forms.show(card, reply.html, 'edit', false)
      return
    }
    if (reply.kind === 'refused') {
      this.toast(reply.words)
      void this.poll()
      return
    }
    if (card && fields.command) this.leaveForm(card)
    this.apply(reply.parts)
  }

  /** Brings the page to what the server has: the cards that changed, the counts, the marks of the source. */
  private apply(parts: Parts): void {
    if (parts.version < this.version) return
    if (parts.reload) {
      this.askAnew()
      return
    }
    this.version = parts.version
    const form = document.getElementById(deedFormId)
    const version = form?.querySelector<HTMLInputElement>('input[name=version]')
    if (version) version.value = String(parts.version)
    const marked = parts.cards.map(card => this.swap(card)).some(Boolean)
    this.put('#review-counts', parts.counts)
    for (const count of this.querySelectorAll('[data-count=look]')) count.textContent = String(parts.look)
    this.cards.count()
    this.cards.mark()
    if (marked) this.marks?.renew()
    if (parts.others) this.toast(parts.others)
  }

  /** Puts a card in its place; true where the words of the source now mean something else. */
  private swap({ id, html, after }: Parts['cards'][number]): boolean {
    const old = document.getElementById(id)
    const fresh = html === '' ? null : element(html)
    if (!fresh) {
      old?.remove()
      return true
    }
    if (!old) {
      const before = after === null ? null : document.getElementById(after)
      if (before) before.after(fresh)
      else if (id.startsWith('task-') && after === null) this.querySelector('.tasks')?.prepend(fresh)
      return true
    }
    // Somebody is typing here: the form tells what changed when it is sent.
    if (old.classList.contains('editing')) return false
    const focus = focusIn(old)
    old.replaceWith(fresh)
    focus?.(fresh)
    return isRemoved(old) !== isRemoved(fresh)
  }

  private put(selector: string, html: string): void {
    const fresh = element(html)
    if (fresh) document.querySelector(selector)?.replaceWith(fresh)
  }

  private askAnew(): void {
    const { current } = this.cards
    if (current !== null) history.replaceState(null, '', `#task-${current}`)
    location.reload()
  }

  private async poll(): Promise<void> {
    if (document.visibilityState !== 'visible' || this.outbox?.waiting) return
    const answer = await fetch(`${this.path}/version.json?since=${this.version}`).catch(() => null)
    if (answer?.ok) this.apply((await answer.json()) as Parts)
  }

  private tell(state: 'saving' | 'saved' | 'unsent', waiting: number): void {
    const place = this.querySelector<HTMLElement>('[data-part=saved]')
    if (!place) return
    place.dataset.state = state
    const time = new Date().toLocaleTimeString('vi-VN', {
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
    const words = {
      saving: this.dataset.saving,
      saved: `${this.dataset.saved} ${time}`,
      unsent: `${this.dataset.unsent} ${waiting}`,
    }
    place.textContent = words[state] ?? ''
  }

  private tellOnce(words: string): void {
    const place = this.querySelector('[data-part=saved]')
    if (place) place.textContent = words
  }

  private toast(words: string): void {
    document.dispatchEvent(new CustomEvent('toast', { detail: { words } }))
  }
}

function element(html: string): Element | null {
  const place = document.createElement('template')
  place.innerHTML = html
  return place.content.firstElementChild
}

const isRemoved = (card: Element): boolean => /\b(task|entry)-removed\b/.test(card.className)

/** How the focus comes back to the same part of a card that is drawn anew; null where it is elsewhere. */
function focusIn(card: Element): ((fresh: Element) => void) | null {
  const { activeElement } = document
  if (!activeElement || !card.contains(activeElement)) return null
  const onEdit = activeElement.matches('[data-part=edit]')
  const onDeed = activeElement.matches('.deeds button')
  return fresh => {
    const part = fresh.querySelector<HTMLElement>(onEdit ? '[data-part=edit]' : '.deeds button')
    const target = (onEdit || onDeed) && part ? part : fresh
    if (target instanceof HTMLElement) target.focus({ preventScroll: true })
  }
}

customElements.define('review-room', ReviewRoom)
