import { Problem, type ProblemArgs } from '../../../platform/errors.ts'

/**
 * Does a part of a larger work. What another room refuses in it becomes a refusal of ours that names the part,
 * because whoever does the whole must know which of a hundred names or documents it was.
 */
export async function about<T>(code: string, args: ProblemArgs, part: () => Promise<T>): Promise<T> {
  try {
    return await part()
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'refused') throw error
    throw new Problem('refused', code, args, { cause: error })
  }
}
