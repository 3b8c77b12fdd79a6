/** The fields of a change: old units, and who takes over. */
import type { JSX } from 'preact'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { Combobox } from '../../../platform/ui/parts/combobox.tsx'
import { Checkbox, Select } from '../../../platform/ui/parts/fields.tsx'
import { Field, type FieldError, Fieldset } from '../../../platform/ui/parts/form.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { ChangeKind } from '../../rules/succession/draft.ts'
import type { ChangeEntry, PaperEntry, TypedSuccessor, TypedUnit } from '../../rules/succession/entry.ts'
import type { Unit } from '../../units.ts'
import type { Say } from './words.ts'

/** What the page of a change shows. */
export interface ChangeProps {
  readonly view: View
  readonly kind: ChangeKind
  /** Null where only a change is asked for, because the draft has basis and day. */
  readonly paper: PaperEntry | null
  readonly entry: ChangeEntry
  readonly action: string
  readonly back: string
  /** Functions that are known, to be offered while typing. */
  readonly functions: readonly string[]
  readonly errors: readonly FieldError[]
  /** Units that a typed name may mean, by its field. */
  readonly choices: ReadonlyMap<string, readonly Unit[]>
}

type FieldsProps = ChangeProps & { readonly say: Say }

/** The units that are succeeded. */
export function FromFields(props: FieldsProps): JSX.Element {
  const { kind, entry, say } = props
  const many = kind === 'merge'
  return (
    <Fieldset legend={say('from-legend')}>
      {entry.from.map((typed, at) => (
        <UnitField
          key={at}
          {...props}
          name={`from_${at}`}
          label={many ? say('from-many', { n: at + 1 }) : say('from-one')}
          typed={typed}
          required={at === 0}
        />
      ))}
      {many && <More name="from" words={say('more-from')} />}
    </Fieldset>
  )
}

/** One more row; without JavaScript too, and what was typed stays. */
function More({ name, words }: { name: 'from' | 'to'; words: string }): JSX.Element {
  return (
    <div>
      <Button kind="quiet" icon="plus" name="more" value={name}>
        {words}
      </Button>
    </div>
  )
}

/** Who takes over; of a renaming, the new name. */
export function ToFields(props: FieldsProps): JSX.Element {
  const { kind, entry, errors, say } = props
  const [first] = entry.to
  if (kind === 'rename') {
    return (
      <Fieldset legend={say('to-legend-rename')}>
        <Field name="to_0" label={say('to-legend-rename')} value={first?.text ?? ''} errors={errors} />
        <Field name="short_0" label={say('short')} value={first?.abbreviation ?? ''} required={false} />
      </Fieldset>
    )
  }
  const many = kind === 'split' || kind === 'dissolve'
  return (
    <Fieldset legend={say(`to-legend-${kind}`)}>
      {entry.to.map((typed, at) => (
        <Taking key={at} {...props} at={at} typed={typed} many={many} />
      ))}
      {many && <More name="to" words={say('more-to')} />}
    </Fieldset>
  )
}

function Taking(props: FieldsProps & { at: number; typed: TypedSuccessor; many: boolean }): JSX.Element {
  const { kind, at, typed, many, entry, say } = props
  return (
    <div class="succession-taking">
      <UnitField
        {...props}
        name={`to_${at}`}
        label={many ? say('to-many', { n: at + 1 }) : say('to-one')}
        typed={typed}
        required={at === 0 && kind !== 'dissolve'}
      />
      <Checkbox
        name={`new_${at}`}
        label={say('is-new')}
        help={say('is-new-help')}
        required={false}
        checked={typed.isNew}
      />
      {kind === 'transfer' && <FunctionField {...props} required />}
      {many && (
        <div class="check">
          <input
            type="radio"
            id={`main-${at}`}
            name="main"
            value={String(at)}
            checked={entry.main === at}
            aria-describedby={`main-${at}-help`}
          />
          <label for={`main-${at}`}>{say('main')}</label>
          <p class="field-help" id={`main-${at}-help`}>
            {say('main-help')}
          </p>
        </div>
      )}
      <details
        open={typed.functionName !== '' || typed.abbreviation !== '' || props.choices.has(`parent_${at}`)}
      >
        <summary>{say('new-details', { n: at + 1 })}</summary>
        <div class="stack">
          {many && <FunctionField {...props} required={false} />}
          <Field name={`short_${at}`} label={say('short')} value={typed.abbreviation} required={false} />
          <UnitField
            {...props}
            name={`parent_${at}`}
            label={say('parent')}
            help={say('parent-help')}
            typed={typed.parent}
            required={false}
          />
        </div>
      </details>
    </div>
  )
}

function FunctionField({
  at,
  typed,
  functions,
  errors,
  required,
  say,
}: FieldsProps & { at: number; typed: TypedSuccessor; required: boolean }): JSX.Element {
  return (
    <Field
      name={`function_${at}`}
      label={say(required ? 'function' : 'function-only')}
      help={say(required ? 'function-help' : 'function-only-help')}
      value={typed.functionName}
      required={required}
      suggestions={functions}
      errors={errors}
    />
  )
}

/** Found while typing; where the typed name is that of several units, one of them is chosen. */
function UnitField({
  view,
  name,
  label,
  help,
  typed,
  required,
  errors,
  choices,
  say,
}: FieldsProps & {
  name: string
  label: string
  help?: string
  typed: TypedUnit
  required: boolean
}): JSX.Element {
  const several = choices.get(name) ?? []
  if (several.length > 1) {
    return (
      <>
        <input type="hidden" name={name} value={typed.text} />
        <Select
          id={name}
          name={`${name}_id`}
          label={`${label}: ${typed.text}`}
          help={say('several')}
          required={required}
          nothing=""
          options={several.map(unit => ({
            value: unit.id,
            label: [unit.name, ...unit.otherNames.slice(0, 1)].join(' · '),
          }))}
          errors={errors.map(error => (error.field === name ? { ...error, field: `${name}_id` } : error))}
        />
      </>
    )
  }
  return (
    <Combobox
      view={view}
      name={name}
      source="/units/suggest.json"
      label={label}
      help={help ?? say('unit-help')}
      required={required}
      text={typed.text}
      value={typed.id}
      errors={errors}
    />
  )
}
