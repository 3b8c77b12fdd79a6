import type { JSX } from 'preact'
import {
  guessUnit,
  type Unit,
  unitKindName,
  unitKinds,
  unitLevelName,
  unitLevels,
} from '../../../org/index.ts'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { Combobox } from '../../../platform/ui/parts/combobox.tsx'
import { Checkbox, Select } from '../../../platform/ui/parts/fields.tsx'
import { ErrorSummary, Field, type FieldError, Form } from '../../../platform/ui/parts/form.tsx'
import type { NameChoice, NamedUnit } from '../../rules/issue/model.ts'
import { unitToMake } from '../../rules/issue/named-units.ts'
import { type IssueContext, issuePath, nameId } from './context.ts'
import { NamePlaces } from './name-places.tsx'
import { ChoiceFields, NameFacts } from './name-row.tsx'
import { unitDetail } from './unit-words.ts'

export interface NamePageProps {
  readonly context: IssueContext
  readonly name: NamedUnit
  /** What was typed to find a unit, and what was found. */
  readonly q: string
  readonly found: readonly Unit[]
  readonly errors: readonly FieldError[]
}

/** Says which unit one name means: one that is there, a new one, a collective, or none. */
export function NamePage(props: NamePageProps): JSX.Element {
  const { context, name, errors } = props
  const { view, say, issue } = context
  const path = issuePath(issue.record.upload.id)
  return (
    <>
      <div class="page-head">
        <Breadcrumb
          view={view}
          trail={[{ href: `${path}#names`, label: say('issue-title') }]}
          here={name.written}
        />
        <h1>{say('name-page-title', { name: name.written })}</h1>
        <NameFacts context={context} name={name} />
      </div>
      <ErrorSummary view={view} errors={errors} />
      <div class="issue name-page">
        <NamePlaces context={context} name={name} />
        <PickSection {...props} />
        <NewSection {...props} />
        {name.receiverOnly && (
          <section class="issue-section" aria-labelledby="as-words">
            <h2 id="as-words">{say('words-title')}</h2>
            <p class="soft">{say('words-help')}</p>
            <ChoiceButton {...props} choice={{ choice: 'words' }} words={say('words-button')} />
          </section>
        )}
        <div class="buttons">
          {name.chosen && (
            <NameForm {...props}>
              <input type="hidden" name="choice" value="none" />
              <Button kind="quiet" icon="undo">
                {say('forget-button')}
              </Button>
            </NameForm>
          )}
          <ButtonLink kind="quiet" href={`${path}#${nameId(issue.names.indexOf(name))}`}>
            {say('name-back')}
          </ButtonLink>
        </div>
      </div>
    </>
  )
}

/** A form about this name, with what it needs to be believed. */
function NameForm({
  context: { view, issue },
  name,
  class: className = '',
  children,
}: Pick<NamePageProps, 'context' | 'name'> & {
  class?: string
  children: JSX.Element | (JSX.Element | false)[]
}): JSX.Element {
  return (
    <Form view={view} action={`${issuePath(issue.record.upload.id)}/names`} class={className}>
      <input type="hidden" name="version" value={issue.version.draft} />
      <input type="hidden" name="key" value={name.key} />
      {children}
    </Form>
  )
}

/** A choice with one press. */
function ChoiceButton({
  context,
  name,
  choice,
  words,
  of,
}: Pick<NamePageProps, 'context' | 'name'> & {
  choice: NameChoice
  words: string
  of?: string
}): JSX.Element {
  return (
    <NameForm context={context} name={name}>
      <ChoiceFields choice={choice} />
      <button type="submit" class="button" aria-label={of}>
        {words}
      </button>
    </NameForm>
  )
}

/** Units of the register: those of this name, those that were found, and a field to find others. */
function PickSection(props: NamePageProps): JSX.Element {
  const { context, name, q, found, errors } = props
  const { view, say, issue } = context
  const offered = q === '' ? name.candidates : found
  return (
    <section class="issue-section" aria-labelledby="pick">
      <h2 id="pick">{say('pick-title')}</h2>
      {q !== '' && (
        <p>
          {found.length === 0 ? say('pick-none', { q }) : say('pick-several', { q, count: found.length })}
        </p>
      )}
      <ul class="plain rows">
        {offered.map(unit => (
          <li key={unit.id}>
            <span>
              {unit.name}
              <br />
              <span class="small soft">{unitDetail(unit, view.locale)}</span>
            </span>
            <ChoiceButton
              {...props}
              choice={{ choice: 'unit', unitId: unit.id }}
              words={say('pick-button')}
              of={say('pick-of', { name: unit.name })}
            />
          </li>
        ))}
      </ul>
      <NameForm context={context} name={name} class="form inline-form">
        <input type="hidden" name="choice" value="unit" />
        <Combobox
          view={view}
          name="unit"
          label={say('pick-field')}
          help={say('pick-help')}
          source={`${issuePath(issue.record.upload.id)}/units.json`}
          text={q}
          errors={errors}
        />
        <Button icon="check">{say('pick-button')}</Button>
      </NameForm>
    </section>
  )
}

/** A unit that is made when the plan is issued; the guess stands in the fields. */
function NewSection({ context, name, errors }: NamePageProps): JSX.Element {
  const { view, say } = context
  const unit = unitToMake(name.chosen?.is) ?? guessUnit(name.written, name.collective)
  return (
    <section class="issue-section" aria-labelledby="new">
      <h2 id="new">{say('new-title')}</h2>
      <p class="soft">{say('new-help')}</p>
      <NameForm context={context} name={name} class="form">
        <input type="hidden" name="choice" value="new" />
        <Field name="name" label={say('new-name')} value={unit.name} errors={errors} />
        <Select
          name="kind"
          label={say('new-kind')}
          value={unit.kind}
          options={unitKinds.map(value => ({ value, label: unitKindName(value, view.locale) }))}
        />
        <Select
          name="level"
          label={say('new-level')}
          value={unit.level ?? ''}
          nothing={say('level-none')}
          options={unitLevels.map(value => ({ value, label: unitLevelName(value, view.locale) }))}
          required={false}
        />
        <Checkbox
          name="collective"
          label={say('new-collective')}
          help={say('new-collective-help')}
          checked={unit.collective}
          required={false}
        />
        <div class="buttons">
          <Button kind="primary">{say('new-button')}</Button>
        </div>
      </NameForm>
    </section>
  )
}
