/** How people of the walked world sign in: apps, passkeys, invitations, sessions elsewhere. */
import { invitePerson } from '../../src/org/actions/invite-person.ts'
import { findBySignInName } from '../../src/org/index.ts'
import {
  issueRecoveryCodes,
  newTotpSecret,
  startSession,
  storePasskey,
  storeTotp,
} from '../../src/platform/auth/index.ts'
import type { Tx } from '../../src/platform/db/index.ts'
import type { Person } from '../../src/platform/http/index.ts'
import type { Services } from '../../src/platform/room.ts'

/** What the visits need of it. */
export interface WalkedSignIn {
  /** Somebody whom an administrator helps to sign in. */
  readonly helpedId: string
  /** Token of a link by which somebody invited begins. */
  readonly invitation: string
}

/** The officer has everything there is; another administrator is asked for codes; two are invited. */
export async function settleSignIn({ database, config }: Services, officer: Person): Promise<WalkedSignIn> {
  return database.transaction(async tx => {
    const helped = await findBySignInName(tx, 'ruong.thach')
    if (!helped) throw new Error('the other administrator is there')
    for (const { id } of [officer, helped]) await addFactors(tx, id)
    const userAgent = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36'
    await startSession(tx, officer.id, config, { address: '203.0.113.7', userAgent })
    const invited = { roles: ['editor'] as const, locale: 'vi' as const }
    const { token } = await invitePerson(tx, config, officer, {
      ...invited,
      name: 'Kim Thị Sô Phi',
      signInName: 'phi.kim',
      email: 'phi.kim@lamgiang.example.vn',
    })
    await invitePerson(tx, config, officer, {
      ...invited,
      name: 'Lâm Chí Nghĩa',
      signInName: 'nghia.lam@lamgiang.example.vn',
      email: 'nghia.lam@lamgiang.example.vn',
    })
    return { helpedId: helped.id, invitation: token }
  })
}

async function addFactors(tx: Tx, accountId: string): Promise<void> {
  await storeTotp(tx, accountId, newTotpSecret(), 0)
  await issueRecoveryCodes(tx, accountId)
  const made = { publicKey: new Uint8Array([0]), counter: 0, transports: [] }
  await storePasskey(tx, accountId, 'Điện thoại của tôi', { ...made, credentialId: `key of ${accountId}` })
}
