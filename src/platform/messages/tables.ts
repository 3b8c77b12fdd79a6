/** Tables of messages to people. */
import type { ColumnType } from 'kysely'
import type { Locale } from '../i18n/locale.ts'

type Defaulted<T> = ColumnType<T, T | undefined, T>

/** normal: waits for the morning of a working day; urgent: does not. */
export type Urgency = 'normal' | 'urgent'

/** Ways out of the application: mail, and the gateway for SMS or Zalo. */
export const channels = ['email', 'text'] as const

export type Channel = (typeof channels)[number]

export interface MessageRow {
  id: string
  key: string
  account_id: string | null
  address: string | null
  kind: string
  title: string
  text: string
  href: string
  locale: Locale
  urgency: Urgency
  not_before: Date | null
  created_at: Date
  read_at: Defaulted<Date | null>
  sorted_at: Defaulted<Date | null>
}

export interface ChoiceRow {
  account_id: string
  email: 'at-once' | 'daily' | 'none'
  text: 'at-once' | 'none'
  phone: string | null
  locale: Locale
  changed_at: Date
}

export interface ChannelRow {
  channel: Channel
  failed_at: Date | null
  wait_seconds: number
  fault: string | null
}

export type ParcelState = 'waiting' | 'sent' | 'refused' | 'nowhere'

export interface ParcelRow {
  id: string
  channel: Channel
  account_id: string | null
  address: string | null
  urgent: boolean
  state: ParcelState
  sent_to: Defaulted<string | null>
  made_at: Date
  tries: Defaulted<number>
  next_try_at: Date
  tried_at: Defaulted<Date | null>
  lease: Defaulted<string | null>
  ended_at: Defaulted<Date | null>
  fault: Defaulted<string | null>
}

export interface DeliveryRow {
  message_id: string
  channel: Channel
  ready_at: Date
  parcel_id: Defaulted<string | null>
  dropped_at: Defaulted<Date | null>
}

/** A type and not an interface: `withTables` asks for it. */
export type MessageTables = {
  messages: MessageRow
  message_choices: ChoiceRow
  message_channels: ChannelRow
  message_parcels: ParcelRow
  message_deliveries: DeliveryRow
}
