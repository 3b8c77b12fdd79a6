import type { JSX } from 'preact'
import type { Unit } from '../../../org/index.ts'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { DateField } from '../../../platform/ui/parts/date-field.tsx'
import { RadioGroup, Select, TextArea } from '../../../platform/ui/parts/fields.tsx'
import { ErrorSummary, type FieldError, Fieldset, Form } from '../../../platform/ui/parts/form.tsx'
import { Notice } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { PlanSummary } from '../../rules/plan/model.ts'
import type { VersionTask } from '../rules/model.ts'
import { type RequestKind, requestKinds } from '../tables.ts'
import { amendmentsCrumb, amendmentsPath, PlanPageHead } from './parts.tsx'
import { type AmendmentSay, amendmentSay } from './words.ts'

/** What stands in the form. */
export interface AskEntry {
  readonly key: string
  readonly unit: string
  readonly what: RequestKind
  readonly tasks: readonly string[]
  readonly proposed: string
  readonly day: string
  readonly reason: string
}

interface AskProps {
  readonly view: View
  readonly plan: PlanSummary
  readonly tasks: readonly VersionTask[]
  readonly units: readonly Unit[]
  readonly entry: AskEntry
  readonly errors: readonly FieldError[]
}

/** A unit says what should change, and why. */
export function AskPage(props: AskProps): JSX.Element {
  const { view, plan, units } = props
  const say = amendmentSay(view)
  return (
    <>
      <PlanPageHead
        view={view}
        plan={plan}
        say={say}
        title={say('ask-title')}
        trail={[amendmentsCrumb(plan, say)]}
      >
        <p>{say('ask-lead')}</p>
      </PlanPageHead>
      {units.length === 0 ? (
        <Notice tone="draft">
          <p>{say('ask-nobody')}</p>
        </Notice>
      ) : (
        <AskForm {...props} say={say} />
      )}
    </>
  )
}

function AskForm(props: AskProps & { say: AmendmentSay }): JSX.Element {
  const { view, plan, units, entry, errors, say } = props
  return (
    <Form view={view} action={amendmentsPath(plan.id)} draft={`amendment-${plan.id}`}>
      <ErrorSummary view={view} errors={errors} />
      <input type="hidden" name="key" value={entry.key} />
      {units.length === 1 ? (
        <input type="hidden" name="unit" value={units[0]?.id} />
      ) : (
        <Select
          name="unit"
          label={say('ask-unit')}
          value={entry.unit}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <RadioGroup
        name="what"
        label={say('ask-what')}
        value={entry.what}
        options={requestKinds.map(value => ({ value, label: say(`what-${value}`) }))}
      />
      <Tasks {...props} />
      <TextArea
        name="proposed"
        label={say('ask-proposed')}
        help={say('ask-proposed-help')}
        value={entry.proposed}
        rows={3}
        lang="vi"
        required={false}
        errors={errors}
      />
      <DateField
        view={view}
        name="day"
        label={say('ask-day')}
        help={say('ask-day-help')}
        value={entry.day}
        required={false}
        errors={errors}
      />
      <TextArea
        name="reason"
        label={say('ask-reason')}
        value={entry.reason}
        rows={4}
        lang="vi"
        errors={errors}
      />
      <div class="buttons">
        <Button kind="primary">{say('ask-send')}</Button>
        <ButtonLink kind="quiet" href={amendmentsPath(plan.id)}>
          {say('form-back')}
        </ButtonLink>
      </div>
    </Form>
  )
}

/** A longer list of others is no help: their own pages lead here. */
const othersMax = 200

/** The unit's own tasks are in sight; the others are folded away. */
function Tasks({ tasks, units, entry, say }: AskProps & { say: AmendmentSay }): JSX.Element {
  const own = new Set(units.map(({ id }) => id))
  const isNear = (task: VersionTask) =>
    entry.tasks.includes(task.id) || task.units.some(({ unitId }) => own.has(unitId))
  const [near, far] = [tasks.filter(isNear), tasks.filter(task => !isNear(task))]
  return (
    <Fieldset legend={say('ask-tasks')}>
      <p class="field-help">{say('ask-tasks-help')}</p>
      <div id="tasks" class="ask-tasks">
        <Ticks tasks={near} chosen={entry.tasks} />
      </div>
      {far.length > othersMax && <p class="field-help">{say('ask-tasks-more')}</p>}
      {far.length > 0 && far.length <= othersMax && (
        <details class="details" open={near.length === 0}>
          <summary>{say('ask-tasks-others', { count: far.length })}</summary>
          <div class="ask-tasks">
            <Ticks tasks={far} chosen={entry.tasks} />
          </div>
        </details>
      )}
    </Fieldset>
  )
}

function Ticks({ tasks, chosen }: { tasks: readonly VersionTask[]; chosen: readonly string[] }): JSX.Element {
  return (
    <>
      {tasks.map(({ id, path, text }) => (
        <div key={id} class="check">
          <input type="checkbox" id={`task-${id}`} name="task[]" value={id} checked={chosen.includes(id)} />
          <label for={`task-${id}`} lang="vi">
            {path && <b>{path}. </b>}
            {text}
          </label>
        </div>
      ))}
    </>
  )
}
