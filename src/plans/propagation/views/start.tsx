import type { JSX } from 'preact'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { Combobox } from '../../../platform/ui/parts/combobox.tsx'
import { DateField } from '../../../platform/ui/parts/date-field.tsx'
import { Select, TextArea } from '../../../platform/ui/parts/fields.tsx'
import { ErrorSummary, Field, type FieldError, Form } from '../../../platform/ui/parts/form.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { StartEntry } from '../forms.ts'
import { propagationSay } from '../words/words.ts'

interface StartProps {
  readonly view: View
  readonly entry: StartEntry
  readonly plans: readonly { readonly id: string; readonly name: string }[]
  readonly errors: readonly FieldError[]
}

/** Starts a propagation. */
export function StartPage({ view, entry, plans, errors }: StartProps): JSX.Element {
  const say = propagationSay(view)
  return (
    <>
      <Breadcrumb
        view={view}
        trail={[{ href: '/propagation', label: say('title') }]}
        here={say('start-title')}
      />
      <div class="page-head">
        <h1>{say('start-title')}</h1>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <Form view={view} action="/propagation/new">
        <input type="hidden" name="id" value={entry.id} />
        <Field name="title" label={say('name')} help={say('name-help')} value={entry.title} errors={errors} />
        <TextArea
          name="instructions"
          label={say('instructions')}
          help={say('instructions-help')}
          required={false}
          value={entry.instructions}
          errors={errors}
        />
        <DateField view={view} name="due_on" label={say('due-on')} value={entry.due_on} errors={errors} />
        <Select
          name="plan"
          label={say('plan')}
          help={say('plan-help')}
          required={false}
          nothing={say('no-plan')}
          value={entry.plan}
          options={plans.map(({ id, name }) => ({ value: id, label: name }))}
          errors={errors}
        />
        <Combobox
          view={view}
          name="keeper"
          source="/units/suggest.json"
          label={say('keeper')}
          help={say('keeper-help')}
          required={false}
          text={entry.keeper}
          value={entry.keeper_id}
          errors={errors}
        />
        <div class="buttons">
          <Button kind="primary">{say('save-start')}</Button>
          <ButtonLink kind="quiet" href="/propagation">
            {say('back')}
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}
