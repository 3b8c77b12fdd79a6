import type { JSX } from 'preact'
import { formatMoment, formatNumber } from '../../platform/i18n/format.ts'
import { Breadcrumb } from '../../platform/ui/parts/breadcrumb.tsx'
import { Button } from '../../platform/ui/parts/button.tsx'
import { ErrorSummary, Field, type FieldError, Form } from '../../platform/ui/parts/form.tsx'
import { Badge, Notice, Progress } from '../../platform/ui/parts/status.tsx'
import { Table } from '../../platform/ui/parts/table.tsx'
import type { View } from '../../platform/ui/view.ts'
import { headAsText } from '../commands.ts'
import type { AuditCheck } from '../queries/checks.ts'
import type { ChainCheck } from '../rules/chain.ts'
import type { CheckProgress } from './check-progress.ts'
import { type Say, sayFor } from './words.ts'

interface CheckPageProps {
  readonly view: View
  /** The newest first. */
  readonly checks: readonly AuditCheck[]
  /** How far the newest is; null when none is under way. */
  readonly progress: CheckProgress | null
  /** Name of a person by id. */
  readonly nameOf: (personId: string) => string
  /** What was typed as the first fact of an export and could not be taken. */
  readonly typedSince: string
  readonly errors: readonly FieldError[]
}

/** Whether the chain is whole, checking it now, and taking it away to be checked elsewhere. */
export function CheckPage(props: CheckPageProps): JSX.Element {
  const { view, checks, progress, nameOf, typedSince, errors } = props
  const say = sayFor(view)
  const [newest, ...earlier] = checks
  return (
    <>
      <Breadcrumb view={view} trail={[{ href: '/audit', label: say('title') }]} here={say('check-title')} />
      <div class="page-head">
        <h1>{say('check-title')}</h1>
        <p>{say('check-intro')}</p>
      </div>
      <ErrorSummary view={view} errors={errors} />
      {progress ? (
        <Running progress={progress} say={say} />
      ) : (
        <>
          {newest ? <Outcome view={view} check={newest} nameOf={nameOf} say={say} /> : <Never say={say} />}
          <Form view={view} action="/audit/check">
            <p>
              <Button kind="primary" icon="shield">
                {say('check-now')}
              </Button>
            </p>
          </Form>
        </>
      )}
      {earlier.length > 0 && <Earlier view={view} checks={earlier} nameOf={nameOf} say={say} />}
      <section class="audit-part">
        <h2>{say('export-title')}</h2>
        <p>{say('export-intro')}</p>
        <Form view={view} action="/audit/export">
          <Field
            name="since"
            label={say('export-since')}
            help={say('export-since-help')}
            value={typedSince}
            inputMode="numeric"
            errors={errors}
          />
          <p>
            <Button icon="download">{say('export-button')}</Button>
          </p>
        </Form>
      </section>
    </>
  )
}

function Running({ progress, say }: { progress: CheckProgress; say: Say }): JSX.Element {
  return (
    <check-progress data-source="/audit/check.json">
      <Progress {...progress} />
      <p class="small soft">{say('check-leave')}</p>
    </check-progress>
  )
}

function Never({ say }: { say: Say }): JSX.Element {
  return (
    <Notice tone="draft" title={say('check-never')}>
      <p>{say('check-never-help')}</p>
    </Notice>
  )
}

interface OutcomeProps {
  readonly view: View
  readonly check: AuditCheck
  readonly nameOf: (personId: string) => string
  readonly say: Say
}

function Outcome({ view, check, nameOf, say }: OutcomeProps): JSX.Element {
  const { outcome, askedBy, finishedAt } = check
  if (!outcome || !finishedAt) return <Notice tone="late">{say('check-failed')}</Notice>
  const when = say('check-when', { when: formatMoment(finishedAt, view.locale), who: nameOf(askedBy) })
  return outcome.whole ? (
    <Whole view={view} outcome={outcome} when={when} say={say} />
  ) : (
    <Broken view={view} outcome={outcome} when={when} say={say} />
  )
}

function Whole({
  view,
  outcome,
  when,
  say,
}: {
  view: View
  outcome: Extract<ChainCheck, { whole: true }>
  when: string
  say: Say
}): JSX.Element {
  const { head, remarks } = outcome
  const count = (value: number): string => formatNumber(value, view.locale, 0)
  return (
    <Notice tone="done" title={say('check-whole')}>
      <p>{say('check-whole-detail', { count: count(head.number) })}</p>
      <p>
        {say('check-head')}: <code class="hash">{headAsText(head)}</code>
      </p>
      {remarks.clockBack > 0 && (
        <p>
          {say('check-clock', {
            count: count(remarks.clockBack),
            numbers: remarks.clockBackAt.map(count).join(', '),
          })}
        </p>
      )}
      {remarks.erasedValues > 0 && <p>{say('check-erased', { count: count(remarks.erasedValues) })}</p>}
      <p class="small">{when}</p>
    </Notice>
  )
}

function Broken({
  view,
  outcome,
  when,
  say,
}: {
  view: View
  outcome: Extract<ChainCheck, { whole: false }>
  when: string
  say: Say
}): JSX.Element {
  const { brokenAt, why } = outcome
  return (
    <Notice tone="late" title={say('check-broken', { number: formatNumber(brokenAt, view.locale, 0) })}>
      <p>{say(`fault-${why}`)}</p>
      <p>{say('check-broken-help')}</p>
      <p>
        <a href={`/audit/${Math.max(1, brokenAt - 1)}`}>{say('check-around')}</a>
      </p>
      <p class="small">{when}</p>
    </Notice>
  )
}

function Earlier({
  view,
  checks,
  nameOf,
  say,
}: Omit<OutcomeProps, 'check'> & { checks: readonly AuditCheck[] }): JSX.Element {
  return (
    <section class="audit-part">
      <h2>{say('check-earlier')}</h2>
      <Table
        caption={say('check-earlier')}
        rows={checks}
        rowKey={({ id }) => id}
        columns={[
          { heading: say('check-asked'), cell: ({ askedAt }) => formatMoment(askedAt, view.locale) },
          { heading: say('check-by'), cell: ({ askedBy }) => nameOf(askedBy) },
          {
            heading: say('check-outcome'),
            cell: ({ outcome }) => <OutcomeBadge view={view} outcome={outcome} say={say} />,
          },
        ]}
      />
    </section>
  )
}

function OutcomeBadge({
  view,
  outcome,
  say,
}: {
  view: View
  outcome: ChainCheck | null
  say: Say
}): JSX.Element {
  if (!outcome) return <Badge tone="draft">{say('check-unfinished')}</Badge>
  if (outcome.whole) return <Badge tone="done">{say('check-whole')}</Badge>
  return (
    <Badge tone="late">
      {say('check-broken', { number: formatNumber(outcome.brokenAt, view.locale, 0) })}
    </Badge>
  )
}
