import type { JSX } from 'preact'
import { Progress } from '../../platform/ui/parts/status.tsx'
import type { Upload } from '../queries/uploads.ts'
import { progressWords } from './progress-words.ts'
import type { Say } from './words.ts'

/**
 * How far a reading is; the behaviour keeps it up to date. When it has ended, `then` says what follows: the
 * page asks for itself again, or the place says so and leads to the reading.
 */
export function ReadingProgress({
  upload,
  say,
  then,
}: {
  upload: Upload
  say: Say
  then: 'page' | 'link'
}): JSX.Element {
  const { label, detail, value, max } = progressWords(upload, say)
  const path = `/plans/uploads/${upload.id}`
  return (
    <reading-progress
      data-source={`${path}/progress.json`}
      {...(then === 'link' && {
        'data-href': path,
        'data-open': say('upload-open'),
        'data-ended': say('progress-ended'),
      })}
    >
      <Progress label={label} detail={detail} value={value} max={max} />
      <p class="unseen" role="status" data-part="spoken" />
    </reading-progress>
  )
}
