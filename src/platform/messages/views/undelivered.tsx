import type { JSX } from 'preact'
import { formatMoment } from '../../i18n/format.ts'
import { Button } from '../../ui/parts/button.tsx'
import { Form } from '../../ui/parts/form.tsx'
import { Empty, Notice } from '../../ui/parts/status.tsx'
import { type Column, Table } from '../../ui/parts/table.tsx'
import type { View } from '../../ui/view.ts'
import type { ChannelState, UnreachedReader } from '../undelivered.ts'
import { type MessageSay, messageSay } from '../words.ts'

interface UndeliveredProps {
  readonly view: View
  readonly readers: readonly UnreachedReader[]
  readonly channels: readonly (ChannelState & { readonly isSetUp: boolean })[]
  readonly names: ReadonlyMap<string, { readonly name: string }>
}

/** What reached nobody, and how the channels do. */
export function UndeliveredPage({ view, readers, channels, names }: UndeliveredProps): JSX.Element {
  const say = messageSay(view)
  return (
    <>
      <div class="page-head">
        <h1>{say('undelivered-title')}</h1>
        <p>{say('undelivered-intro')}</p>
      </div>
      {channels.map(channel => (
        <Channel key={channel.channel} view={view} state={channel} say={say} />
      ))}
      {readers.length === 0 ? (
        <Empty icon="check" title={say('undelivered-empty-title')}>
          <p>{say('undelivered-empty')}</p>
        </Empty>
      ) : (
        <Table
          caption={say('undelivered-title')}
          columns={columns(view, names, say)}
          rows={readers}
          rowKey={({ parcelId }) => parcelId}
        />
      )}
    </>
  )
}

interface ChannelProps {
  readonly view: View
  readonly state: ChannelState & { readonly isSetUp: boolean }
  readonly say: MessageSay
}

function Channel({ view, state, say }: ChannelProps): JSX.Element {
  const { channel, failedAt, fault, waiting, isSetUp } = state
  const title = say(`channel-${channel}`)
  if (!isSetUp)
    return (
      <Notice tone="draft" title={title}>
        {say('channel-off')}
      </Notice>
    )
  const since = failedAt && formatMoment(failedAt, view.locale)
  return (
    <Notice tone={since ? 'late' : 'done'} title={title}>
      <p>
        {since ? say('channel-failed', { since, fault: fault ?? '' }) : say('channel-works')}{' '}
        {waiting > 0 && say('channel-waiting', { count: waiting })}
      </p>
    </Notice>
  )
}

function columns(
  view: View,
  names: UndeliveredProps['names'],
  say: MessageSay,
): readonly Column<UnreachedReader>[] {
  const nameOf = ({ accountId }: UnreachedReader) =>
    accountId === null ? say('undelivered-outside') : (names.get(accountId)?.name ?? say('undelivered-left'))
  return [
    { heading: say('undelivered-reader'), cell: nameOf },
    {
      heading: say('undelivered-address'),
      cell: ({ sentTo }) => sentTo ?? say('undelivered-none'),
    },
    { heading: say('undelivered-count'), cell: ({ parcels }) => parcels, number: true },
    {
      heading: say('undelivered-last'),
      cell: ({ lastAt }) => formatMoment(lastAt, view.locale),
    },
    {
      heading: say('undelivered-fault'),
      cell: ({ fault }) => fault ?? say('undelivered-nowhere'),
    },
    {
      heading: say('undelivered-again'),
      cell: reader => (
        <Form view={view} action={`/messages/undelivered/${reader.parcelId}/again`} class="buttons">
          <Button>
            {say('undelivered-again')}
            <span class="unseen">: {nameOf(reader)}</span>
          </Button>
        </Form>
      ),
    },
  ]
}
