import type { JSX } from 'preact'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { Combobox } from '../../../platform/ui/parts/combobox.tsx'
import { DateField } from '../../../platform/ui/parts/date-field.tsx'
import { RadioGroup, TextArea } from '../../../platform/ui/parts/fields.tsx'
import { ErrorSummary, Field, type FieldError, Form } from '../../../platform/ui/parts/form.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { eventKinds, visibilities } from '../tables.ts'
import { type Say, sayFor } from './words.ts'

/** What stands in the form, as it was typed. */
export interface EventEntry {
  /** Made where the form was drawn first: the same form sent twice is one event. */
  readonly id: string
  readonly seen: string
  readonly kind: string
  readonly title: string
  readonly beginsOn: string
  readonly endsOn: string
  readonly recurs: string
  readonly place: string
  readonly unit: string
  readonly unitId: string
  readonly visibility: string
  readonly note: string
}

interface EventFormProps {
  readonly view: View
  readonly entry: EventEntry
  /** What it is called now; null for a new one. */
  readonly changes: string | null
  readonly errors: readonly FieldError[]
}

/** Enters an event or changes one. */
export function EventFormPage({ view, entry, changes, errors }: EventFormProps): JSX.Element {
  const say = sayFor(view)
  const title = changes === null ? say('add-title') : say('edit-title', { title: changes })
  const back = changes === null ? '/calendar' : `/calendar/events/${entry.id}`
  return (
    <>
      <Breadcrumb view={view} trail={[{ href: '/calendar', label: say('title') }]} here={title} />
      <div class="page-head">
        <h1>{title}</h1>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <Form view={view} action={changes === null ? '/calendar/events' : `${back}/edit`}>
        <input type="hidden" name="id" value={entry.id} />
        <input type="hidden" name="seen" value={entry.seen} />
        <Fields view={view} entry={entry} errors={errors} say={say} />
        <div class="buttons">
          <Button kind="primary">{say(changes === null ? 'save-new' : 'save')}</Button>
          <ButtonLink kind="quiet" href={back}>
            {say('back')}
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}

function Fields({ view, entry, errors, say }: Omit<EventFormProps, 'changes'> & { say: Say }): JSX.Element {
  return (
    <>
      <RadioGroup
        name="kind"
        label={say('event-kind')}
        value={entry.kind}
        options={eventKinds.map(kind => ({
          value: kind,
          label: say(`event-kind-${kind}`),
          help: say(`event-kind-${kind}-help`),
        }))}
        errors={errors}
      />
      <Field name="title" label={say('event-title')} value={entry.title} errors={errors} />
      <DateField
        view={view}
        name="begins_on"
        label={say('begins-on')}
        value={entry.beginsOn}
        errors={errors}
      />
      <DateField
        view={view}
        name="ends_on"
        label={say('ends-on')}
        help={say('ends-on-help')}
        required={false}
        value={entry.endsOn}
        errors={errors}
      />
      <RadioGroup
        name="recurs"
        label={say('recurs')}
        value={entry.recurs}
        options={[
          { value: 'none', label: say('recurs-none') },
          { value: 'solar', label: say('recurs-solar') },
          { value: 'lunar', label: say('recurs-lunar'), help: say('recurs-lunar-help') },
        ]}
        errors={errors}
      />
      <Field name="place" label={say('place')} required={false} value={entry.place} errors={errors} />
      <Combobox
        view={view}
        name="unit"
        source="/units/suggest.json"
        label={say('unit')}
        help={say('unit-help')}
        required={false}
        text={entry.unit}
        value={entry.unitId}
        errors={errors}
      />
      <RadioGroup
        name="visibility"
        label={say('visibility')}
        value={entry.visibility}
        options={visibilities.map(one => ({ value: one, label: say(`visibility-${one}`) }))}
        errors={errors}
      />
      <TextArea name="note" label={say('note')} required={false} value={entry.note} errors={errors} />
    </>
  )
}
