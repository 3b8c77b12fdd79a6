import type { JSX } from 'preact'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { Combobox } from '../../../platform/ui/parts/combobox.tsx'
import { DateField } from '../../../platform/ui/parts/date-field.tsx'
import { TextArea } from '../../../platform/ui/parts/fields.tsx'
import { ErrorSummary, type FieldError, Form } from '../../../platform/ui/parts/form.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { ReasonDeed } from '../rules/deeds.ts'
import type { WorkItem } from '../rules/model.ts'
import { workSay } from './words.ts'

/** What was typed into the form. */
export interface DeedEntry {
  readonly reason: string
  readonly unit: string
  readonly unitId: string
  readonly due: string
}

interface DeedPageProps {
  readonly view: View
  readonly item: WorkItem
  /** The words of its task. */
  readonly task: string
  readonly deed: ReasonDeed
  readonly entry: DeedEntry
  readonly errors: readonly FieldError[]
}

/** One change that asks for a reason: what it means for the other side, the reason, and what else it needs. */
export function DeedPage({ view, item, task, deed, entry, errors }: DeedPageProps): JSX.Element {
  const say = workSay(view)
  return (
    <>
      <div class="page-head">
        <Breadcrumb
          view={view}
          trail={[{ href: `/work/${item.id}`, label: say('work-item') }]}
          here={say(`do-${deed}`)}
        />
        <h1>{say(`do-${deed}`)}</h1>
        <p lang="vi">{task}</p>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <Form view={view} action={`/work/${item.id}/${deed}`} draft={`work-${deed}-${item.id}`}>
        <p>{say(`help-${deed}`)}</p>
        <input type="hidden" name="version" value={String(item.version)} />
        {deed === 'hand-over' && (
          <Combobox
            view={view}
            name="unit"
            label={say('unit')}
            help={say('unit-help')}
            source="/tasks/units.json"
            text={entry.unit}
            value={entry.unitId}
            errors={errors}
          />
        )}
        {deed === 'set-due' && (
          <DateField view={view} name="due" label={say('new-due')} value={entry.due} errors={errors} />
        )}
        <TextArea
          name="reason"
          label={say('reason')}
          value={entry.reason}
          rows={4}
          lang="vi"
          errors={errors}
        />
        <div class="buttons">
          <Button kind="primary">{say(`do-${deed}`)}</Button>
          <ButtonLink kind="quiet" href={`/work/${item.id}`}>
            {say('back')}
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}
