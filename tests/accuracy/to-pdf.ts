/** Prints plans of the corpus on A4 pages, with page numbers, by Debian's chromium where it is installed. */
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import type { Plan } from './description.ts'
import { printStyle } from './print-style.ts'
import { toHtml } from './to-html.ts'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Path of an installed browser that can print; null where there is none. */
export const printingBrowser: string | null = places.find(place => existsSync(place)) ?? null

/** A browser for printing; the caller closes it. */
export function startPrinting(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ['--no-sandbox'] })
}

/** The PDF form of a plan. */
export async function toPdf(browser: Browser, plan: Plan): Promise<Uint8Array> {
  const page = await browser.newPage()
  try {
    await page.setContent(toHtml(plan, printStyle(plan.form.headingStyles)))
    await page.evaluate('document.fonts.ready')
    return new Uint8Array(await page.pdf({ preferCSSPageSize: true }))
  } finally {
    await page.close()
  }
}
