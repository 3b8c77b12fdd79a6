import type { JSX } from 'preact'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { Combobox } from '../../../platform/ui/parts/combobox.tsx'
import { DateField } from '../../../platform/ui/parts/date-field.tsx'
import { CheckboxGroup } from '../../../platform/ui/parts/fields.tsx'
import { Field, Form } from '../../../platform/ui/parts/form.tsx'
import type { NamedGrant } from '../../queries/person-grants.ts'
import type { PersonPageProps } from './person-page.tsx'
import { roleName } from './role-name.ts'
import { grantSay } from './words.ts'

/** Who stands in, with which roles, on which days. */
export function DelegationForm(
  props: PersonPageProps & { readonly held: readonly NamedGrant[] },
): JSX.Element | null {
  const { view, person, entered, chosen, errors, held } = props
  const say = grantSay(view)
  const own = held.filter(({ delegatedFrom }) => delegatedFrom === null)
  if (own.length === 0) return null
  const typed = (name: string) => (entered[name] === undefined ? {} : { value: entered[name] })
  return (
    <section class="person-part" id="delegate">
      <h2>{say('delegate-heading')}</h2>
      <p>{say('delegate-intro')}</p>
      <Form view={view} action={`/people/${person.id}/delegations`}>
        <Combobox
          view={view}
          name="whom"
          label={say('whom')}
          help={say('whom-help')}
          source={`/people/${person.id}/colleagues.json`}
          errors={errors}
          {...(entered.whom !== undefined && { text: entered.whom, value: entered.whom_id ?? '' })}
        />
        <CheckboxGroup
          name="grants"
          label={say('which')}
          options={own.map(grant => ({
            value: grant.id,
            label: say('role-on', {
              role: roleName(grant.role, view.locale),
              unit: grant.unit?.name ?? say('whole-office'),
            }),
          }))}
          values={chosen ?? own.map(({ id }) => id)}
          errors={errors}
        />
        <DateField
          view={view}
          name="away_from"
          label={say('away-from')}
          help={say('from-help')}
          required={false}
          errors={errors}
          {...typed('away_from')}
        />
        <DateField view={view} name="away_to" label={say('away-to')} errors={errors} {...typed('away_to')} />
        <Field
          name="away_reason"
          label={say('reason')}
          required={false}
          errors={errors}
          {...typed('away_reason')}
        />
        <div class="buttons">
          <Button>{say('delegate-button')}</Button>
        </div>
      </Form>
    </section>
  )
}
