/** What may be asked about this room, for the page that answers why. */
import type { Subject } from '../platform/permission/index.ts'
import { answerSubjects } from './answers/subjects.ts'
import { calendarSubjects } from './calendar/subjects.ts'

export const activitySubjects: readonly Subject[] = [...answerSubjects, ...calendarSubjects]
