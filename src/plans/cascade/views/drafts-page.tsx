import type { JSX } from 'preact'
import { formatDay, formatNumber } from '../../../platform/i18n/format.ts'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { DataTable } from '../../../platform/ui/parts/data-table.tsx'
import { Empty } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { ListedDraft } from '../queries/drafts.ts'
import { DraftBadge, draftPath } from './draft-frame.tsx'
import { cascadeSay } from './words.ts'

interface DraftsProps {
  readonly view: View
  readonly drafts: readonly ListedDraft[]
  readonly total: number
  readonly page: number
  readonly pages: number
}

/** The plans that are being composed for the person's units. */
export function DraftsPage({ view, drafts, total, page, pages }: DraftsProps): JSX.Element {
  const say = cascadeSay(view)
  return (
    <>
      <div class="page-head">
        <Breadcrumb view={view} trail={[{ href: '/plans', label: say('plans') }]} here={say('drafts')} />
        <h1>{say('drafts')}</h1>
        <p class="soft">{say('drafts-intro')}</p>
      </div>
      <DataTable
        view={view}
        name="plan-drafts"
        caption={say('drafts')}
        rows={drafts}
        rowKey={({ id }) => id}
        rowHref={({ id }) => draftPath(id)}
        count={say('drafts-count', { count: total })}
        pages={{ page, pages }}
        columns={[
          {
            key: 'title',
            header: say('column-title'),
            phone: 'title',
            cell: ({ title }) => <span lang="vi">{title || say('no-title')}</span>,
          },
          {
            key: 'unit',
            header: say('column-unit'),
            cell: ({ unitName }) => <span lang="vi">{unitName}</span>,
          },
          {
            key: 'parent',
            header: say('column-parent'),
            phone: 'hidden',
            cell: ({ parentName }) => <span lang="vi">{parentName}</span>,
          },
          {
            key: 'tasks',
            header: say('column-tasks'),
            align: 'end',
            cell: ({ tasks }) => formatNumber(tasks, view.locale),
          },
          {
            key: 'changed',
            header: say('column-changed'),
            phone: 'hidden',
            cell: ({ changedAt }) => formatDay(changedAt, view.locale),
          },
          {
            key: 'state',
            header: say('column-state'),
            cell: draft => <DraftBadge draft={draft} say={say} />,
          },
        ]}
        empty={
          <Empty icon="list" title={say('drafts-none')}>
            <p>{say('drafts-none-words')}</p>
            <p>
              <a href="/plans">{say('drafts-to-plans')}</a>
            </p>
          </Empty>
        }
      />
    </>
  )
}
