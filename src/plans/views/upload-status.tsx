import type { JSX } from 'preact'
import { Badge, type Tone } from '../../platform/ui/parts/status.tsx'
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
