import type { Unit } from '../../../org/index.ts'
import type { View } from '../../../platform/ui/view.ts'
import type { Issue } from '../../queries/issue.ts'
import type { IssueSay } from './words.ts'

/** What every part of the issue's pages needs. */
export interface IssueContext {
  readonly view: View
  readonly say: IssueSay
  readonly issue: Issue
  /** Whom names for many bodies mean, by the names' keys. */
  readonly meant: ReadonlyMap<string, readonly Unit[]>
}

/** Where everything about the issue of an upload stands. */
export const issuePath = (uploadId: string): string => `/plans/uploads/${uploadId}/issue`

/** Where the names of an issue stand: each row can be led to. */
export const nameId = (index: number): string => `name-${index + 1}`

/** The page on which one name is given its unit. */
export const namePath = (uploadId: string, key: string): string =>
  `${issuePath(uploadId)}/name?${new URLSearchParams({ key })}`
