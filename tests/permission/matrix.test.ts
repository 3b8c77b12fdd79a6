/** Every permission × every role × where the role is held: what the policies say is what the table says. */
import { expect, test } from 'vitest'
import * as activities from '../../src/activities/policy.ts'
import { rooms } from '../../src/app.ts'
import * as audit from '../../src/audit/policy.ts'
import * as org from '../../src/org/policy.ts'
import { roles } from '../../src/org/tables.ts'
import type { CommentPlace } from '../../src/plans/comments/policy.ts'
import type { DifficultyPlace } from '../../src/plans/difficulties/policy.ts'
import type { InspectionPlace } from '../../src/plans/inspections/policy.ts'
import * as plans from '../../src/plans/policy.ts'
import type { Grant, Holder, Permission } from '../../src/platform/permission/index.ts'
import * as registry from '../../src/registry/policy.ts'
import { type Place, places, readMatrix } from './matrix.ts'

const matrix = readMatrix()

/** Units of a small world: `unit` and `other` under `top`, `below` under `unit`. */
const lines = {
  unit: ['unit', 'top'],
  below: ['below', 'unit', 'top'],
  other: ['other', 'top'],
} as const

/** Somebody with this role where the letter says, seen from the thing. */
function holder(role: string, place: Place): { readonly person: Holder; readonly line: readonly string[] } {
  const unitId = place === 'w' ? null : place === 'x' ? 'other' : 'unit'
  const grant: Grant = { id: 'grant', role, unitId, delegatedFrom: place === 'd' ? 'away' : null }
  return { person: { id: 'somebody', grants: [grant] }, line: place === 'b' ? lines.below : lines.unit }
}

type Line = readonly string[]
type Ask = (person: Holder, line: Line) => boolean

const plain =
  (asked: Permission): Ask =>
  person =>
    asked(person)
const ofUpload = (asked: Permission<plans.PlanPlace>): Ask => {
  return (person, line) => asked(person, { keeper: line, involved: [] })
}
const elsewhere: Line = ['elsewhere']
const ofWork = (asked: Permission<plans.WorkPlace>, side: 'unit' | 'lead' | 'keeper'): Ask => {
  return (person, line) =>
    asked(person, {
      unit: side === 'unit' ? line : elsewhere,
      leads: [side === 'lead' ? line : elsewhere],
      keepers: [side === 'keeper' ? line : elsewhere],
    })
}
const ofRound = (asked: Permission<plans.PropagationPlace>, side: 'lead' | 'unit'): Ask => {
  return (person, line) =>
    asked(
      person,
      side === 'lead' ? { keeper: line, units: [] } : { keeper: elsewhere, units: [elsewhere, line] },
    )
}
const ofEvent = (asked: Permission<activities.EventPlace>): Ask => {
  return (person, line) => asked(person, { unit: line })
}
const ofUnit = (asked: Permission<org.UnitPlace>): Ask => {
  return (person, line) => asked(person, { line })
}
const ofPerson = (asked: Permission<org.PersonPlace>, id = 'another', more: readonly Line[] = []): Ask => {
  return (person, line) => asked(person, { id, lines: [line, ...more] })
}

const noDifficulty: DifficultyPlace = { raiser: ['elsewhere'], owner: ['elsewhere'], involved: [] }
const ofDifficulty = (asked: Permission<DifficultyPlace>, side: 'raiser' | 'owner'): Ask => {
  return (person, line) => asked(person, { ...noDifficulty, [side]: line })
}
const ofInspection = (asked: Permission<InspectionPlace>, side: 'by' | 'of'): Ask => {
  const nobody: InspectionPlace = { by: [], of: [], keeper: ['elsewhere'] }
  return (person, line) => asked(person, { ...nobody, [side]: [['elsewhere'], line] })
}
const ofComment = (asked: Permission<CommentPlace>, authorId: string): Ask => {
  return (person, line) => asked(person, { authorId, units: [], keeper: line })
}

