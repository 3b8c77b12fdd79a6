import type { JSX } from 'preact'
import { speaker } from '../../../platform/i18n/words.ts'
import { Combobox } from '../../../platform/ui/parts/combobox.tsx'
import { DateField } from '../../../platform/ui/parts/date-field.tsx'
import { RadioGroup, Select } from '../../../platform/ui/parts/fields.tsx'
import { Field, type FieldError } from '../../../platform/ui/parts/form.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { UnitPostKind } from '../../rules/posts.ts'
import { focalPointRoles, memberRoles, signingAuthorities } from '../../tables.ts'
import type { PostEntry } from './entry.ts'
import { words } from './words.ts'

/** A unit that a typed name may mean, with what tells it from the others. */
export interface UnitChoice {
  readonly id: string
  readonly name: string
  readonly detail: string
}

/** What the fields of a post are drawn from. */
export interface PostFieldsProps {
  readonly view: View
  readonly entry: PostEntry
  readonly errors: readonly FieldError[]
  /** People who sign in, for a focal point that is one of them. */
  readonly people?: readonly { readonly id: string; readonly name: string }[]
  /** Where several units go by a typed name, by the field. */
  readonly choices?: Readonly<Partial<Record<'unit' | 'area', readonly UnitChoice[]>>>
}

/** The fields of one kind of post, and the days that all have. */
export function PostFields(props: PostFieldsProps & { readonly kind: UnitPostKind }): JSX.Element {
  switch (props.kind) {
    case 'focal-points':
      return <FocalPointFields {...props} />
    case 'signers':
      return <SignerFields {...props} />
    case 'members':
      return <MemberFields {...props} />
  }
}

function FocalPointFields(props: PostFieldsProps): JSX.Element {
  const { view, entry, people = [] } = props
  const say = speaker(words, view.locale)
  return (
    <>
      <RadioGroup
        name="role"
        label={say('role')}
        value={entry.role || 'officer'}
        options={focalPointRoles.map(value => ({ value, label: say(`focal-${value}`) }))}
      />
      <Line {...props} name="name" />
      <Line {...props} name="post" optional />
      <Line {...props} name="phone" optional help="contact-help" />
      <Line {...props} name="email" optional />
      <Select
        name="person"
        label={say('person')}
        help={say('person-help')}
        required={false}
        nothing={say('person-none')}
        value={entry.person}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DayFields {...props} />
    </>
  )
}

function SignerFields(props: PostFieldsProps): JSX.Element {
  const { view, entry, errors } = props
  const say = speaker(words, view.locale)
  return (
    <>
      <Line {...props} name="name" />
      <Line {...props} name="post" help="signer-post-help" />
      <Select
        name="authority"
        label={say('authority')}
        value={entry.authority}
        errors={errors}
        options={signingAuthorities.map(value => ({ value, label: say(`authority-${value || 'head'}`) }))}
      />
      <Line {...props} name="principal" optional help="principal-help" />
      <Line {...props} name="legal_basis" optional />
      <DayFields {...props} />
    </>
  )
}

function MemberFields(props: PostFieldsProps): JSX.Element {
  const { view, entry } = props
  const say = speaker(words, view.locale)
  return (
    <>
      <Select
        name="role"
        label={say('member-role')}
        value={entry.role || 'member'}
        options={memberRoles.map(value => ({ value, label: say(`member-${value}`) }))}
      />
      <Line {...props} name="name" optional help="member-name-help" />
      <Line {...props} name="post" optional />
      <UnitField {...props} name="unit" label="member-unit" help="member-unit-help" optional />
      <DayFields {...props} />
    </>
  )
}

/** A function's holder: what is held, where, and by whom. */
export function HolderFields(
  props: PostFieldsProps & { readonly functions: readonly string[] },
): JSX.Element {
  const { view, entry, errors, functions } = props
  const say = speaker(words, view.locale)
  return (
    <>
      <Field
        name="function"
        label={say('function')}
        help={say('function-help')}
        value={entry.function}
        errors={errors}
        suggestions={functions}
      />
      <UnitField {...props} name="area" label="area" help="area-help" />
      <UnitField {...props} name="unit" label="holder" />
      <Line {...props} name="legal_basis" optional />
      <DayFields {...props} />
    </>
  )
}

type LineName = 'name' | 'post' | 'phone' | 'email' | 'principal' | 'legal_basis'
type HelpName = 'contact-help' | 'signer-post-help' | 'principal-help' | 'member-name-help'

function Line({
  view,
  entry,
  errors,
  name,
  help,
  optional = false,
}: PostFieldsProps & {
  readonly name: LineName
  readonly help?: HelpName
  readonly optional?: boolean
}): JSX.Element {
  const say = speaker(words, view.locale)
  return (
    <Field
      name={name}
      label={say(`field-${name}`)}
      required={!optional}
      value={entry[name]}
      errors={errors}
      {...(help && { help: say(help) })}
    />
  )
}

function DayFields({ view, entry, errors }: PostFieldsProps): JSX.Element {
  const say = speaker(words, view.locale)
  return (
    <>
      {(['first_day', 'last_day'] as const).map(name => (
        <DateField
          key={name}
          view={view}
          name={name}
          label={say(name)}
          help={say(`${name}-help`)}
          required={false}
          value={entry[name]}
          errors={errors}
        />
      ))}
    </>
  )
}

/** Found while typing; where the typed name is that of several, each is shown with what it is part of. */
function UnitField({
  view,
  entry,
  errors,
  choices = {},
  name,
  label,
  help,
  optional = false,
}: PostFieldsProps & {
  readonly name: 'unit' | 'area'
  readonly label: 'member-unit' | 'area' | 'holder'
  readonly help?: 'member-unit-help' | 'area-help'
  readonly optional?: boolean
}): JSX.Element {
  const say = speaker(words, view.locale)
  const several = choices[name] ?? []
  if (several.length > 0) {
    return (
      <>
        <input type="hidden" name={name} value={entry[name]} />
        <RadioGroup
          id={name}
          name={`${name}_id`}
          label={say('unit-choose', { name: entry[name] })}
          errors={errors.map(error => (error.field === name ? { ...error, field: `${name}_id` } : error))}
          options={several.map(one => ({ value: one.id, label: one.name, help: one.detail }))}
        />
      </>
    )
  }
  return (
    <Combobox
      view={view}
      name={name}
      source="/units/suggest.json"
      label={say(label)}
      required={!optional}
      text={entry[name]}
      value={entry[`${name}_id`]}
      errors={errors}
      {...(help && { help: say(help) })}
    />
  )
}
