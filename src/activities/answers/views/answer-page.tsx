import type { JSX } from 'preact'
import { dueWords, StateBadge, type WorkItem, workSay } from '../../../plans/index.ts'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import type { FieldError } from '../../../platform/ui/parts/form.tsx'
import { Notice } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { AnswerForm, type AnswerFormState, type AnswerPlace } from './answer-form.tsx'
import { answerSay } from './words.ts'

/** Something that happened while the form was filled in. */
export interface AnswerNotice {
  readonly title: string | null
  readonly body: string
}

interface AnswerPageProps {
  readonly view: View
  readonly place: AnswerPlace
  readonly item: WorkItem
  /** The words of its task. */
  readonly task: string
  readonly unit: string
  readonly state: AnswerFormState
  /** Why it was returned last; null where it was not. */
  readonly returned: string | null
  readonly notice: AnswerNotice | null
  readonly errors: readonly FieldError[]
  readonly bytesMax: number
  readonly back: string | null
}

/** The task in brief, then the form. */
export function AnswerPage(props: AnswerPageProps): JSX.Element {
  const { view, item, task, unit, returned, notice, back } = props
  const say = answerSay(view)
  const workWords = workSay(view)
  return (
    <>
      <div class="page-head">
        {back !== null && (
          <Breadcrumb
            view={view}
            trail={[{ href: back, label: say('work-title') }]}
            here={say('answer-title')}
          />
        )}
        <h1>{say('answer-title')}</h1>
        <p class="answer-task" lang="vi">
          {task}
        </p>
        <p class="soft">
          {unit} · {dueWords(item, view.locale, workWords)} <StateBadge item={item} say={workWords} />
        </p>
      </div>
      {notice && (
        <Notice tone="returned" {...(notice.title !== null && { title: notice.title })} announce>
          <p>{notice.body}</p>
        </Notice>
      )}
      {returned !== null && item.state === 'returned' && (
        <Notice tone="returned">
          <p lang="vi">{say('returned', { reason: returned })}</p>
        </Notice>
      )}
      <AnswerForm {...props} adds={item.state === 'claimed'} />
    </>
  )
}
