/** What waits on this device, and the pages that are kept on it: lists that only this browser can draw. */
import { deliver, recall } from './offline/courier.ts'
import { accountHere, canKeep, fill, shownTime } from './offline/frame.ts'
import { hear, tellAll } from './offline/news.ts'
import { filesOf, keepLetter, type Letter, listLetters, removeLetter } from './offline/store.ts'

/** After this what was thrown away is gone. */
const takenBackMilliseconds = 60_000

class OutboxList extends HTMLElement {
  connectedCallback(): void {
    if (!canKeep()) {
      this.replaceChildren(this.words('unable'))
      return
    }
    hear(news => news.kind !== 'sending' && void this.draw())
    void this.draw()
  }

  private async draw(): Promise<void> {
    const account = accountHere()
    const all = await listLetters()
    const isOwn = ({ owner }: Letter) => owner === account || owner.startsWith('link:')
    for (const { id, state, savedAt } of all)
      if (state === 'dropped' && savedAt < Date.now() - takenBackMilliseconds) await removeLetter(id)
    const own = all.filter(isOwn)
    const items = await Promise.all(own.map(letter => this.item(letter)))
    const list = document.createElement('ul')
    list.className = 'plain outbox'
    list.append(...items)
    this.replaceChildren(own.length > 0 ? list : this.words('empty'))
    const others = all.length - own.length
    if (others > 0) this.append(this.words('others', { count: others }))
  }

  private async item(letter: Letter): Promise<HTMLLIElement> {
    const files = await filesOf(letter.id)
    const item = document.createElement('li')
    const title = document.createElement('b')
    title.textContent = letter.title
    const facts = this.words('facts', { time: shownTime(letter.savedAt), files: files.length })
    facts.className = 'soft small'
    item.append(title, this.words(`state-${letter.state}`), facts)
    if (letter.refusal?.words) item.append(letter.refusal.words)
    const deeds = document.createElement('p')
    deeds.className = 'buttons'
    deeds.append(...this.deeds(letter))
    item.append(deeds)
    return item
  }

  private deeds(letter: Letter): HTMLElement[] {
    const { id, state, page } = letter
    if (state === 'dropped') {
      return [this.button('undo', () => keepLetter({ ...letter, state: 'draft', savedAt: Date.now() }))]
    }
    const open = document.createElement('a')
    open.className = 'button button-quiet'
    open.href = page
    open.textContent = this.say('open')
    const drop = this.button('drop', () => this.drop(letter))
    if (state !== 'waiting') return [open, drop]
    return [this.button('send', () => this.send(id)), open, drop]
  }

  private async send(id: string): Promise<void> {
    const outcome = await deliver(id)
    if (outcome.kind === 'later') {
      const words = this.say(`later-${outcome.why}`)
      document.dispatchEvent(new CustomEvent('toast', { detail: { words } }))
    }
  }

  /** What may have arrived cannot be taken back from there; it is only no longer sent from here. */
  private async drop(letter: Letter): Promise<void> {
    const recalled = await recall(letter.id)
    await keepLetter({ ...(recalled ?? letter), state: 'dropped', savedAt: Date.now() })
  }

  private button(code: string, work: () => Promise<void>): HTMLButtonElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button'
    button.textContent = this.say(code)
    button.addEventListener('click', () => {
      button.disabled = true
      void work().finally(() => tellAll({ kind: 'changed' }))
    })
    return button
  }

  private words(code: string, values: Readonly<Record<string, string | number>> = {}): HTMLElement {
    const line = document.createElement('p')
    line.textContent = fill(this.say(code), values)
    return line
  }

  private say(code: string): string {
    return (JSON.parse(this.dataset.words ?? '{}') as Record<string, string>)[code] ?? ''
  }
}

/** Pages that the service worker keeps: they open without a line. */
class KeptPages extends HTMLElement {
  connectedCallback(): void {
    if ('caches' in window) void this.draw()
  }

  private async draw(): Promise<void> {
    const cache = await caches.open('pages')
    const items = await Promise.all((await cache.keys()).map(({ url }) => this.item(cache, url)))
    const shown = items.filter(item => item !== null)
    if (shown.length === 0) return
    const list = document.createElement('ul')
    list.append(...shown)
    this.replaceChildren(list)
  }

  private async item(cache: Cache, url: string): Promise<HTMLLIElement | null> {
    const kept = await cache.match(url)
    if (!kept) return null
    const title = /<title>([^<]*)/.exec(await kept.text())?.[1] ?? url
    const link = document.createElement('a')
    link.href = url
    // The title comes as HTML, with its signs written out.
    const [words = ''] = new DOMParser().parseFromString(title, 'text/html').body.textContent.split(' · ')
    link.textContent = words
    const item = document.createElement('li')
    item.append(link)
    return item
  }
}

customElements.define('outbox-list', OutboxList)
customElements.define('kept-pages', KeptPages)
