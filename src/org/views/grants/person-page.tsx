import type { JSX } from 'preact'
import { formatDay, formatIsoDate } from '../../../platform/i18n/format.ts'
import { speaker } from '../../../platform/i18n/words.ts'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { ErrorSummary, type FieldError, Form } from '../../../platform/ui/parts/form.tsx'
import { Badge } from '../../../platform/ui/parts/status.tsx'
import { type Column, Table } from '../../../platform/ui/parts/table.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { KnownPerson, NamedGrant } from '../../queries/person-grants.ts'
import { lastDay } from '../../rules/validity.ts'
import { words as signInWords } from '../invitations/words.ts'
import { DelegationForm } from './delegation-form.tsx'
import { GiveForm } from './give-form.tsx'
import { roleName } from './role-name.ts'
import { grantSay, type Say } from './words.ts'

export interface PersonPageProps {
  readonly view: View
  readonly person: KnownPerson
  /** Those that the person holds, and those that they handed over. */
  readonly grants: readonly NamedGrant[]
  readonly self: string
  /** Grants that whoever looks may end. */
  readonly endable: ReadonlySet<string>
  readonly mayManage: boolean
  /** Whether who looks helps others to sign in. */
  readonly mayHelp: boolean
  readonly mayDelegate: boolean
  readonly mayGive: boolean
  /** Whether roles on the whole office may be given. */
  readonly givesOffice: boolean
  /** What was typed, when a form is shown again. */
  readonly entered: Readonly<Record<string, string>>
  readonly chosen: readonly string[] | null
  readonly errors: readonly FieldError[]
}

/** One person: the roles with their days, and what can be done with them. */
export function PersonPage(props: PersonPageProps): JSX.Element {
  const { view, person, grants, errors } = props
  const say = grantSay(view)
  const held = grants.filter(grant => grant.holder.id === person.id && grant.state !== 'over')
  const handed = grants.filter(grant => grant.holder.id !== person.id && grant.state !== 'over')
  const over = grants.filter(({ state }) => state === 'over')
  return (
    <>
      <ErrorSummary view={view} errors={errors} />
      <Head {...props} say={say} />
      <section class="person-part" id="roles">
        <h2>{say('roles-heading')}</h2>
        {held.length === 0 ? (
          <p>{say('roles-none')}</p>
        ) : (
          <GrantTable {...props} rows={held} caption={say('roles-heading')} say={say} />
        )}
      </section>
      {handed.length > 0 && (
        <section class="person-part" id="handed-over">
          <h2>{say('handed-heading')}</h2>
          <GrantTable {...props} rows={handed} caption={say('handed-heading')} say={say} />
        </section>
      )}
      {props.mayDelegate && !person.leftAt && <DelegationForm {...props} held={held} />}
      {props.mayGive && !person.leftAt && <GiveForm {...props} />}
      {over.length > 0 && (
        <details class="person-part">
          <summary>{say('over-heading', { count: over.length })}</summary>
          <GrantTable
            {...props}
            rows={over}
            caption={say('over-heading', { count: over.length })}
            say={say}
          />
        </details>
      )}
    </>
  )
}

function Head({ view, person, self, mayManage, mayHelp, say }: PersonPageProps & { say: Say }): JSX.Element {
  const address = `/people/${person.id}`
  return (
    <div class="page-head">
      <h1>
        {person.name}
        {person.id === self && ` (${say('you')})`}
      </h1>
      <p>
        {say('sign-in-name')}: {person.signInName}.{' '}
        {say('person-since', { date: formatDay(person.createdAt, view.locale) })}.{' '}
        {person.leftAt && (
          <Badge tone="draft">{say('left', { date: formatDay(person.leftAt, view.locale) })}</Badge>
        )}
      </p>
      <div class="buttons">
        <ButtonLink href={`/permissions?person=${person.id}`}>{say('why-link')}</ButtonLink>
        {mayManage && !person.leftAt && (
          <ButtonLink href={`${address}/password`}>{say('set-password')}</ButtonLink>
        )}
        {mayHelp && !person.leftAt && (
          <ButtonLink href={`${address}/sign-in`}>
            {speaker(signInWords, view.locale)('person-link')}
          </ButtonLink>
        )}
        {mayManage && person.leftAt && (
          <Form view={view} action={`${address}/restore`} class="buttons">
            <Button>{say('restore')}</Button>
          </Form>
        )}
        {mayManage && !person.leftAt && person.id !== self && (
          <Form view={view} action={`${address}/end`} class="buttons">
            <Button kind="quiet">{say('end-access')}</Button>
          </Form>
        )}
      </div>
    </div>
  )
}

interface GrantTableProps extends PersonPageProps {
  readonly rows: readonly NamedGrant[]
  readonly caption: string
  readonly say: Say
}

function GrantTable(props: GrantTableProps): JSX.Element {
  const { view, rows, caption, say, endable } = props
  const unitOf = ({ unit }: NamedGrant) => unit?.name ?? say('whole-office')
  const columns: Column<NamedGrant>[] = [
    { heading: say('role'), cell: ({ role }) => roleName(role, view.locale) },
    {
      heading: say('unit'),
      cell: grant => (grant.unit ? <a href={`/units/${grant.unit.id}`}>{grant.unit.name}</a> : unitOf(grant)),
    },
    { heading: say('days'), cell: grant => daysOf(grant, view, say) },
    { heading: say('whose'), cell: grant => <Remarks grant={grant} {...props} /> },
  ]
  const ending: Column<NamedGrant> = {
    heading: say('change'),
    cell: grant =>
      endable.has(grant.id) && (
        <Form view={view} action={`/people/${props.person.id}/grants/${grant.id}/end`} class="buttons">
          <Button kind="quiet">
            {say('end-role')}
            <span class="unseen">
              : {say('end-which', { role: roleName(grant.role, view.locale), unit: unitOf(grant) })}
            </span>
          </Button>
        </Form>
      ),
  }
  const all = rows.some(({ id }) => endable.has(id)) ? [...columns, ending] : columns
  return <Table caption={caption} rows={rows} rowKey={({ id }) => id} columns={all} />
}

function daysOf({ from, to }: NamedGrant, view: View, say: Say): string {
  const day = (iso: string) => formatIsoDate(iso, view.locale)
  if (to === null) return say('from-on', { from: day(from) })
  return to <= from ? say('never-held') : say('from-to', { from: day(from), to: day(lastDay(to)) })
}

function Remarks({ grant, person, say }: GrantTableProps & { grant: NamedGrant }): JSX.Element {
  const { delegatedFrom, holder, reason, state } = grant
  return (
    <>
      {state === 'later' && <Badge tone="draft">{say('state-later')}</Badge>}
      {state === 'asleep' && <Badge tone="due">{say('state-asleep')}</Badge>}{' '}
      {delegatedFrom &&
        (holder.id === person.id
          ? say('delegated-from', { name: delegatedFrom.name })
          : say('delegated-to', { name: holder.name }))}{' '}
      {reason}
    </>
  )
}
