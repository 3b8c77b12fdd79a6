/**
 * Hands messages over, channel by channel. A parcel is taken in one transaction, handed over outside, and settled in
 * another: a process that is killed in between hands it over once more, as the same mail (its Message-ID), after its
 * lease; two processes never hold one.
 */

import { now } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Database, Tx } from '../db/index.ts'
import { Problem } from '../errors.ts'
import { isAboutMail, sendMail } from '../mail/index.ts'
import { choiceByDefault, messageChoices } from './choices.ts'
import { sendText } from './gateway.ts'
import { letterOf, textOf } from './letter.ts'
import { packReady } from './pack.ts'
import { sortMessages } from './sort.ts'
import type { Channel } from './tables.ts'
import {
  type Outcome,
  pausedUntil,
  settleChannel,
  settleParcel,
  type Taken,
  type TakenParcel,
  takeParcel,
  takeTurn,
} from './take.ts'
import { nextWaiting } from './waiting.ts'
import { wakeDelivery } from './wake.ts'

/** Where accounts are reached, by the room that has them; who may not sign in any more has no entry. */
export type FindContacts = (
  tx: Tx,
  accountIds: readonly string[],
) => Promise<ReadonlyMap<string, { readonly name: string; readonly email: string | null }>>

export interface DeliveryServices {
  readonly database: Database
  readonly config: Config
  readonly contacts: FindContacts
}

const wakeMillisecondsMin = 1000

/** Hands over what may leave now, and has itself called again when there is more. */
export async function deliverMessages(services: DeliveryServices, signal: AbortSignal): Promise<void> {
  const { database, config } = services
  await sortAll(services, signal)
  const waits: (Date | null)[] = []
  for (const channel of channelsOf(config)) waits.push(await deliverBy(services, channel, signal))
  await database.transaction(async tx => {
    const at = now()
    const next = [...waits, await nextWaiting(tx, channelsOf(config), at)].filter(wait => wait !== null)
    if (next.length === 0) return
    const soonest = Math.min(...next.map(wait => wait.getTime()))
    await wakeDelivery(tx, new Date(Math.max(soonest, at.getTime() + wakeMillisecondsMin)))
  })
}

/** The channels that the office has set up. */
export function channelsOf({ mail, textGateway }: Pick<Config, 'mail' | 'textGateway'>): readonly Channel[] {
  return [...(mail ? (['email'] as const) : []), ...(textGateway ? (['text'] as const) : [])]
}

async function sortAll({ database, config }: DeliveryServices, signal: AbortSignal): Promise<void> {
  let sorted = 1
  while (sorted > 0 && !signal.aborted) {
    sorted = await database.transaction(async tx => {
      // One turn for all: what is sorted twice would be told twice.
      await takeTurn(tx, 'email')
      return sortMessages(tx, config, now())
    })
  }
}

/** Hands over by one channel until nothing is left that may leave; gives until when it has to wait. */
async function deliverBy(
  services: DeliveryServices,
  channel: Channel,
  signal: AbortSignal,
): Promise<Date | null> {
  while (!signal.aborted) {
    const taken = await services.database.transaction(tx => takeNext(tx, services.config, channel))
    if (!('parcel' in taken)) return taken.until
    const outcome = await handOver(services, taken.parcel)
    await services.database.transaction(async tx => {
      const turn = await takeTurn(tx, channel)
      await settleParcel(tx, taken.parcel, outcome, now())
      await settleChannel(tx, turn, outcome, now())
    })
  }
  return now()
}

/** While a server rests no parcels are made: what waits for one person then goes in one. */
async function takeNext(tx: Tx, config: Config, channel: Channel): Promise<Taken> {
  const at = now()
  const paused = pausedUntil(await takeTurn(tx, channel), at)
  if (paused) return { until: paused }
  while ((await packReady(tx, channel, config, at)) > 0);
  return takeParcel(tx, channel, config, at)
}

async function handOver(services: DeliveryServices, parcel: TakenParcel): Promise<Outcome> {
  const reader = await services.database.transaction(tx => readerOf(tx, services, parcel))
  if (!reader) return { kind: 'nowhere' }
  const { to } = reader
  try {
    await (parcel.channel === 'email' ? mail : text)(services.config, parcel, reader)
    return { kind: 'sent', to }
  } catch (error) {
    return { kind: kindOf(error), to, fault: faultOf(error) }
  }
}

interface Reader {
  readonly to: string
  /** Null for an address without an account. */
  readonly name: string | null
}

async function readerOf(
  tx: Tx,
  { contacts }: DeliveryServices,
  { channel, accountId, address }: TakenParcel,
): Promise<Reader | undefined> {
  if (accountId === null) return address === null ? undefined : { to: address, name: null }
  const contact = (await contacts(tx, [accountId])).get(accountId)
  const { phone } = (await messageChoices(tx, [accountId])).get(accountId) ?? choiceByDefault
  const to = channel === 'email' ? contact?.email : phone
  return contact && to ? { to, name: contact.name } : undefined
}

async function mail(config: Config, parcel: TakenParcel, { to, name }: Reader): Promise<void> {
  await sendMail(config, letterOf(parcel, to, name, config.publicUrl ?? ''))
}

async function text(config: Config, parcel: TakenParcel, { to }: Reader): Promise<void> {
  if (!config.textGateway) throw new Error('There is no gateway.')
  await sendText(config.textGateway, { id: parcel.id, to, text: textOf(parcel, config.publicUrl ?? '') })
}

function kindOf(error: unknown): 'refused' | 'put-off' | 'unreachable' {
  if (error instanceof Problem && error.kind === 'refused') return 'refused'
  return isAboutMail(error) ? 'put-off' : 'unreachable'
}

const faultMax = 300

/** What the server said, for whoever runs the office's mail. */
function faultOf(error: unknown): string {
  const said = error instanceof Problem && error.cause !== undefined ? error.cause : error
  return (said instanceof Error ? said.message : String(said)).slice(0, faultMax)
}
