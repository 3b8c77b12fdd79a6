import type { JSX } from 'preact'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { Combobox } from '../../../platform/ui/parts/combobox.tsx'
import { Select, TextArea } from '../../../platform/ui/parts/fields.tsx'
import { ErrorSummary, Field, type FieldError, Fieldset, Form } from '../../../platform/ui/parts/form.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { PlanSummary } from '../../rules/plan/model.ts'
import { type Fields, typed } from '../../views/review/entries/fields.ts'
import { whens } from '../../views/review/entries/schedule.ts'
import { countRows, unitNames, unitRoles } from '../../views/review/entries/units.ts'
import { type ReviewSay, reviewSay } from '../../views/review/words.ts'
import type { SeenDraft } from '../actions/change-draft.ts'
import type { VersionTask } from '../rules/model.ts'
import { UnitList } from './differences.tsx'
import { amendmentsCrumb, amendPath, PlanPageHead, whenOf } from './parts.tsx'
import { SeenFields } from './seen-fields.tsx'
import { type AmendmentSay, amendmentSay } from './words.ts'

interface TaskFormProps {
  readonly view: View
  readonly plan: PlanSummary
  readonly seen: SeenDraft
  /** The task, or the key of a new one. */
  readonly formKey: string
  /** The task as it is in the plan; null for a new one. */
  readonly task: VersionTask | null
  /** Where a new one may stand: behind any of these. */
  readonly tasks: readonly VersionTask[]
  readonly fields: Fields
  readonly errors: readonly FieldError[]
}

/** Rows without a unit, to add one: without JavaScript there is no other way to get more. */
const emptyRows = 2

/** What a task is to say in the next version. */
export function TaskFormPage(props: TaskFormProps): JSX.Element {
  const { view, plan, task } = props
  const say = amendmentSay(view)
  const title = task ? say('form-change-title', { path: task.path }) : say('form-add-title')
  const trail = [amendmentsCrumb(plan, say), { href: amendPath(plan.id), label: say('compose-title') }]
  return (
    <>
      <PlanPageHead view={view} plan={plan} say={say} title={title} trail={trail} />
      {task && <Now view={view} task={task} say={say} />}
      <TaskForm {...props} say={say} review={reviewSay(view)} />
    </>
  )
}

function Now({ view, task, say }: { view: View; task: VersionTask; say: AmendmentSay }): JSX.Element {
  return (
    <details class="details">
      <summary>{say('form-now')}</summary>
      <div class="stack" lang="vi">
        <p>{task.text}</p>
        <UnitList units={task.units} say={say} />
        <p>{whenOf(task, view, say)}</p>
        {task.output && <p>{task.output}</p>}
      </div>
    </details>
  )
}

type Inner = TaskFormProps & { readonly say: AmendmentSay; readonly review: ReviewSay }

function TaskForm(props: Inner): JSX.Element {
  const { view, plan, seen, formKey, task, fields, errors, say, review } = props
  const action = `${amendPath(plan.id)}/task`
  return (
    <Form view={view} action={action} draft={`amend-${formKey}`}>
      <ErrorSummary view={view} errors={errors} />
      <SeenFields seen={seen} />
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="is" value={task ? 'change' : 'add'} />
      {!task && <Place {...props} />}
      <TextArea
        name="text"
        label={review('task-words')}
        value={typed(fields, 'text')}
        rows={5}
        lang="vi"
        errors={errors}
      />
      <UnitRows {...props} />
      <Times {...props} />
      <TextArea
        name="output"
        label={review('task-output')}
        value={typed(fields, 'output')}
        rows={2}
        lang="vi"
        required={false}
        errors={errors}
      />
      <div class="buttons">
        <Button kind="primary">{say('form-save')}</Button>
        <ButtonLink kind="quiet" href={amendPath(plan.id)}>
          {say('form-back')}
        </ButtonLink>
      </div>
    </Form>
  )
}

function Place({ tasks, fields, errors, say }: Inner): JSX.Element {
  return (
    <>
      <Select
        name="after"
        label={say('form-after')}
        value={typed(fields, 'after')}
        nothing={say('form-after-first')}
        options={tasks.map(({ id, path, text }) => ({
          value: id,
          label: [path, text.length > 70 ? `${text.slice(0, 70)}…` : text].filter(Boolean).join('. '),
        }))}
        required={false}
      />
      <Field
        name="path"
        label={say('form-path')}
        help={say('form-path-help')}
        value={typed(fields, 'path')}
        required={false}
        errors={errors}
      />
    </>
  )
}

function UnitRows({ view, fields, errors, review }: Inner): JSX.Element {
  const rows = countRows(fields)
  const isLastEmpty = rows > 0 && typed(fields, unitNames(rows - 1).name) === ''
  return (
    <Fieldset legend={review('task-units')}>
      <p class="field-help">{review('units-rows-help')}</p>
      <ul class="unit-rows amend-units">
        {Array.from({ length: isLastEmpty ? rows : rows + emptyRows }, (_, row) => {
          const names = unitNames(row)
          return (
            <li key={row} class="unit-row">
              <Combobox
                view={view}
                name={names.name}
                label={review('unit-number', { number: row + 1 })}
                required={false}
                text={typed(fields, names.name)}
                value={typed(fields, `${names.name}_id`)}
                source="/units/suggest.json"
                errors={errors}
              />
              <Select
                name={names.role}
                label={review('unit-role', { number: row + 1 })}
                options={unitRoles.map(role => ({ value: role, label: review(`role-${role}`) }))}
                value={typed(fields, names.role) || (row === 0 ? 'lead' : 'coordinate')}
              />
            </li>
          )
        })}
      </ul>
    </Fieldset>
  )
}

function Times({ fields, errors, review }: Inner): JSX.Element {
  const line = (name: 'dates' | 'from' | 'to') => (
    <div class={`when-${name}`}>
      <Field
        name={name}
        label={review(`when-${name}`)}
        help={review(`${name}-help`)}
        value={typed(fields, name)}
        required={false}
        errors={errors}
      />
    </div>
  )
  return (
    <Fieldset legend={review('task-time')}>
      <Select
        name="when"
        label={review('when-label')}
        options={whens.map(when => ({ value: when, label: review(`when-${when}`) }))}
        value={typed(fields, 'when') || 'none'}
      />
      {line('dates')}
      {line('from')}
      {line('to')}
    </Fieldset>
  )
}
