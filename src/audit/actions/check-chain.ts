/** A check of the chain that somebody asks for on a page, and the job that makes it. */
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import type { Person } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids.ts'
import { enqueue, type JobContext } from '../../platform/jobs/index.ts'
import { checkChainJob, findCheck, lastProvenHead, runningCheck } from '../queries/checks.ts'
import { readHead } from '../queries/facts.ts'
import type { ChainCheck } from '../rules/chain.ts'
import type { AuditTables } from '../tables.ts'
import { verifyWholeChain } from '../verify.ts'
import { appendFact, takeTurn } from './append-facts.ts'

/** Has the chain checked. Gives the id of the check: of the one under way, where there is one. */
export async function askForCheck(tx: Tx, actor: Person): Promise<string> {
  // Of two that ask at once the second finds the check of the first.
  await takeTurn(tx)
  const running = await runningCheck(tx)
  if (running) return running.check.id
  const id = newId()
  await tx
    .withTables<AuditTables>()
    .insertInto('audit_checks')
    .values({ id, asked_by: actor.id, asked_at: now(), finished_at: null, outcome: null })
    .execute()
  await enqueue(tx, checkChainJob, id, { checkId: id })
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    { kind: 'audit.check-asked', subject: `audit-check:${id}`, details: {} },
  )
  return id
}

/**
 * Makes the check, telling how far it is, and puts its outcome on record. It is held against the head of the newest
 * check that found the chain whole, so that a chain cut off since then shows. Throws `not-found`.
 */
export async function makeCheck(context: JobContext, checkId: string): Promise<void> {
  const { database, signal } = context
  const { check, known, total } = await database.transaction(async tx => ({
    check: await findCheck(tx, checkId),
    known: await lastProvenHead(tx),
    total: (await readHead(tx)).number,
  }))
  if (!check) throw new Problem('not-found', 'not-found')
  if (check.outcome) return
  const outcome = await verifyWholeChain(database, {
    known,
    signal,
    onProgress: checked => context.report({ checked, total }),
  })
  await database.transaction(async tx => {
    await finishCheck(tx, checkId, outcome)
    await context.finish(tx)
  })
}

async function finishCheck(tx: Tx, checkId: string, outcome: ChainCheck): Promise<void> {
  await tx
    .withTables<AuditTables>()
    .updateTable('audit_checks')
    .set({ finished_at: now(), outcome: JSON.stringify(outcome) })
    .where('id', '=', checkId)
    .execute()
  const after = outcome.whole
    ? { whole: true, head: `${outcome.head.number}:${outcome.head.hash}` }
    : { whole: false, brokenAt: outcome.brokenAt, why: outcome.why }
  await appendFact(
    tx,
    { kind: 'system', name: checkChainJob },
    { kind: 'audit.checked', subject: `audit-check:${checkId}`, details: { after } },
  )
}
