import type { SourceNotice } from '../../../model.ts'

/** What an office reader met and did not pass on as it was. */
export interface OfficeCounts {
  readonly insertions: number
  readonly deletions: number
  /** Characters of hidden text. */
  readonly hidden: number
  readonly pictures: number
  readonly comments: number
}

/** The notices of an office document: what was accepted, and what was left out. */
export function officeNotices(counts: OfficeCounts): SourceNotice[] {
  const { insertions, deletions, hidden, pictures, comments } = counts
  const notices: SourceNotice[] = []
  if (insertions + deletions > 0) {
    notices.push({ code: 'tracked-changes-accepted', args: { insertions, deletions } })
  }
  if (hidden > 0) notices.push({ code: 'hidden-text-left-out', args: { characters: hidden } })
  if (pictures > 0) notices.push({ code: 'pictures-not-read', args: { pictures } })
  if (comments > 0) notices.push({ code: 'comments-left-out', args: { comments } })
  return notices
}
