/** From choosing a file to the first task that can be worked on, through Chromium. */
import type { Page, Request } from 'playwright-core'
import { reviewUsable } from './chromium.ts'
import { duration, median, percentile, plainRow } from './figures.ts'
import type { Office } from './office.ts'
import type { Row } from './report.ts'
import type { PlanToSend } from './sent-plans.ts'

const rounds = 5
const wholeMillisecondsMax = 2000

/** What one upload took, in milliseconds. */
interface Sending {
  readonly whole: number
  /** The server's answer to the file. */
  readonly answer: number
  /** From that answer to the page that has the reading. */
  readonly wait: number
  /** That page, from its request until it can be used. */
  readonly load: number
}

/** Rows of one plan: the whole way, and its parts. */
export async function uploadRows(page: Page, office: Office, plan: PlanToSend): Promise<Row[]> {
  const sendings: Sending[] = []
  for (let round = -1; round < rounds; round += 1) {
    const sending = await send(page, office, plan, `${round}`)
    if (round >= 0) sendings.push(sending)
  }
  const of = (part: keyof Sending): number => median(sendings.map(sending => sending[part]))
  const whole = sendings.map(sending => sending.whole)
  const what = `${plan.name}: from choosing the file to a first task that answers`
  return [
    {
      measure: what,
      target: `< ${duration(wholeMillisecondsMax)}`,
      value: `${duration(of('whole'))} (slowest of ${rounds}: ${duration(percentile(whole, 1))})`,
      met: of('whole') < wholeMillisecondsMax,
    },
    plainRow(
      'of it: taking the file / reading it, with the wait for that / the page with the review',
      `${duration(of('answer'))} / ${duration(of('wait'))} / ${duration(of('load'))}`,
    ),
  ]
}

async function send(page: Page, office: Office, plan: PlanToSend, mark: string): Promise<Sending> {
  const file = plan.file(`${plan.name.length}-${mark}`)
  await page.goto(`${office.address}/plans`)
  // Its end is not waited for: the behaviour may leave the page with the answer's last byte.
  const posted = page.waitForResponse(answer => answer.request().method() === 'POST', { timeout: 60_000 })
  const begun = Date.now()
  await page.setInputFiles('#plan-files', file)
  const timing = timingOf((await posted).request())
  await page.waitForURL('**/plans/uploads/*')
  const { at, asked } = await reviewUsable(page)
  return {
    whole: at - begun,
    answer: timing.answer,
    wait: asked - timing.ended,
    load: at - asked,
  }
}

/** How long the server took for an answer, and when it had come (wall time). */
function timingOf(request: Request): { readonly answer: number; readonly ended: number } {
  const { startTime, requestStart, responseStart } = request.timing()
  return { answer: responseStart - requestStart, ended: startTime + responseStart }
}
