import type { JSX } from 'preact'
import { withQuery } from '../../address.ts'
import { Breadcrumb } from '../../parts/breadcrumb.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import type { SectionProps } from '../gallery-page.tsx'
import { Section, Shown } from '../section.tsx'

const faces = ['overview', 'places', 'calendar', 'papers', 'history'] as const

/** How one gets about. */
export function Navigation({ view, say, state }: SectionProps): JSX.Element {
  const shown = faces.find(face => face === state.tab) ?? 'overview'
  return (
    <Section id="navigation" title={say('navigation')}>
      <Shown part="Breadcrumb">
        <Breadcrumb
          view={view}
          trail={[
            { href: '/', label: say('home') },
            { href: '/_ui', label: say('title') },
          ]}
          here={say('garden-name')}
        />
      </Shown>
      <Shown part="Tabs">
        <Tabs
          label={say('faces')}
          tabs={faces.map((face, index) => ({
            href: `${withQuery(view.address, { tab: face })}#navigation`,
            label: say(`face-${face}`),
            ...(index > 0 && { count: index * 4 }),
            current: face === shown,
          }))}
        />
        <p>{say('face-words', { face: say(`face-${shown}`) })}</p>
      </Shown>
    </Section>
  )
}