/** How each row of the table is asked. */
const asks: Readonly<Record<string, Ask>> = {
  'see-plans': plain(plans.maySeePlans),
  'upload-plans': plain(plans.mayUploadPlans),
  'see-upload': ofUpload(plans.maySeeUpload),
  'change-upload': ofUpload(plans.mayChangeUpload),
  'review-plan': ofUpload(plans.mayReviewPlan),
  'issue-plan': ofUpload(plans.mayIssuePlan),
  'see-issued-plans': plain(plans.maySeeIssuedPlans),
  'see-issued-plan': ofUpload(plans.maySeeIssuedPlan),
  'see-issued-plan by its tasks': (person, line) =>
    plans.maySeeIssuedPlan(person, { keeper: [], involved: [['elsewhere'], line] }),
  'correct-classes': ofUpload(plans.mayCorrectClasses),
  'link-plan': ofUpload(plans.mayLinkPlan),
  'see-reminders': ofUpload(plans.maySeeReminders),
  'set-reminders': ofUpload(plans.maySetReminders),
  'see-draft': (person, line) => plans.maySeeDraft(person, { unit: line }),
  'draft-plan': (person, line) => plans.mayDraftPlan(person, { unit: line }),
  'see-coverage': ofUpload(plans.maySeeCoverage),
  'remind-of-plans': ofUpload(plans.mayRemindOfPlans),
  'ask-amendment': ofUpload(plans.mayAskAmendment),
  'ask-amendment by its tasks': (person, line) =>
    plans.mayAskAmendment(person, { keeper: ['elsewhere'], involved: [['elsewhere'], line] }),
  'decide-amendment': ofUpload(plans.mayDecideAmendment),
  'amend-plan': ofUpload(plans.mayAmendPlan),
  'see-inbox': plain(plans.maySeeInbox),
  'see-overview': plain(plans.maySeeOverview),
  'see-work': ofWork(plans.maySeeWork, 'unit'),
  'see-work by its lead': ofWork(plans.maySeeWork, 'lead'),
  'see-work by its plan': ofWork(plans.maySeeWork, 'keeper'),
  'answer-work': ofWork(plans.mayAnswerWork, 'unit'),
  'judge-work by the lead': ofWork(plans.mayJudgeWork, 'lead'),
  'judge-work': ofWork(plans.mayJudgeWork, 'keeper'),
  "judge-work one's own": ofWork(plans.mayJudgeWork, 'unit'),
  'steer-work': ofWork(plans.maySteerWork, 'keeper'),
  'send-answer-links': ofWork(activities.maySendLinks, 'lead'),
  'see-claims': plain(activities.maySeeClaims),
  'raise-difficulty': (person, line) => plans.mayRaiseDifficulty(person, { keeper: [], involved: [line] }),
  'see-difficulties': plain(plans.maySeeDifficulties),
  'see-difficulty': ofDifficulty(plans.maySeeDifficulty, 'owner'),
  'see-difficulty by its raiser': ofDifficulty(plans.maySeeDifficulty, 'raiser'),
  'see-difficulty as its lead': (person, line) =>
    plans.maySeeDifficulty(person, { ...noDifficulty, involved: [['elsewhere'], line] }),
  'answer-difficulty': ofDifficulty(plans.mayAnswerDifficulty, 'owner'),
  'close-difficulty': ofDifficulty(plans.mayCloseDifficulty, 'raiser'),
  'see-comments': (person, line) => plans.maySeeComments(person, { units: [line], keeper: ['elsewhere'] }),
  comment: (person, line) =>
    plans.mayComment(person, { units: [['elsewhere'], line], keeper: ['elsewhere'] }),
  'edit-comment': ofComment(plans.mayEditComment, 'another'),
  'edit-comment oneself': ofComment(plans.mayEditComment, 'somebody'),
  'hide-comment': ofComment(plans.mayHideComment, 'another'),
  'hide-comment oneself': ofComment(plans.mayHideComment, 'somebody'),
  'see-inspections': plain(plans.maySeeInspections),
  'plan-inspections': plain(plans.mayPlanInspections),
  'see-inspection': ofInspection(plans.maySeeInspection, 'by'),
  'see-inspection as inspected': ofInspection(plans.maySeeInspection, 'of'),
  'run-inspection': ofInspection(plans.mayRunInspection, 'by'),
  'run-inspection as inspected': ofInspection(plans.mayRunInspection, 'of'),
  'answer-finding': (person, line) => plans.mayAnswerFinding(person, { unit: line }),
  'see-documents': plain(registry.maySeeDocuments),
  'change-documents': plain(registry.mayChangeDocuments),
  'see-audit': plain(audit.maySeeAudit),
  'erase-personal-data': plain(audit.mayErasePersonalData),
  'see-units': plain(org.maySeeUnits),
  'change-units': plain(org.mayChangeUnits),
  'change-unit': ofUnit(org.mayChangeUnit),
  'assign-functions': plain(org.mayAssignFunctions),
  'carry-out-successions': plain(org.mayCarryOutSuccessions),
  'see-people': plain(org.maySeePeople),
  'see-undelivered': plain(org.maySeeUndelivered),
  'invite-people': plain(org.mayInvite),
  'manage-people': plain(org.mayManagePeople),
  'see-person': ofPerson(org.maySeePerson),
  'see-person oneself': ofPerson(org.maySeePerson, 'somebody'),
  'manage-person': ofPerson(org.mayManagePerson),
  'manage-person of two units': ofPerson(org.mayManagePerson, 'another', [['elsewhere']]),
  'give-role': ofUnit(org.mayGiveRole),
  'make-administrator': ofUnit(org.mayMakeAdministrator),
  'delegate-roles': ofPerson(org.mayDelegate),
  'delegate-roles oneself': ofPerson(org.mayDelegate, 'somebody'),
  'see-propagations': plain(plans.maySeePropagations),
  'see-propagation': ofRound(plans.maySeePropagation, 'lead'),
  'see-propagation by a unit': ofRound(plans.maySeePropagation, 'unit'),
  'start-propagation': plain(plans.mayStartPropagation),
  'steer-propagation': ofRound(plans.maySteerPropagation, 'lead'),
  'acknowledge-propagation': ofRound(plans.mayAcknowledgePropagation, 'unit'),
  'review-bases': ofUpload(plans.mayReviewBases),
  'enter-task-document': ofUpload(plans.mayEnterTaskDocument),
  'enter-task-document by its tasks': (person, line) =>
    plans.mayEnterTaskDocument(person, { keeper: elsewhere, involved: [elsewhere, line] }),
  'see-calendar': plain(activities.maySeeCalendar),
  'see-internal-event': ofEvent(activities.maySeeInternalEvent),
  'enter-events': plain(activities.mayEnterEvents),
  'change-event': ofEvent(activities.mayChangeEvent),
  'ask-why': ofPerson(org.mayAskWhy),
  'ask-why oneself': ofPerson(org.mayAskWhy, 'somebody'),
}

