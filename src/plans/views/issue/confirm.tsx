import type { JSX } from 'preact'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { Checkbox } from '../../../platform/ui/parts/fields.tsx'
import { type FieldError, Form } from '../../../platform/ui/parts/form.tsx'
import { issueSummary } from '../../rules/issue/summary.ts'
import { reviewProgress } from '../../rules/review/items.ts'
import { type IssueContext, issuePath } from './context.ts'

interface ConfirmProps {
  readonly context: IssueContext
  readonly errors?: readonly FieldError[]
}

/** Says what issuing does to whom, and asks once more: nothing of it can be taken back. */
export function ConfirmPage(props: ConfirmProps): JSX.Element {
  const { view, say, issue } = props.context
  return (
    <>
      <div class="page-head">
        <Breadcrumb
          view={view}
          trail={[{ href: issuePath(issue.record.upload.id), label: say('issue-title') }]}
          here={say('finish-title')}
        />
        <h1>{say('confirm-title')}</h1>
      </div>
      <ConfirmForm {...props} />
    </>
  )
}

function ConfirmForm({ context, errors = [] }: ConfirmProps): JSX.Element {
  const { view, say, issue } = context
  const { review, upload } = issue.record
  const open = review ? reviewProgress(review).open : 0
  return (
    <Form view={view} action={issuePath(upload.id)} class="form confirm">
      <input type="hidden" name="review" value={issue.version.review} />
      <input type="hidden" name="draft" value={issue.version.draft} />
      <Effects context={context} />
      {open > 0 && (
        <Checkbox
          name="unreviewed"
          label={say('confirm-unreviewed', { count: open })}
          errors={errors}
          required={false}
        />
      )}
      <div class="buttons">
        <Button kind="primary" icon="check">
          {say('confirm-button')}
        </Button>
        <ButtonLink kind="quiet" href={issuePath(upload.id)}>
          {say('confirm-back')}
        </ButtonLink>
      </div>
    </Form>
  )
}

function Effects({ context: { say, issue } }: { context: IssueContext }): JSX.Element {
  const { plan, names } = issue
  const { tasks, requests, units, newUnits, duties, documents, links } = issueSummary(plan, names)
  const lines = [
    `${plan.document.document.type} ${plan.document.document.symbol ?? ''}`.trim(),
    say('confirm-issuers', { names: plan.issuers.join(', ') }),
    units > 0 ? say('confirm-tasks', { tasks, units }) : say('confirm-tasks-none', { tasks }),
    requests > 0 && say('confirm-requests', { count: requests }),
    say('confirm-duties', { count: duties }),
    say('confirm-new-units', { count: newUnits }),
    say('confirm-documents', { count: documents }),
    links > 0 && say('confirm-links', { count: links }),
    say('confirm-after'),
  ].filter(line => line !== false)
  return (
    <>
      <p>
        <b>{plan.document.document.title}</b>
      </p>
      <ul>
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}
