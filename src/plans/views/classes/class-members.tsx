import type { JSX } from 'preact'
import type { Unit } from '../../../org/index.ts'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { Combobox } from '../../../platform/ui/parts/combobox.tsx'
import { type FieldError, Fieldset, Form } from '../../../platform/ui/parts/form.tsx'
import { Notice } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { PlanClass } from '../../classes/queries.ts'
import { planPath } from '../plan/plan-frame.tsx'
import { type ClassSay, classSay } from './words.ts'

interface ClassProps {
  readonly view: View
  readonly planId: string
  readonly group: PlanClass
  readonly mayCorrect: boolean
  readonly errors?: readonly FieldError[]
}

/** Names shown in one sentence. */
const namesShown = 5
/** A longer list is folded away: the tasks below it come first. */
const openMax = 24

/** The units that a plan's class means, with what an officer may correct, and what has changed since. */
export function ClassMembers(props: ClassProps): JSX.Element {
  const { view, group, mayCorrect } = props
  const say = classSay(view)
  const { members } = group
  return (
    <section class="stack" aria-labelledby="members">
      <h2 id="members">{say('title', { count: members.length })}</h2>
      <Drift {...props} say={say} />
      <p class="soft">{say(members.length > 0 ? 'intro' : mayCorrect ? 'none' : 'none-here')}</p>
      {members.length > openMax ? (
        <details class="details">
          <summary>{say('see')}</summary>
          <MemberList members={members} />
        </details>
      ) : (
        <MemberList members={members} />
      )}
      {mayCorrect && <Correction {...props} say={say} />}
    </section>
  )
}

function MemberList({ members }: { readonly members: readonly Unit[] }): JSX.Element | null {
  if (members.length === 0) return null
  return (
    <ul>
      {members.map(({ id, name }) => (
        <li key={id} lang="vi">
          <a href={`/units/${id}`}>{name}</a>
        </li>
      ))}
    </ul>
  )
}

type Inner = ClassProps & { readonly say: ClassSay }

const path = ({ planId, group }: ClassProps): string => `${planPath(planId)}/classes/${group.unit.id}`

function Drift(props: Inner): JSX.Element | null {
  const { view, group, mayCorrect, say } = props
  const { gone, fresh } = group.drift
  if (gone.length + fresh.length === 0) return null
  return (
    <Notice tone="due" title={say('drift-title')}>
      <ul>
        {gone.length > 0 && <li>{say('gone', { count: gone.length, names: namesOf(gone, say) })}</li>}
        {fresh.length > 0 && <li>{say('fresh', { count: fresh.length, names: namesOf(fresh, say) })}</li>}
      </ul>
      {mayCorrect && (
        <Form view={view} action={`${path(props)}/accept`}>
          <Button kind="primary">{say('accept')}</Button>
        </Form>
      )}
    </Notice>
  )
}

function namesOf(units: readonly Unit[], say: ClassSay): string {
  const names = units
    .slice(0, namesShown)
    .map(({ name }) => name)
    .join('; ')
  const more = units.length - namesShown
  return more > 0 ? say('more', { names, count: more }) : names
}

/** Ticks that a form may carry; a longer list is only shown. */
const ticksMax = 1000

function Correction(props: Inner): JSX.Element | null {
  const { view, group, errors = [], say } = props
  const rows = [
    ...group.members.map(unit => ({ unit, ticked: true })),
    ...group.excluded.map(unit => ({ unit, ticked: false })),
  ]
  if (rows.length > ticksMax) return null
  return (
    <details class="details" open={errors.length > 0}>
      <summary>{say('correct')}</summary>
      <Form view={view} action={path(props)}>
        {rows.length > 0 && (
          <Fieldset legend={say('members')}>
            {rows.map(({ unit, ticked }) => (
              <div key={unit.id} class="check" lang="vi">
                <input
                  type="checkbox"
                  id={`member-${unit.id}`}
                  name="member[]"
                  value={unit.id}
                  checked={ticked}
                />
                <label for={`member-${unit.id}`}>{unit.name}</label>
              </div>
            ))}
          </Fieldset>
        )}
        <Combobox
          view={view}
          name="add"
          source="/units/suggest.json"
          label={say('add')}
          help={say('add-help')}
          required={false}
          errors={errors}
        />
        <div class="buttons">
          <Button kind="primary">{say('save')}</Button>
        </div>
      </Form>
    </details>
  )
}

/** What the overview says of classes that have changed; nothing where none has. */
export function ClassFindings({
  view,
  planId,
  classes,
}: {
  readonly view: View
  readonly planId: string
  readonly classes: readonly PlanClass[]
}): JSX.Element | null {
  const say = classSay(view)
  const changed = classes.filter(({ drift }) => drift.gone.length + drift.fresh.length > 0)
  if (changed.length === 0) return null
  return (
    <Notice tone="due" title={say('drift-title')}>
      <ul>
        {changed.map(({ unit, drift }) => (
          <li key={unit.id}>
            <span lang="vi">
              {say('drift', { name: unit.name, gone: drift.gone.length, fresh: drift.fresh.length })}
            </span>{' '}
            <a href={`${planPath(planId, 'units')}/${unit.id}`}>{say('drift-see')}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
