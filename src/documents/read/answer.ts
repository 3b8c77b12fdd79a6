import { ReadRefusal, type ReadRefusalCode } from '../model.ts'

/** Why a file was not taken: a code with its arguments; `describeRefusal` makes the words. */
export interface Refusal {
  readonly code: ReadRefusalCode
  readonly args: Readonly<Record<string, string | number>>
}

/** The answer for a file that is not taken. */
export interface Refused {
  readonly ok: false
  readonly refusal: Refusal
}

/** A refusal as an answer. */
export function refused(code: ReadRefusalCode, args: Refusal['args'] = {}): Refused {
  return { ok: false, refusal: { code, args } }
}

/**
 * Runs a reading and turns whatever it throws into an answer: a library that fails on a broken file
 * says nothing that an officer could use, so every unforeseen error is `unreadable`.
 */
export async function answerOf<Answer>(
  read: () => Promise<Answer>,
  signal?: AbortSignal,
): Promise<Answer | Refused> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof ReadRefusal) return refused(error.code, error.args)
    if (signal?.aborted) return refused('cancelled')
    return refused('unreadable', { detail: error instanceof Error ? error.message.slice(0, 300) : '' })
  }
}

/** Throws ReadRefusal `cancelled` once the signal says so. */
export function refuseCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new ReadRefusal('cancelled')
}
