/** What the pages of this browser tell one another about letters. */

/** Progress is a share of 1. */
export type News =
  | { readonly kind: 'sending'; readonly id: string; readonly progress: number }
  | {
      readonly kind: 'sent'
      readonly id: string
      readonly title: string
      /** Where the form stands. */
      readonly page: string
      readonly href: string | null
    }
  | { readonly kind: 'changed' }

const channelName = 'outbox'
let out: BroadcastChannel | undefined

export function tellAll(news: News): void {
  if (typeof BroadcastChannel === 'undefined') return
  out ??= new BroadcastChannel(channelName)
  out.postMessage(news)
}

/** Also hears what this page itself tells. */
export function hear(listener: (news: News) => void): void {
  if (typeof BroadcastChannel === 'undefined') return
  new BroadcastChannel(channelName).addEventListener('message', ({ data }) => listener(data as News))
}
