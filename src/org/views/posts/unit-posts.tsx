import type { JSX } from 'preact'
import { speaker } from '../../../platform/i18n/words.ts'
import { ButtonLink } from '../../../platform/ui/parts/button.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { UnitPosts } from '../../queries/unit-posts.ts'
import type { PostRows, UnitPostKind } from '../../rules/posts.ts'
import { validityOf } from '../../rules/validity.ts'
import type { Unit } from '../../units.ts'
import { validityWords } from '../units/as-of.tsx'
import { Days } from '../units/unit-history.tsx'
import { words as unitWords } from '../units/words.ts'
import { PostList } from './post-list.tsx'
import { words } from './words.ts'

interface UnitPostsProps {
  readonly view: View
  readonly unit: Unit
  readonly posts: UnitPosts
  readonly mayChange: boolean
}

const committees: ReadonlySet<string> = new Set(['steering-committee', 'committee', 'management-board'])

/** On a unit's page: focal points, signers, members, the committees on which it sits, the functions it holds. */
export function UnitPostsSections(props: UnitPostsProps): JSX.Element | null {
  const { view, unit, posts } = props
  if (unit.collective) return null
  const say = speaker(words, view.locale)
  const { members, seats, functions, names } = posts
  const daysOf = (row: Parameters<typeof validityOf>[0]): string =>
    validityWords(validityOf(row), view, speaker(unitWords, view.locale)) || say('always')
  return (
    <>
      <Posts {...props} kind="focal-points" rows={posts.focalPoints} />
      {(members.length > 0 || committees.has(unit.kind)) && (
        <Posts {...props} kind="members" rows={members} />
      )}
      <Posts {...props} kind="signers" rows={posts.signers} />
      {functions.length > 0 && (
        <section class="unit-part">
          <Days
            heading={say('held-title')}
            level={2}
            rows={functions.map(row => ({
              id: row.id,
              days: daysOf(row),
              what: (
                <a href={`/functions?function=${row.function_id}`}>
                  {say('held-in', { name: row.function_name, area: names.get(row.area_id) ?? '' })}
                </a>
              ),
              basis: row.legal_basis,
            }))}
          />
        </section>
      )}
      {seats.length > 0 && (
        <section class="unit-part">
          <Days
            heading={say('seats-title')}
            level={2}
            rows={seats.map(row => ({
              id: row.id,
              days: daysOf(row),
              what: (
                <>
                  <a href={`/units/${row.committee_id}`}>{names.get(row.committee_id)}</a> (
                  {say(`member-${row.role}`)})
                </>
              ),
              basis: '',
            }))}
          />
        </section>
      )}
    </>
  )
}

function Posts({
  view,
  unit,
  posts,
  mayChange,
  kind,
  rows,
}: UnitPostsProps & { kind: UnitPostKind; rows: readonly PostRows[UnitPostKind][] }): JSX.Element {
  const say = speaker(words, view.locale)
  return (
    <section class="unit-part">
      <h2>{say(`${kind}-title`)}</h2>
      <PostList view={view} unit={unit} rows={rows} nameOf={id => posts.names.get(id) ?? ''} />
      {mayChange && (
        <p>
          <ButtonLink kind="quiet" icon="edit" href={`/units/${unit.id}/posts/${kind}`}>
            {say('change')}
            <span class="unseen"> {say(`${kind}-of`, { name: unit.name })}</span>
          </ButtonLink>
        </p>
      )}
    </section>
  )
}
