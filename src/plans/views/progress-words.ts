import type { Upload } from '../queries/uploads.ts'
import type { Say } from './words.ts'

/** How far a reading has come, in words and as a share; `value` null while there is nothing to count. */
export interface ProgressWords {
  readonly label: string
  readonly detail: string
  readonly value: number | null
  readonly max: number
}

/** Reads the job's report, which other versions may have written: whatever is missing counts as unknown. */
export function progressWords({ progress }: Pick<Upload, 'progress'>, say: Say): ProgressWords {
  const page = numberOf(progress?.page)
  const pages = numberOf(progress?.pages)
  const counted = pages > 0 && page > 0
  return {
    label: stageWords(progress?.stage, say),
    detail: counted ? say('progress-pages', { page, pages }) : '',
    value: counted ? page : null,
    max: counted ? pages : 1,
  }
}

function stageWords(stage: unknown, say: Say): string {
  if (stage === 'opening') return say('progress-opening')
  if (stage === 'recognising') return say('progress-recognising')
  return stage === 'reading' ? say('progress-reading') : say('progress-waiting')
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}
