import type { ComponentChildren, JSX } from 'preact'
import type { CivilDate } from '../../../platform/clock.ts'
import { formatIsoDate, formatMoment } from '../../../platform/i18n/format.ts'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Fact, Facts } from '../../../platform/ui/parts/card.tsx'
import { ErrorSummary, type FieldError } from '../../../platform/ui/parts/form.tsx'
import { Timeline } from '../../../platform/ui/parts/timeline.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { Change, Finding, Inspection } from '../queries/find.ts'
import type { FindingChangeKind, InspectionChangeKind } from '../rules.ts'
import { AddFinding, InspectionDeeds } from './deeds.tsx'
import { FindingCard } from './finding-card.tsx'
import { InspectionBadge } from './state.tsx'
import { type InspectionSay, inspectionSay } from './words.ts'

/** A form of the page as it was sent, to be mended: which one, what was typed, what is wrong. */
export interface SentForm {
  /** `hold`, `conclude`, `close`, `cancel`, `add`; of a finding: `<its id>:answer` and so on. */
  readonly form: string
  readonly typed: Readonly<Record<string, string>>
  readonly errors: readonly FieldError[]
}

export interface InspectionPageProps {
  readonly view: View
  readonly inspection: Inspection
  readonly changes: readonly Change<InspectionChangeKind>[]
  readonly findings: readonly Finding[]
  readonly said: ReadonlyMap<string, readonly Change<FindingChangeKind>[]>
  readonly may: {
    readonly run: boolean
    readonly seePlan: boolean
    /** Findings that the person's units answer, by id. */
    readonly answer: ReadonlySet<string>
  }
  readonly today: CivilDate
  readonly sent: SentForm | null
  /** Id of a finding to be. */
  readonly newKey: string
}

/** One inspection: what and whose, its state, what can be done, its findings, what happened. */
export function InspectionPage(props: InspectionPageProps): JSX.Element {
  const { view, inspection, changes, findings, sent } = props
  const say = inspectionSay(view)
  return (
    <>
      <div class="page-head">
        <Breadcrumb
          view={view}
          trail={[{ href: '/inspections', label: say('menu') }]}
          here={say(`kind-${inspection.kind}`)}
        />
        <h1 lang="vi">{inspection.title}</h1>
      </div>
      <ErrorSummary view={view} errors={sent?.errors ?? []} />
      <About {...props} say={say} />
      <InspectionDeeds {...props} say={say} />
      <section class="stack" aria-labelledby="findings">
        <h2 id="findings">{say('findings')}</h2>
        {findings.length === 0 && <p class="none">{say('findings-none')}</p>}
        {findings.map(finding => (
          <FindingCard key={finding.id} {...props} finding={finding} say={say} />
        ))}
        <AddFinding {...props} say={say} />
      </section>
      <section class="stack" aria-labelledby="history">
        <h2 id="history">{say('history')}</h2>
        <Timeline
          label={say('history')}
          entries={changes.toReversed().map(({ version, kind, text, madeAt, madeBy }) => ({
            key: String(version),
            when: formatMoment(madeAt, view.locale),
            moment: madeAt.toISOString(),
            who: madeBy,
            what: say(`did-${kind}`),
            // Conclusions stand above in full.
            detail: text !== '' && kind !== 'conclude' && (
              <p class="as-typed small" lang="vi">
                {text}
              </p>
            ),
          }))}
        />
      </section>
    </>
  )
}

function About({
  view,
  inspection,
  may,
  say,
}: InspectionPageProps & { readonly say: InspectionSay }): JSX.Element {
  const { kind, state, by, of, plan, tasks, plannedOn, heldOn, conclusions } = inspection
  return (
    <section aria-label={say('about')}>
      <Facts>
        <Fact label={say('state')}>
          <InspectionBadge state={state} say={say} />
        </Fact>
        <Fact label={say('kind')}>{say(`kind-${kind}`)}</Fact>
        <Fact label={say('by')}>
          <Names names={by.map(({ name }) => name)} />
        </Fact>
        <Fact label={say('of')}>
          <Names names={of.map(({ name }) => name)} />
        </Fact>
        <Fact label={say('planned-on')}>{formatIsoDate(plannedOn, view.locale)}</Fact>
        <Fact label={say('held-on')}>{heldOn && formatIsoDate(heldOn, view.locale)}</Fact>
        <Fact label={say('plan')}>
          <Linked href={may.seePlan ? `/plans/${plan.id}` : null}>{plan.name}</Linked>
        </Fact>
        <Fact label={say('tasks')}>
          {tasks.length > 0 && (
            <ul class="plain">
              {tasks.map(({ id, path, text }) => (
                <li key={id}>
                  {path} <Linked href={may.seePlan ? `/tasks/${id}` : null}>{text}</Linked>
                </li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact label={say('conclusions')}>
          {conclusions !== '' && (
            <span class="as-typed" lang="vi">
              {conclusions}
            </span>
          )}
        </Fact>
      </Facts>
    </section>
  )
}

function Names({ names }: { readonly names: readonly string[] }): JSX.Element {
  return (
    <ul class="plain" lang="vi">
      {names.map(name => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  )
}

/** What one may not open is not a link. */
function Linked({
  href,
  children,
}: {
  readonly href: string | null
  readonly children: ComponentChildren
}): JSX.Element {
  if (href === null) return <span lang="vi">{children}</span>
  return (
    <a href={href} lang="vi">
      {children}
    </a>
  )
}
