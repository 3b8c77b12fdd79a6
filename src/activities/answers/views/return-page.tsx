import type { JSX } from 'preact'
import type { WorkItem } from '../../../plans/index.ts'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { TextArea } from '../../../platform/ui/parts/fields.tsx'
import { ErrorSummary, type FieldError, Form } from '../../../platform/ui/parts/form.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { answerSay } from './words.ts'

interface ReturnPageProps {
  readonly view: View
  readonly item: WorkItem
  readonly task: string
  readonly unit: string
  readonly reason: string
  readonly errors: readonly FieldError[]
}

/** Why a claim is sent back, and to whom. */
export function ReturnPage({ view, item, task, unit, reason, errors }: ReturnPageProps): JSX.Element {
  const say = answerSay(view)
  const back = `/work/${item.id}`
  return (
    <>
      <div class="page-head">
        <Breadcrumb
          view={view}
          trail={[{ href: back, label: say('work-title') }]}
          here={say('return-title')}
        />
        <h1>{say('return-title')}</h1>
        <p lang="vi">{task}</p>
        <p class="soft">{unit}</p>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <Form view={view} action={`${back}/return`} draft={`return-${item.id}`}>
        <input type="hidden" name="version" value={String(item.version)} />
        <TextArea
          name="reason"
          label={say('reason')}
          help={say('return-help')}
          value={reason}
          lang="vi"
          errors={errors}
        />
        <div class="buttons">
          <Button kind="primary">{say('do-return')}</Button>
          <ButtonLink kind="quiet" href={back}>
            {say('back')}
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}
