import { z } from 'zod'
import { isId } from '../../platform/ids.ts'
import { uploadedField } from '../../platform/uploads/index.ts'

const id = z.string().refine(isId)
const rows = z.array(z.string().max(10_000)).max(100).default([])
const ids = z.array(id).max(100).default([])

/** The form of an answer; what its rows say is read by `rules/entry.ts`, so that nothing typed is lost. */
export const answerForm = z.object({
  /** Made where the form was drawn, or on the device that keeps it. */
  client_id: id,
  /** The draft that the form goes on with. */
  _draft: z.union([z.literal(''), id]).default(''),
  _seen: z.coerce.number().int().min(0).catch(0).default(0),
  do: z.enum(['send', 'progress', 'save']).catch('save').default('save'),
  said: z.string().max(60_000).default(''),
  link: rows,
  amount: rows,
  unit: rows,
  label: rows,
  keep_details: z.string().optional(),
  drop: ids,
  again: ids,
  uploaded: uploadedField,
})

export type AnswerFormData = z.output<typeof answerForm>
