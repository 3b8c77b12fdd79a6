/** Changes on their way to the server: one after the other, kept in this browser until they have arrived. */

/** A change that waits: where it goes, what it says, and the card that it is about. */
export interface Letter {
  readonly path: string
  readonly fields: Readonly<Record<string, string>>
  readonly card: string | null
  /** The version that its sender saw. */
  readonly version: number
}

/** What the server answered; `form` is the form again, with what stands against it. */
export type Reply =
  | { readonly kind: 'done'; readonly parts: Parts }
  | { readonly kind: 'form'; readonly html: string }
  | { readonly kind: 'refused'; readonly words: string }

/** Everything that changed since the version that the page shows. */
export interface Parts {
  readonly version: number
  readonly counts: string
  readonly look: number
  readonly cards: readonly { readonly id: string; readonly html: string; readonly after: string | null }[]
  readonly reload: boolean
  readonly others: string
}

/** What the outbox needs of the page. */
export interface Page {
  readonly version: number
  readonly csrf: string
  readonly deliver: (letter: Letter, reply: Reply) => void
  readonly tell: (state: 'saving' | 'saved' | 'unsent', waiting: number) => void
}

const firstWait = 1500
const longestWait = 30_000

export class Outbox {
  private letters: Letter[]
  private busy = false
  private wait = firstWait
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly key: string
  private readonly page: Page

  constructor(path: string, page: Page) {
    this.key = `outbox:${path}`
    this.page = page
    this.letters = read(this.key)
    addEventListener('online', () => this.hurry())
    if (this.letters.length > 0) void this.work()
  }

  get waiting(): number {
    return this.letters.length
  }

  send(letter: Letter): void {
    this.letters.push(letter)
    this.keep()
    this.hurry()
  }

  private hurry(): void {
    clearTimeout(this.timer)
    this.wait = firstWait
    void this.work()
  }

  private async work(): Promise<void> {
    if (this.busy) return
    this.busy = true
    try {
      while (this.letters[0]) {
        this.page.tell('saving', this.letters.length)
        await this.carry(this.letters[0])
      }
      this.page.tell('saved', 0)
    } catch {
      // The line is down or the server is: nothing is lost, and it is tried again.
      this.page.tell('unsent', this.letters.length)
      this.timer = setTimeout(() => void this.work(), this.wait)
      this.wait = Math.min(2 * this.wait, longestWait)
    } finally {
      this.busy = false
    }
  }

  private async carry(letter: Letter): Promise<void> {
    const before = this.page.version
    const reply = await post(letter, this.page)
    this.letters.shift()
    if (reply.kind === 'done') this.follow(before, letter, reply.parts)
    this.keep()
    this.page.deliver(letter, reply)
  }

  /** What waits was made by somebody who saw this change: nobody else's came in between. */
  private follow(before: number, { version }: Letter, parts: Parts): void {
    if (parts.others !== '' || version < before) return
    this.letters = this.letters.map(letter =>
      letter.version === version ? { ...letter, version: parts.version } : letter,
    )
  }

  private keep(): void {
    try {
      if (this.letters.length === 0) localStorage.removeItem(this.key)
      else localStorage.setItem(this.key, JSON.stringify(this.letters))
    } catch {
      // A browser that keeps nothing still sends.
    }
  }
}

/** Throws where the change may not have arrived, or nobody may send it now (signed out, an old page). */
async function post({ path, fields, version }: Letter, page: Page): Promise<Reply> {
  const seen = String(page.version)
  const body = new URLSearchParams({ ...fields, version: String(version), seen })
  const headers = { accept: 'application/json', 'x-csrf-token': page.csrf }
  const answer = await fetch(path, { method: 'POST', body, headers })
  const late = answer.status >= 500 || [401, 403, 408, 429].includes(answer.status)
  if (late) throw new Error(String(answer.status))
  if (answer.headers.get('content-type')?.startsWith('text/html')) {
    return { kind: 'form', html: await answer.text() }
  }
  const value = (await answer.json()) as Parts | { readonly detail?: string }
  if (answer.ok) return { kind: 'done', parts: value as Parts }
  return { kind: 'refused', words: 'detail' in value ? (value.detail ?? '') : '' }
}

function read(key: string): Letter[] {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '[]') as Letter[]
  } catch {
    return []
  }
}
