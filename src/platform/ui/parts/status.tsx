import type { ComponentChildren, JSX } from 'preact'
import type { IconName } from '../icons.ts'
import { Icon } from './icon.tsx'

/** What a state means to the one who looks; a word or a sign always stands with the colour. */
export type Tone = 'done' | 'due' | 'late' | 'returned' | 'running' | 'draft'

const signs: Record<Tone, IconName> = {
  done: 'check',
  due: 'eye',
  late: 'alert',
  returned: 'undo',
  running: 'running',
  draft: 'info',
}

/** A state in one or two words, with its sign. */
export function Badge({
  tone,
  sign = true,
  children,
}: {
  tone: Tone
  sign?: boolean
  children: ComponentChildren
}): JSX.Element {
  return (
    <span class={`badge tone-${tone}`}>
      {sign && <Icon name={signs[tone]} size={14} />}
      {children}
    </span>
  )
}

interface NoticeProps {
  readonly tone: Tone
  readonly title?: string
  readonly children: ComponentChildren
  /** Read out at once; only for what has just happened. */
  readonly announce?: boolean
}

/** Something to know before going on. */
export function Notice({ tone, title, children, announce = false }: NoticeProps): JSX.Element {
  return (
    <div class={`notice tone-${tone}`} role={announce ? 'status' : undefined}>
      <Icon name={signs[tone]} />
      <div>
        {title && <h2>{title}</h2>}
        {children}
      </div>
    </div>
  )
}

/** How far something has come; `value` null while there is nothing to count yet. */
export function Progress({
  label,
  detail,
  value,
  max,
}: {
  label: string
  detail: string
  value: number | null
  max: number
}): JSX.Element {
  return (
    <div class="progress">
      <p class="progress-words">
        <span data-part="label">{label}</span>
        <span class="soft tabular" data-part="detail">
          {detail}
        </span>
      </p>
      <progress aria-label={label} max={max} value={value ?? undefined} />
    </div>
  )
}

/** What will stand here, and the one action that fills the place. */
export function Empty({
  icon,
  title,
  children,
}: {
  icon: IconName
  title: string
  children: ComponentChildren
}): JSX.Element {
  return (
    <div class="empty">
      <Icon name={icon} size={32} />
      <h2>{title}</h2>
      {children}
    </div>
  )
}
