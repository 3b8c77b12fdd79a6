import type { JSX } from 'preact'
import { formatIsoDate, formatMoment } from '../../../platform/i18n/format.ts'
import { ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { DataTable } from '../../../platform/ui/parts/data-table.tsx'
import { Empty } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { KeptDraft } from '../../queries/succession/drafts.ts'
import type { SuccessionSummary } from '../../queries/succession/successions.ts'
import { draftedSuccession } from '../../rules/succession/draft.ts'
import { successionSay } from './words.ts'

interface ListProps {
  readonly view: View
  readonly successions: readonly SuccessionSummary[]
  readonly drafts: readonly KeptDraft[]
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly mayChange: boolean
}

/** Every reform that was carried out, and those that are being written. */
export function SuccessionListPage(props: ListProps): JSX.Element {
  const { view, successions, drafts, total, page, pages, mayChange } = props
  const say = successionSay(view)
  return (
    <>
      <div class="page-head">
        <h1>{say('title')}</h1>
        <p>{say('intro')}</p>
        {mayChange && (
          <p>
            <ButtonLink kind="primary" icon="plus" href="/successions/new">
              {say('start-button')}
            </ButtonLink>
          </p>
        )}
      </div>
      {mayChange && drafts.length > 0 && <Drafts view={view} drafts={drafts} />}
      <DataTable
        view={view}
        name="successions"
        caption={say('list')}
        columns={[
          {
            key: 'kind',
            header: say('column-kind'),
            phone: 'title',
            cell: ({ kind }) => say(`kind-${kind}`),
          },
          {
            key: 'day',
            header: say('column-day'),
            cell: ({ effectiveOn }) => formatIsoDate(effectiveOn, view.locale),
          },
          {
            key: 'basis',
            header: say('column-basis'),
            cell: ({ legalBasis }) => <span lang="vi">{legalBasis}</span>,
          },
          { key: 'units', header: say('column-units'), cell: ({ from, to }) => say('from-to', { from, to }) },
        ]}
        rows={successions}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/successions/${id}`}
        count={say('count', { count: total })}
        pages={{ page, pages }}
        empty={
          <Empty icon="sort" title={say('empty-title')}>
            <p>{say('empty')}</p>
          </Empty>
        }
      />
    </>
  )
}

function Drafts({ view, drafts }: Pick<ListProps, 'view' | 'drafts'>): JSX.Element {
  const say = successionSay(view)
  return (
    <section class="stack" aria-labelledby="drafts">
      <h2 id="drafts">{say('drafts')}</h2>
      <ul class="plain">
        {drafts.map(({ id, draft, changedAt }) => (
          <li key={id}>
            <a href={`/successions/preview/${id}`}>
              {say(`kind-${draftedSuccession(id, draft, []).kind}`)},{' '}
              {formatIsoDate(draft.effectiveOn, view.locale)}
            </a>{' '}
            <span class="soft small">
              {say('draft-of', { at: formatMoment(changedAt, view.locale) })} ·{' '}
              <span lang="vi">{draft.legalBasis}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
