import type { JSX } from 'preact'
import { ButtonLink } from '../parts/button.tsx'
import type { View } from '../view.ts'
import { sayOffline, wordsOfList } from './words.ts'

/** What waits on this device; the browser draws the list, because only it knows. */
export function OutboxPage({ view }: { view: View }): JSX.Element {
  const say = sayOffline(view.locale)
  return (
    <>
      <div class="page-head">
        <h1>{say('outbox-title')}</h1>
        <p>{say('outbox-intro')}</p>
      </div>
      <outbox-list data-words={wordsOfList(view.locale)}>
        <p>{say('outbox-script')}</p>
      </outbox-list>
      <p class="soft small">{say('outbox-shared')}</p>
    </>
  )
}

/** In place of a page that cannot be had without a network: what is kept on this device. Drawn for nobody. */
export function OfflinePage({ view }: { view: View }): JSX.Element {
  const say = sayOffline(view.locale)
  return (
    <>
      <div class="page-head">
        <h1>{say('offline-title')}</h1>
        <p>{say('offline-intro')}</p>
      </div>
      <p>
        <ButtonLink href="">{say('offline-again')}</ButtonLink>
      </p>
      <h2>{say('offline-kept')}</h2>
      <kept-pages>
        <p>{say('offline-none')}</p>
      </kept-pages>
      <h2>{say('outbox-title')}</h2>
      <outbox-list data-words={wordsOfList(view.locale)}>
        <p>{say('outbox-script')}</p>
      </outbox-list>
    </>
  )
}
