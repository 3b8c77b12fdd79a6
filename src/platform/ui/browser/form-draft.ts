/**
 * Keeps what is typed into a form until it is sent, in this tab of this browser: going back, a reload or a
 * session that ended loses nothing. Passwords, files and the form's token are not kept.
 */

import { type Typed as Draft, typedIn as draftOf, restoreTyped as restore } from './forms/typed.ts'

class FormDraft extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form')
    if (!form) return
    const drawn = draftOf(form)
    // Fields with errors come from the server with what was sent: newer than any draft.
    const kept = form.querySelector('.field-error') ? null : read(this.key)
    if (kept && JSON.stringify(kept) !== JSON.stringify(drawn)) {
      restore(form, kept)
      this.tell(form, drawn)
    }
    form.addEventListener('input', () => write(this.key, draftOf(form)))
    form.addEventListener('change', () => write(this.key, draftOf(form)))
    // The page after says whether it arrived (frame.ts): then it is dropped, else it comes back.
    form.addEventListener('submit', () => {
      write(`sending-${this.key}`, draftOf(form))
      write(this.key, null)
    })
  }

  private get key(): string {
    return `draft-${this.dataset.name ?? ''}`
  }

  private tell(form: HTMLFormElement, drawn: Draft): void {
    const note = document.createElement('p')
    note.className = 'draft-note'
    note.setAttribute('role', 'status')
    note.textContent = this.dataset.restored ?? ''
    const drop = document.createElement('button')
    drop.type = 'button'
    drop.className = 'button button-quiet'
    drop.textContent = this.dataset.drop ?? ''
    drop.addEventListener('click', () => {
      write(this.key, null)
      restore(form, drawn)
      note.remove()
    })
    note.append(drop)
    this.prepend(note)
  }
}

function read(key: string): Draft | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as Draft | null
  } catch {
    return null
  }
}

function write(key: string, draft: Draft | null): void {
  try {
    if (draft) sessionStorage.setItem(key, JSON.stringify(draft))
    else sessionStorage.removeItem(key)
  } catch {
    // A browser that keeps nothing still sends the form.
  }
}

customElements.define('form-draft', FormDraft)
