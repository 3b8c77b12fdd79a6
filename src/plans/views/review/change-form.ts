import { z } from 'zod'
import { reviewPath } from './review-query.ts'

/** Letters of one field, far above what an item holds. */
const lettersMax = 30_000

/**
 * What every button and form of a review sends: the command (`accept:12`, `edit-task:12`), the version that
 * it was drawn from, the version that the page has seen (`seen`, of the behaviour), where to go back to, and
 * the fields of the form. A file of its own kind: unknown names are fields of a form.
 */
export const changeForm = z
  .object({
    command: z.string().max(60),
    version: z.coerce.number().int().min(0).max(1e9),
    seen: z.coerce.number().int().min(0).max(1e9).optional(),
    back: z.string().max(2000).default(''),
  })
  .catchall(z.string().max(lettersMax))

export type ChangeForm = z.output<typeof changeForm>

/** What undo and redo send. */
export const stepForm = changeForm.omit({ command: true })

export type StepForm = z.output<typeof stepForm>

/** Where a form leads back to: a page of this very review, at the item. */
export function wayBack(uploadId: string, back: string, itemId: string | null): string {
  const path = reviewPath(uploadId)
  const own = back === path || back.startsWith(`${path}?`) ? back : path
  return `${own.replace(/#.*/s, '')}${itemId ? `#${itemId}` : ''}`
}
