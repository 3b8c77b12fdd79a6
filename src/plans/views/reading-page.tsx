import type { JSX } from 'preact'
import type { Finding, PlanDocument } from '../../documents/index.ts'
import { formatIsoDate } from '../../platform/i18n/format.ts'
import type { View } from '../../platform/ui/view.ts'
import type { Upload } from '../queries/uploads.ts'
import { selectTasks } from '../rules/tasks.ts'
import { MoreMenu } from './more-menu.tsx'
import { ReadingLists } from './reading-lists.tsx'
import { filterOf, type ReadingQuery } from './reading-query.ts'
import { SourcePane } from './source-pane.tsx'
import { type Say, sayFor } from './words.ts'

/** All that the parts of the page draw from. */
export interface ReadingProps {
  readonly view: View
  readonly upload: Upload
  readonly plan: PlanDocument
  /** Null for a reading that was never checked. */
  readonly findings: readonly Finding[] | null
  readonly query: ReadingQuery
  readonly mayUpload: boolean
}

/** The source on one side, what was read in it on the other; each leads to the other. */
export function ReadingPage(props: ReadingProps): JSX.Element {
  const { view, plan, query } = props
  const say = sayFor(view)
  const tasks = query.show === 'tasks' ? selectTasks(plan, filterOf(query)) : []
  return (
    <>
      <Head {...props} say={say} />
      <reading-pair class="pair">
        <nav class="pair-switch" aria-label={say('sides')}>
          <a href="#reading">{say('side-reading')}</a>
          <a href="#source">{say('side-source')}</a>
        </nav>
        <SourcePane {...props} say={say} shownTasks={new Set(tasks.map(({ number }) => number))} />
        <ReadingLists {...props} say={say} tasks={tasks} />
        {query.show === 'tasks' && <Keys say={say} />}
      </reading-pair>
    </>
  )
}

function Head({ view, upload, plan, mayUpload, say }: ReadingProps & { say: Say }): JSX.Element {
  const { title, type, symbol, issuer, issuedOn } = plan.document
  const facts = [symbol && `${type} ${symbol}`, issuer, issuedOn && formatIsoDate(issuedOn, view.locale)]
  return (
    <div class="reading-head">
      <div>
        <nav class="crumbs">
          <ol>
            <li>
              <a href="/plans">{say('plans-title')}</a>
            </li>
            <li class="soft">{upload.fileName}</li>
          </ol>
        </nav>
        <h1>{title || say('untitled')}</h1>
        <p class="soft small">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <MoreMenu view={view} upload={upload} mayUpload={mayUpload} say={say} />
    </div>
  )
}

/** Shown by the behaviour, because without it the keys do nothing. */
function Keys({ say }: { say: Say }): JSX.Element {
  return (
    <div class="keys" hidden data-part="keys">
      <label>
        <input type="checkbox" data-part="keys-on" checked /> {say('keys-on')}
      </label>
      <span>
        <kbd>J</kbd> {say('keys-next')}
      </span>
      <span>
        <kbd>K</kbd> {say('keys-previous')}
      </span>
    </div>
  )
}
