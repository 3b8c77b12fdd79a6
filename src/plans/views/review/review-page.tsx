import type { JSX } from 'preact'
import type { Finding, PlanDocument } from '../../../documents/index.ts'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import { SplitBar } from '../../../platform/ui/parts/splitter.tsx'
import { Notice } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { Source } from '../../queries/source.ts'
import type { Upload } from '../../queries/uploads.ts'
import { itemsOf, type ReviewProgress } from '../../rules/review/items.ts'
import type { DocumentFacts, ReviewItem, TaskItem } from '../../rules/review/model.ts'
import { selectTasks } from '../../rules/review-list.ts'
import { SourcePane } from '../source/source-pane.tsx'
import { UploadMenu } from '../upload-menu.tsx'
import { sayFor } from '../words.ts'
import { type ReviewContext, reviewContext } from './context.ts'
import { KeyStrip } from './key-strip.tsx'
import { ReviewBar } from './review-bar.tsx'
import { ReviewLists } from './review-lists.tsx'
import { filterOf, type ReviewQuery, reviewLink, reviewPath, unfiltered } from './review-query.ts'

/** All that the parts of the page draw from. */
export interface ReviewProps {
  readonly view: View
  readonly upload: Upload
  /** The reading with its marks named by the numbers of the items (`markedPlan`). */
  readonly plan: PlanDocument
  readonly items: readonly ReviewItem[]
  readonly version: number
  readonly progress: ReviewProgress
  /** Null for a reading that was never checked. */
  readonly findings: readonly Finding[] | null
  /** Undefined for a reading that was made before layouts were kept. */
  readonly source: Source | undefined
  readonly query: ReviewQuery
  readonly mayUpload: boolean
  readonly mayEdit: boolean
  /** The plan that was issued from this reading; null until it was. */
  readonly planId: string | null
}

/** The source on one side, the reading on the other, corrected in place; each leads to the other. */
export function ReviewPage(props: ReviewProps): JSX.Element {
  const { view, upload, mayEdit, planId } = props
  const context = reviewContext(view, upload.id, mayEdit)
  const { say } = context
  return (
    <>
      <Head {...props} context={context} />
      <div class="review-top">
        <ReviewBar {...props} context={context} />
        <nav class="pair-switch" aria-label={say('sides')}>
          <a href="#reading">{say('side-reading')}</a>
          <a href="#source">{say('side-source')}</a>
        </nav>
      </div>
      {planId !== null && (
        <Notice tone="done">
          <p>
            {say('issued-already')} <a href={`/plans/${planId}`}>{say('see-plan')}</a>
          </p>
        </Notice>
      )}
      <review-room class="review" {...roomData(props, context)}>
        <pane-splitter class="pair split" data-name="review">
          <ReviewSource {...props} />
          <SplitBar label={say('splitter')} firstId="source" />
          <ReviewLists {...props} context={context} tasks={shownTasks(props)} />
        </pane-splitter>
        <KeyStrip {...props} context={context} />
      </review-room>
    </>
  )
}

/** The tasks that stand in the list now. */
function shownTasks({ query, items }: ReviewProps): TaskItem[] {
  return query.show === 'tasks' ? selectTasks(itemsOf(items, 'task'), filterOf(query)) : []
}

/** The source, marked with what it was read as. */
export function ReviewSource(props: ReviewProps): JSX.Element {
  const { view, upload, plan, findings, source, query } = props
  const shown = new Set(shownTasks(props).map(({ number }) => number))
  const elsewhere = reviewLink(upload.id, query, { show: 'tasks', ...unfiltered })
  return (
    <SourcePane
      {...{ view, plan, findings, source }}
      uploadId={upload.id}
      show={query.show}
      face={query.face}
      faceLink={face => `${reviewLink(upload.id, query, { face })}#source`}
      taskLink={number => `${shown.has(number) ? '' : elsewhere}#task-${number}`}
    />
  )
}

/** What the behaviour needs: where to send and ask, what it knows so far, and its words. */
function roomData({ upload, version, mayEdit }: ReviewProps, { say, view }: ReviewContext) {
  return {
    'data-path': `${reviewPath(upload.id)}/review`,
    'data-version': version,
    'data-csrf': view.csrfToken,
    'data-edits': mayEdit ? 'yes' : 'no',
    // Loaded with the first form: most of a page is read, not edited.
    'data-behaviours': ['combo-box', 'date-field'].map(name => view.asset(`ui/${name}.js`)).join(' '),
    'data-as-you-go': say('save-as-you-go'),
    'data-saved': say('saved-at'),
    'data-saving': say('saving'),
    'data-unsent': say('unsent'),
    'data-pending': say('pending'),
    'data-add': say('add-chosen'),
    'data-kept': say('draft-kept'),
    'data-nothing-left': say('nothing-left'),
  }
}

function Head(props: ReviewProps & { context: ReviewContext }): JSX.Element {
  const { view, upload, items, mayUpload, context } = props
  const { say } = context
  const facts = factsOf(items)
  const line = facts && [
    facts.symbol && `${facts.type} ${facts.symbol}`,
    facts.issuer,
    facts.issuedOn && formatIsoDate(facts.issuedOn, view.locale),
  ]
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
        <h1 lang={facts?.title ? 'vi' : undefined}>{facts?.title || say('untitled')}</h1>
        <p class="soft small" lang="vi">
          {line?.filter(Boolean).join(' · ')}
        </p>
      </div>
      <UploadMenu view={view} upload={upload} mayUpload={mayUpload} say={sayFor(view)} />
    </div>
  )
}

function factsOf(items: readonly ReviewItem[]): DocumentFacts | undefined {
  return itemsOf(items, 'document')[0]?.value
}
