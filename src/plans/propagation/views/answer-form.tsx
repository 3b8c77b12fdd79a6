import type { JSX } from 'preact'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { DateField } from '../../../platform/ui/parts/date-field.tsx'
import { CheckboxGroup, TextArea } from '../../../platform/ui/parts/fields.tsx'
import { Field, Form } from '../../../platform/ui/parts/form.tsx'
import type { Part } from './page.tsx'

/** One's own units say that it was done; several at once. */
export function AnswerForm({ view, one, units, own, sent, say }: Part): JSX.Element {
  const { errors, answer } = sent
  const mine = units.filter(({ unitId }) => own.has(unitId))
  const open = mine.filter(({ said }) => said === null)
  const chosen = answer?.units ?? (open.length === 1 ? open.map(({ unitId }) => unitId) : [])
  return (
    <details class="fold" open={answer !== undefined || (open.length > 0 && open.length === mine.length)}>
      <summary>{say('answer-title')}</summary>
      <p class="soft">{say('answer-intro')}</p>
      <Form view={view} action={`/propagation/${one.id}/acknowledge`}>
        <CheckboxGroup
          name="units"
          label={say('answer-units')}
          values={chosen}
          options={[...open, ...mine.filter(({ said }) => said !== null)].map(({ unitId, name, said }) => ({
            value: unitId,
            label: said === null ? name : say('answered', { unit: name }),
          }))}
          errors={errors}
        />
        <DateField
          view={view}
          name="held_on"
          label={say('held-on')}
          value={answer?.held_on ?? ''}
          errors={errors}
        />
        <Field
          name="people"
          label={say('people-count')}
          inputMode="numeric"
          value={answer?.people ?? ''}
          errors={errors}
        />
        <TextArea
          name="note"
          label={say('note')}
          rows={2}
          required={false}
          value={answer?.note ?? ''}
          errors={errors}
        />
        <Field
          name="link"
          label={say('link')}
          help={say('link-help')}
          required={false}
          value={answer?.link ?? ''}
          errors={errors}
        />
        <div class="buttons">
          <Button kind="primary">{say('answer-button')}</Button>
        </div>
      </Form>
    </details>
  )
}