const rowName = ({ code, supposing }: (typeof matrix.rows)[number]) => `${code} ${supposing}`.trim()

test('the table has a column for every role and a row for every permission, and no other', () => {
  expect([...matrix.roles].sort()).toEqual([...roles].sort())
  const known = rooms.flatMap(room => room.permissions.subjects.flatMap(one => one.permissions))
  expect([...new Set(matrix.rows.map(({ code }) => code))].sort()).toEqual(
    [...new Set(known.map(({ code }) => code))].sort(),
  )
  expect(matrix.rows.map(rowName).sort()).toEqual(Object.keys(asks).sort())
})

test('every permission of a policy is shown on the page that answers why, with its sentence', () => {
  const policies = [activities, audit, org, plans, registry].flatMap(policy => Object.values(policy))
  const codes = policies.flatMap(one => (typeof one === 'function' && 'code' in one ? [one.code] : []))
  const shown = rooms.flatMap(room => room.permissions.subjects.flatMap(one => one.permissions))
  expect(codes.length).toBeGreaterThan(20)
  expect([...new Set(shown.map(({ code }) => code))].sort()).toEqual([...new Set(codes)].sort())
  for (const locale of ['vi', 'en'] as const) {
    const sentences = Object.assign({}, ...rooms.map(room => room.permissions.sentences[locale]))
    expect(Object.keys(sentences).sort()).toEqual([...new Set(codes)].sort())
  }
})

test.each(matrix.rows.map(row => [rowName(row), row] as const))('%s', (name, row) => {
  const ask = asks[name]
  const said = matrix.roles.map(role => {
    const letters = places.filter(place => {
      const { person, line } = holder(role, place)
      return ask?.(person, line)
    })
    return `${role}: ${letters.join('') || '-'}`
  })
  expect(said).toEqual(matrix.roles.map(role => `${role}: ${row.cells.get(role)}`))
})

test('without any role nobody may anything', () => {
  const nobody: Holder = { id: 'somebody', grants: [] }
  for (const [name, ask] of Object.entries(asks)) expect(ask(nobody, lines.unit), name).toBe(false)
})
