import type { Refusal } from '../../../platform/errors.ts'
import type { AnswerKind } from '../tables.ts'
import type { Answer } from './model.ts'

/**
 * Why an answer cannot be sent: `answer-empty` where it neither says nor shows anything; `answer-without-words` for a
 * word on how it goes that has none. A claim without evidence is none of them: it is sent, and shown as such.
 */
export function answerRefusals(
  { said, evidence }: Pick<Answer, 'said' | 'evidence'>,
  kind: AnswerKind,
): readonly Refusal[] {
  const silent = said.trim() === ''
  if (kind === 'progress') return silent ? [{ code: 'answer-without-words', args: {} }] : []
  return silent && evidence.length === 0 ? [{ code: 'answer-empty', args: {} }] : []
}
