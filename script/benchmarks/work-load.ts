/** Asks for pages at a steady rate, whether or not the answers before have come: as people do. */
import { Agent, request } from 'node:http'

/** A page, as somebody asks for it. */
export interface AskedPage {
  readonly name: string
  readonly path: string
  readonly cookie: string
}

/**
 * Asks for the pages in turn, so many each second, for so many seconds. Gives the milliseconds of each answer, by the
 * page's name. Throws when an answer is no page.
 */
export async function askSteadily(
  address: string,
  pages: readonly AskedPage[],
  { perSecond, seconds }: { readonly perSecond: number; readonly seconds: number },
): Promise<ReadonlyMap<string, readonly number[]>> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const times = new Map<string, number[]>(pages.map(({ name }) => [name, []]))
  const began = performance.now()
  const asked: Promise<void>[] = []
  for (let turn = 0; turn < perSecond * seconds; turn += 1) {
    const wait = began + (turn * 1000) / perSecond - performance.now()
    if (wait > 0) await new Promise(resolve => setTimeout(resolve, wait))
    const page = pages[turn % pages.length]
    if (!page) continue
    asked.push(
      askOnce(agent, address, page).then(milliseconds => {
        times.get(page.name)?.push(milliseconds)
      }),
    )
  }
  await Promise.all(asked)
  agent.destroy()
  return times
}

/** Milliseconds from the question to the last byte. */
export function askOnce(agent: Agent, address: string, { path, cookie }: AskedPage): Promise<number> {
  const start = performance.now()
  const headers = { cookie, 'accept-encoding': 'br, gzip', 'accept-language': 'vi' }
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, address), { agent, headers }, answer => {
      answer.resume()
      answer.once('end', () => {
        if (answer.statusCode === 200) resolve(performance.now() - start)
        else reject(new Error(`${path} was answered with ${answer.statusCode}`))
      })
    })
    asked.once('error', reject)
    asked.end()
  })
}
