/**
 * A form that loses nothing: what is typed and chosen is kept on this device as one goes, and what cannot be sent now
 * is sent when the line returns, once. Where the browser cannot keep it, the form is a plain one.
 */
import { restoreTyped, typedIn } from './forms/typed.ts'
import { deliver, type Outcome, recall } from './offline/courier.ts'
import { keepAllChosen, keepChosen, makeSmaller, restoreFiles } from './offline/form-files.ts'
import { accountHere, canKeep, fill } from './offline/frame.ts'
import { hear, type News, tellAll } from './offline/news.ts'
import { keepSending } from './offline/sending.ts'
import {
  findLetter,
  keepLetter,
  type Letter,
  type LetterState,
  listLetters,
  newId,
  type Refusal,
  removeLetter,
} from './offline/store.ts'

/** How long the fingers rest before what they typed is kept. */
const restMilliseconds = 300

class OfflineForm extends HTMLElement {
  private form: HTMLFormElement | null = null
  private letter: Letter | null = null
  private drawn = ''
  private timer: ReturnType<typeof setTimeout> | undefined
  /** Writes to the device, one after the other. */
  private writing: Promise<void> = Promise.resolve()
  private busy = false
  /** It has arrived, and this page is being left. */
  private leaving = false
  /** The letter is in the store, so that its absence means that it has arrived. */
  private stored = false
  /** The device is full: the form goes straight to the server. */
  private direct = false

  connectedCallback(): void {
    this.form = this.querySelector('form')
    const owner = this.dataset.owner || accountHere()
    if (!this.form || owner === null || !canKeep()) return
    // A browser that keeps nothing after all still sends the form.
    this.begin(this.form, owner).catch(() => undefined)
  }

  private async begin(form: HTMLFormElement, owner: string): Promise<void> {
    this.drawn = JSON.stringify(typedIn(form))
    const name = this.dataset.name ?? ''
    const own = (await listLetters()).filter(one => one.owner === owner && one.name === name)
    const kept = own.find(({ state }) => state !== 'dropped')
    this.letter = kept ?? this.newLetter(form, owner, name)
    this.stored = kept !== undefined
    this.listen(form)
    if (!kept) return this.showId(form)
    await this.putBack(form, kept)
    if (kept.state === 'refused' && kept.refusal) this.showRefusal(form, kept.refusal)
    else if (kept.state === 'waiting') this.showWaiting(this.say('waiting'))
    else this.showState(this.say('restored'), [this.button('drop', () => void this.throwAway())])
    if (kept.state === 'waiting') keepSending()
  }

  private newLetter(form: HTMLFormElement, owner: string, name: string): Letter {
    return {
      id: newId(),
      owner,
      name,
      title: this.dataset.title || document.title,
      state: 'draft',
      page: location.pathname + location.search,
      action: new URL(form.action).pathname,
      uploads: this.dataset.uploads ?? '',
      typed: [],
      entries: [],
      hashes: {},
      posted: false,
      refusal: null,
      savedAt: Date.now(),
    }
  }

