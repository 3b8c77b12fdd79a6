/** kill -9 in the middle of a review: what was answered stays, and no change stands half. */
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { listFactsAbout, verifyChain } from '../src/audit/index.ts'
import { openReview } from '../src/plans/actions/review/open-review.ts'
import { findReview } from '../src/plans/queries/reviews.ts'
import { ReviewInMemory } from '../src/plans/rules/review/testing/review-in-memory.ts'
import { openDatabase } from '../src/platform/db/index.ts'
import { newId } from '../src/platform/ids.ts'
import { startChild } from './children.ts'
import { forBothDatabases, newTestDatabase } from './databases.ts'
import { keptReading } from './kept-reading.ts'
import { reviewStep } from './review-steps.ts'
import { smallPlan } from './small-plan.ts'

const kills = 20

/** The review after so many steps, worked out without a database. */
function expectedAt(version: number): ReviewInMemory {
  const review = new ReviewInMemory(smallPlan())
  for (let step = 0; step < version; step += 1) review.step(0, reviewStep(step))
  return review
}

forBothDatabases(kind => {
  test(`over ${kills} kills nothing acknowledged is lost, and every version is whole`, {
    timeout: 400_000,
  }, async () => {
    const { config, drop } = await newTestDatabase(kind)
    const personId = newId()
    const first = await openDatabase(config)
    const uploadId = await first.transaction(async tx => {
      await sql`insert into org_people values (${personId}, 'Trần Thị Mẫu', 'mau', now(), null)`.execute(tx)
      const id = await keptReading(tx, personId, smallPlan())
      await openReview(tx, id, smallPlan())
      return id
    })
    await first.close()
    let acknowledged = 0
    for (let kill = 0; kill < kills; kill += 1) {
      const officer = startChild(
        'review-plan',
        config.databaseUrl ?? '',
        config.dataFolder,
        uploadId,
        personId,
      )
      const found = Number((await officer.line('found')).split(' ')[1])
      expect(found).toBeGreaterThanOrEqual(acknowledged)
      await officer.line('made')
      await wait((kill * 67) % 300)
      await officer.kill()
      acknowledged = Number(officer.lines.at(-1)?.split(' ')[1])
    }
    const database = await openDatabase(config)
    const review = await database.transaction(tx => findReview(tx, uploadId))
    expect(review?.version).toBeGreaterThanOrEqual(acknowledged)
    expect(acknowledged).toBeGreaterThan(kills)
    const { items, version } = expectedAt(review?.version ?? 0)
    expect(review).toEqual({ uploadId, version, items })
    const facts = await database.transaction(tx => listFactsAbout(tx, `upload:${uploadId}`))
    expect(facts.map(({ details }) => details.version)).toEqual(
      Array.from({ length: version }, (_, step) => step + 1),
    )
    expect(await database.transaction(tx => verifyChain(tx))).toMatchObject({ whole: true })
    await database.close()
    await drop()
  })
})
