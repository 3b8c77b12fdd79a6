/** What every page must hold to. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Axe finds nothing that would keep somebody out (WCAG 2.2 and good practice). */
export async function expectNoBarriers(page: Page, where: string): Promise<void> {
  expect(await barriersOf(page), where).toEqual([])
}

async function barriersOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} ${nodes.map(({ target }) => target).join(' | ')}`,
  )
}

/** The page is no wider than its window. */
export async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  expect(wide, `${where} scrolls sideways`).toBeLessThanOrEqual(window ?? 0)
}

/** Everything that is wrong with a page, each fault as a sentence: axe's, its headings, its width. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const faults = await barriersOf(page)
  const headings = await page.locator('h1').count()
  if (headings !== 1) faults.push(`has ${headings} headings of the first rank`)
  const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  if ((wide ?? 0) > (window ?? 0)) faults.push(`scrolls sideways: ${wide} in ${window}`)
  return faults
}
