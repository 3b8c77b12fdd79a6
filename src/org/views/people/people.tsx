import type { JSX } from 'preact'
import { formatDay } from '../../../platform/i18n/format.ts'
import { speaker } from '../../../platform/i18n/words.ts'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { CheckboxGroup } from '../../../platform/ui/parts/fields.tsx'
import { ErrorSummary, Field, type FieldError, Form } from '../../../platform/ui/parts/form.tsx'
import { Badge } from '../../../platform/ui/parts/status.tsx'
import { Table } from '../../../platform/ui/parts/table.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { ListedPerson } from '../../queries/people.ts'
import { roles } from '../../tables.ts'
import { type Say, words } from './words.ts'

interface PeopleProps {
  readonly view: View
  readonly people: readonly ListedPerson[]
  /** The person who looks: nobody ends their own access. */
  readonly self: string
}

/** Who may sign in, and who once did. */
export function PeoplePage({ view, people, self }: PeopleProps): JSX.Element {
  const say = speaker(words, view.locale)
  return (
    <>
      <div class="page-head">
        <h1>{say('people-title')}</h1>
        <p>{say('people-intro')}</p>
        <p>
          <ButtonLink kind="primary" icon="person" href="/people/new">
            {say('add-button')}
          </ButtonLink>
        </p>
      </div>
      <Table
        caption={say('people-title')}
        rows={people}
        rowKey={({ id }) => id}
        columns={[
          { heading: say('name'), cell: person => <Name person={person} self={self} say={say} /> },
          { heading: say('sign-in-name'), cell: ({ signInName }) => signInName },
          { heading: say('roles'), cell: ({ roles }) => roles.map(role => say(`role-${role}`)).join(', ') },
          { heading: say('since'), cell: person => <Since person={person} view={view} say={say} /> },
          {
            heading: say('change'),
            cell: person => <Changes person={person} self={self} view={view} say={say} />,
          },
        ]}
      />
    </>
  )
}

function Name({ person, self, say }: { person: ListedPerson; self: string; say: Say }): JSX.Element {
  return (
    <>
      {person.name}
      {person.id === self && <span class="soft"> ({say('you')})</span>}
    </>
  )
}

function Since({ person, view, say }: { person: ListedPerson; view: View; say: Say }): JSX.Element {
  if (!person.leftAt) return <>{formatDay(person.createdAt, view.locale)}</>
  return <Badge tone="draft">{say('left', { date: formatDay(person.leftAt, view.locale) })}</Badge>
}

interface ChangesProps {
  readonly person: ListedPerson
  readonly self: string
  readonly view: View
  readonly say: Say
}

function Changes({ person, self, view, say }: ChangesProps): JSX.Element {
  const address = `/people/${person.id}`
  if (person.leftAt) {
    return (
      <Form view={view} action={`${address}/restore`} class="buttons">
        <Button>
          {say('restore-button')}
          <Whose person={person} />
        </Button>
      </Form>
    )
  }
  return (
    <div class="buttons">
      <ButtonLink href={`${address}/password`}>
        {say('set-password-button')}
        <Whose person={person} />
      </ButtonLink>
      {person.id !== self && (
        <Form view={view} action={`${address}/end`} class="buttons">
          <Button kind="quiet">
            {say('end-button')}
            <Whose person={person} />
          </Button>
        </Form>
      )}
    </div>
  )
}

/** One button looks like the next: whoever hears them is told whose it is. */
function Whose({ person }: { person: ListedPerson }): JSX.Element {
  return <span class="unseen">: {person.name}</span>
}

interface FormPageProps {
  readonly view: View
  readonly entered?: Readonly<Record<string, string>>
  /** Roles that were chosen, when the form is shown again. */
  readonly chosen?: readonly string[]
  readonly errors?: readonly FieldError[]
}

/** One more person who may sign in. */
export function NewPersonPage({ view, entered = {}, chosen = [], errors = [] }: FormPageProps): JSX.Element {
  const say = speaker(words, view.locale)
  const kept = (name: string) => (entered[name] === undefined ? {} : { value: entered[name] })
  return (
    <>
      <div class="page-head">
        <h1>{say('add-title')}</h1>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <Form view={view} action="/people/new">
        <Field name="person" label={say('name')} errors={errors} {...kept('person')} />
        <Field
          name="sign_in_name"
          label={say('sign-in-name')}
          help={say('sign-in-name-help')}
          errors={errors}
          {...kept('sign_in_name')}
        />
        <CheckboxGroup
          name="roles"
          label={say('roles')}
          options={roles.map(role => ({
            value: role,
            label: say(`role-${role}`),
            help: say(`role-${role}-help`),
          }))}
          values={chosen}
          errors={errors}
        />
        <PasswordField say={say} errors={errors} />
        <div class="buttons">
          <Button kind="primary">{say('add-button')}</Button>
          <ButtonLink kind="quiet" href="/people">
            {say('back')}
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}

/** A new password for somebody who forgot theirs. */
export function PasswordPage({
  view,
  person,
  errors = [],
}: FormPageProps & { readonly person: ListedPerson }): JSX.Element {
  const say = speaker(words, view.locale)
  return (
    <>
      <div class="page-head">
        <h1>{say('set-password-title', { name: person.name })}</h1>
        <p>{say('set-password-note')}</p>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <Form view={view} action={`/people/${person.id}/password`}>
        <PasswordField say={say} errors={errors} />
        <div class="buttons">
          <Button kind="primary">{say('set-password-button')}</Button>
          <ButtonLink kind="quiet" href="/people">
            {say('back')}
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}

function PasswordField({ say, errors }: { say: Say; errors: readonly FieldError[] }): JSX.Element {
  return (
    <Field
      name="password"
      type="password"
      label={say('password')}
      help={say('password-help')}
      autocomplete="new-password"
      errors={errors}
    />
  )
}
