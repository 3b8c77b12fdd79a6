import type { JSX } from 'preact'
import { formatDay } from '../../../platform/i18n/format.ts'
import { ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { type DataColumn, DataTable } from '../../../platform/ui/parts/data-table.tsx'
import { Badge } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { PlanSummary } from '../../rules/plan/model.ts'
import { clipped } from '../../views/plan/gantt-chart.tsx'
import type { AmendmentRequest } from '../queries/requests.ts'
import type { VersionSummary } from '../queries/versions.ts'
import { amendmentsPath, amendPath, comparePath, DecisionLink, PlanPageHead, RequestBadge } from './parts.tsx'
import { type AmendmentSay, amendmentSay } from './words.ts'

export interface AmendmentsProps {
  readonly view: View
  readonly plan: PlanSummary
  readonly versions: readonly VersionSummary[]
  readonly requests: readonly AmendmentRequest[]
  /** Changes in the draft of the next version. */
  readonly drafted: number
  readonly mayAsk: boolean
  readonly mayAmend: boolean
}

/** How a plan was amended, what units ask for, and what can be done now. */
export function AmendmentsPage(props: AmendmentsProps): JSX.Element {
  const { view, plan, versions } = props
  const say = amendmentSay(view)
  const version = versions.at(-1)?.number ?? 1
  return (
    <>
      <PlanPageHead view={view} plan={plan} say={say} title={say('amendments-title')}>
        <p>{version > 1 ? say('amendments-lead', { version }) : say('amendments-first')}</p>
        <Deeds {...props} version={version} say={say} />
      </PlanPageHead>
      <Requests {...props} say={say} />
      <Versions {...props} say={say} />
      {props.mayAmend && (
        <p class="soft">
          {say('upload-way')} <a href="/plans">{say('upload-link')}</a>
        </p>
      )}
    </>
  )
}

type Inner = AmendmentsProps & { readonly say: AmendmentSay }

function Deeds({ plan, drafted, mayAsk, mayAmend, version, say }: Inner & { version: number }): JSX.Element {
  return (
    <div class="buttons">
      {mayAmend && (
        <ButtonLink kind="primary" icon="edit" href={amendPath(plan.id)}>
          {drafted > 0 ? say('compose-go-on', { count: drafted }) : say('compose-button')}
        </ButtonLink>
      )}
      {mayAsk && (
        <ButtonLink icon="plus" href={`${amendmentsPath(plan.id)}/ask`}>
          {say('ask-button')}
        </ButtonLink>
      )}
      {version > 1 && (
        <ButtonLink icon="columns" href={comparePath(plan.id, 1, version)}>
          {say('compare-button')}
        </ButtonLink>
      )}
    </div>
  )
}

/** Letters of a reason in the list. */
const reasonShown = 160

const pathsOf = (tasks: AmendmentRequest['tasks']): string =>
  tasks
    .map(({ path }) => path)
    .filter(Boolean)
    .join(', ')

function Requests({ view, plan, requests, say }: Inner): JSX.Element {
  const columns: readonly DataColumn<AmendmentRequest>[] = [
    {
      key: 'what',
      header: say('column-what'),
      phone: 'title',
      cell: ({ what, tasks }) => [say(`what-${what}`), pathsOf(tasks)].filter(Boolean).join(' · '),
    },
    {
      key: 'reason',
      header: say('ask-reason'),
      cell: ({ reason }) => <span lang="vi">{clipped(reason, reasonShown)}</span>,
    },
    { key: 'unit', header: say('column-unit'), cell: ({ unit }) => <span lang="vi">{unit.name}</span> },
    {
      key: 'state',
      header: say('column-state'),
      cell: ({ state }) => <RequestBadge state={state} say={say} />,
    },
    {
      key: 'asked',
      header: say('column-asked'),
      cell: ({ askedAt }) => formatDay(askedAt, view.locale),
    },
  ]
  return (
    <section class="stack" aria-labelledby="requests">
      <h2 id="requests">{say('requests-title')}</h2>
      <DataTable
        view={view}
        name="amendment-requests"
        caption={say('requests-title')}
        columns={columns}
        rows={requests}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `${amendmentsPath(plan.id)}/${id}`}
        {...(requests.length > 0 && { count: say('requests-count', { count: requests.length }) })}
        empty={<p class="none">{say('requests-none')}</p>}
      />
    </section>
  )
}

function Versions({ view, plan, versions, say }: Inner): JSX.Element {
  const last = versions.at(-1)?.number
  return (
    <section class="stack" aria-labelledby="versions">
      <h2 id="versions">{say('versions-title')}</h2>
      <ol class="versions">
        {versions.toReversed().map(({ number, issuedAt, issuedBy, decision }) => (
          <li key={number}>
            <p class="version-head">
              <b>{say('version-name', { number })}</b>
              {number === 1 && <span class="soft">{say('version-baseline')}</span>}
              {number === last && <Badge tone="done">{say('version-current')}</Badge>}
            </p>
            <p>
              <DecisionLink decision={decision} />
            </p>
            <p class="small soft">
              {say('version-by', { person: issuedBy, day: formatDay(issuedAt, view.locale) })}
            </p>
            <p class="version-links">
              <a href={`/plans/${plan.id}/versions/${number}`}>
                {say('version-see')}
                <span class="unseen"> {number}</span>
              </a>
              {number > 1 && (
                <a href={comparePath(plan.id, number - 1, number)}>
                  {say('version-compare')}
                  <span class="unseen"> {number}</span>
                </a>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
