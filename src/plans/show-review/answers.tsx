import type { Services } from '../../platform/room.ts'
import { matches } from '../../platform/text/search.ts'
import { findReadingText, offerUnits } from '../queries/review-parts.ts'
import { findReview } from '../queries/reviews.ts'
import { freeSentences } from '../rules/free-sentences.ts'
import { itemsOf } from '../rules/review/items.ts'
import { AddPage } from '../views/review/add-page.tsx'
import { reviewStyles } from './page.tsx'
import { drawParts } from './parts.tsx'
import { type ReviewVisit, reachReview } from './reach.ts'

/** What changed since a page was drawn, for the behaviour that asks every few seconds. */
export async function sendChanges(
  { database }: Services,
  visit: ReviewVisit<unknown, { since: number }>,
): Promise<Response> {
  const parts = await database.transaction(async tx => {
    const { context, planId } = await reachReview(tx, visit)
    const { since } = visit.query
    const drawn = await drawParts(tx, context, since, visit.person.id)
    // The plan was issued meanwhile: nothing can be changed any more, and the page must say so.
    return { ...drawn, reload: drawn.reload || planId !== null }
  })
  return visit.json(parts)
}

const unitsOffered = 12

/** Units to pick, found by any part of their names. */
export async function sendUnits(
  { database }: Services,
  visit: ReviewVisit<unknown, { q: string }>,
): Promise<Response> {
  const units = await database.transaction(async tx => {
    const { upload, context } = await reachReview(tx, visit)
    const offered = await offerUnits(tx, upload.id, visit.query.q, unitsOffered)
    return offered.map(({ name, from }) => ({
      value: name,
      label: name,
      detail: context.say(`unit-from-${from}`),
    }))
  })
  return visit.json({ options: units })
}

/** Sentences of the plan that are no task's yet, to make one of them. */
export async function showAdd(
  { database }: Services,
  visit: ReviewVisit<unknown, { q: string }>,
): Promise<Response> {
  const found = await database.transaction(async tx => {
    const reached = await reachReview(tx, visit)
    const review = await findReview(tx, reached.upload.id)
    const text = (await findReadingText(tx, reached.upload.id)) ?? ''
    const tasks = itemsOf(review?.items ?? [], 'task').filter(({ state }) => state !== 'removed')
    return { ...reached, text, version: review?.version ?? 0, taken: tasks.map(({ value }) => value.span) }
  })
  const { text, version, taken, context, upload } = found
  const { q } = visit.query
  const sentences = freeSentences(text, taken).filter(span => q === '' || matches(q, text.slice(...span)))
  const body = <AddPage {...{ context, text, version, sentences, typed: q, fileName: upload.fileName }} />
  return visit.page(body, { title: context.say('add-title'), styles: reviewStyles })
}
