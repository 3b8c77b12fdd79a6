/** A visitor of the pages inside the test's own process: cookies, forms with their token, no redirects followed. */
import type { Hono } from 'hono'

/** What the server answered. */
export interface PageAnswer {
  readonly status: number
  /** Where a redirect leads; empty for a page. */
  readonly location: string
  readonly text: string
}

export class PageClient {
  readonly cookies = new Map<string, string>()
  private readonly web: Hono
  private readonly origin: string
  private readonly address: string
  private csrf = ''

  /** `address` is where the visitor comes from; the server must trust its proxy to believe it. */
  constructor(web: Hono, origin = 'http://localhost:8700', address = '10.0.0.1') {
    this.web = web
    this.origin = origin
    this.address = address
  }

  /** Asks for a page, in Vietnamese. */
  get(path: string): Promise<PageAnswer> {
    return this.ask(path, {})
  }

  /** Sends a form, with the token of the last page that had one. */
  async post(path: string, fields: Readonly<Record<string, string>> = {}): Promise<PageAnswer> {
    if (this.csrf === '') await this.get('/sign-in')
    return this.ask(path, { method: 'POST', body: new URLSearchParams({ _csrf: this.csrf, ...fields }) })
  }

  /** Another visitor who has stolen these cookies. */
  stolen(): PageClient {
    const thief = new PageClient(this.web, this.origin, '10.66.0.1')
    for (const [name, value] of this.cookies) thief.cookies.set(name, value)
    thief.csrf = this.csrf
    return thief
  }

  private async ask(path: string, init: RequestInit): Promise<PageAnswer> {
    const headers = new Headers({
      cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'accept-language': 'vi',
      'x-forwarded-for': this.address,
    })
    const answer = await this.web.request(new URL(path, this.origin).href, { ...init, headers })
    for (const cookie of answer.headers.getSetCookie()) this.keep(cookie)
    const text = await answer.text()
    this.csrf = /name="_csrf" value="([^"]+)"/u.exec(text)?.[1] ?? this.csrf
    return { status: answer.status, location: answer.headers.get('location') ?? '', text }
  }

  private keep(cookie: string): void {
    const [pair = ''] = cookie.split(';')
    const [name = '', ...value] = pair.split('=')
    if (/max-age=0\b/iu.test(cookie)) this.cookies.delete(name)
    else this.cookies.set(name, value.join('='))
  }
}
