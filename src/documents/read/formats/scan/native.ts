import { spawn } from 'node:child_process'
import type { PictureLayout, RecognisedWord, Recogniser } from './recogniser.ts'

/**
 * Set to `on`, the system's own tesseract is used where it is installed with its Vietnamese data. It is
 * not the default: on the two public scans it was as fast as the bundled engine in two workers, and
 * the data that Debian packs makes half as many mistakes again.
 */
export const nativeSwitch = 'NHIPCAU_SYSTEM_TESSERACT'

/** One picture takes a second or two; after this the process is ended. */
const millisecondsMax = 60_000

const segmentation: Readonly<Record<PictureLayout, string>> = { page: '3', block: '6', line: '7' }

let known: Promise<boolean> | null = null

/** Whether the system's tesseract is there with its Vietnamese data and may be used. Asked once. */
export function hasNative(): Promise<boolean> {
  if (process.env[nativeSwitch] !== 'on') return Promise.resolve(false)
  known ??= run(['--list-langs'], null, new Set())
    .then(answer => /^vie$/mu.test(answer))
    .catch(() => false)
  return known
}

/** The system's tesseract, one process a picture. */
export function nativeRecogniser(lanes: number): Recogniser {
  const running = new Set<() => void>()
  return {
    lanes,
    recognise: async (picture, layout) => {
      const args = ['stdin', 'stdout', '-l', 'vie', '--psm', segmentation[layout], 'tsv']
      return wordsOfTable(await run(args, picture, running))
    },
    close: async () => {
      for (const end of running) end()
    },
  }
}

/** Runs tesseract and gives what it prints; rejects when it fails, is ended or takes too long. */
function run(args: readonly string[], input: Uint8Array | null, running: Set<() => void>): Promise<string> {
  return new Promise((resolve, reject) => {
    // One thread a process: pages already run side by side.
    const env = { ...process.env, OMP_THREAD_LIMIT: '1' }
    const child = spawn('tesseract', args, {
      env,
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: millisecondsMax,
    })
    const end = () => child.kill('SIGKILL')
    running.add(end)
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', reject)
    child.on('close', code => {
      running.delete(end)
      if (code === 0) resolve(Buffer.concat(chunks).toString('utf8'))
      else reject(new Error(`tesseract ended with ${code ?? 'a signal'}`))
    })
    // A process that was ended no longer takes its input.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input ?? undefined)
  })
}

/** Levels of tesseract's table. */
const level = { line: '4', word: '5' } as const

/**
 * The words of tesseract's table (level, page, block, paragraph, line, word, left, top, width, height,
 * confidence, text). It names no baseline: that of a line is where most of its words end, descenders
 * taken off.
 */
export function wordsOfTable(table: string): RecognisedWord[] {
  const words: RecognisedWord[] = []
  let line: RecognisedWord[] = []
  let lineHeight = 0
  const close = () => {
    const baseline = baselineOf(line)
    for (const word of line) words.push({ ...word, baseline, lineHeight })
    line = []
  }
  for (const row of table.split('\n')) {
    const cells = row.split('\t')
    const [left, top, width, height, confidence] = cells.slice(6, 11).map(Number)
    if (left === undefined || top === undefined || width === undefined || height === undefined) continue
    if (cells[0] === level.line) {
      close()
      lineHeight = height
    }
    const text = cells[11]?.trim() ?? ''
    if (cells[0] !== level.word || text === '') continue
    const place = { left, right: left + width, top, bottom: top + height }
    line.push({
      text,
      confidence: (confidence ?? 0) / 100,
      ...place,
      baseline: 0,
      alternatives: [],
      lineHeight,
    })
  }
  close()
  return words
}

/** Letters that reach below the baseline, and marks under vowels. */
const descending = /[gjpqyQ,;()\u1ea1\u1eb7\u1ead\u1eb9\u1ec7\u1ecb\u1ecd\u1ed9\u1ee3\u1ee5\u1ef1\u1ef5/|]/iu

function baselineOf(line: readonly RecognisedWord[]): number {
  const bottoms = line
    .filter(word => !descending.test(word.text))
    .map(word => word.bottom)
    .sort((a, b) => a - b)
  if (bottoms.length === 0) for (const { top, bottom } of line) bottoms.push(bottom - 0.2 * (bottom - top))
  return bottoms[Math.floor(bottoms.length / 2)] ?? 0
}
