/**
 * Makes the pictures of the README and the manual from the world of tests/world.ts, in docs/images/vi and
 * docs/images/en. Needs script/bootstrap and Debian's chromium. The server that it starts works on a temporary
 * folder; days that a page counts from today are counted from the day on which this runs.
 *   node --import ./script/jsx.ts script/pictures.ts [NAME …]   only these pictures
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import sharp from 'sharp'
import { freePort } from '../tests/free-port.ts'
import { people, worldPassword } from '../tests/world.ts'
import { type Shown, serve, settle } from './pictures/settled.ts'
import { type Shot, shots } from './pictures/shots.ts'

const folder = fileURLToPath(new URL('../docs/images/', import.meta.url))
const languages = ['vi', 'en'] as const
const executablePath = '/usr/bin/chromium'
const desktop = { viewport: { width: 1280, height: 800 } }
/** Two dots a point, as phones have them. */
const phone = { viewport: { width: 390, height: 760 }, deviceScaleFactor: 2 }
const picture_bytes_max = 120_000

type Language = (typeof languages)[number]

/** A page of this size on which the first person of the world has signed in. */
async function signedIn(
  browser: Browser,
  address: string,
  language: Language,
  size: typeof desktop,
): Promise<Page> {
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB'
  const context = await browser.newContext({ locale, reducedMotion: 'reduce', ...size })
  const page = await context.newPage()
  await page.goto(`${address}/sign-in?lang=${language}`)
  await page.fill('[name=sign_in_name]', people[0].signInName)
  await page.fill('[name=password]', worldPassword)
  await page.click('main button[type=submit]')
  await page.waitForURL('**/work')
  return page
}

/** Takes one picture. Throws when the page has a fault, or the picture is too heavy for a manual. */
async function take(page: Page, address: string, shot: Shot, shown: Shown, file: string): Promise<void> {
  const response = await page.goto(address + shot.path(shown), { waitUntil: 'networkidle' })
  if (response?.status() !== 200) throw new Error(`${shot.name}: the page answered ${response?.status()}`)
  await page.evaluate(() => document.fonts.ready)
  await shot.prepare?.(page)
  // What comes into sight late (parts that are laid out only when they are near) takes a frame or two.
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
  const bytes = await sharp(await page.screenshot())
    .webp({ quality: 82, effort: 6 })
    .toBuffer()
  if (bytes.length > picture_bytes_max) throw new Error(`${file}: ${bytes.length} bytes are too many`)
  await writeFile(file, bytes)
  process.stdout.write(`${file.slice(folder.length)}: ${bytes.length} bytes\n`)
}

async function takeAll(
  browser: Browser,
  address: string,
  shown: Shown,
  asked: readonly string[],
): Promise<void> {
  const wanted = shots.filter(({ name }) => asked.length === 0 || asked.includes(name))
  for (const language of languages) {
    await mkdir(join(folder, language), { recursive: true })
    const large = await signedIn(browser, address, language, desktop)
    const small = await signedIn(browser, address, language, phone)
    for (const shot of wanted) {
      const file = join(folder, language, `${shot.name}.webp`)
      const page = shot.phone ? small : large
      await take(page, address, shot, shown, file)
      await page.context().setOffline(false)
    }
  }
}

const data = await mkdtemp(join(tmpdir(), 'nhipcau-pictures-'))
try {
  const shown = await settle(data)
  const server = await serve(data, await freePort())
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    await takeAll(browser, server.address, shown, process.argv.slice(2))
  } finally {
    await browser.close()
    await server.stop()
  }
} finally {
  await rm(data, { recursive: true, force: true })
}
