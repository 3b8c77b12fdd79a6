import type { ComponentChildren, JSX } from 'preact'
import type { ReviewSay } from './words.ts'

/** A link to the words of the source; says where it leads when it shows words of its own. */
export function SourceLink({
  to,
  say,
  children,
}: {
  to: string
  say: ReviewSay
  children?: ComponentChildren
}): JSX.Element {
  return (
    <a href={`#${to}`}>
      {children ?? say('in-source')}
      {children && <span class="unseen">: {say('in-source')}</span>}
    </a>
  )
}
