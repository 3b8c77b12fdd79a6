import type { JSX } from 'preact'
import { speaker } from '../../../platform/i18n/words.ts'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { Fact, Facts } from '../../../platform/ui/parts/card.tsx'
import { ErrorSummary, Field, type FieldError, Form } from '../../../platform/ui/parts/form.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { Unit } from '../../units.ts'
import { type Say, unitKindName, unitLevelName, words } from './words.ts'

interface UnitPageProps {
  readonly view: View
  readonly unit: Unit
  /** From the top down to its parent. */
  readonly above: readonly Unit[]
  /** The first of those right below it, and how many there are. */
  readonly children: { readonly units: readonly Unit[]; readonly total: number }
  readonly mayChange: boolean
  /** What was typed as another name and could not be taken. */
  readonly entered?: string
  readonly errors?: readonly FieldError[]
}

/** One unit: what it is, what it is part of, what it is also called, what is below it. */
export function UnitPage(props: UnitPageProps): JSX.Element {
  const { view, unit, above, mayChange, errors = [] } = props
  const say = speaker(words, view.locale)
  const trail = [{ href: '/units', label: say('units-title') }, ...above.map(crumb)]
  return (
    <>
      <Breadcrumb view={view} trail={trail} here={unit.name} />
      <div class="page-head">
        <h1>{unit.name}</h1>
        {mayChange && (
          <p>
            <ButtonLink icon="edit" href={`/units/${unit.id}/edit`}>
              {say('edit-button')}
            </ButtonLink>
          </p>
        )}
      </div>
      <ErrorSummary view={view} errors={errors} />
      <UnitFacts view={view} unit={unit} parent={above.at(-1)} say={say} />
      <OtherNames {...props} say={say} />
      <Below {...props} say={say} />
    </>
  )
}

function crumb({ id, name }: Unit): { readonly href: string; readonly label: string } {
  return { href: `/units/${id}`, label: name }
}

function UnitFacts({
  view,
  unit,
  parent,
  say,
}: {
  view: View
  unit: Unit
  parent: Unit | undefined
  say: Say
}): JSX.Element {
  return (
    <Facts>
      <Fact label={say('kind')}>{unitKindName(unit.kind, view.locale)}</Fact>
      <Fact label={say('level')}>
        {unit.level ? unitLevelName(unit.level, view.locale) : say('level-none')}
      </Fact>
      <Fact label={say('collective-badge')}>{unit.collective && say('collective')}</Fact>
      <Fact label={say('parent')}>{parent && <a href={`/units/${parent.id}`}>{parent.name}</a>}</Fact>
    </Facts>
  )
}

function OtherNames({
  view,
  unit,
  mayChange,
  say,
  entered,
  errors = [],
}: UnitPageProps & { say: Say }): JSX.Element {
  return (
    <section class="unit-part">
      <h2>{say('other-names')}</h2>
      <p class="soft">{say(unit.otherNames.length > 0 ? 'other-names-intro' : 'other-names-none')}</p>
      {unit.otherNames.length > 0 && (
        <ul class="unit-names">
          {unit.otherNames.map(name => (
            <li key={name}>
              {name}
              {mayChange && <RemoveName view={view} unit={unit} name={name} say={say} />}
            </li>
          ))}
        </ul>
      )}
      {mayChange && (
        <Form view={view} action={`/units/${unit.id}/names`}>
          <Field
            name="name"
            label={say('new-name')}
            help={say('new-name-help')}
            errors={errors}
            {...(entered !== undefined && { value: entered })}
          />
          <div class="buttons">
            <Button icon="plus">{say('add-name-button')}</Button>
          </div>
        </Form>
      )}
    </section>
  )
}

/** Its words name what goes: one button looks like the next. */
function RemoveName({
  view,
  unit,
  name,
  say,
}: {
  view: View
  unit: Unit
  name: string
  say: Say
}): JSX.Element {
  return (
    <Form view={view} action={`/units/${unit.id}/names/remove`} class="">
      <input type="hidden" name="name" value={name} />
      <Button kind="quiet" icon="close">
        <span aria-hidden="true">{say('remove-name-button')}</span>
        <span class="unseen">{say('remove-name', { name })}</span>
      </Button>
    </Form>
  )
}

function Below({ unit, children, say }: UnitPageProps & { say: Say }): JSX.Element | null {
  if (unit.collective) return null
  const { units, total } = children
  return (
    <section class="unit-part">
      <h2>{say('children')}</h2>
      {units.length === 0 && <p class="soft">{say('children-none')}</p>}
      <ul class="plain">
        {units.map(child => (
          <li key={child.id}>
            <a href={`/units/${child.id}`}>{child.name}</a>
          </li>
        ))}
      </ul>
      {total > units.length && (
        <p>
          <a href={`/units?parent=${unit.id}`}>{say('children-all', { count: total })}</a>
        </p>
      )}
    </section>
  )
}
