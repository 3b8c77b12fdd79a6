import type { JSX } from 'preact'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { Combobox } from '../../../platform/ui/parts/combobox.tsx'
import { DateField } from '../../../platform/ui/parts/date-field.tsx'
import { RadioGroup, TextArea } from '../../../platform/ui/parts/fields.tsx'
import { ErrorSummary, type FieldError, Form } from '../../../platform/ui/parts/form.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { PlanSummary, PlanTask } from '../../rules/plan/model.ts'
import { planName } from '../../views/plan/plan-words.ts'
import type { OwnerOffered } from '../queries/owners.ts'
import { difficultySay } from './words.ts'

/** The form as it was typed. */
export interface RaiseEntry {
  /** Id of the difficulty to be; the same when the form comes back. */
  readonly key: string
  readonly unit: string
  readonly unitId: string
  readonly what: string
  readonly asksFor: string
  readonly since: string
  /** `superior`, `office`, or a unit's id. */
  readonly owner: string
  readonly dueOn: string
}

interface RaisePageProps {
  readonly view: View
  readonly plan: PlanSummary
  readonly task: PlanTask | null
  readonly itemId: string | null
  /** Units of the person's own that may raise it, where they are few. */
  readonly units: readonly string[]
  readonly owners: readonly OwnerOffered[]
  readonly entry: RaiseEntry
  readonly errors: readonly FieldError[]
}

/** Raises a difficulty on a task, on a unit's part in it, or on a plan. */
export function RaisePage(props: RaisePageProps): JSX.Element {
  const { view, plan, task, itemId, units, entry, errors } = props
  const say = difficultySay(view)
  const about = task
    ? say('new-about-task', { path: task.path })
    : say('new-about-plan', { plan: planName(plan) })
  return (
    <>
      <div class="page-head">
        <Breadcrumb
          view={view}
          trail={[{ href: '/difficulties', label: say('menu') }]}
          here={say('new-title')}
        />
        <h1>{say('new-title')}</h1>
        <p>{about}</p>
        {task && <p lang="vi">{task.text}</p>}
        <p class="soft">{say('new-intro')}</p>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <Form
        view={view}
        action={`/plans/${plan.id}/difficulties`}
        class="form form-wide"
        draft={`raise-${plan.id}`}
      >
        <input type="hidden" name="key" value={entry.key} />
        {task && <input type="hidden" name="task" value={task.id} />}
        {itemId && <input type="hidden" name="item" value={itemId} />}
        <Combobox
          view={view}
          name="unit"
          label={say('new-unit')}
          help={say('new-unit-help')}
          source="/tasks/units.json"
          text={entry.unit}
          value={entry.unitId}
          suggestions={units}
          errors={errors}
        />
        <TextArea
          name="what"
          label={say('new-what')}
          help={say('new-what-help')}
          value={entry.what}
          errors={errors}
        />
        <TextArea
          name="asks_for"
          label={say('new-asks-for')}
          value={entry.asksFor}
          rows={3}
          errors={errors}
        />
        <DateField view={view} name="since" label={say('new-since')} value={entry.since} errors={errors} />
        <WhomField {...props} />
        <DateField
          view={view}
          name="due_on"
          label={say('new-due')}
          value={entry.dueOn}
          required={false}
          errors={errors}
        />
        <div class="buttons">
          <Button kind="primary">{say('new-send')}</Button>
        </div>
      </Form>
    </>
  )
}

function WhomField({ view, owners, entry, errors }: RaisePageProps): JSX.Element {
  const say = difficultySay(view)
  return (
    <RadioGroup
      name="owner"
      label={say('new-owner')}
      value={entry.owner}
      errors={errors}
      options={[
        ...owners.map(({ id, name, why }) => ({
          value: id ?? 'office',
          label: say(`owner-${why}`, { name }),
        })),
        { value: 'superior', label: say('owner-superior') },
      ]}
    />
  )
}
