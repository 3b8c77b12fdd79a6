import type { ComponentChildren, JSX } from 'preact'
import { describeRefusal } from '../../documents/index.ts'
import { formatBytes, formatMoment } from '../../platform/i18n/format.ts'
import { Button } from '../../platform/ui/parts/button.tsx'
import { Form } from '../../platform/ui/parts/form.tsx'
import { Notice } from '../../platform/ui/parts/status.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Upload } from '../queries/uploads.ts'
import { canRetry } from '../rules/upload-status.ts'
import { ReadingProgress } from './reading-progress.tsx'
import { UploadMenu } from './upload-menu.tsx'
import { StatusBadge } from './upload-status.tsx'
import { type Say, sayFor } from './words.ts'

interface UploadProps {
  readonly view: View
  readonly upload: Upload
  readonly mayUpload: boolean
}

/** An upload that has no reading to show: under way, refused, stopped, failed or deleted. */
export function UploadPage({ view, upload, mayUpload }: UploadProps): JSX.Element {
  const say = sayFor(view)
  return (
    <>
      <nav class="crumbs">
        <ol>
          <li>
            <a href="/plans">{say('plans-title')}</a>
          </li>
        </ol>
      </nav>
      <div class="page-head">
        <h1>{upload.fileName}</h1>
        <p class="small">{fileFacts(upload, view, say)}</p>
        <p>
          <StatusBadge status={upload.status} say={say} />
        </p>
      </div>
      <State view={view} upload={upload} mayUpload={mayUpload} say={say} />
      <UploadMenu view={view} upload={upload} mayUpload={mayUpload} say={say} />
    </>
  )
}

function State({ view, upload, mayUpload, say }: UploadProps & { say: Say }): JSX.Element {
  const act = (action: string, words: ComponentChildren, icon: 'undo' | 'refused') =>
    mayUpload ? (
      <Form view={view} action={`/plans/uploads/${upload.id}/${action}`} class="buttons">
        <Button icon={icon}>{words}</Button>
      </Form>
    ) : null
  if (upload.deleted) {
    return (
      <Notice tone="returned">
        <p>{say('restored-notice')}</p>
        {act('restore', say('restore'), 'undo')}
      </Notice>
    )
  }
  if (canRetry(upload.status)) {
    return (
      <Notice tone={upload.status === 'failed' ? 'late' : 'draft'}>
        <p>{say(upload.status === 'failed' ? 'failed-words' : 'cancelled-words')}</p>
        {act('retry', say('retry'), 'undo')}
      </Notice>
    )
  }
  if (upload.refusal) return <Refused view={view} refusal={upload.refusal} say={say} />
  return (
    <>
      <ReadingProgress upload={upload} say={say} then="page" />
      <p class="soft">{say('progress-leave')}</p>
      <noscript>
        <p class="soft">{say('progress-reload')}</p>
      </noscript>
      {act('cancel', say('cancel'), 'refused')}
    </>
  )
}

function Refused({
  view,
  refusal,
  say,
}: {
  view: View
  refusal: NonNullable<Upload['refusal']>
  say: Say
}): JSX.Element {
  const { title, whatHappened, whatToDo } = describeRefusal(refusal, view.locale)
  return (
    <Notice tone="late" title={title}>
      <p>{whatHappened}</p>
      <p>
        <b>{say('what-to-do')}:</b> {whatToDo}
      </p>
      <p class="soft">{say(refusal.code === 'secret' ? 'refused-late-secret' : 'refused-late')}</p>
    </Notice>
  )
}

/** Kind and size of the file, who sent it and when. */
export function fileFacts(upload: Upload, view: View, say: Say): string {
  return say('file-facts', {
    format: say(`format-${upload.format}`),
    size: formatBytes(upload.sizeBytes, view.locale),
    person: upload.uploadedBy,
    when: formatMoment(upload.uploadedAt, view.locale),
  })
}
