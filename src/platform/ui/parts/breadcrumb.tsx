import type { JSX } from 'preact'
import { speaker } from '../../i18n/words.ts'
import type { View } from '../view.ts'
import en from '../words.en.json' with { type: 'json' }
import vi from '../words.vi.json' with { type: 'json' }

/** A page above this one. */
export interface Crumb {
  readonly href: string
  readonly label: string
}

interface BreadcrumbProps {
  readonly view: View
  /** From the top downward. */
  readonly trail: readonly Crumb[]
  /** This page, in a few words. */
  readonly here: string
}

/** The way to this page; only where there is depth. */
export function Breadcrumb({ view, trail, here }: BreadcrumbProps): JSX.Element {
  return (
    <nav class="crumbs" aria-label={speaker({ vi, en }, view.locale)('crumbs')}>
      <ol>
        {trail.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
        <li class="soft" aria-current="page">
          {here}
        </li>
      </ol>
    </nav>
  )
}
