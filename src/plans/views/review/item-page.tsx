import type { ComponentChildren, JSX } from 'preact'
import { Notice } from '../../../platform/ui/parts/status.tsx'
import type { ReviewItem } from '../../rules/review/model.ts'
import type { ReviewContext } from './context.ts'
import { DeedForm } from './deed-form.tsx'
import { DeedButton } from './item-deeds.tsx'
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
        <h1>{itemTitle(item, context)}</h1>
      </div>
      <div class="item-page">
        {item.kind !== 'document' && <Place item={item} text={text} context={context} />}
        <div class="stack">
          {item.state === 'removed' ? <Removed item={item} context={context} /> : children}
          <DeedForm version={item.version} query={usualQuery} context={context} steps={[]} />
        </div>
      </div>
    </>
  )
}

/** What the page is called; a task by its place in the plan. */
export function itemTitle(item: ReviewItem, { say }: Pick<ReviewContext, 'say'>): string {
  const title = say(`edit-${item.kind}`)
  return item.kind === 'task' ? `${title} ${item.value.path}` : title
}

/** What was removed has no form before it is there again. */
function Removed({ item, context: { say } }: { item: ReviewItem; context: ReviewContext }): JSX.Element {
  return (
    <Notice tone="draft">
      <p>{say('removed-item')}</p>
      <DeedButton command={`restore-${item.kind}:${item.number}`} icon="undo">
        {say('restore-item')}
      </DeedButton>
    </Notice>
  )
}

/** Letters of the plan that show before and after the item's words, as far as whole words go. */
const lettersAround = 180

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
        {start > lettersAround && '… '}
        {start > lettersAround
          ? text.slice(start - lettersAround, start).replace(/^\S*\s/, '')
          : text.slice(0, start)}
        <mark>{text.slice(start, end)}</mark>
        {end + lettersAround < text.length
          ? text.slice(end, end + lettersAround).replace(/\s\S*$/, ' …')
          : text.slice(end)}
      </p>
    </section>
  )
}
