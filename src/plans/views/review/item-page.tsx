import type { ComponentChildren, JSX } from 'preact'
import type { ReviewItem } from '../../rules/review/model.ts'
import type { ReviewContext } from './context.ts'
import { DeedForm } from './deed-form.tsx'
import { reviewPath, usualQuery } from './review-query.ts'

interface ItemPageProps {
  readonly item: ReviewItem
  readonly context: ReviewContext
  /** The whole text of the plan. */
  readonly text: string
  readonly fileName: string
  /** The form. */
  readonly children: ComponentChildren
}

/** One item on a page of its own: its words in the plan, its form, and what else can be done with it. */
export function ItemPage({ item, context, text, fileName, children }: ItemPageProps): JSX.Element {
  const { say, uploadId } = context
  return (
    <>
      <nav class="crumbs">
        <ol>
          <li>
            <a href="/plans">{say('plans-title')}</a>
          </li>
          <li>
            <a href={reviewPath(uploadId)}>{fileName}</a>
          </li>
        </ol>
      </nav>
      <div class="page-head">
        <h1>
          {say(`edit-${item.kind}`)}
          {item.kind === 'task' && ` ${item.value.path}`}
        </h1>
      </div>
      <div class="item-page">
        {item.kind !== 'document' && <Place item={item} text={text} context={context} />}
        <div class="stack">
          {children}
          <DeedForm version={item.version} query={usualQuery} context={context} steps={[]} />
        </div>
      </div>
    </>
  )
}

/** Letters of the plan that show before and after the item's words. */
const lettersAround = 300

function Place({
  item,
  text,
  context,
}: {
  item: Exclude<ReviewItem, { kind: 'document' }>
  text: string
  context: ReviewContext
}): JSX.Element {
  const [start, end] = (item.kind === 'reference' ? item.value.spans[0] : item.value.span) ?? [0, 0]
  return (
    <section class="item-place">
      <h2 class="pane-title">{context.say('item-place')}</h2>
      <p class="quote" lang="vi">
        {start > lettersAround && '…'}
        {text.slice(Math.max(0, start - lettersAround), start)}
        <mark>{text.slice(start, end)}</mark>
        {text.slice(end, end + lettersAround)}
        {end + lettersAround < text.length && '…'}
      </p>
    </section>
  )
}
