import { Problem } from '../../platform/errors.ts'
import { type Person, problemWords, type Visit } from '../../platform/http/index.ts'
import type { Services } from '../../platform/room.ts'
import { unitsMeant } from '../classes/before-issue.ts'
import { findIssue } from '../queries/issue.ts'
import type { IssueContext } from '../views/issue/context.ts'
import { issueSay } from '../views/issue/words.ts'
import en from '../words.en.json' with { type: 'json' }
import vi from '../words.vi.json' with { type: 'json' }

export type IssueVisit<Query = unknown, Form = unknown> = Visit<Person, { id: string }, Query, Form>

/** Styles of all pages of an issue. */
export const issueStyles = ['issue.css']

/** The issue that a visit asks for. Throws `not-found` where nothing was read, or the upload is deleted. */
export async function reachIssue({ database }: Services, visit: IssueVisit): Promise<IssueContext> {
  const issue = await findIssue(database, visit.params.id)
  if (!issue || issue.record.upload.deleted) throw new Problem('not-found', 'not-found')
  const meant = await database.transaction(tx => unitsMeant(tx, issue))
  return { view: visit.view, say: issueSay(visit.view), issue, meant }
}

/** Every reason of a refusal in words, for the page on which it can be mended. */
export function refusedWords(problem: Problem, visit: IssueVisit): string[] {
  const all = problem.refusals.length > 0 ? problem.refusals : [problem]
  return all.map(({ code, args }) => {
    const { what, todo } = problemWords(new Problem('refused', code, args), visit.locale, [{ vi, en }])
    return `${what} ${todo}`
  })
}
