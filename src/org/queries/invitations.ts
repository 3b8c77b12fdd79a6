import { type Link, listLinks } from '../../platform/auth/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { findJob, type JobState } from '../../platform/jobs/index.ts'
import { sendLinkJob } from '../rules/sign-in.ts'
import { type Account, readAccounts } from './accounts.ts'

/** Somebody who was invited and has not begun. */
export interface WaitingInvitation {
  readonly account: Account
  readonly expiresAt: Date
  /** How far its mail is; null when none was to be sent. */
  readonly mail: JobState | null
}

/** Who has not begun, the newest first. */
export async function listInvitations(tx: Tx): Promise<readonly WaitingInvitation[]> {
  const links = await listLinks(tx, 'invitation')
  const accounts = await readAccounts(
    tx,
    links.map(({ accountId }) => accountId),
  )
  const waiting: WaitingInvitation[] = []
  for (const [accountId, own] of Map.groupBy(links, link => link.accountId)) {
    const account = accounts.get(accountId)
    const [newest] = own
    if (account && newest) waiting.push({ account, expiresAt: newest.expiresAt, mail: await mailOf(tx, own) })
  }
  return waiting
}

/** One link is shown and another is sent: whichever of them has a job. */
async function mailOf(tx: Tx, links: readonly Link[]): Promise<JobState | null> {
  for (const { id } of links) {
    const job = await findJob(tx, sendLinkJob, id)
    if (job) return job.state
  }
  return null
}
