/** Signs in with a passkey: asks the server what to sign, lets the device sign it, sends that back. */
import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
} from '@simplewebauthn/browser'
import { askServer } from '../ask-server.ts'

class PasskeyButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')
    if (!button) return
    if (!browserSupportsWebAuthn()) {
      this.say(this.dataset.unsupported)
      return
    }
    button.hidden = false
    button.addEventListener('click', () => {
      button.disabled = true
      this.say(this.dataset.working)
      this.signIn()
        .catch(() => this.say(this.dataset.failed))
        .finally(() => {
          button.disabled = false
        })
    })
  }

  private async signIn(): Promise<void> {
    const { csrf = '', options = '', answer = '', next = '/' } = this.dataset
    const optionsJSON = await askServer<PublicKeyCredentialRequestOptionsJSON>(options, csrf, {})
    const signed = await startAuthentication({ optionsJSON })
    const done = await askServer<{ next: string }>(answer, csrf, { answer: JSON.stringify(signed), next })
    location.assign(done.next)
  }

  private say(words: string | undefined): void {
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = words ?? ''
  }
}

customElements.define('passkey-button', PasskeyButton)
