import type { JSX } from 'preact'
import { formatDay } from '../../../platform/i18n/format.ts'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { Combobox } from '../../../platform/ui/parts/combobox.tsx'
import { ErrorSummary, type FieldError, Form } from '../../../platform/ui/parts/form.tsx'
import { Notice } from '../../../platform/ui/parts/status.tsx'
import { Table } from '../../../platform/ui/parts/table.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { Feed } from '../queries/feeds.ts'
import { type Say, sayFor } from './words.ts'

interface SubscribeProps {
  readonly view: View
  readonly feeds: readonly Feed[]
  /** Names of their units. */
  readonly units: ReadonlyMap<string, { readonly name: string }>
  /** The address just made, shown this once; null otherwise. */
  readonly made: string | null
  readonly unit: string
  readonly errors: readonly FieldError[]
}

/** A person's secret links to the calendar, and the form for one more. */
export function SubscribePage(props: SubscribeProps): JSX.Element {
  const { view, made, unit, errors } = props
  const say = sayFor(view)
  return (
    <>
      <Breadcrumb
        view={view}
        trail={[{ href: '/calendar', label: say('title') }]}
        here={say('subscribe-title')}
      />
      <div class="page-head">
        <h1>{say('subscribe-title')}</h1>
        <p>{say('subscribe-intro')}</p>
        <p>{say('subscribe-secret')}</p>
      </div>
      {made !== null && (
        <Notice tone="done" title={say('made-title')} announce>
          <p>{say('made')}</p>
          <p>
            <code class="token calendar-address">{made}</code>
          </p>
        </Notice>
      )}
      <ErrorSummary view={view} errors={errors} />
      <Form view={view} action="/calendar/subscribe">
        <Combobox
          view={view}
          name="unit"
          source="/units/suggest.json"
          label={say('subscribe-unit')}
          help={say('subscribe-unit-help')}
          required={false}
          text={unit}
          errors={errors}
        />
        <div class="buttons">
          <Button kind="primary">{say('make-button')}</Button>
        </div>
      </Form>
      <h2>{say('links-title')}</h2>
      <Links {...props} say={say} />
    </>
  )
}

function Links({ view, feeds, units, say }: SubscribeProps & { say: Say }): JSX.Element {
  if (feeds.length === 0) return <p class="soft">{say('links-none')}</p>
  const nameOf = ({ unitId }: Feed) =>
    unitId === null ? say('link-all') : (units.get(unitId)?.name ?? say('link-all'))
  return (
    <Table
      caption={say('links-title')}
      rows={feeds}
      rowKey={({ id }) => id}
      columns={[
        { heading: say('link-of'), cell: nameOf },
        { heading: say('link-made'), cell: ({ createdAt }) => formatDay(createdAt, view.locale) },
        {
          heading: say('tools'),
          cell: feed => (
            <Form view={view} action={`/calendar/subscribe/${feed.id}/revoke`} class="buttons">
              <Button>
                {say('revoke-button')}
                <span class="unseen">: {nameOf(feed)}</span>
              </Button>
            </Form>
          ),
        },
      ]}
    />
  )
}
