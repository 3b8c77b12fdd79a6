/** Signs in with a passkey: asks the server what to sign, lets the device sign it, sends that back. */
import { browserSupportsWebAuthn, startAuthentication } from '@simplewebauthn/browser'

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
    const asked = await this.send(this.dataset.options ?? '', {})
    const answer = await startAuthentication({ optionsJSON: asked })
    const done = await this.send(this.dataset.answer ?? '', {
      answer: JSON.stringify(answer),
      next: this.dataset.next ?? '/',
    })
    location.assign(done.next)
  }

  private async send(path: string, fields: Record<string, string>) {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { accept: 'application/json', 'x-csrf-token': this.dataset.csrf ?? '' },
      body: new URLSearchParams(fields),
    })
    if (!answer.ok) throw new Error(`answered ${answer.status}`)
    return answer.json()
  }

  private say(words: string | undefined): void {
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = words ?? ''
  }
}

customElements.define('passkey-button', PasskeyButton)
