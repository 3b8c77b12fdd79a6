import type { ComponentChildren, JSX } from 'preact'
import type { IconName } from '../icons.ts'
import { Icon } from './icon.tsx'

/** Filters of a list side by side, each a link; they say which part of the list shows. */
export function Chips({ label, children }: { label: string; children: ComponentChildren }): JSX.Element {
  return (
    <nav class="chips" aria-label={label}>
      {children}
    </nav>
  )
}

interface ChipProps {
  readonly href: string
  readonly current: boolean
  readonly icon?: IconName
  readonly count?: number
  readonly children: ComponentChildren
}

/** A filter that is on or off; its link turns it. */
export function Chip({ href, current, icon, count, children }: ChipProps): JSX.Element {
  return (
    <a class="chip" href={href} aria-current={current ? 'true' : undefined}>
      {(icon ?? current) && <Icon name={icon ?? 'check'} size={14} />}
      {children}
      {count !== undefined && <span class="count tabular">{count}</span>}
    </a>
  )
}

/** One value that a filter can have. */
export interface Choice {
  /** Compared with what is chosen. */
  readonly value: string
  readonly label: string
  readonly href: string
  readonly count?: number
  /** 0 to 3, for what stands under another. */
  readonly depth?: number
}

interface ChipMenuProps {
  readonly label: string
  readonly chosen: string | null
  readonly choices: readonly Choice[]
  /** Of the values, where it is not the page's own. */
  readonly lang?: 'vi'
  /** Takes the filter away. */
  readonly all: { readonly label: string; readonly href: string }
}

/** A filter with many values: a list that opens under its chip. Nothing where there is nothing to choose. */
export function ChipMenu({ label, chosen, choices, all, lang }: ChipMenuProps): JSX.Element | null {
  if (choices.length === 0) return null
  const now = choices.find(({ value }) => value === chosen)
  return (
    <details class={now ? 'chip-menu chosen' : 'chip-menu'} name="chip-menu">
      <summary>
        <span class="chip-words">
          {label}
          {now && (
            <>
              {': '}
              <span lang={lang}>{now.label}</span>
            </>
          )}
        </span>
        <Icon name="chevronDown" size={14} />
      </summary>
      <ul class="floating">
        <li>
          <a href={all.href} aria-current={now ? undefined : 'true'}>
            {all.label}
          </a>
        </li>
        {choices.map(choice => (
          <li key={choice.value} class={choice.depth ? `depth-${Math.min(choice.depth, 3)}` : undefined}>
            <a href={choice.href} aria-current={choice.value === chosen ? 'true' : undefined}>
              <span lang={lang}>{choice.label}</span>
              {choice.count !== undefined && <span class="count tabular">{choice.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
