import type { JSX } from 'preact'

/** One face of a page, with an address of its own. */
export interface Tab {
  readonly href: string
  readonly label: string
  /** How many things are there. */
  readonly count?: number
  readonly current: boolean
}

/** Faces of one thing side by side. They are links: each can be sent to a colleague; on a phone they scroll. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }): JSX.Element {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map(tab => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
              {tab.count !== undefined && <span class="count tabular">{tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
