import type { JSX } from 'preact'
import type { Missing, Verdict } from '../../../platform/permission/index.ts'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { ErrorSummary, Field, type FieldError } from '../../../platform/ui/parts/form.tsx'
import { Badge } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { type Role, roles } from '../../tables.ts'
import { roleName } from '../grants/role-name.ts'
import { type Say, whySay } from './words.ts'

/** The answers about one thing, or about none. */
export interface WhyPart {
  readonly kind: string
  /** Empty for the part that is about no thing. */
  readonly name: string
  readonly answers: readonly { readonly sentence: string; readonly verdict: Verdict }[]
}

export interface WhyPageProps {
  readonly view: View
  readonly person: { readonly id: string; readonly name: string; readonly signInName: string } | null
  /** Whether the person holds any role today. */
  readonly powerless: boolean
  readonly typed: { readonly person: string; readonly thing: string }
  readonly parts: readonly WhyPart[]
  /** Names of units and people that the answers speak of, by id. */
  readonly names: ReadonlyMap<string, string>
  readonly errors: readonly FieldError[]
}

/** For a person and a thing: every deed, yes or no, and by which role or for want of which. */
export function WhyPage(props: WhyPageProps): JSX.Element {
  const { view, person, powerless, parts, errors } = props
  const say = whySay(view)
  return (
    <>
      <div class="page-head">
        <h1>{say('title')}</h1>
        <p>{say('intro')}</p>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <Question {...props} say={say} />
      {person && (
        <section class="person-part">
          <h2>{person.name}</h2>
          {powerless && <p>{say('no-roles')}</p>}
          {parts.map(part => (
            <Part key={part.kind} part={part} {...props} say={say} />
          ))}
        </section>
      )}
    </>
  )
}

function Question({ typed, errors, say }: WhyPageProps & { say: Say }): JSX.Element {
  return (
    <form class="form" method="get" action="/permissions">
      <Field
        name="person"
        label={say('person')}
        help={say('person-help')}
        value={typed.person}
        required={false}
        errors={errors}
      />
      <Field
        name="thing"
        label={say('thing')}
        help={say('thing-help')}
        value={typed.thing}
        required={false}
        errors={errors}
      />
      <div class="buttons">
        <Button kind="primary">{say('button')}</Button>
      </div>
    </form>
  )
}

interface PartProps extends WhyPageProps {
  readonly part: WhyPart
  readonly say: Say
}

function Part(props: PartProps): JSX.Element {
  const { part, say } = props
  return (
    <section>
      <h3>{headingOf(part, say)}</h3>
      <ul class="why-list">
        {part.answers.map(({ sentence, verdict }) => (
          <li key={sentence}>
            <p>
              <Badge tone={verdict.allowed ? 'done' : 'draft'}>{say(verdict.allowed ? 'yes' : 'no')}</Badge>{' '}
              {sentence}
            </p>
            <p class="soft">{reasonOf(verdict, props)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function headingOf({ kind, name }: WhyPart, say: Say): string {
  switch (kind) {
    case 'upload':
    case 'plan':
    case 'task':
    case 'work':
    case 'unit':
    case 'person':
      return say(`about-${kind}`, { name })
    default:
      return say('general')
  }
}

/** Why: the grant that gives it, or what is missing. */
function reasonOf(verdict: Verdict, { view, names, say }: PartProps): string {
  if (!verdict.allowed) {
    return verdict.missing
      .map((missing, index) => missingWords(missing, index > 0, { view, names, say }))
      .join(' ')
  }
  if (verdict.by === 'self') return say('by-self')
  const { role, unitId, delegatedFrom } = verdict.by
  const unit = unitId === null ? say('whole-office') : (names.get(unitId) ?? '')
  const named = { role: nameOfRole(role, view), unit }
  return delegatedFrom === null
    ? say('by-role', named)
    : say('by-handed', { ...named, name: names.get(delegatedFrom) ?? '' })
}

/** How many units are named; a plan may concern hundreds. */
const unitsNamed = 3

function missingWords(
  { roles: wanted, ownOnly, where, unitIds }: Missing,
  more: boolean,
  { view, names, say }: Pick<PartProps, 'view' | 'names' | 'say'>,
): string {
  if (where === 'self') return say('miss-self')
  const list = new Intl.ListFormat(view.locale, { type: 'disjunction' })
  const asked = wanted
    ? say('role-one', { list: list.format(wanted.map(role => nameOfRole(role, view))) })
    : say('any-role')
  const some = unitIds.slice(0, unitsNamed).map(id => names.get(id) ?? '')
  const units = new Intl.ListFormat(view.locale).format(some)
  const rest = unitIds.length - some.length
  const place = unitIds.length === 0 && (where === 'one-of' || where === 'each-of') ? 'office' : where
  return say(more ? 'miss-or' : 'miss', {
    roles: ownOnly ? say('role-own', { roles: asked }) : asked,
    where: say(`where-${place}`, {
      units: rest > 0 ? say('more-units', { units, count: rest }) : units,
    }),
  })
}

function nameOfRole(role: string, { locale }: View): string {
  const known: Role | undefined = roles.find(one => one === role)
  return known ? roleName(known, locale) : role
}
