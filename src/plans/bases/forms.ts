/** What comes from the forms of these pages. */
import { z } from 'zod'
import { today } from '../../platform/clock.ts'
import { isId } from '../../platform/ids.ts'

const line = z.string().max(10_000).trim().default('')
const id = z.string().refine(isId)
export const params = z.object({ id })
export const basisParams = z.object({ id, documentId: id })
/** This year where none, or no year, is asked for. */
export const yearQuery = z.object({
  year: z
    .string()
    .catch('')
    .default('')
    .transform(typed => (/^(?:19|20|21)\d{2}$/u.test(typed) ? Number(typed) : Number(today().slice(0, 4)))),
})
export const reviewForm = z.object({ decision: line, document: line, document_id: line, note: line })
export const documentForm = z.object({
  symbol: line,
  type: line,
  issuer: line,
  issued_on: line,
  subject: line,
})

export type ReviewEntry = z.output<typeof reviewForm>
export type DocumentEntry = z.output<typeof documentForm>
