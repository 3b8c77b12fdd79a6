/** Warnings of the reader: code, arguments and a Vietnamese sentence. */
import type { Span, Warning } from '../../model.ts'

/** A time that hangs on another event ("sau khi …"): somebody has to set the day (rule 9). */
export function relativeTime(text: string, task: string, span: Span): Warning {
  return {
    code: 'relative-time',
    message: `Thời gian "${text}" phụ thuộc một việc khác: cần người đọc ấn định ngày.`,
    args: { text, task: task.slice(0, 80) },
    span,
  }
}
