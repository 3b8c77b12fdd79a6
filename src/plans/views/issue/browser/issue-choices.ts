/**
 * Keeps every choice of the issue's page as it is made, without loading the page anew: the form is sent as it
 * is, and what the server answers takes the place of what stood there. Where the line breaks, the page says so
 * and the choice can be made again.
 */
class IssueChoices extends HTMLElement {
  private sending = false

  connectedCallback(): void {
    this.classList.add('with-script')
    this.addEventListener('submit', event => this.submitted(event))
    this.addEventListener('change', event => this.changed(event))
  }

  /** A radio button is a choice; there is no button to press besides. */
  private changed(event: Event): void {
    const input = event.target
    if (input instanceof HTMLInputElement && input.type === 'radio') input.form?.requestSubmit()
  }

  private submitted(event: SubmitEvent): void {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !form.classList.contains('choice-form')) return
    event.preventDefault()
    if (!this.sending) void this.send(form)
  }

  private async send(form: HTMLFormElement): Promise<void> {
    this.sending = true
    this.say(this.dataset.saving ?? '')
    const focus = this.focusAfter(form)
    try {
      const body = new URLSearchParams()
      for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
      const answer = await fetch(form.action, { method: 'POST', body, headers: { accept: 'text/html' } })
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const fresh = page.querySelector('[data-part=issue]')
      // Another page than this one: the words fit several units, the plan is issued, the session has ended.
      if (!fresh) return location.assign(answer.url === form.action ? location.href : answer.url)
      this.take(fresh)
      this.focusOn(focus)
      this.say(answer.ok ? (this.dataset.saved ?? '') : '')
    } catch {
      this.say(this.dataset.failed ?? '')
    } finally {
      this.sending = false
    }
  }

  /** Puts the fresh page in the place of the old one; what was open stays open. */
  private take(fresh: Element): void {
    for (const opened of this.querySelectorAll('details[id]')) {
      fresh.querySelector(`#${opened.id}`)?.toggleAttribute('open', opened.hasAttribute('open'))
    }
    this.querySelector('[data-part=issue]')?.replaceWith(document.importNode(fresh, true))
  }

  /** Where the focus goes when the form is gone: the same field, else the row after the one that was settled. */
  private focusAfter(form: HTMLFormElement): readonly string[] {
    const active = document.activeElement
    const next = form.closest('li')?.nextElementSibling?.id
    return [
      active?.id,
      next,
      form.closest('li')?.id,
      form.closest('section')?.querySelector('h2')?.id,
    ].filter(id => id !== undefined && id !== '') as string[]
  }

  private focusOn(ids: readonly string[]): void {
    const place = ids.map(id => document.getElementById(id)).find(element => element !== null)
    if (!place) return
    const button = place.matches('li') ? place.querySelector<HTMLElement>('button, a') : null
    if (place.matches('h2')) place.tabIndex = -1
    ;(button ?? place).focus({ preventScroll: button === null })
  }

  private say(words: string): void {
    const place = document.querySelector('[data-part=choices-said]') ?? this.addStatus()
    place.textContent = words
  }

  private addStatus(): Element {
    const status = document.createElement('p')
    status.className = 'choices-said'
    status.dataset.part = 'choices-said'
    status.setAttribute('role', 'status')
    this.append(status)
    return status
  }
}

customElements.define('issue-choices', IssueChoices)
