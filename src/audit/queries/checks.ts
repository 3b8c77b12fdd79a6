/** Checks of the chain that were asked for on a page. */
import type { Selectable } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { findJob, type Job } from '../../platform/jobs/index.ts'
import type { ChainHead } from '../facts.ts'
import type { ChainCheck } from '../rules/chain.ts'
import type { AuditCheckRow, AuditTables } from '../tables.ts'

/** Name of the job that checks the chain; its key is the check's id. */
export const checkChainJob = 'check-audit-chain'

/** A check as pages show it. */
export interface AuditCheck {
  readonly id: string
  readonly askedBy: string
  readonly askedAt: Date
  readonly finishedAt: Date | null
  readonly outcome: ChainCheck | null
}

/** The newest checks first. */
export async function listChecks(tx: Tx, limit: number): Promise<readonly AuditCheck[]> {
  const rows = await checks(tx)
    .selectAll()
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(checkOf)
}

/** The check, or undefined. */
export async function findCheck(tx: Tx, id: string): Promise<AuditCheck | undefined> {
  const row = await checks(tx).selectAll().where('id', '=', id).executeTakeFirst()
  return row && checkOf(row)
}

/** The head that the newest check found in order: what comes later must lead over it. */
export async function lastProvenHead(tx: Tx): Promise<ChainHead | undefined> {
  const rows = await checks(tx)
    .selectAll()
    .where('finished_at', 'is not', null)
    .orderBy('asked_at', 'desc')
    .limit(20)
    .execute()
  const found = rows.map(checkOf).find(({ outcome }) => outcome?.whole)
  return found?.outcome?.whole ? found.outcome.head : undefined
}

/** A check that has not ended, with its job. */
export interface RunningCheck {
  readonly check: AuditCheck
  readonly job: Job
}

/** The newest check, while its job waits or runs. */
export async function runningCheck(tx: Tx): Promise<RunningCheck | undefined> {
  const [check] = await listChecks(tx, 1)
  if (!check || check.outcome) return undefined
  const job = await findJob(tx, checkChainJob, check.id)
  return job && (job.state === 'queued' || job.state === 'running') ? { check, job } : undefined
}

function checks(tx: Tx) {
  return tx.withTables<AuditTables>().selectFrom('audit_checks')
}

function checkOf(row: Selectable<AuditCheckRow>): AuditCheck {
  return {
    id: row.id,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    finishedAt: row.finished_at,
    outcome: row.outcome as ChainCheck | null,
  }
}
