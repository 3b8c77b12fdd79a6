/** Copies the corrected words with one press, and says so. Without it they stand there to be selected. */

class CopyWords extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('[data-part=copy]')
    button?.removeAttribute('hidden')
    button?.addEventListener('click', () => void this.copy())
  }

  private async copy(): Promise<void> {
    const words = this.querySelector('[data-part=words]')
    if (!words) return
    // Emptied first, so that a second copy is read out too.
    this.say('')
    const copied = (await toClipboard(words.textContent ?? '')) || copySelected(words)
    this.say((copied ? this.dataset.copied : this.dataset.selected) ?? '')
  }

  private say(words: string): void {
    const said = this.querySelector('[data-part=said]')
    if (said) said.textContent = words
  }
}

/** False where the browser does not let us: an office without https has no clipboard for pages. */
async function toClipboard(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words)
    return true
  } catch {
    return false
  }
}

/** The older way, which also works without https; leaves the words selected when it fails. */
function copySelected(element: Element): boolean {
  getSelection()?.selectAllChildren(element)
  return document.execCommand('copy')
}

customElements.define('copy-words', CopyWords)
