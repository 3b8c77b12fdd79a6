import type { JSX } from 'preact'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { Combobox } from '../../../platform/ui/parts/combobox.tsx'
import { DateField } from '../../../platform/ui/parts/date-field.tsx'
import { Select } from '../../../platform/ui/parts/fields.tsx'
import { Field, Form } from '../../../platform/ui/parts/form.tsx'
import { roles } from '../../tables.ts'
import type { PersonPageProps } from './person-page.tsx'
import { roleName } from './role-name.ts'
import { grantSay } from './words.ts'

/** One more role on a unit, with its days. */
export function GiveForm({ view, person, entered, errors, givesOffice }: PersonPageProps): JSX.Element {
  const say = grantSay(view)
  const typed = (name: string) => (entered[name] === undefined ? {} : { value: entered[name] })
  return (
    <section class="person-part" id="give">
      <h2>{say('give-heading')}</h2>
      <Form view={view} action={`/people/${person.id}/grants`}>
        <Select
          name="role"
          label={say('role')}
          options={roles.map(role => ({ value: role, label: roleName(role, view.locale) }))}
          errors={errors}
          {...typed('role')}
        />
        <Combobox
          view={view}
          name="unit"
          label={say('unit')}
          help={say(givesOffice ? 'unit-help' : 'unit-help-narrow')}
          source="/people/units.json"
          required={!givesOffice}
          errors={errors}
          {...(entered.unit !== undefined && { text: entered.unit, value: entered.unit_id ?? '' })}
        />
        <DateField
          view={view}
          name="from"
          label={say('from')}
          help={say('from-help')}
          required={false}
          errors={errors}
          {...typed('from')}
        />
        <DateField
          view={view}
          name="to"
          label={say('to')}
          help={say('to-help')}
          required={false}
          errors={errors}
          {...typed('to')}
        />
        <Field name="reason" label={say('reason')} required={false} errors={errors} {...typed('reason')} />
        <div class="buttons">
          <Button kind="primary">{say('give-button')}</Button>
        </div>
      </Form>
    </section>
  )
}
