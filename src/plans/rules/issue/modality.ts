import type { PlanDocument, Task, TaskUnit } from '../../../documents/index.ts'
import { kindOf } from '../../../documents/index.ts'
import { fold } from '../../../platform/text/fold.ts'
import type { Modality } from '../../tables.ts'

/**
 * Bodies that no People's Committee and no agency under it commands: the Party, the Front and the unions, the
 * army and the police (under their own ministries), courts, offices of the centre on the territory, missions.
 */
const ownCommand = new Set([
  'party-body',
  'front',
  'union',
  'association',
  'military',
  'police',
  'court',
  'central',
  'ministry',
  'treasury',
  'social-insurance',
  'bank',
  'peoples-council',
  'mission',
])

/** What a Party committee commands besides what is its own: it leads the Front and the unions too. */
const ledByTheParty = new Set(['party-body', 'front', 'union', 'association', 'military', 'police', 'court'])

/** "Đề nghị" opens the task, or the line right before the unit's name: then it is a request, whoever is meant. */
const requesting = /(?:^|[.;:\n]\s{0,3}|[-+*•]\s{0,3}|\d[.)]\s{0,3})(?:tran trong |kinh )?de nghi(?![a-z])/

/** How far before a task's words the line that introduces it may begin. */
const leadInLength = 200

/**
 * Whether a task is an order to one's own units or a request to bodies that the issuer does not command (F97).
 * It is a request where the words ask ("Đề nghị …"), and where everyone answerable stands outside the command.
 */
export function taskModality(task: Task, document: PlanDocument, issuers: readonly string[]): Modality {
  if (asks(task, document)) return 'request'
  const answerable = task.units.filter(({ role }) => role === 'lead' || role === 'assigned')
  const meant = answerable.length > 0 ? answerable : task.units
  if (meant.length === 0) return 'order'
  return meant.every(unit => !commands(issuers, unit)) ? 'request' : 'order'
}

/** Whether the task's own words ask, or the heading or line right above the name of its unit. */
function asks(task: Task, document: PlanDocument): boolean {
  const opening = fold(document.text.slice(task.span[0], task.span[0] + 80))
  if (requesting.test(opening)) return true
  const [first] = task.units
  if (!first || first.span[0] >= task.span[0]) return false
  const line = document.text.lastIndexOf('\n', first.span[0] - 1) + 1
  const from = Math.max(line, first.span[0] - leadInLength)
  return requesting.test(fold(document.text.slice(from, first.span[0] + 1)))
}

/** Whether one of the issuers commands the unit. */
function commands(issuers: readonly string[], unit: TaskUnit): boolean {
  const kind = kindOf(unit.name)
  if (kind === null || !ownCommand.has(kind)) return true
  return issuers.some(issuer => {
    const own = kindOf(issuer)
    return own === kind || (own === 'party-body' && ledByTheParty.has(kind))
  })
}
