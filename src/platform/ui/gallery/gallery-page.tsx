import type { JSX } from 'preact'
import type { Sort } from '../address.ts'
import type { FieldError } from '../parts/field-frame.tsx'
import type { View } from '../view.ts'
import { Charts } from './sections/charts.tsx'
import { Controls } from './sections/controls.tsx'
import { Forms } from './sections/forms.tsx'
import { Lists } from './sections/lists.tsx'
import { Looks } from './sections/looks.tsx'
import { Navigation } from './sections/navigation.tsx'
import { States } from './sections/states.tsx'
import { type Say, sayFor } from './words.ts'

/** What the gallery is asked to show, and what its form was sent with. */
export interface GalleryState {
  readonly sort: Sort
  readonly page: number
  readonly harvest: string | null
  readonly tab: string
  readonly entered: Readonly<Record<string, string>>
  readonly errors: readonly FieldError[]
}

/** What a section draws from. */
export interface SectionProps {
  readonly view: View
  readonly say: Say
  readonly state: GalleryState
}

/** Every part of the design system in every state. */
export function GalleryPage({ view, state }: { view: View; state: GalleryState }): JSX.Element {
  const say = sayFor(view)
  const props = { view, say, state }
  return (
    <>
      <div class="page-head">
        <h1>{say('title')}</h1>
        <p>{say('intro')}</p>
      </div>
      <nav class="chips" aria-label={say('sections')}>
        {(['looks', 'controls', 'forms', 'lists', 'states', 'navigation', 'charts'] as const).map(id => (
          <a key={id} class="chip" href={`#${id}`}>
            {say(id)}
          </a>
        ))}
      </nav>
      <Looks {...props} />
      <Controls {...props} />
      <Forms {...props} />
      <Lists {...props} />
      <States {...props} />
      <Navigation {...props} />
      <Charts {...props} />
    </>
  )
}
