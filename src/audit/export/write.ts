/** Writes the chain out, a page at a time: never all of it in memory. */
import { now } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/index.ts'
import { beginning } from '../facts.ts'
import { findFacts, readHead } from '../queries/facts.ts'
import { readLinks } from '../queries/links.ts'
import { type ExportHeader, factLine, headerLine } from './format.ts'

/**
 * The lines of an export from the fact with the number `since` (1 for all) to the newest there is now, some
 * thousand lines in each piece. A chain that is broken is exported as it is: that it is broken shows in the file.
 * Personal values are not in it: what is given out can no longer be erased.
 */
export async function* exportChain(database: Database, since = 1): AsyncGenerator<string> {
  const header = await headerFor(database, since)
  yield `${headerLine(header)}\n`
  let after = header.first - 1
  while (after < header.last) {
    const links = (await database.transaction(tx => readLinks(tx, after))).filter(
      ({ number }) => number <= header.last,
    )
    const last = links.at(-1)
    if (!last) return
    after = last.number
    yield links.map(link => `${factLine(link)}\n`).join('')
  }
}

function headerFor(database: Database, since: number): Promise<ExportHeader> {
  return database.transaction(async tx => {
    const head = await readHead(tx)
    const first = Math.min(since, head.number + 1)
    const [before] = await findFacts(tx, first - 1, first - 1)
    return {
      first,
      previousHash: before?.hash ?? beginning.hash,
      last: head.number,
      headHash: head.hash,
      exportedAt: now().toISOString(),
    }
  })
}
