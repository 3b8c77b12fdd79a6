import type { JSX } from 'preact'
import { Badge, type Tone } from '../../platform/ui/parts/status.tsx'
import type { UploadOutcome } from '../queries/review-parts.ts'
import type { Upload } from '../queries/uploads.ts'
import type { UploadStatus } from '../rules/upload-status.ts'
import type { Say } from './words.ts'

const tones: Record<UploadStatus, Tone> = {
  received: 'draft',
  reading: 'running',
  read: 'done',
  refused: 'late',
  failed: 'late',
  cancelled: 'draft',
}

/** The state of an upload, in a word with a sign. */
export function StatusBadge({ status, say }: { status: UploadStatus; say: Say }): JSX.Element {
  return <Badge tone={tones[status]}>{say(`status-${status}`)}</Badge>
}

/** The state of an upload with what became of its reading: how far the review is, or the plan that was issued. */
export function UploadState({
  upload,
  outcome,
  say,
}: {
  upload: Upload
  outcome: UploadOutcome | undefined
  say: Say
}): JSX.Element {
  if (outcome?.planId) {
    return (
      <>
        <Badge tone="done">{say('status-issued')}</Badge>{' '}
        <a class="small" href={`/plans/${outcome.planId}`}>
          {say('open-plan')}
        </a>
      </>
    )
  }
  if (upload.status !== 'read' || !outcome) return <StatusBadge status={upload.status} say={say} />
  const { open, total } = outcome
  if (open === 0) return <Badge tone="done">{say('status-reviewed')}</Badge>
  const touched = open < total
  return (
    <Badge tone={touched ? 'running' : 'due'}>
      {touched ? say('status-reviewing', { done: total - open, total }) : say('status-to-review')}
    </Badge>
  )
}
