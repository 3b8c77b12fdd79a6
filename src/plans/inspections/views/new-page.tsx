import type { JSX } from 'preact'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { Combobox } from '../../../platform/ui/parts/combobox.tsx'
import { DateField } from '../../../platform/ui/parts/date-field.tsx'
import { CheckboxGroup, RadioGroup } from '../../../platform/ui/parts/fields.tsx'
import { ErrorSummary, Field, type FieldError, Fieldset, Form } from '../../../platform/ui/parts/form.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { PlanSummary, PlanTask } from '../../rules/plan/model.ts'
import { planName } from '../../views/plan/plan-words.ts'
import type { NamedUnit } from '../queries/find.ts'
import { type InspectionKind, inspectionKinds } from '../rules.ts'
import { type InspectionSay, inspectionSay } from './words.ts'

/** The form as it was typed. */
export interface PlanEntry {
  /** Id of the inspection to be; the same when the form comes back. */
  readonly key: string
  readonly kind: InspectionKind
  readonly title: string
  readonly plannedOn: string
  readonly by: readonly NamedUnit[]
  readonly byTyped: string
  readonly of: readonly NamedUnit[]
  readonly ofTyped: string
  readonly tasks: readonly string[]
}

interface NewPageProps {
  readonly view: View
  readonly plan: PlanSummary
  readonly tasks: readonly PlanTask[]
  readonly entry: PlanEntry
  readonly errors: readonly FieldError[]
}

/** Which plan an inspection is about: asked first. */
export function ChoosePlanPage({
  view,
  plans,
}: {
  readonly view: View
  readonly plans: readonly PlanSummary[]
}): JSX.Element {
  const say = inspectionSay(view)
  return (
    <>
      <Head view={view} say={say} />
      <h2>{say('new-choose-plan')}</h2>
      {plans.length === 0 && <p class="none">{say('new-no-plan')}</p>}
      <ul class="plain steering-list">
        {plans.map(plan => (
          <li key={plan.id}>
            <a href={`/inspections/new?plan=${plan.id}`} lang="vi">
              {planName(plan)} · {plan.title}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function Head({ view, say }: { readonly view: View; readonly say: InspectionSay }): JSX.Element {
  return (
    <div class="page-head">
      <Breadcrumb
        view={view}
        trail={[{ href: '/inspections', label: say('menu') }]}
        here={say('new-title')}
      />
      <h1>{say('new-title')}</h1>
      <p class="soft">{say('new-intro')}</p>
    </div>
  )
}

/** Plans an inspection: what, when, by whom, of whom, about which tasks. */
export function NewInspectionPage(props: NewPageProps): JSX.Element {
  const { view, plan, entry, errors } = props
  const say = inspectionSay(view)
  return (
    <>
      <Head view={view} say={say} />
      <p lang="vi">
        <a href={`/plans/${plan.id}`}>
          {planName(plan)} · {plan.title}
        </a>
      </p>
      <ErrorSummary view={view} errors={errors} />
      <Form view={view} action="/inspections" class="form form-wide" draft={`inspection-${plan.id}`}>
        <input type="hidden" name="key" value={entry.key} />
        <input type="hidden" name="plan" value={plan.id} />
        <RadioGroup
          name="kind"
          label={say('new-kind')}
          value={entry.kind}
          options={inspectionKinds.map(kind => ({ value: kind, label: say(`kind-${kind}`) }))}
        />
        <Field
          name="title"
          label={say('new-name')}
          help={say('new-name-help')}
          value={entry.title}
          errors={errors}
        />
        <DateField
          view={view}
          name="planned_on"
          label={say('new-day')}
          value={entry.plannedOn}
          errors={errors}
        />
        <Units {...props} side="by" chosen={entry.by} typed={entry.byTyped} />
        <Units {...props} side="of" chosen={entry.of} typed={entry.ofTyped} />
        <Tasks {...props} />
        <div class="buttons">
          <Button kind="primary" name="deed" value="plan">
            {say('new-send')}
          </Button>
        </div>
      </Form>
    </>
  )
}

interface UnitsProps extends NewPageProps {
  readonly side: 'by' | 'of'
  readonly chosen: readonly NamedUnit[]
  readonly typed: string
}

/** Units that were chosen, to be taken out by their boxes, and one more. */
function Units({ view, side, chosen, typed, errors }: UnitsProps): JSX.Element {
  const say = inspectionSay(view)
  return (
    <Fieldset legend={say(`new-${side}`)}>
      {chosen.map(({ id, name }) => (
        <div key={id} class="check">
          <input type="checkbox" id={`${side}-${id}`} name={`${side}[]`} value={id} checked />
          <label for={`${side}-${id}`} lang="vi">
            {name}
          </label>
        </div>
      ))}
      <Combobox
        view={view}
        name={`${side}_add`}
        label={say('new-add')}
        help={say('new-add-help')}
        source="/tasks/units.json"
        text={typed}
        required={chosen.length === 0}
        errors={errors}
      />
      <div class="buttons">
        <Button icon="plus" name="deed" value="add">
          {say('new-add-button')}
        </Button>
      </div>
    </Fieldset>
  )
}

/** Letters of a task's words in the list of boxes. */
const taskLetters = 140

function Tasks({ view, tasks, entry }: NewPageProps): JSX.Element | null {
  if (tasks.length === 0) return null
  const say = inspectionSay(view)
  return (
    <details class="folded" open={entry.tasks.length > 0}>
      <summary>{say('new-tasks-open')}</summary>
      <CheckboxGroup
        name="task"
        label={say('new-tasks')}
        values={entry.tasks}
        required={false}
        options={tasks.map(({ id, path, text }) => ({
          value: id,
          label: `${path} ${text.length > taskLetters ? `${text.slice(0, taskLetters)}…` : text}`,
        }))}
      />
    </details>
  )
}
