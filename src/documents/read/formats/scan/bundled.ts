import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createWorker, OEM, type Page, PSM, type Worker } from 'tesseract.js'
import { alternativesOf, keyOf } from './alternatives.ts'
import type { PictureLayout, RecognisedWord, Recogniser } from './recogniser.ts'

/** The folder of the installed Vietnamese data: nothing is fetched over the network. */
function dataFolder(): string {
  const manifest = createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json')
  return join(dirname(manifest), '4.0.0_best_int')
}

const segmentation = { page: PSM.AUTO, block: PSM.SINGLE_BLOCK, line: PSM.SINGLE_LINE } as const

async function startWorker(): Promise<Worker> {
  const worker = await createWorker('vie', OEM.LSTM_ONLY, {
    langPath: dataFolder(),
    cacheMethod: 'none',
    gzip: true,
    // Without a handler the library throws outside every call; the call itself is rejected anyway.
    errorHandler: () => undefined,
  })
  // The engine's remarks would go to the program's own output.
  await worker.setParameters({ debug_file: '/dev/null', lstm_choice_mode: '2' })
  return worker
}

/** Tesseract compiled to WebAssembly, one worker thread a lane, each started when first needed. */
export function bundledRecogniser(lanes: number): Recogniser {
  const idle: Worker[] = []
  const all = new Set<Worker>()
  let closed: ((reason: Error) => void) | null = null
  const closing = new Promise<never>((_, reject) => {
    closed = reject
  })
  closing.catch(() => undefined)
  const take = async () => {
    const worker = idle.pop() ?? (await startWorker())
    all.add(worker)
    return worker
  }
  const run = async (picture: Uint8Array, layout: PictureLayout) => {
    const worker = await take()
    await worker.setParameters({ tessedit_pageseg_mode: segmentation[layout] })
    const { data } = await worker.recognize(
      Buffer.from(picture),
      {},
      { text: false, blocks: true, hocr: true },
    )
    idle.push(worker)
    return wordsOf(data)
  }
  return {
    lanes,
    // A worker that is ended never answers: closing ends the waiting too.
    recognise: (picture, layout) => Promise.race([run(picture, layout), closing]),
    close: async () => {
      closed?.(new Error('recognition closed'))
      await Promise.all([...all].map(worker => worker.terminate()))
      all.clear()
    },
  }
}

function wordsOf(page: Page): RecognisedWord[] {
  const words: RecognisedWord[] = []
  const alternatives = alternativesOf(page.hocr ?? '')
  for (const block of page.blocks ?? []) {
    for (const paragraph of block.paragraphs) {
      for (const line of paragraph.lines) {
        const { x0, y0, x1, y1 } = line.baseline
        const slope = x1 === x0 ? 0 : (y1 - y0) / (x1 - x0)
        const { rowHeight } = sizesOf(line.rowAttributes)
        for (const word of line.words) {
          const { bbox } = word
          const middle = (bbox.x0 + bbox.x1) / 2
          words.push({
            text: word.text,
            confidence: word.confidence / 100,
            left: bbox.x0,
            right: bbox.x1,
            top: bbox.y0,
            bottom: bbox.y1,
            baseline: y0 + (middle - x0) * slope,
            lineHeight: rowHeight,
            alternatives: alternatives.get(keyOf(word.text, bbox.x0, bbox.y0)) ?? [],
          })
        }
      }
    }
  }
  return words
}

/** The library's types and its values name the height differently. */
function sizesOf(attributes: unknown): { rowHeight: number } {
  const given = typeof attributes === 'object' && attributes !== null ? attributes : {}
  const found = Object.entries(given).find(([name]) => /^row_?height$/iu.test(name))?.[1]
  return { rowHeight: typeof found === 'number' ? found : 0 }
}
