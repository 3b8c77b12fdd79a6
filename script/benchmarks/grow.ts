/** Reads a plan of N pages in a process of its own: `grow.ts FORMAT PAGES [once]` prints time and peak memory as JSON;
 * with `once` it reads a single time, as the command line does, so that the memory is that of one reading. */
import { readPlan } from '../../src/documents/read/index.ts'
import { bigPlanPdf } from './big-pdf.ts'
import { bigPlanDocx, bigPlanText } from './big-plan.ts'
import { time, timeOnce } from './measure.ts'

const [format, count, once] = process.argv.slice(2)
const pages = Number(count)
const makers = { text: bigPlanText, docx: bigPlanDocx, pdf: bigPlanPdf }
const make = makers[format as keyof typeof makers]
const bytes = make(pages)

let tasks = 0
const read = async (): Promise<void> => {
  const outcome = await readPlan(bytes.slice(), {})
  if (!outcome.ok)
    throw new Error(
      `${format} of ${pages} pages was refused: ${outcome.refusal.code} ${JSON.stringify(outcome.refusal.args)}`,
    )
  tasks = outcome.plan.tasks.length
}
const median = once === 'once' ? await timeOnce(read) : (await time(read, pages >= 100 ? 5 : 15)).median
// maxRSS is in kilobytes.
console.log(
  JSON.stringify({
    pages,
    tasks,
    milliseconds: median,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
)
