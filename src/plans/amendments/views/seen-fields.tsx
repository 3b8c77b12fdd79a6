import type { JSX } from 'preact'
import type { SeenDraft } from '../actions/change-draft.ts'

/** What the person looked at goes back with the form: who was quicker is told by it. */
export function SeenFields({ seen }: { seen: SeenDraft }): JSX.Element {
  return (
    <>
      <input type="hidden" name="base" value={seen.base} />
      <input type="hidden" name="draft" value={seen.draft} />
    </>
  )
}
