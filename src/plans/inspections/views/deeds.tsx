import type { JSX } from 'preact'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { DateField } from '../../../platform/ui/parts/date-field.tsx'
import { RadioGroup, Select, TextArea } from '../../../platform/ui/parts/fields.tsx'
import { type FieldError, Form } from '../../../platform/ui/parts/form.tsx'
import { canBecome, findingWeights } from '../rules.ts'
import type { InspectionPageProps, SentForm } from './inspection-page.tsx'
import type { InspectionSay } from './words.ts'

type Props = InspectionPageProps & { readonly say: InspectionSay }

/** What a form has to say of itself when it came back; nothing for the others of the page. */
export function mended(
  sent: SentForm | null,
  form: string,
): { readonly typed: Readonly<Record<string, string>>; readonly errors: readonly FieldError[] } {
  return sent?.form === form ? sent : { typed: {}, errors: [] }
}

/** What can be done with the inspection now: the next step in sight, cancelling folded. */
export function InspectionDeeds(props: Props): JSX.Element | null {
  const { inspection, may, say } = props
  const { state } = inspection
  if (!may.run || state === 'closed' || state === 'cancelled') return null
  return (
    <section class="stack" aria-labelledby="now">
      <h2 id="now">{say('now')}</h2>
      {canBecome('hold', state) && <Hold {...props} />}
      {canBecome('conclude', state) && <Words {...props} deed="conclude" rows={6} />}
      {canBecome('close', state) && <Words {...props} deed="close" optional />}
      {canBecome('cancel', state) && (
        <details class="folded" open={props.sent?.form === 'cancel'}>
          <summary>{say('cancel-open')}</summary>
          <Words {...props} deed="cancel" />
        </details>
      )}
    </section>
  )
}

function Hold({ view, inspection, sent, today, say }: Props): JSX.Element {
  const { typed, errors } = mended(sent, 'hold')
  return (
    <Form view={view} action={`/inspections/${inspection.id}/hold`}>
      <input type="hidden" name="seen" value={inspection.version} />
      <DateField
        view={view}
        name="held_on"
        label={say('hold-day')}
        value={typed.held_on ?? today}
        errors={errors}
      />
      <div class="buttons">
        <Button kind="primary">{say('hold-send')}</Button>
      </div>
    </Form>
  )
}

interface WordsProps extends Props {
  readonly deed: 'conclude' | 'close' | 'cancel'
  readonly rows?: number
  readonly optional?: boolean
}

function Words(props: WordsProps): JSX.Element {
  const { view, inspection, sent, deed, rows = 3, optional = false, say } = props
  const { typed, errors } = mended(sent, deed)
  const id = `${deed}-text`
  return (
    <Form
      view={view}
      action={`/inspections/${inspection.id}/${deed}`}
      class="form form-wide"
      draft={`${deed}-${inspection.id}`}
    >
      <input type="hidden" name="seen" value={inspection.version} />
      <TextArea
        id={id}
        name="text"
        label={say(`${deed}-text`)}
        rows={rows}
        required={!optional}
        value={typed.text ?? ''}
        errors={errors.map(error => (error.field === id ? { ...error, field: 'text' } : error))}
        {...(deed === 'conclude' && { help: say('conclude-help') })}
      />
      <div class="buttons">
        <Button kind={deed === 'cancel' ? 'plain' : 'primary'}>{say(`${deed}-send`)}</Button>
      </div>
    </Form>
  )
}

/** Letters of a task's words in the list to choose from. */
const taskLetters = 100

/** One more finding, while it can be put down. */
export function AddFinding(props: Props): JSX.Element | null {
  const { view, inspection, may, sent, newKey, say } = props
  if (!may.run || inspection.state !== 'held') return null
  const { typed, errors } = mended(sent, 'add')
  return (
    <details class="folded" open={sent?.form === 'add' || props.findings.length === 0}>
      <summary>{say('add-open')}</summary>
      <Form
        view={view}
        action={`/inspections/${inspection.id}/findings`}
        class="form form-wide"
        draft={`finding-${inspection.id}`}
      >
        <input type="hidden" name="key" value={typed.key ?? newKey} />
        <Select
          name="unit"
          label={say('add-unit')}
          value={typed.unit ?? (inspection.of.length === 1 ? (inspection.of[0]?.id ?? '') : '')}
          nothing={say('add-unit-choose')}
          options={inspection.of.map(({ id, name }) => ({ value: id, label: name }))}
          errors={errors}
        />
        {inspection.tasks.length > 0 && (
          <Select
            name="task"
            label={say('add-task')}
            value={typed.task ?? ''}
            required={false}
            nothing={say('add-task-none')}
            options={inspection.tasks.map(({ id, path, text }) => ({
              value: id,
              label: `${path} ${text.slice(0, taskLetters)}`,
            }))}
          />
        )}
        <TextArea
          name="what"
          label={say('add-what')}
          help={say('add-what-help')}
          value={typed.what ?? ''}
          errors={errors}
        />
        <RadioGroup
          name="weight"
          label={say('add-weight')}
          value={typed.weight ?? 'shortcoming'}
          options={findingWeights.map(weight => ({ value: weight, label: say(`weight-${weight}`) }))}
        />
        <DateField
          view={view}
          name="due_on"
          label={say('add-due')}
          help={say('add-due-help')}
          value={typed.due_on ?? ''}
          required={false}
          errors={errors}
        />
        <div class="buttons">
          <Button>{say('add-send')}</Button>
        </div>
      </Form>
    </details>
  )
}
