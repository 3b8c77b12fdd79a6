import type { JSX } from 'preact'
import { formatMoment } from '../../../platform/i18n/format.ts'
import { Notice } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { linkSay } from './words.ts'

/** What a link shows that opens nothing: `usedAt` where its answer has arrived. */
export function LinkOverPage({ view, usedAt }: { view: View; usedAt: Date | null }): JSX.Element {
  const say = linkSay(view)
  return (
    <>
      <div class="page-head">
        <h1>{say(usedAt ? 'page-used-title' : 'page-over-title')}</h1>
      </div>
      <Notice tone={usedAt ? 'done' : 'draft'}>
        <p>{usedAt ? say('page-used', { at: formatMoment(usedAt, view.locale) }) : say('page-over')}</p>
      </Notice>
    </>
  )
}
