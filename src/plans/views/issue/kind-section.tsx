import type { JSX } from 'preact'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { RadioGroup } from '../../../platform/ui/parts/fields.tsx'
import { Form } from '../../../platform/ui/parts/form.tsx'
import { planKinds } from '../../tables.ts'
import { type IssueContext, issuePath } from './context.ts'

/** What kind of plan it is, each with what that means for its tasks. */
export function KindSection({ context }: { context: IssueContext }): JSX.Element {
  const { view, say, issue } = context
  const guessed = issue.record.draft.kind === null
  return (
    <section class="issue-section" id="kind">
      <Form view={view} action={`${issuePath(issue.record.upload.id)}/kind`} class="form choice-form">
        <input type="hidden" name="version" value={issue.version.draft} />
        <RadioGroup
          name="kind"
          id="plan-kind"
          label={say('kind-title')}
          {...(guessed && { help: say('kind-guessed') })}
          value={issue.plan.kind}
          options={planKinds.map(kind => ({
            value: kind,
            label: say(`kind-${kind}`),
            help: say(`kind-${kind}-help`),
          }))}
        />
        <div class="buttons without-script">
          <Button>{say('save')}</Button>
        </div>
      </Form>
    </section>
  )
}
