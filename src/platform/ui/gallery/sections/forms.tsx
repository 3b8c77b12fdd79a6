import type { JSX } from 'preact'
import { Button } from '../../parts/button.tsx'
import { Combobox } from '../../parts/combobox.tsx'
import { DateField } from '../../parts/date-field.tsx'
import type { FieldError } from '../../parts/field-frame.tsx'
import { Checkbox, CheckboxGroup, FileField, RadioGroup, Select, TextArea } from '../../parts/fields.tsx'
import { ErrorSummary, Field, Fieldset, Form } from '../../parts/form.tsx'
import { OfflineForm } from '../../parts/offline-form.tsx'
import type { View } from '../../view.ts'
import { fruits } from '../fruits.ts'
import type { SectionProps } from '../gallery-page.tsx'
import { Section, Shown } from '../section.tsx'
import type { Say } from '../words.ts'

/** Every field: as it comes, and with something to correct. */
export function Forms({ view, say, state }: SectionProps): JSX.Element {
  return (
    <Section id="forms" title={say('forms')}>
      <Shown part="Form, Field, DateField, Combobox, TextArea, ErrorSummary">
        <ErrorSummary view={view} errors={state.errors} />
        <Form view={view} action="/_ui" draft="gallery">
          <LiveFields view={view} say={say} state={state} />
          <div class="buttons">
            <Button kind="primary">{say('send')}</Button>
          </div>
        </Form>
      </Shown>
      <Shown part="OfflineForm">
        <OfflineForm
          view={view}
          action="/_ui/offline"
          name="gallery"
          title={say('offline-form')}
          original="as_taken"
        >
          <TextArea name="harvest_note" label={say('note')} errors={state.errors} />
          <FileField name="harvest_photo" label={say('photo')} accept=".jpg,.png" multiple required={false} />
          <Checkbox name="as_taken" label={say('as-taken')} />
          <div class="buttons">
            <Button>{say('send')}</Button>
          </div>
        </OfflineForm>
      </Shown>
      <Shown part="OfflineForm">
        <OfflineForm
          view={view}
          action="/_ui/offline"
          name="gallery"
          title={say('offline-form')}
          original="as_taken"
        >
          <TextArea name="harvest_note" label={say('note')} errors={state.errors} />
          <FileField name="harvest_photo" label={say('photo')} accept=".jpg,.png" multiple required={false} />
          <Checkbox name="as_taken" label={say('as-taken')} />
          <div class="buttons">
            <Button>{say('send')}</Button>
          </div>
        </OfflineForm>
      </Shown>
      <Shown part="Fieldset, Select, RadioGroup, CheckboxGroup, Checkbox, FileField">
        <Form view={view} action="/_ui/toast">
          <Fieldset legend={say('fieldset')}>
            <OtherFields say={say} errors={[]} prefix="all" />
          </Fieldset>
        </Form>
      </Shown>
      <Shown part="FieldError">
        <Form view={view} action="/_ui/toast">
          <WrongFields view={view} say={say} />
          <OtherFields say={say} errors={wrongs(say)} prefix="wrong" />
        </Form>
      </Shown>
    </Section>
  )
}

function LiveFields({ view, say, state }: SectionProps): JSX.Element {
  const { entered, errors } = state
  const kept = (name: string) => (entered[name] === undefined ? {} : { value: entered[name] })
  return (
    <>
      <Field
        name="garden"
        label={say('garden')}
        help={say('garden-help')}
        errors={errors}
        {...kept('garden')}
      />
      <DateField view={view} name="day" label={say('day')} errors={errors} {...kept('day')} />
      <Combobox
        view={view}
        name="fruit"
        label={say('fruit')}
        help={say('fruit-help')}
        source="/_ui/fruits.json"
        suggestions={fruits.map(({ name }) => name)}
        errors={errors}
        {...(entered.fruit !== undefined && { text: entered.fruit })}
        {...(entered.fruit_id !== undefined && { value: entered.fruit_id })}
      />
      <TextArea name="note" label={say('note')} required={false} errors={errors} {...kept('note')} />
    </>
  )
}

function OtherFields({
  say,
  errors,
  prefix,
}: {
  say: Say
  errors: readonly FieldError[]
  prefix: string
}): JSX.Element {
  const options = (['early', 'middle', 'late'] as const).map(value => ({
    value,
    label: say(`season-${value}`),
    ...(value === 'late' && { help: say('season-help') }),
  }))
  const id = (name: string) => `${prefix}-${name}`
  return (
    <>
      <Select
        name="season"
        id={id('season')}
        label={say('season')}
        nothing={say('season-none')}
        options={options}
        errors={errors}
      />
      <RadioGroup
        name="soil"
        id={id('soil')}
        label={say('season-one')}
        options={options}
        value="middle"
        errors={errors}
      />
      <CheckboxGroup
        name="tools"
        id={id('tools')}
        label={say('season-some')}
        help={say('season-some-help')}
        options={options}
        values={['early']}
        errors={errors}
      />
      <Checkbox name="agree" id={id('agree')} label={say('agree')} errors={errors} />
      <FileField name="photo" id={id('photo')} label={say('photo')} accept=".jpg,.png" errors={errors} />
    </>
  )
}

function WrongFields({ view, say }: { view: View; say: Say }): JSX.Element {
  const errors = wrongs(say)
  return (
    <>
      <Field
        name="word"
        id="wrong-word"
        type="password"
        label={say('word')}
        autocomplete="new-password"
        errors={errors}
      />
      <Field name="find" id="wrong-find" type="search" label={say('find')} errors={errors} />
      <DateField view={view} name="day" id="wrong-day" label={say('day')} value="31/2/2026" errors={errors} />
      <TextArea name="note" id="wrong-note" label={say('note')} errors={errors} />
    </>
  )
}

function wrongs(say: Say): readonly FieldError[] {
  const fields = ['word', 'find', 'note', 'season', 'soil', 'tools', 'agree', 'photo']
  return [
    ...fields.map(field => ({ field, message: say('missing') })),
    { field: 'day', message: say('date-impossible') },
  ]
}

/** The form of the dialog, and of its page where there is no dialog. */
export function RenameForm({ view, say, state }: SectionProps): JSX.Element {
  return (
    <Form view={view} action="/_ui/rename">
      <Field
        name="new_name"
        label={say('new-name')}
        errors={state.errors}
        {...(state.entered.new_name !== undefined && { value: state.entered.new_name })}
      />
      <div class="buttons">
        <Button kind="primary">{say('rename')}</Button>
      </div>
    </Form>
  )
}