  private listen(form: HTMLFormElement): void {
    form.addEventListener('input', () => this.soon())
    form.addEventListener('change', event => {
      const { target } = event
      if (target instanceof HTMLInputElement && target.type === 'file') this.write(() => this.chosen(target))
      else this.soon()
    })
    form.addEventListener('submit', event => this.submit(event, form))
    // A phone may end a page that is out of sight without another word.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden' && this.timer !== undefined) this.save()
    })
    hear(news => this.hear(news))
  }

  /** The server takes one form for one id, also when two of them come from one kept page. */
  private showId(form: HTMLFormElement): void {
    const field = form.querySelector<HTMLInputElement>('input[name=client_id]')
    if (field && this.letter) field.value = this.letter.id
  }

  private async putBack(form: HTMLFormElement, letter: Letter): Promise<void> {
    this.showId(form)
    restoreTyped(form, letter.typed)
    await restoreFiles(letter.id, form)
  }

  private soon(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.save(), restMilliseconds)
  }

  private save(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    this.write(() => this.keepDraft())
  }

  private write(work: () => Promise<void>): void {
    if (this.busy) return
    this.showState(this.say('saving'))
    this.writing = this.writing
      .then(work)
      .then(() => {
        if (!this.busy) this.showState(this.say('saved'))
      })
      .catch(() => this.showFull())
  }

  /** Another tab may have sent the letter, or be sending it: then what is written here is another one. */
  private async keepDraft(): Promise<void> {
    if (!this.letter || !this.form) return
    const known = await findLetter(this.letter.id)
    const isGone = known ? known.state === 'waiting' : this.stored
    if (isGone) await this.splitOff(this.form, this.letter)
    else await this.keep()
  }

  private async splitOff(form: HTMLFormElement, letter: Letter): Promise<void> {
    this.startAnew(form, letter)
    await this.keep()
    if (this.letter) await keepAllChosen(this.letter.id, form)
  }

  private startAnew(form: HTMLFormElement, { owner, name }: Letter): void {
    this.letter = this.newLetter(form, owner, name)
    this.stored = false
    this.showId(form)
  }

  private joinWaiting(letter: Letter): void {
    this.letter = letter
    this.showWaiting(this.say('waiting'))
  }

  private async chosen(field: HTMLInputElement): Promise<void> {
    await this.keepDraft()
    if (this.letter) await keepChosen(this.letter.id, field)
  }

  private async keep(more: Partial<Letter> = {}): Promise<void> {
    if (!this.letter || !this.form) return
    this.letter = { ...this.letter, typed: typedIn(this.form), savedAt: Date.now(), ...more }
    await keepLetter(this.letter)
    this.stored = true
  }

  private submit(event: SubmitEvent, form: HTMLFormElement): void {
    if (this.direct || event.defaultPrevented) return
    event.preventDefault()
    if (this.busy) return
    this.busy = true
    clearTimeout(this.timer)
    this.timer = undefined
    void this.send(form, event.submitter).finally(() => {
      this.busy = false
    })
  }

  private async send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
    try {
      this.showState(this.say('saving'))
      await this.writing
      await this.seal(form, submitter)
    } catch {
      this.showFull()
      // Nothing is kept, but a line may carry it now; what is half kept would only come back afterwards.
      if (this.letter) await removeLetter(this.letter.id).catch(() => undefined)
      if (navigator.onLine) form.requestSubmit(submitter)
      return
    }
    this.showState(fill(this.say('sending'), { percent: 0 }))
    if (this.letter) await this.show(form, await deliver(this.letter.id))
  }

  /** From here on the letter is on its way, whatever happens to this page. */
  private async seal(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
    if (!this.letter) return
    const entries = [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' && name !== '_csrf' && name !== 'client_id' ? [[name, value]] : [],
    )
    if (submitter instanceof HTMLButtonElement && submitter.name)
      entries.push([submitter.name, submitter.value])
    await this.keep({ state: 'draft', entries })
    if (this.makesSmaller(form)) await makeSmaller(this.letter.id, form)
    await this.keep({ state: 'waiting', entries, refusal: null })
    tellAll({ kind: 'changed' })
    // A browser short of room then asks before it throws this away.
    await navigator.storage?.persist?.().catch(() => false)
  }

  /** Photos travel smaller, unless the person ticked the box that keeps them as they are. */
  private makesSmaller(form: HTMLFormElement): boolean {
    const { original } = this.dataset
    if (original === undefined) return false
    return !form.querySelector<HTMLInputElement>(`input[type=checkbox][name="${original}"]`)?.checked
  }

  private async show(form: HTMLFormElement, outcome: Outcome): Promise<void> {
    if (outcome.kind === 'sent') {
      this.leave(outcome.href)
    } else if (outcome.kind === 'refused') {
      if (this.letter) this.letter = { ...this.letter, state: 'refused', refusal: outcome.refusal }
      this.showRefusal(form, outcome.refusal)
    } else {
      this.showWaiting(this.say(outcome.why === 'no-line' ? 'waiting' : outcome.why))
      keepSending()
    }
  }

  private hear(news: News): void {
    if (!this.letter || !this.form) return
    if (news.kind === 'changed') void this.lookAgain(this.letter)
    else if (news.id !== this.letter.id) return
    else if (news.kind === 'sending') {
      this.showState(fill(this.say('sending'), { percent: Math.floor(100 * news.progress) }))
    } else if (!this.busy && this.letter.state === 'waiting') this.leave(news.href)
  }

  /** Another tab sends this letter: where both say the same, it is one; else this one goes on as its own. */
  private async lookAgain({ id, state }: Letter): Promise<void> {
    const known = await findLetter(id)
    if (!this.form || this.busy || state === 'waiting' || known?.state !== 'waiting') return
    if (JSON.stringify(known.typed) === JSON.stringify(typedIn(this.form))) this.joinWaiting(known)
    else this.save()
  }

  /** Once: the page after says what was done, and says it once. */
  private leave(href: string | null): void {
    if (this.leaving) return
    this.leaving = true
    this.showState(this.say('sent'))
    location.assign(href ?? location.href)
  }

  private async throwAway(): Promise<void> {
    if (!this.letter || !this.form) return
    await removeLetter(this.letter.id)
    this.form.reset()
    restoreTyped(this.form, JSON.parse(this.drawn) as ReturnType<typeof typedIn>)
    this.startAnew(this.form, this.letter)
    this.showState('')
  }

  /** The form rests while it waits; it can be taken back until it may have arrived. */
  private showWaiting(words: string): void {
    if (this.form) this.form.hidden = true
    const link = document.createElement('a')
    link.href = '/outbox'
    link.textContent = this.say('outbox')
    this.showState(words, [link, this.button('edit', () => void this.edit())])
  }

  private async edit(): Promise<void> {
    const letter = this.letter && (await recall(this.letter.id))
    if (!letter || !this.form) return this.showState(this.say('on-its-way'))
    this.letter = letter
    this.form.hidden = false
    this.showState(this.say('saved'))
  }

  private showRefusal(form: HTMLFormElement, { words, html }: Refusal): void {
    form.hidden = false
    const page = html === null ? null : new DOMParser().parseFromString(html, 'text/html')
    const again = page?.querySelector(`offline-form[data-name="${CSS.escape(this.dataset.name ?? '')}"] form`)
    if (again && this.letter) {
      form.replaceChildren(...again.childNodes)
      void this.putBack(form, this.letter)
    }
    this.showState(words || this.say('refused'))
    this.note.append(...(page?.querySelectorAll('main .notice[role]') ?? []))
    this.note.scrollIntoView({ block: 'center' })
  }

  private showFull(): void {
    this.direct = true
    this.showState(this.say('full'))
  }

  private get note(): HTMLElement {
    const known = this.querySelector<HTMLElement>('.offline-note')
    if (known) return known
    const note = document.createElement('div')
    note.className = 'offline-note'
    note.setAttribute('role', 'status')
    this.prepend(note)
    return note
  }

  private showState(words: string, more: readonly HTMLElement[] = []): void {
    const line = document.createElement('p')
    line.textContent = words
    this.note.replaceChildren(line, ...more)
    this.note.hidden = words === '' && more.length === 0
    this.dataset.state = this.letter?.state ?? ('draft' satisfies LetterState)
  }

  private button(code: string, work: () => void): HTMLButtonElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button button-quiet'
    button.textContent = this.say(code)
    button.addEventListener('click', work)
    return button
  }

  private say(code: string): string {
    const words = JSON.parse(this.dataset.words ?? '{}') as Record<string, string>
    return words[code] ?? ''
  }
}

customElements.define('offline-form', OfflineForm)
