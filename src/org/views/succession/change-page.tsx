import type { JSX } from 'preact'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { Combobox } from '../../../platform/ui/parts/combobox.tsx'
import { DateField } from '../../../platform/ui/parts/date-field.tsx'
import { Checkbox, Select, TextArea } from '../../../platform/ui/parts/fields.tsx'
import { ErrorSummary, Field, type FieldError, Fieldset, Form } from '../../../platform/ui/parts/form.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { type ChangeKind, changeKinds } from '../../rules/succession/draft.ts'
import type { ChangeEntry, TypedSuccessor, TypedUnit } from '../../rules/succession/entry.ts'
import type { Unit } from '../../units.ts'
import { type Say, successionSay } from './words.ts'

/** Basis and day as they were typed. */
export interface PaperEntry {
  readonly day: string
  readonly basis: string
  readonly note: string
}

interface ChangeProps {
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

/** Which kind of change: each leads to its own form. */
export function KindPage({ view }: { view: View }): JSX.Element {
  const say = successionSay(view)
  return (
    <>
      <Breadcrumb view={view} trail={[crumb(say)]} here={say('start-button')} />
      <div class="page-head">
        <h1>{say('choose-kind')}</h1>
        <p>{say('choose-kind-help')}</p>
      </div>
      <ul class="succession-kinds">
        {changeKinds.map(kind => (
          <li key={kind}>
            <a href={`/successions/new?kind=${kind}`}>{say(`kind-${kind}`)}</a>
            <p>{say(`kind-${kind}-help`)}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Where the pages of successions begin. */
export const crumb = (say: Say) => ({ href: '/successions', label: say('title') })

/** The form of one change; of a new succession, its basis and day too. */
export function ChangePage(props: ChangeProps): JSX.Element {
  const { view, kind, paper, entry, action, back, errors } = props
  const say = successionSay(view)
  return (
    <>
      <Breadcrumb view={view} trail={[crumb(say)]} here={say(`kind-${kind}`)} />
      <div class="page-head">
        <h1>{say(`kind-${kind}`)}</h1>
        <p>{say(`kind-${kind}-help`)}</p>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <Form view={view} action={action} {...(paper && { draft: `succession-${kind}` })}>
        {/* Enter sends the form by its first button: that must not be the one for another row. */}
        <button type="submit" class="unseen" tabIndex={-1} aria-hidden="true" />
        <input type="hidden" name="kind" value={kind} />
        {paper && <Paper view={view} paper={paper} errors={errors} say={say} />}
        <FromFields {...props} say={say} />
        <ToFields {...props} say={say} />
        <div class="buttons">
          <Button kind="primary">{say(paper ? 'next-button' : 'save-button')}</Button>
          <ButtonLink kind="quiet" href={back}>
            {say('back')}
          </ButtonLink>
        </div>
        <input type="hidden" name="from_rows" value={entry.from.length} />
        <input type="hidden" name="to_rows" value={entry.to.length} />
      </Form>
    </>
  )
}

/** Basis and day: of a new succession, and to be corrected alone. */
export function Paper({
  view,
  paper,
  errors,
  say,
}: {
  view: View
  paper: PaperEntry
  errors: readonly FieldError[]
  say: Say
}): JSX.Element {
  return (
    <Fieldset legend={say('paper')}>
      <DateField
        view={view}
        name="day"
        label={say('day')}
        help={say('day-help')}
        value={paper.day}
        errors={errors}
      />
      <TextArea
        name="basis"
        label={say('basis')}
        help={say('basis-help')}
        value={paper.basis}
        rows={2}
        errors={errors}
      />
      <TextArea
        name="note"
        label={say('note')}
        value={paper.note}
        rows={2}
        required={false}
        errors={errors}
      />
    </Fieldset>
  )
}

type FieldsProps = ChangeProps & { readonly say: Say }

function FromFields(props: FieldsProps): JSX.Element {
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

function ToFields(props: FieldsProps): JSX.Element {
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
