import type { JSX } from 'preact'
import { speaker } from '../../../platform/i18n/words.ts'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { DateField } from '../../../platform/ui/parts/date-field.tsx'
import { ErrorSummary, Form } from '../../../platform/ui/parts/form.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { PostRows, UnitPostKind } from '../../rules/posts.ts'
import type { Unit } from '../../units.ts'
import { PostFields, type PostFieldsProps } from './post-fields.tsx'
import { PostList } from './post-list.tsx'
import { words } from './words.ts'

interface PostsPageProps extends PostFieldsProps {
  readonly unit: Unit
  readonly kind: UnitPostKind
  /** All of the kind that the unit ever had. */
  readonly rows: readonly PostRows[UnitPostKind][]
  readonly nameOf: (unitId: string) => string
}

/** All focal points, signers or members of one unit, and the form for one more or to correct one. */
export function PostsPage(props: PostsPageProps): JSX.Element {
  const { view, unit, kind, entry, errors, rows } = props
  const say = speaker(words, view.locale)
  const back = `/units/${unit.id}`
  const address = `${back}/posts/${kind}`
  const edited = rows.find(({ id }) => id === entry.row)
  return (
    <>
      <Breadcrumb
        view={view}
        trail={[
          { href: '/units', label: say('units') },
          { href: back, label: unit.name },
        ]}
        here={say(`${kind}-title`)}
      />
      <div class="page-head">
        <h1>{say(`${kind}-of`, { name: unit.name })}</h1>
        <p>{say(`${kind}-intro`)}</p>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <PostList {...props} editAt={id => `${address}?row=${id}#post`} />
      {edited && edited.valid_to === null && <EndForm view={view} address={address} id={edited.id} />}
      <section class="unit-part" id="post">
        <h2>{say(edited ? 'correct-title' : `${kind}-add`)}</h2>
        {edited && <p class="soft">{say('correct-help')}</p>}
        <Form view={view} action={address}>
          <input type="hidden" name="row" value={entry.row} />
          <PostFields {...props} />
          <div class="buttons">
            <Button kind="primary">{say(edited ? 'correct-button' : 'add-button')}</Button>
            <ButtonLink kind="quiet" href={edited ? address : back}>
              {say('back')}
            </ButtonLink>
          </div>
        </Form>
      </section>
    </>
  )
}

/** The post ends: what it was stays. */
export function EndForm({ view, address, id }: { view: View; address: string; id: string }): JSX.Element {
  const say = speaker(words, view.locale)
  return (
    <section class="unit-part">
      <h2>{say('end-title')}</h2>
      <Form view={view} action={`${address}/end`}>
        <input type="hidden" name="row" value={id} />
        <DateField
          view={view}
          id="end_last_day"
          name="last_day"
          label={say('last_day')}
          help={say('end-help')}
          value=""
        />
        <div class="buttons">
          <Button>{say('end-button')}</Button>
        </div>
      </Form>
    </section>
  )
}
