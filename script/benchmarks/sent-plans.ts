/** The plans that the benchmarks of pages send; a mark makes each another file with the same words. */
import { existsSync, readFileSync } from 'node:fs'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { planBytes, plans } from '../../tests/world.ts'
import { bigPlanDocx } from './big-plan.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const shared = '../shared/plans/dong-thap-2022.docx'

/** A file as the browser takes it. */
export interface FileToSend {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** A plan by what a row calls it. */
export interface PlanToSend {
  readonly name: string
  file(mark: string): FileToSend
}

/** The demo province's plan, and a public one of 81 tasks where the public plans are there. */
export async function provincePlans(): Promise<PlanToSend[]> {
  const [first] = plans
  if (!first) throw new Error('The world has a plan.')
  const demo = planToSend("the demo province's plan (DOCX)", await planBytes(first))
  return existsSync(shared)
    ? [demo, planToSend('dong-thap-2022.docx', new Uint8Array(readFileSync(shared)))]
    : [demo]
}

/** Two hundred pages with 2,000 tasks. */
export const bigPlan = planToSend('a plan of 2,000 tasks (DOCX)', bigPlanDocx(200))

function planToSend(name: string, bytes: Uint8Array): PlanToSend {
  const parts = unzipSync(bytes)
  return {
    name,
    // A part that no relationship names changes the file and nothing that is read from it.
    file: mark => ({
      name: `ke-hoach-${mark}.docx`,
      mimeType: docx,
      buffer: Buffer.from(zipSync({ ...parts, 'mark.txt': strToU8(mark) })),
    }),
  }
}
