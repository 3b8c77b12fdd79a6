import type { ComponentChildren, JSX } from 'preact'
import type { IconName } from '../icons.ts'
import { Icon } from './icon.tsx'
import type { Tone } from './status.tsx'

/** Something that happened. */
export interface TimelineEntry {
  readonly key: string
  /** In words: "15/06/2026 08:05". */
  readonly when: string
  /** For machines: 2026-06-15T08:05+07:00. */
  readonly moment?: string
  /** Who did it; null for what came by itself. */
  readonly who: string | null
  /** What was done. */
  readonly what: ComponentChildren
  readonly icon?: IconName
  readonly tone?: Tone
  /** More about it. */
  readonly detail?: ComponentChildren
}

/** What happened, one thing under the other; the caller says in which order. */
export function Timeline({
  label,
  entries,
}: {
  label: string
  entries: readonly TimelineEntry[]
}): JSX.Element {
  return (
    <ol class="timeline" aria-label={label}>
      {entries.map(({ key, when, moment, who, what, icon, tone, detail }) => (
        <li key={key} class={tone && `tone-${tone}`}>
          <span class="timeline-sign">{icon && <Icon name={icon} size={14} />}</span>
          <div>
            <p>{what}</p>
            <p class="small soft">
              <time dateTime={moment}>{when}</time>
              {who && ` · ${who}`}
            </p>
            {detail}
          </div>
        </li>
      ))}
    </ol>
  )
}
