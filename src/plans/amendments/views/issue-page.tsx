import type { JSX } from 'preact'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { DateField } from '../../../platform/ui/parts/date-field.tsx'
import { ErrorSummary, Field, type FieldError, Fieldset, Form } from '../../../platform/ui/parts/form.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { PlanSummary } from '../../rules/plan/model.ts'
import type { SeenDraft } from '../actions/change-draft.ts'
import { type ComparedTask, countsOf } from '../rules/compare.ts'
import { TaskDifference } from './differences.tsx'
import { amendmentsCrumb, amendPath, PlanPageHead } from './parts.tsx'
import { SeenFields } from './seen-fields.tsx'
import { type AmendmentSay, amendmentSay } from './words.ts'

/** The deciding document as it is typed. */
export interface DecisionEntry {
  readonly type: string
  readonly symbol: string
  readonly date: string
  readonly subject: string
}

interface IssueProps {
  readonly view: View
  readonly plan: PlanSummary
  readonly seen: SeenDraft
  readonly changed: readonly ComparedTask[]
  readonly entry: DecisionEntry
  readonly errors: readonly FieldError[]
}

/** What issuing the amendment does to whom, by which document; and the last press. */
export function IssueAmendmentPage(props: IssueProps): JSX.Element {
  const { view, plan, seen, changed, entry, errors } = props
  const say = amendmentSay(view)
  const trail = [amendmentsCrumb(plan, say), { href: amendPath(plan.id), label: say('compose-title') }]
  return (
    <>
      <PlanPageHead view={view} plan={plan} say={say} title={say('issue-amendment-title')} trail={trail} />
      <Form view={view} action={`${amendPath(plan.id)}/issue`} draft={`amendment-issue-${plan.id}`}>
        <ErrorSummary view={view} errors={errors} />
        <SeenFields seen={seen} />
        <DecisionFields view={view} entry={entry} errors={errors} say={say} />
        <Effects changed={changed} say={say} />
        <div class="buttons">
          <Button kind="primary" icon="check">
            {say('issue-button', { number: seen.base + 1 })}
          </Button>
          <ButtonLink kind="quiet" href={amendPath(plan.id)}>
            {say('form-back')}
          </ButtonLink>
        </div>
      </Form>
      <section class="stack" aria-labelledby="preview">
        <h2 id="preview">{say('preview-title')}</h2>
        <ol class="differences">
          {changed.map(row => (
            <TaskDifference
              key={row.kind === 'dropped' ? row.before.id : row.after.id}
              view={view}
              row={row}
              say={say}
            />
          ))}
        </ol>
      </section>
    </>
  )
}

/** Type, number, date and subject of the document that decides. */
export function DecisionFields({
  view,
  entry,
  errors,
  say,
}: {
  view: View
  entry: DecisionEntry
  errors: readonly FieldError[]
  say: AmendmentSay
}): JSX.Element {
  return (
    <Fieldset legend={say('issue-decision')}>
      <Field name="type" label={say('issue-type')} value={entry.type} errors={errors} />
      <Field
        name="symbol"
        label={say('issue-symbol')}
        help={say('issue-symbol-help')}
        value={entry.symbol}
        required={false}
        errors={errors}
      />
      <DateField
        view={view}
        name="date"
        label={say('issue-date')}
        value={entry.date}
        required={false}
        errors={errors}
      />
      <Field
        name="subject"
        label={say('issue-subject')}
        value={entry.subject}
        required={false}
        errors={errors}
      />
    </Fieldset>
  )
}

/** What happens to the work. */
export function Effects({
  changed,
  say,
}: {
  changed: readonly ComparedTask[]
  say: AmendmentSay
}): JSX.Element {
  const counts = countsOf(changed)
  const lines = [
    counts.changed > 0 && say('effect-changed', { count: counts.changed }),
    counts.byAspect.day > 0 && say('effect-day', { count: counts.byAspect.day }),
    counts.dropped > 0 && say('effect-dropped', { count: counts.dropped }),
    counts.added > 0 && say('effect-added', { count: counts.added }),
    say('effect-kept'),
  ].filter(line => line !== false)
  return (
    <div class="stack">
      <h2>{say('issue-effects')}</h2>
      <ul class="effects">
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
