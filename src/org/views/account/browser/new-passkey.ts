/** Makes a passkey: asks the server what for, lets the device make it, sends its public half back. */
import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  startRegistration,
} from '@simplewebauthn/browser'
import { askServer } from '../../sign-in/ask-server.ts'

class NewPasskey extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form')
    if (!form) return
    if (!browserSupportsWebAuthn()) {
      this.say(this.dataset.unsupported)
      return
    }
    form.hidden = false
    form.addEventListener('submit', event => {
      event.preventDefault()
      const name = form.querySelector('input')?.value.trim() ?? ''
      if (name === '') {
        this.say(this.dataset.missing)
        form.querySelector('input')?.focus()
        return
      }
      this.say(this.dataset.working)
      this.make(name).catch(() => this.say(this.dataset.failed))
    })
  }

  private async make(name: string): Promise<void> {
    const { csrf = '', options = '', answer = '' } = this.dataset
    const optionsJSON = await askServer<PublicKeyCredentialCreationOptionsJSON>(options, csrf, {})
    const made = await startRegistration({ optionsJSON })
    const { next } = await askServer<{ next: string }>(answer, csrf, { answer: JSON.stringify(made), name })
    location.assign(next)
  }

  private say(words: string | undefined): void {
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = words ?? ''
  }
}

customElements.define('new-passkey', NewPasskey)
