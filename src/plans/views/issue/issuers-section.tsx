import type { JSX } from 'preact'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { Combobox } from '../../../platform/ui/parts/combobox.tsx'
import { Form } from '../../../platform/ui/parts/form.tsx'
import { type IssueContext, issuePath } from './context.ts'

/** The bodies in whose name the plan goes out: the reader finds one, a coordination programme has two. */
export function IssuersSection({ context }: { context: IssueContext }): JSX.Element {
  const { view, say, issue } = context
  const path = issuePath(issue.record.upload.id)
  return (
    <section class="issue-section" aria-labelledby="issuers">
      <h2 id="issuers">{say('issuers-title')}</h2>
      <p class="soft">{say('issuers-help')}</p>
      {issue.plan.issuers.length === 0 && <p>{say('issuers-none')}</p>}
      <ul class="plain rows">
        {issue.plan.issuers.map(name => (
          <li key={name}>
            <span>{name}</span>
            <Form view={view} action={`${path}/issuers`} class="choice-form">
              <input type="hidden" name="deed" value="remove" />
              <input type="hidden" name="issuer" value={name} />
              <button
                type="submit"
                class="button button-quiet"
                aria-label={say('issuer-remove-of', { name })}
              >
                {say('issuer-remove')}
              </button>
            </Form>
          </li>
        ))}
      </ul>
      <Form view={view} action={`${path}/issuers`} class="form choice-form inline-form">
        <input type="hidden" name="deed" value="add" />
        <Combobox view={view} name="issuer" label={say('issuer-add')} source={`${path}/units.json`} />
        <Button icon="plus">{say('issuer-add-button')}</Button>
      </Form>
    </section>
  )
}
