import type { JSX } from 'preact'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { Combobox } from '../../../platform/ui/parts/combobox.tsx'
import { DateField } from '../../../platform/ui/parts/date-field.tsx'
import { RadioGroup, TextArea } from '../../../platform/ui/parts/fields.tsx'
import { ErrorSummary, Field, type FieldError, Form } from '../../../platform/ui/parts/form.tsx'
import { Notice } from '../../../platform/ui/parts/status.tsx'
import { type NumberedTask, type OfferedTask, whenKinds } from '../rules/model.ts'
import { whenWords } from '../rules/when.ts'
import { type DraftContext, draftCrumbs, draftPath } from './draft-frame.tsx'
import { type CascadeSay, cascadeSay } from './words.ts'

export interface TaskFormProps {
  readonly context: DraftContext
  /** Null for a new one. */
  readonly task: NumberedTask | null
  /** The parent's tasks that it takes up. */
  readonly sources: readonly OfferedTask[]
  /** Names of the units below the drafting one. */
  readonly below: readonly string[]
  /** As it was typed, where it could not be kept. */
  readonly entered: Readonly<Record<string, string>> | null
  readonly errors: readonly FieldError[]
  /** Somebody who changed the task meanwhile: what was typed is kept, and may be saved again. `none` for nobody known. */
  readonly changedBy: string | null
}

/** One task of a draft: its words, who does it, when. */
export function TaskFormPage(props: TaskFormProps): JSX.Element {
  const { context, task, sources, errors, changedBy } = props
  const { view, draft } = context
  const say = cascadeSay(view)
  const title = say(task === null ? 'task-new-title' : 'task-edit-title')
  const place = task === null ? 'new' : String(task.number)
  return (
    <>
      <div class="page-head">
        <Breadcrumb
          view={view}
          trail={[
            ...draftCrumbs(say),
            { href: draftPath(draft.id), label: draft.head.title || say('no-title') },
          ]}
          here={title}
        />
        <h1>{title}</h1>
      </div>
      {changedBy !== null && <ChangedNotice by={changedBy} say={say} />}
      <ErrorSummary view={view} errors={errors} />
      {sources.length > 0 && (
        <section aria-labelledby="from-parent">
          <h2 id="from-parent" class="small soft">
            {say('from-parent')}
          </h2>
          {sources.map(({ taskId, path, text }) => (
            <p key={taskId} lang="vi">
              <a class="words-path" href={`/tasks/${taskId}`}>
                {path}
              </a>
              {text}
            </p>
          ))}
        </section>
      )}
      <Form
        view={view}
        action={`${draftPath(draft.id)}/tasks/${place}`}
        class="form form-wide"
        draft={`draft-task-${draft.id}-${place}`}
      >
        <input type="hidden" name="version" value={draft.version} />
        <Fields {...props} say={say} />
        <div class="buttons">
          <Button kind="primary" icon="check">
            {say('save')}
          </Button>
          <ButtonLink kind="quiet" href={draftPath(draft.id)}>
            {say('back')}
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}

/** Somebody was quicker; what was typed is still there. */
export function ChangedNotice({ by, say }: { by: string; say: CascadeSay }): JSX.Element {
  return (
    <Notice tone="due" title={say('changed-title', { person: by })} announce>
      <p>{say('changed-words')}</p>
    </Notice>
  )
}

function Fields({
  context: { view, draft },
  task,
  sources,
  below,
  entered,
  errors,
  say,
}: TaskFormProps & { say: CascadeSay }): JSX.Element {
  const units = (role: 'lead' | 'coordinate') => task?.units.filter(unit => unit.role === role) ?? []
  const text = (name: string, known: string) => entered?.[name] ?? known
  const sections = [...new Set(draft.tasks.map(one => one.section).filter(one => one !== ''))]
  const [lead] = units('lead')
  const dueOn = task?.when.kind === 'date' ? task.when.dueOn : ''
  return (
    <>
      <TextArea
        name="text"
        label={say('field-text')}
        value={text('text', task?.text ?? '')}
        lang="vi"
        errors={errors}
      />
      <Field
        name="section"
        label={say('field-section')}
        help={say('field-section-help')}
        value={text('section', task?.section ?? '')}
        suggestions={sections}
        required={false}
        errors={errors}
      />
      <Combobox
        view={view}
        name="lead"
        label={say('field-lead')}
        help={say('field-lead-help')}
        source="/tasks/units.json"
        text={text(
          'lead',
          units('lead')
            .map(({ name }) => name)
            .join('; '),
        )}
        value={text('lead_id', lead?.unitId ?? '')}
        suggestions={below}
        required={false}
        errors={errors}
      />
      <TextArea
        name="coordinate"
        label={say('field-coordinate')}
        help={say('field-coordinate-help')}
        value={text(
          'coordinate',
          units('coordinate')
            .map(({ name }) => name)
            .join('\n'),
        )}
        rows={3}
        lang="vi"
        required={false}
        errors={errors}
      />
      <RadioGroup
        name="when"
        label={say('field-when')}
        value={text('when', task?.when.kind ?? 'none')}
        options={whenOptions(task, sources, say)}
        errors={errors}
      />
      <DateField
        view={view}
        name="due"
        label={say('field-due')}
        value={text('due', dueOn)}
        required={false}
        errors={errors}
      />
      <Field
        name="output"
        label={say('field-output')}
        value={text('output', task?.output ?? '')}
        required={false}
        errors={errors}
      />
    </>
  )
}

/** "As in the plan above" only where the plan above says something. */
function whenOptions(task: NumberedTask | null, sources: readonly OfferedTask[], say: CascadeSay) {
  const above =
    task?.when.kind === 'parent' ? task.when.schedule : sources.find(one => one.schedule)?.schedule
  return whenKinds
    .filter(kind => kind !== 'parent' || above)
    .map(value => ({
      value,
      label:
        value === 'parent' && above
          ? say('when-parent', { words: whenWords({ kind: 'parent', schedule: above }) })
          : say(`when-${value === 'parent' ? 'none' : value}`),
    }))
}
