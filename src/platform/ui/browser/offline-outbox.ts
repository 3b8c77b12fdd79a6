/** Loaded where something waits on this device: sends it, and says on every page how much is left. */
import { accountHere, canKeep, fill, offlineMeta } from './offline/frame.ts'
import { hear } from './offline/news.ts'
import { keepSending } from './offline/sending.ts'
import { listLetters } from './offline/store.ts'

async function show(): Promise<void> {
  const account = accountHere()
  const own = (await listLetters()).filter(
    ({ owner, state }) =>
      (state === 'waiting' || state === 'refused') && (owner === account || owner.startsWith('link:')),
  )
  const tools = document.querySelector('.frame-tools')
  const known = document.querySelector('.frame-outbox')
  if (own.length === 0 || !tools) return known?.remove()
  const link = known ?? document.createElement('a')
  link.className = 'frame-outbox'
  link.setAttribute('href', '/outbox')
  const words = fill(offlineMeta()?.dataset.waiting ?? '', { count: own.length })
  link.setAttribute('aria-label', words)
  link.replaceChildren(part('on-desktop', words), part('on-phone tabular', `↑ ${own.length}`))
  if (!known) tools.prepend(link)
}

function part(className: string, words: string): HTMLElement {
  const span = document.createElement('span')
  span.className = className
  span.textContent = words
  return span
}

function listen(): void {
  hear(news => {
    if (news.kind === 'sending') return
    void show()
    const words = offlineMeta()?.dataset.sent
    const here = document.querySelector('offline-form[data-state=waiting]')
    if (news.kind === 'sent' && words && !here) {
      document.dispatchEvent(
        new CustomEvent('toast', { detail: { words: fill(words, { title: news.title }) } }),
      )
    }
  })
}

if (canKeep()) {
  listen()
  void show()
  keepSending()
}
