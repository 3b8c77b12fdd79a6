import type { ComponentChildren, JSX } from 'preact'
import type { IconName } from '../icons.ts'
import { Icon } from './icon.tsx'

export type Kind = 'primary' | 'plain' | 'quiet'

/** How a button looks, whatever it does. */
export interface Look {
  readonly kind?: Kind
  readonly icon?: IconName
  readonly children: ComponentChildren
}

/** Sends the form that it stands in. Its words are a verb. */
export function Button({
  kind = 'plain',
  icon,
  children,
  name,
  value,
}: Look & { name?: string; value?: string }): JSX.Element {
  return (
    <button type="submit" class={buttonClass(kind)} name={name} value={value}>
      {icon && <Icon name={icon} size={18} />}
      {children}
    </button>
  )
}

/** A link that looks like a button: for the one thing that a page leads to. */
export function ButtonLink({ kind = 'plain', icon, children, href }: Look & { href: string }): JSX.Element {
  return (
    <a class={buttonClass(kind)} href={href}>
      {icon && <Icon name={icon} size={18} />}
      {children}
    </a>
  )
}

/** The classes of a look. */
export function buttonClass(kind: Kind): string {
  return kind === 'plain' ? 'button' : `button button-${kind}`
}
