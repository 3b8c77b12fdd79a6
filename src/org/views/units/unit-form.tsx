import type { JSX } from 'preact'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { speaker } from '../../../platform/i18n/words.ts'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { Combobox } from '../../../platform/ui/parts/combobox.tsx'
import { DateField } from '../../../platform/ui/parts/date-field.tsx'
import { Checkbox, RadioGroup, Select } from '../../../platform/ui/parts/fields.tsx'
import { ErrorSummary, Field, type FieldError, Form } from '../../../platform/ui/parts/form.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { unitKinds } from '../../kinds.ts'
import { unitLevels } from '../../tables.ts'
import type { Unit } from '../../units.ts'
import { type Say, unitKindName, unitLevelName, words } from './words.ts'

/** What stands in the form, as it was typed. */
export interface UnitEntry {
  readonly name: string
  /** Empty: as the name tells. */
  readonly kind: string
  readonly level: string
  readonly collective: boolean
  readonly parent: string
  readonly parentId: string
  readonly code: string
  /** Days as they were typed; empty where nobody knows, or it goes on. */
  readonly firstDay: string
  readonly lastDay: string
  /** Whether another name or parent is a mistake set right, or so from a day on; empty until somebody says. */
  readonly how: '' | 'mistake' | 'from'
  readonly since: string
  readonly legalBasis: string
}

/** Sent instead of an id: part of no unit, though a name was typed. */
export const noParent = 'none'

/** A unit that the typed name of a parent may mean, with what tells it from the others. */
export interface ParentChoice {
  readonly unit: Unit
  readonly detail: string
}

interface UnitFormProps {
  readonly view: View
  /** The unit that is changed; null for a new one. */
  readonly unit: Unit | null
  readonly entry: UnitEntry
  /** Where several units go by the typed name of the parent; empty otherwise. */
  readonly parentChoices?: readonly ParentChoice[]
  readonly errors?: readonly FieldError[]
}

/** A new unit, or another name, kind, level or parent of one. */
export function UnitFormPage(props: UnitFormProps): JSX.Element {
  const { view, unit, entry, errors = [] } = props
  const say = speaker(words, view.locale)
  const back = unit ? `/units/${unit.id}` : '/units'
  const title = unit ? say('edit-title', { name: unit.name }) : say('add-title')
  return (
    <>
      {unit && (
        <Breadcrumb
          view={view}
          trail={[
            { href: '/units', label: say('units-title') },
            { href: back, label: unit.name },
          ]}
          here={say('edit-button')}
        />
      )}
      <div class="page-head">
        <h1>{title}</h1>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <Form view={view} action={unit ? `${back}/edit` : '/units/new'}>
        <Field
          name="name"
          label={say('official-name')}
          help={say('official-name-help')}
          value={entry.name}
          errors={errors}
        />
        <Select
          name="kind"
          label={say('kind')}
          required={false}
          value={entry.kind}
          options={unitKinds.map(value => ({ value, label: unitKindName(value, view.locale) }))}
          {...(!unit && { nothing: say('kind-by-name') })}
        />
        <Select
          name="level"
          label={say('level')}
          required={false}
          value={entry.level}
          nothing={say(unit ? 'level-none' : 'level-by-name')}
          options={unitLevels.map(value => ({ value, label: unitLevelName(value, view.locale) }))}
        />
        <ParentField {...props} say={say} />
        <Checkbox
          name="collective"
          label={say('collective')}
          help={say('collective-help')}
          required={false}
          checked={entry.collective}
        />
        <Field
          name="code"
          label={say('code')}
          help={say('code-help')}
          required={false}
          value={entry.code}
          errors={errors}
        />
        <DateField
          view={view}
          name="first_day"
          label={say('first-day')}
          help={say('first-day-help')}
          required={false}
          value={entry.firstDay}
          errors={errors}
        />
        {unit && (
          <DateField
            view={view}
            name="last_day"
            label={say('last-day')}
            help={say('last-day-help')}
            required={false}
            value={entry.lastDay}
            errors={errors}
          />
        )}
        {unit && <HowFields view={view} entry={entry} errors={errors} />}
        <div class="buttons">
          <Button kind="primary">{say(unit ? 'save-button' : 'add-button')}</Button>
          <ButtonLink kind="quiet" href={back}>
            {say('back')}
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}

/** Whether what changed was a mistake, or is so from a day on: history is only written by the second. */
export function HowFields({
  view,
  entry,
  errors,
}: {
  view: View
  entry: Pick<UnitEntry, 'how' | 'since' | 'legalBasis'>
  errors: readonly FieldError[]
}): JSX.Element {
  const say = speaker(words, view.locale)
  return (
    <>
      <RadioGroup
        name="how"
        label={say('how')}
        required={false}
        value={entry.how}
        errors={errors}
        options={(['mistake', 'from'] as const).map(value => ({
          value,
          label: say(`how-${value}`),
          help: say(`how-${value}-help`),
        }))}
      />
      <DateField
        view={view}
        name="since"
        label={say('since')}
        required={false}
        value={entry.since}
        errors={errors}
      />
      <Field
        name="legal_basis"
        label={say('legal-basis')}
        help={say('legal-basis-help')}
        required={false}
        value={entry.legalBasis}
      />
    </>
  )
}

interface ParentFieldProps extends Pick<UnitFormProps, 'view' | 'parentChoices' | 'errors'> {
  readonly entry: Pick<UnitEntry, 'parent' | 'parentId'>
  readonly say: Say
}

/** Found while typing; where the typed name is that of several, each is shown with what it is part of. */
export function ParentField({
  view,
  entry,
  parentChoices = [],
  errors = [],
  say,
}: ParentFieldProps): JSX.Element {
  if (parentChoices.length === 0) {
    return (
      <Combobox
        view={view}
        name="parent"
        source="/units/suggest.json"
        label={say('parent')}
        help={say('parent-help')}
        required={false}
        text={entry.parent}
        value={entry.parentId}
        errors={errors}
      />
    )
  }
  return (
    <>
      <input type="hidden" name="parent" value={entry.parent} />
      <RadioGroup
        id="parent"
        name="parent_id"
        label={say('parent-choose', { name: entry.parent })}
        errors={errors.map(error => (error.field === 'parent' ? { ...error, field: 'parent_id' } : error))}
        options={[
          ...parentChoices.map(({ unit, detail }) => ({ value: unit.id, label: unit.name, help: detail })),
          { value: noParent, label: say('parent-choose-none') },
        ]}
      />
    </>
  )
}

/** What tells a unit from another of its name: what it is part of, or its kind and level. */
export function unitDetail(unit: Unit, parent: Unit | undefined, locale: Locale): string {
  if (parent) return parent.name
  const level = unit.level && unitLevelName(unit.level, locale)
  return [unitKindName(unit.kind, locale), level].filter(Boolean).join(', ')
}
