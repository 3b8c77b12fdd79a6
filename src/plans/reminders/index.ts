/** What the other parts of the room, and rooms above it, call. */
export { noticeOfIssue, noticeOfWork } from './notice.ts'
