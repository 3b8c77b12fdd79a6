import type { JSX } from 'preact'
import { speaker } from '../../../platform/i18n/words.ts'
import { Combobox } from '../../../platform/ui/parts/combobox.tsx'
import { CheckboxGroup } from '../../../platform/ui/parts/fields.tsx'
import type { FieldError } from '../../../platform/ui/parts/form.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { roles } from '../../tables.ts'
import { grantSay } from '../grants/words.ts'
import { words } from './words.ts'

interface RoleFieldsProps {
  readonly view: View
  readonly entered: Readonly<Record<string, string>>
  /** Roles that were chosen, when the form is shown again. */
  readonly chosen: readonly string[]
  readonly errors: readonly FieldError[]
  /** Whether who fills the form in gives roles on the whole office, too. */
  readonly givesOffice: boolean
}

/** What somebody new may do, and on which unit. */
export function RoleFields({ view, entered, chosen, errors, givesOffice }: RoleFieldsProps): JSX.Element {
  const say = speaker(words, view.locale)
  return (
    <>
      <CheckboxGroup
        name="roles"
        label={say('roles')}
        options={roles.map(role => ({
          value: role,
          label: say(`role-${role}`),
          help: say(`role-${role}-help`),
        }))}
        values={chosen}
        errors={errors}
      />
      <Combobox
        view={view}
        name="unit"
        label={grantSay(view)('unit')}
        help={grantSay(view)(givesOffice ? 'unit-help' : 'unit-help-narrow')}
        source="/people/units.json"
        required={!givesOffice}
        errors={errors}
        {...(entered.unit !== undefined && { text: entered.unit, value: entered.unit_id ?? '' })}
      />
    </>
  )
}
