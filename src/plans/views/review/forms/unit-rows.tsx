import type { JSX } from 'preact'
import { Combobox } from '../../../../platform/ui/parts/combobox.tsx'
import { Checkbox, Select } from '../../../../platform/ui/parts/fields.tsx'
import { Fieldset } from '../../../../platform/ui/parts/form.tsx'
import { countRows, unitNames, unitRoles } from '../entries/units.ts'
import { reviewPath } from '../review-query.ts'
import type { FieldsProps } from './item-form.tsx'

/** Rows without a unit, to add one: without JavaScript there is no other way to get more. */
const emptyRows = 2

/** Who does the task, a row for each; a row whose name is emptied is taken out. */
export function UnitRows(of: FieldsProps): JSX.Element {
  const { context, fields } = of
  const { say } = context
  const rows = countRows(fields)
  const shown = hasEmptyRow(of, rows) ? rows : rows + emptyRows
  return (
    <Fieldset legend={say('task-units')}>
      <p class="field-help">{say('units-rows-help')}</p>
      <ul class="unit-rows">
        {Array.from({ length: shown }, (_, row) => (
          // A row is its number: that is what its fields are called.
          <UnitRow key={row} row={row} of={of} />
        ))}
      </ul>
    </Fieldset>
  )
}

function hasEmptyRow({ fields }: FieldsProps, rows: number): boolean {
  return rows > 0 && (fields[unitNames(rows - 1).name] ?? '') === ''
}

function UnitRow({ row, of }: { row: number; of: FieldsProps }): JSX.Element {
  const { context, fields, prefix, units } = of
  const { say, view, uploadId } = context
  const names = unitNames(row)
  return (
    <li class="unit-row">
      <Combobox
        view={view}
        id={`${prefix}${names.name}`}
        name={names.name}
        label={say('unit-number', { number: row + 1 })}
        required={false}
        text={fields[names.name] ?? ''}
        source={`${reviewPath(uploadId)}/review/units.json`}
        suggestions={row === 0 ? units : []}
      />
      <Select
        id={`${prefix}${names.role}`}
        name={names.role}
        label={say('unit-role', { number: row + 1 })}
        options={unitRoles.map(role => ({ value: role, label: say(`role-${role}`) }))}
        value={fields[names.role] ?? (row === 0 ? 'lead' : 'coordinate')}
      />
      <Checkbox
        id={`${prefix}${names.collective}`}
        name={names.collective}
        label={say('collective')}
        required={false}
        checked={fields[names.collective] === 'yes'}
      />
    </li>
  )
}
