/** What every page must hold to. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Axe finds nothing that would keep somebody out (WCAG 2.2 and good practice). */
export async function expectNoBarriers(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} ${nodes.map(({ target }) => target).join(' | ')}`,
  )
  expect(found, where).toEqual([])
}

/** The page is no wider than its window. */
export async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  expect(wide, `${where} scrolls sideways`).toBeLessThanOrEqual(window ?? 0)
}
