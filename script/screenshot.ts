/**
 * Makes docs/images/reading.webp, the picture of the README: a plan of tests/corpus on the reading page.
 * Needs script/bootstrap and Debian's chromium. The server that it starts works on a temporary folder.
 *   node script/screenshot.ts
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import sharp from 'sharp'
import type { Plan } from '../tests/accuracy/description.ts'
import { toDocx } from '../tests/accuracy/to-docx.ts'
import { plan } from '../tests/corpus/annual-province.plan.ts'

const picture = fileURLToPath(new URL('../docs/images/reading.webp', import.meta.url))
const tree = fileURLToPath(new URL(`../${process.env.NHIPCAU_TEST_TREE ?? 'dist'}/`, import.meta.url))
const program = fileURLToPath(new URL('../tests/children/serve.ts', import.meta.url))
const browserPath = '/usr/bin/chromium'
const size = { width: 1280, height: 800 }
const picture_bytes_max = 250_000
/** The task that the picture shows with its words lit, counted from the first. */
const shownTask = 16

interface Server {
  readonly setUpLink: string
  stop(): Promise<void>
}

/** Starts the built server on a free port; its data are in `folder`. */
async function startServer(folder: string): Promise<Server> {
  const child = spawn(process.execPath, [program, tree], {
    env: { ...process.env, PORT: '0', NHIPCAU_DATA: folder, DATABASE_URL: '', NHIPCAU_LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await ended
  }
  try {
    return { setUpLink: await printedLink(child), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function printedLink(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    child.stdout?.on('data', (piece: Buffer) => {
      output += piece.toString()
      const link = /http:\S+\/set-up\?token=\S+/.exec(output)?.[0]
      if (link !== undefined) resolve(link)
    })
    child.once('exit', () => reject(new Error('The server did not come up; has script/bootstrap run?')))
  })
}

/** Sets the office up, which signs the first person in. */
async function setUp(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.fill('#office', 'Ủy ban nhân dân tỉnh Trường Lĩnh')
  await page.fill('#place', 'Trường Lĩnh')
  await page.fill('#person', 'Trần Thị Mẫu')
  await page.fill('#sign_in_name', 'mau.tran')
  await page.fill('#password', 'một câu dễ nhớ')
  await page.click('main button[type=submit]')
  await page.waitForURL('**/plans')
}

/** Uploads the plan, waits for its reading and lights one task up. */
async function showReading(page: Page, source: Plan): Promise<void> {
  const buffer = Buffer.from(await toDocx(source))
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  await page.setInputFiles('#plan-files', { name: 'ke-hoach-27.docx', mimeType, buffer })
  await page.waitForURL('**/plans/uploads/*')
  await page.waitForSelector('#reading')
  for (let pressed = 0; pressed < shownTask; pressed += 1) await page.keyboard.press('j')
  await page.evaluate('document.fonts.ready')
}

async function photograph(setUpLink: string): Promise<Buffer> {
  const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] })
  try {
    const context = await browser.newContext({ locale: 'vi-VN', viewport: size, reducedMotion: 'reduce' })
    const page = await context.newPage()
    await setUp(page, setUpLink)
    await showReading(page, plan)
    return await page.screenshot()
  } finally {
    await browser.close()
  }
}

const folder = await mkdtemp(join(tmpdir(), 'nhipcau-screenshot-'))
const server = await startServer(join(folder, 'data'))
try {
  await sharp(await photograph(server.setUpLink))
    .webp({ quality: 90 })
    .toFile(picture)
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
const { size: bytes } = await stat(picture)
if (bytes > picture_bytes_max)
  throw new Error(`${picture} has ${bytes} bytes, more than ${picture_bytes_max}`)
process.stdout.write(`${picture}: ${bytes} bytes\n`)
