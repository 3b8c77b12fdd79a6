import type { JSX } from 'preact'
import type { Unit } from '../../../org/index.ts'
import type { View } from '../../../platform/ui/view.ts'
import { classSay } from './words.ts'

/** Whom a name for many bodies would mean; nothing for a name of a single body. */
export function GroupMeant({
  view,
  units,
}: {
  readonly view: View
  readonly units: readonly Unit[] | undefined
}): JSX.Element | null {
  const say = classSay(view)
  if (units === undefined) return null
  if (units.length === 0) return <p class="small soft">{say('none-here')}</p>
  return (
    <details class="small">
      <summary>{say('size', { count: units.length })}</summary>
      <ul>
        {units.map(({ id, name }) => (
          <li key={id} lang="vi">
            {name}
          </li>
        ))}
      </ul>
    </details>
  )
}
