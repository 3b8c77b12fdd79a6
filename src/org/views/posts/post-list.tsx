import type { JSX } from 'preact'
import { speaker } from '../../../platform/i18n/words.ts'
import type { View } from '../../../platform/ui/view.ts'
import type { PostRows, UnitPostKind } from '../../rules/posts.ts'
import { signatureBlock } from '../../rules/signature.ts'
import { validityOf } from '../../rules/validity.ts'
import type { Unit } from '../../units.ts'
import { validityWords } from '../units/as-of.tsx'
import { words as unitWords } from '../units/words.ts'
import { type PostSay, words } from './words.ts'

type PostRow = PostRows[UnitPostKind]

interface PostListProps {
  readonly view: View
  readonly unit: Unit
  readonly rows: readonly PostRow[]
  readonly nameOf: (unitId: string) => string
  /** Where one is corrected; left out for who may not. */
  readonly editAt?: (id: string) => string
}

/** Posts one under the other: the days, who, and the way to correct it. */
export function PostList({ view, unit, rows, nameOf, editAt }: PostListProps): JSX.Element {
  const say = speaker(words, view.locale)
  if (rows.length === 0) return <p class="soft">{say('none')}</p>
  return (
    <ul class="unit-days">
      {rows.map(row => (
        <li key={row.id}>
          <span class="soft">
            {validityWords(validityOf(row), view, speaker(unitWords, view.locale)) || say('always')}
          </span>
          <span>
            <PostWords row={row} unit={unit} nameOf={nameOf} say={say} />
            {editAt && (
              <>
                {' '}
                <a href={editAt(row.id)}>
                  {say('edit')}
                  <span class="unseen"> {nameIn(row, nameOf)}</span>
                </a>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

function nameIn(row: PostRow, nameOf: (unitId: string) => string): string {
  if (!('committee_id' in row)) return row.name
  return row.person_name || (row.unit_id === null ? '' : nameOf(row.unit_id))
}

interface PostWordsProps {
  readonly row: PostRow
  readonly unit: Unit
  readonly nameOf: (unitId: string) => string
  readonly say: PostSay
}

/** One post in words. */
function PostWords({ row, unit, nameOf, say }: PostWordsProps): JSX.Element {
  if ('committee_id' in row) {
    const { person_name, post, unit_id } = row
    return (
      <>
        {say(`member-${row.role}`)}: {[person_name, post].filter(Boolean).join(', ')}
        {person_name !== '' && unit_id !== null && ' – '}
        {unit_id !== null && <a href={`/units/${unit_id}`}>{nameOf(unit_id)}</a>}
      </>
    )
  }
  if ('phone' in row) {
    const contact = [row.post, row.phone, row.email].filter(Boolean).join(', ')
    return (
      <>
        {say(`focal-${row.role}`)}: <strong>{row.name}</strong>
        {contact && `, ${contact}`}
      </>
    )
  }
  const { lines, name } = signatureBlock(unit, row)
  return (
    <>
      <strong>{name}</strong>
      <span class="soft"> – {lines.join(' / ')}</span>
      {row.legal_basis && <span class="soft small"> ({row.legal_basis})</span>}
    </>
  )
}
