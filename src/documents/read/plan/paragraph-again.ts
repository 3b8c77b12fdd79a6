/** One paragraph read as a task because a person says that it is one (docs/plan-reading.md rules 5 to 9). */
import type { Period, Span, Task, TaskUnit } from '../../model.ts'
import { readProseSchedule } from '../times/index.ts'
import { yearOf } from './index.ts'
import { parseLabel } from './labels.ts'
import { topPlace } from './sections.ts'
import { assignmentUnits, measureUnits } from './task-units.ts'

export interface ParagraphReading {
  /** The label that the words begin with ("a", "2.1"); null without one, empty for a bullet. */
  readonly label: string | null
  /** Place of the words behind the label. */
  readonly span: Span
  readonly units: readonly TaskUnit[]
  readonly schedule: Task['schedule']
}

/**
 * Reads the words of a place as a task of this kind. `headingUnits` are those of the heading that it stands
 * under, as other tasks there have them; their role goes by the opening of these words.
 */
export function readParagraphAgain(
  text: string,
  [start, end]: Span,
  kind: Task['kind'],
  headingUnits: readonly TaskUnit[],
  period: Period | null,
): ParagraphReading {
  const label = parseLabel(text.slice(start, end))
  const span: Span = [start + (label?.length ?? 0), end]
  const words = text.slice(...span)
  const units = headingUnits.map(({ name, collective, confidence, reason, span: [from, to] }) => ({
    ...{ name, collective, confidence, reason },
    ...{ start: from, end: to },
  }))
  return {
    label: label?.text ?? null,
    span,
    units:
      kind === 'assignment'
        ? assignmentUnits(words, span[0], { ...topPlace, units, unitsStart: 0 })
        : measureUnits(words, span[0]),
    schedule: readProseSchedule(words, yearOf(period)),
  }
}
