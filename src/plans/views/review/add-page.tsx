import type { JSX } from 'preact'
import type { Span } from '../../../documents/index.ts'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { deedFormId, type ReviewContext } from './context.ts'
import { DeedButton } from './item-deeds.tsx'
import { reviewPath } from './review-query.ts'

interface AddPageProps {
  readonly context: ReviewContext
  readonly text: string
  readonly version: number
  readonly sentences: readonly Span[]
  /** What the sentences were searched for. */
  readonly typed: string
  readonly fileName: string
}

/** More do not help to find one: then a word to search for does. */
const sentencesShown = 200

/** Sentences that are no task yet; one press makes one. */
export function AddPage({ context, text, version, sentences, typed, fileName }: AddPageProps): JSX.Element {
  const { say, uploadId, view } = context
  const path = reviewPath(uploadId)
  return (
    <>
      <nav class="crumbs">
        <ol>
          <li>
            <a href="/plans">{say('plans-title')}</a>
          </li>
          <li>
            <a href={path}>{fileName}</a>
          </li>
        </ol>
      </nav>
      <div class="page-head">
        <h1>{say('add-title')}</h1>
        <p>{say('add-help')}</p>
      </div>
      <search>
        <form method="get" action={`${path}/review/add`} class="task-search">
          <label for="add-words" class="add-label">
            {say('add-search')}
          </label>
          <input id="add-words" name="q" type="search" value={typed} />
          <Button kind="quiet">{say('search-button')}</Button>
        </form>
      </search>
      <form method="post" action={`${path}/review`} id={deedFormId}>
        <input type="hidden" name="_csrf" value={view.csrfToken} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="back" value={path} />
      </form>
      <p class="small soft" role="status">
        {sentences.length > 0 ? say('add-count', { count: sentences.length }) : say('add-none')}
      </p>
      <ol class="entries">
        {sentences.slice(0, sentencesShown).map(([start, end]) => (
          <li key={start}>
            <p lang="vi">{text.slice(start, end)}</p>
            {context.mayEdit && (
              <p class="deeds">
                <DeedButton command={`add-task:${start}-${end}`} icon="plus">
                  {say('add-as-task')}
                </DeedButton>
              </p>
            )}
          </li>
        ))}
      </ol>
      {sentences.length > sentencesShown && <p class="soft">{say('add-more', { count: sentencesShown })}</p>}
    </>
  )
}
