/** A visitor without a browser: pages, forms and cookies by plain HTTP, for tests that kill the server. */
import { request } from 'node:http'
import { password } from './browser.ts'

/** What the server answered for one file. */
export interface Answer {
  readonly taken: boolean
  readonly href: string
  readonly already: boolean
}

export interface SentPlan {
  readonly name: string
  readonly bytes: Uint8Array
}

export class Visitor {
  private readonly cookies = new Map<string, string>()
  private csrf = ''

  /** Follows the set-up link and gives the office and the first person, who is then signed in. */
  async setUp(link: string): Promise<void> {
    const page = new URL(link)
    this.csrf = csrfIn(await (await this.fetch(page.href)).text())
    const answer = await this.fetch(`${page.origin}/set-up`, {
      method: 'POST',
      body: new URLSearchParams({
        _csrf: this.csrf,
        token: page.searchParams.get('token') ?? '',
        office: 'Ủy ban nhân dân xã Bến Lúa',
        place: 'Bến Lúa',
        person: 'Trần Thị Mẫu',
        sign_in_name: 'mau.tran',
        password,
      }),
    })
    if (answer.status >= 400) throw new Error(`set-up answered ${answer.status}: ${await answer.text()}`)
    this.csrf = csrfIn(await (await this.fetch(`${page.origin}/plans`)).text())
  }

  /** Asks for a page; redirects are not followed. */
  async fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const answer = await fetch(url, { ...init, redirect: 'manual', headers: this.headers(init.headers) })
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      this.cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    return answer
  }

  /** Sends a form's fields; redirects are not followed. */
  post(url: string, fields: Readonly<Record<string, string>>): Promise<Response> {
    return this.fetch(url, { method: 'POST', body: new URLSearchParams({ _csrf: this.csrf, ...fields }) })
  }

  /** Sends a plan; rejects when the connection breaks before the answer is whole. */
  async send(address: string, plan: SentPlan): Promise<Answer> {
    const form = new FormData()
    form.set('_csrf', this.csrf)
    form.set('files', new Blob([Uint8Array.from(plan.bytes)]), plan.name)
    const headers = { accept: 'application/json' }
    const answer = await this.fetch(`${address}/plans/uploads`, { method: 'POST', body: form, headers })
    const { results } = (await answer.json()) as { results: [Answer] }
    return results[0]
  }

  /** Sends the first half of a plan and then nothing more; resolves when that half is on its way. */
  async sendHalf(address: string, plan: SentPlan): Promise<void> {
    const half = Buffer.concat([
      Buffer.from('--half\r\ncontent-disposition: form-data; name="files"; filename="half.txt"\r\n\r\n'),
      plan.bytes.subarray(0, plan.bytes.length / 2),
    ])
    const headers = {
      ...Object.fromEntries(new Headers(this.headers())),
      'x-csrf-token': this.csrf,
      'content-type': 'multipart/form-data; boundary=half',
      'content-length': 2 * half.length,
    }
    const sending = request(`${address}/plans/uploads`, { method: 'POST', headers })
    // That it breaks is what the test is about.
    sending.on('error', () => undefined)
    await new Promise<void>(resolve => sending.write(half, () => resolve()))
  }

  private headers(more?: HeadersInit): Headers {
    const headers = new Headers(more)
    headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    return headers
  }
}

function csrfIn(page: string): string {
  const token = /name="_csrf" value="([^"]+)"/.exec(page)?.[1]
  if (token === undefined) throw new Error(`no form on the page: ${page.slice(0, 300)}`)
  return token
}
