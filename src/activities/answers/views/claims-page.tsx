import type { JSX } from 'preact'
import {
  type ClaimedWork,
  type ClaimFilter,
  type ClaimPage,
  StateBadge,
  workSay,
} from '../../../plans/index.ts'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import { withQuery } from '../../../platform/ui/address.ts'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { Chip, ChipMenu, Chips } from '../../../platform/ui/parts/chips.tsx'
import { type DataColumn, DataTable } from '../../../platform/ui/parts/data-table.tsx'
import { TextArea } from '../../../platform/ui/parts/fields.tsx'
import { ErrorSummary, type FieldError } from '../../../platform/ui/parts/form.tsx'
import { Empty } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { ClaimExcerpt } from '../claim-excerpts.ts'
import { type AnswerSay, answerSay } from './words.ts'

export type ClaimsQuery = ClaimFilter

interface ClaimsPageProps extends ClaimPage {
  readonly view: View
  readonly query: ClaimsQuery
  readonly excerpts: ReadonlyMap<string, ClaimExcerpt>
  readonly nameOf: (unitId: string) => string
  readonly reason: string
  readonly errors: readonly FieldError[]
}

/** Claims to judge, the oldest first; several at once with one reason. */
export function ClaimsPage(props: ClaimsPageProps): JSX.Element {
  const { view, query, claims, total, pages, reason, errors } = props
  const say = answerSay(view)
  const narrowed = query.plan !== null || query.unit !== null || query.bare
  return (
    <>
      <div class="page-head">
        <h1>{say('claims-title')}</h1>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <div id="claims" tabIndex={-1}>
        <DataTable
          view={view}
          name="claims"
          caption={say('claims-caption')}
          columns={columnsOf(props, say)}
          rows={claims}
          rowKey={({ id, version }) => `${id}.${version}`}
          count={say('claims-count', { count: total })}
          filters={(total > 0 || narrowed) && <Filters {...props} say={say} />}
          pages={{ page: Math.min(query.page, pages), pages }}
          empty={
            narrowed ? (
              <p class="none">{say('claims-none-here')}</p>
            ) : (
              <Empty icon="check" title={say('claims-empty')}>
                <p>{say('claims-empty-body')}</p>
              </Empty>
            )
          }
          bulk={{
            action: view.address,
            rowLabel: claim => say('claim-row', { unit: props.nameOf(claim.unitId), task: claim.task }),
            buttons: (
              <>
                <Button kind="primary" name="do" value="accept">
                  {say('accept-chosen')}
                </Button>
                <TextArea
                  name="reason"
                  label={say('return-reason')}
                  value={reason}
                  rows={2}
                  lang="vi"
                  required={false}
                  errors={errors}
                />
                <Button name="do" value="return">
                  {say('return-chosen')}
                </Button>
              </>
            ),
          }}
        />
      </div>
    </>
  )
}

function columnsOf(
  { view, excerpts, nameOf }: ClaimsPageProps,
  say: AnswerSay,
): readonly DataColumn<ClaimedWork>[] {
  const day = (iso: string | null) => (iso === null ? '' : formatIsoDate(iso, view.locale))
  return [
    {
      key: 'task',
      header: say('column-task'),
      phone: 'title',
      cell: claim => (
        <a href={`/work/${claim.id}`} lang="vi">
          {claim.task}
        </a>
      ),
    },
    { key: 'unit', header: say('column-unit'), cell: claim => nameOf(claim.unitId) },
    {
      key: 'said',
      header: say('column-said'),
      cell: claim => <span lang="vi">{clipped(excerpts.get(claim.id)?.said ?? '')}</span>,
    },
    {
      key: 'evidence',
      header: say('column-evidence'),
      cell: claim => <Evidence view={view} claim={claim} excerpt={excerpts.get(claim.id)} say={say} />,
    },
    { key: 'claimed', header: say('column-claimed'), cell: claim => day(claim.claimedOn) },
    { key: 'due', header: say('column-due'), cell: claim => day(claim.dueOn), phone: 'hidden' },
  ]
}

/** Letters of an answer in a list. */
const saidLetters = 160

function clipped(said: string): string {
  return said.length > saidLetters ? `${said.slice(0, saidLetters).trimEnd()}…` : said
}

function Evidence({
  view,
  claim,
  excerpt,
  say,
}: {
  readonly view: View
  readonly claim: ClaimedWork
  readonly excerpt: ClaimExcerpt | undefined
  readonly say: AnswerSay
}): JSX.Element {
  if (claim.evidenceCount === 0) return <StateBadge item={claim} say={workSay(view)} />
  return (
    <>
      {say('evidence-count', { count: claim.evidenceCount })}
      {excerpt && excerpt.photos.length > 0 && (
        <span class="claim-photos">
          {excerpt.photos.map(id => (
            <img
              key={id}
              src={`/work/${claim.id}/evidence/${id}/thumbnail`}
              alt=""
              width={64}
              height={48}
              loading="lazy"
            />
          ))}
        </span>
      )}
    </>
  )
}

function Filters({ view, query, plans, units, say }: ClaimsPageProps & { say: AnswerSay }): JSX.Element {
  const to = (change: Readonly<Record<string, string | null>>) =>
    withQuery(view.address, { page: null, ...change })
  return (
    <Chips label={say('claims-filters')}>
      <ChipMenu
        label={say('claims-plan')}
        chosen={query.plan}
        lang="vi"
        all={{ label: say('claims-all-plans'), href: to({ plan: null }) }}
        choices={plans.map(({ id, name, count }) => ({
          value: id,
          label: name,
          count,
          href: to({ plan: id }),
        }))}
      />
      <ChipMenu
        label={say('claims-unit')}
        chosen={query.unit}
        lang="vi"
        all={{ label: say('claims-all-units'), href: to({ unit: null }) }}
        choices={units.map(({ id, name, count }) => ({
          value: id,
          label: name,
          count,
          href: to({ unit: id }),
        }))}
      />
      <Chip href={to({ bare: query.bare ? null : 'yes' })} current={query.bare}>
        {say('claims-bare')}
      </Chip>
    </Chips>
  )
}
