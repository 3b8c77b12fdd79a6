import type { JSX } from 'preact'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import { speaker } from '../../../platform/i18n/words.ts'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { Fact, Facts } from '../../../platform/ui/parts/card.tsx'
import { ErrorSummary, Field, type FieldError, Form } from '../../../platform/ui/parts/form.tsx'
import { Notice } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { AskedDay } from '../../as-of.ts'
import type { Branches } from '../../queries/as-of.ts'
import type { UnitHistory } from '../../queries/unit-history.ts'
import type { UnitPosts } from '../../queries/unit-posts.ts'
import { lastDay } from '../../rules/validity.ts'
import type { Unit } from '../../units.ts'
import { UnitPostsSections } from '../posts/unit-posts.tsx'
import { AsOfForm, unitHref, validityWords } from './as-of.tsx'
import { UnitHistorySection } from './unit-history.tsx'
import { type Say, unitKindName, unitLevelName, words } from './words.ts'

interface UnitPageProps {
  readonly view: View
  /** As it was on the day, or on the nearest on which it was there. */
  readonly unit: Unit
  readonly asked: AskedDay
  /** Whether it was there on the day. */
  readonly isThere: boolean
  /** From the top down to its parent. */
  readonly above: readonly Unit[]
  /** The first of those right below it, and how many there are. */
  readonly children: Branches
  readonly history: UnitHistory
  readonly posts: UnitPosts
  /** What a unit that is no more became, as far as it is there on the day. */
  readonly nowInstead: readonly Unit[]
  readonly mayChange: boolean
  /** What was typed as another name and could not be taken. */
  readonly entered?: string
  readonly errors?: readonly FieldError[]
}

/** One unit: what it is, what it is part of, what it is also called, what is below it, what it was. */
export function UnitPage(props: UnitPageProps): JSX.Element {
  const { view, unit, asked, above, mayChange, errors = [] } = props
  const say = speaker(words, view.locale)
  const crumb = ({ id, name }: Unit) => ({ href: unitHref(id, asked), label: name })
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
      <NotThere {...props} say={say} />
      <AsOfForm view={view} action={`/units/${unit.id}`} asked={asked} />
      <UnitFacts view={view} unit={unit} asked={asked} parent={above.at(-1)} say={say} />
      <OtherNames {...props} say={say} />
      <UnitPostsSections view={view} unit={unit} posts={props.posts} mayChange={mayChange} />
      <UnitHistorySection view={view} history={props.history} unit={unit} mayChange={mayChange} />
      <Below {...props} say={say} />
    </>
  )
}

/** Says first of all that the unit is not there on the day, and what became of it. */
function NotThere({
  view,
  unit,
  asked,
  isThere,
  nowInstead,
  say,
}: UnitPageProps & { say: Say }): JSX.Element | null {
  if (isThere) return null
  const { validFrom, validTo } = unit
  if (validTo === null || validTo > asked.day) {
    const day = formatIsoDate(validFrom ?? asked.day, view.locale)
    return <Notice tone="due">{say('not-yet', { day })}</Notice>
  }
  return (
    <Notice tone="due" title={say('ended-title', { day: formatIsoDate(lastDay(validTo), view.locale) })}>
      {nowInstead.length > 0 && (
        <>
          <p>{say('now-instead')}</p>
          <ul>
            {nowInstead.map(one => (
              <li key={one.id}>
                <a href={unitHref(one.id, asked)}>{one.name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{say('ended-as-it-was')}</p>
    </Notice>
  )
}

function UnitFacts({
  view,
  unit,
  asked,
  parent,
  say,
}: {
  view: View
  unit: Unit
  asked: AskedDay
  parent: Unit | undefined
  say: Say
}): JSX.Element {
  return (
    <Facts>
      <Fact label={say('kind')}>{unitKindName(unit.kind, view.locale)}</Fact>
      <Fact label={say('level')}>
        {unit.level ? unitLevelName(unit.level, view.locale) : say('level-none')}
      </Fact>
      <Fact label={say('code')}>{unit.code}</Fact>
      <Fact label={say('collective-badge')}>{unit.collective && say('collective')}</Fact>
      <Fact label={say('parent')}>{parent && <a href={unitHref(parent.id, asked)}>{parent.name}</a>}</Fact>
      <Fact label={say('days')}>{validityWords({ from: unit.validFrom, to: unit.validTo }, view, say)}</Fact>
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

function Below({ unit, asked, children, say }: UnitPageProps & { say: Say }): JSX.Element | null {
  if (unit.collective) return null
  const { branches, total } = children
  return (
    <section class="unit-part">
      <h2>{say('children')}</h2>
      {branches.length === 0 && <p class="soft">{say('children-none')}</p>}
      <ul class="plain">
        {branches.map(({ unit: child }) => (
          <li key={child.id}>
            <a href={unitHref(child.id, asked)}>{child.name}</a>
          </li>
        ))}
      </ul>
      {total > branches.length && (
        <p>
          <a href={`/units?parent=${unit.id}${asked.given ? `&as-of=${asked.day}` : ''}`}>
            {say('children-all', { count: total })}
          </a>
        </p>
      )}
    </section>
  )
}
