import type { JSX } from 'preact'
import { Breadcrumb } from '../parts/breadcrumb.tsx'
import { ErrorSummary } from '../parts/form.tsx'
import type { View } from '../view.ts'
import type { GalleryState } from './gallery-page.tsx'
import { RenameForm } from './sections/forms.tsx'
import { sayFor } from './words.ts'

/** Where the dialog's link leads without JavaScript. */
export function RenamePage({ view, state }: { view: View; state: GalleryState }): JSX.Element {
  const say = sayFor(view)
  return (
    <>
      <Breadcrumb view={view} trail={[{ href: '/_ui', label: say('title') }]} here={say('rename-title')} />
      <h1>{say('rename-title')}</h1>
      <ErrorSummary view={view} errors={state.errors} />
      <RenameForm view={view} say={say} state={state} />
    </>
  )
}
