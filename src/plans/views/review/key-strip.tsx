import type { JSX } from 'preact'
import type { ReviewContext } from './context.ts'
import { DeedForm } from './deed-form.tsx'
import type { ReviewQuery } from './review-query.ts'

const walking = [
  ['J', 'keys-next'],
  ['K', 'keys-previous'],
] as const

const editing = [
  ['E', 'key-edit'],
  ['S', 'key-split'],
  ['M', 'key-merge'],
  ['U', 'key-unit'],
  ['↵', 'key-accept'],
  ['X', 'key-remove'],
] as const

/** At the bottom: the state of saving, undo and redo, and the keys, which the behaviour shows. */
export function KeyStrip({
  context,
  version,
  query,
}: {
  context: ReviewContext
  version: number
  query: ReviewQuery
}): JSX.Element {
  const { mayEdit } = context
  return (
    <div class="keys-strip">
      {mayEdit && <DeedForm version={version} query={query} context={context} />}
      {mayEdit && <p class="save-state" role="status" data-part="saved" />}
      {query.show === 'tasks' && <KeyList context={context} />}
    </div>
  )
}

function KeyList({ context: { say, mayEdit } }: { context: ReviewContext }): JSX.Element {
  const keys = [...walking, ...(mayEdit ? editing : []), ['/', 'key-search'] as const]
  return (
    <div class="key-list" hidden data-part="strip">
      <label>
        <input type="checkbox" data-part="keys-on" checked /> {say('keys-on')}
      </label>
      <ul>
        {keys.map(([key, words]) => (
          <li key={key}>
            <kbd>{key}</kbd> {say(words)}
          </li>
        ))}
      </ul>
    </div>
  )
}
