import type { JSX } from 'preact'
import type { ToldChange, ToldValue } from '../told/tell.ts'
import type { Say } from './words.ts'

/** What a fact changed, a line for each field: before → after. */
export function ChangeList({
  changes,
  most,
  say,
}: {
  changes: readonly ToldChange[]
  /** How many are shown; that there are more is said. */
  most: number
  say: Say
}): JSX.Element | null {
  if (changes.length === 0) return null
  const more = changes.length - most
  return (
    <ul class="changes">
      {changes.slice(0, most).map(({ field, before, after, said }) => (
        <li key={field}>
          <span class="soft">{field}: </span>
          {said && <Value value={said} />}
          {before && after ? (
            <>
              <Value value={before} was />
              <span class="unseen"> {say('arrow')} </span>
              <span aria-hidden="true"> → </span>
              <Value value={after} />
            </>
          ) : (
            <>
              {before && <Value value={before} was />}
              {after && <Value value={after} />}
            </>
          )}
        </li>
      ))}
      {more > 0 && <li class="soft">{say('value-more', { count: more })}</li>}
    </ul>
  )
}

/** What was is struck through, and read out as deleted. */
export function Value({ value, was = false }: { value: ToldValue; was?: boolean }): JSX.Element {
  const { words, faint } = value
  if (faint) return <i class="soft">{words}</i>
  return was ? <del>{words}</del> : <span>{words}</span>
}
