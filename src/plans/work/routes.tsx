/** Addresses of what is done to a work item besides answering and judging it, which is the room of activities' own. */
import { z } from 'zod'
import { findUnitsByNames, unitsNamed } from '../../org/index.ts'
import type { CivilDate } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import { type Person, type Route, route, type Visit } from '../../platform/http/index.ts'
import { parseDate } from '../../platform/i18n/dates.ts'
import { isId } from '../../platform/ids.ts'
import { about, type Permission } from '../../platform/permission/index.ts'
import type { Services } from '../../platform/room.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { findTask } from '../queries/tasks.ts'
import { changeWork } from './actions/change-work.ts'
import { mayAnswerWork, mayJudgeWork, maySteerWork, type WorkPlace } from './policy.ts'
import { findWorkItem, workAsked } from './queries/work-items.ts'
import {
  type PressDeed,
  powerOf,
  pressDeeds,
  type ReasonDeed,
  reasonDeeds,
  type WorkPowers,
} from './rules/deeds.ts'
import { workReasonMax } from './rules/life.ts'
import type { WorkCommand } from './rules/model.ts'
import { type DeedEntry, DeedPage } from './views/deed-page.tsx'
import { workSay } from './views/words.ts'

const params = z.object({ id: z.string().refine(isId) })
const version = z.coerce.number().int().min(0).max(1_000_000_000)
const pressForm = z.object({ version })
const text = (max: number) => z.string().max(max).catch('').default('')
const reasonForm = z.object({
  version,
  // Longer ones come back into the form with what is wrong.
  reason: text(10 * workReasonMax),
  unit: text(400),
  unit_id: text(40),
  due: text(40),
})

type DeedVisit<Form = unknown> = Visit<Person, { id: string }, unknown, Form>
type Typed = z.output<typeof reasonForm>

const permissions: Readonly<Record<keyof WorkPowers, Permission<WorkPlace>>> = {
  answers: mayAnswerWork,
  judges: mayJudgeWork,
  steers: maySteerWork,
}

/** Every change is a line of its own: `/work/:id/receive`, `/work/:id/refuse` … */
export function workRoutes(services: Services): readonly Route[] {
  const asked = workAsked(services)
  const may = (deed: PressDeed | ReasonDeed) =>
    ({ access: 'signed-in', may: about(permissions[powerOf(deed)], asked), params }) as const
  return [
    ...pressDeeds.map(deed =>
      route('POST', `/work/:id/${deed}`, { ...may(deed), form: pressForm }, visit =>
        press(services, visit, deed),
      ),
    ),
    ...reasonDeeds.flatMap(deed => [
      route('GET', `/work/:id/${deed}`, may(deed), visit => showDeed(services, visit, deed)),
      route('POST', `/work/:id/${deed}`, { ...may(deed), form: reasonForm }, visit =>
        doWithReason(services, visit, deed),
      ),
    ]),
  ]
}

async function press(
  { database }: Services,
  visit: DeedVisit<{ version: number }>,
  kind: PressDeed,
): Promise<Response> {
  const { id } = visit.params
  const by = { kind: 'person', id: visit.person.id } as const
  await database.transaction(tx => changeWork(tx, by, id, { kind }, visit.form.version))
  return visit.redirectSaying(`/work/${id}`, { words: workSay(visit)(`done-${kind}`) })
}

const nothingTyped: DeedEntry = { reason: '', unit: '', unitId: '', due: '' }

async function showDeed(
  { database }: Services,
  visit: DeedVisit,
  deed: ReasonDeed,
  entry: DeedEntry = nothingTyped,
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const { item, task } = await database.transaction(async tx => {
    const found = await findWorkItem(tx, visit.params.id)
    const its = found && (await findTask(tx, found.taskId))
    if (!its) throw new Problem('not-found', 'not-found')
    return { item: found, task: its }
  })
  return visit.page(
    <DeedPage view={visit.view} item={item} task={task.text} deed={deed} entry={entry} errors={errors} />,
    { title: workSay(visit)(`do-${deed}`) },
    errors.length > 0 ? 422 : 200,
  )
}

/** What is typed wrongly comes back into the form; what cannot be done is told as everywhere. */
async function doWithReason(
  services: Services,
  visit: DeedVisit<Typed>,
  deed: ReasonDeed,
): Promise<Response> {
  const { reason, unit, unit_id: unitId, due } = visit.form
  const read = await services.database.transaction(async tx => {
    const faults = reasonFaults(visit)
    const command = await commandOf(tx, visit, deed)
    if (faults.length > 0 || 'errors' in command) {
      return [...faults, ...('errors' in command ? command.errors : [])]
    }
    await changeWork(
      tx,
      { kind: 'person', id: visit.person.id },
      visit.params.id,
      command,
      visit.form.version,
    )
    return []
  })
  if (read.length > 0) return showDeed(services, visit, deed, { reason, unit, unitId, due }, read)
  return visit.redirectSaying(`/work/${visit.params.id}`, { words: workSay(visit)(`done-${deed}`) })
}

function reasonFaults(visit: DeedVisit<Typed>): readonly FieldError[] {
  const say = workSay(visit)
  const reason = visit.form.reason.trim()
  if (reason === '') return [{ field: 'reason', message: say('reason-missing') }]
  if (reason.length <= workReasonMax) return []
  return [{ field: 'reason', message: say('reason-too-long', { max: workReasonMax }) }]
}

async function commandOf(
  tx: Tx,
  visit: DeedVisit<Typed>,
  kind: ReasonDeed,
): Promise<WorkCommand | { readonly errors: readonly FieldError[] }> {
  const reason = visit.form.reason.trim()
  if (kind === 'hand-over') {
    const unit = await unitMeant(tx, visit)
    return 'errors' in unit ? unit : { kind, unitId: unit.id, reason }
  }
  if (kind === 'set-due') {
    const day = dayMeant(visit)
    return 'errors' in day ? day : { kind, dueOn: day.iso, reason }
  }
  return { kind, reason }
}

async function unitMeant(tx: Tx, visit: DeedVisit<Typed>) {
  const say = workSay(visit)
  const { unit: name, unit_id: picked } = visit.form
  const named = unitsNamed([...(await findUnitsByNames(tx, [name])).values()].flat(), false)
  const meant = named.find(({ id }) => id === picked) ?? (named.length === 1 ? named[0] : undefined)
  if (meant) return meant
  const message = say(named.length === 0 ? 'unit-unknown' : 'unit-ambiguous', { name })
  return { errors: [{ field: 'unit', message }] }
}

function dayMeant(
  visit: DeedVisit<Typed>,
): { readonly iso: CivilDate } | { readonly errors: readonly FieldError[] } {
  const parsed = parseDate(visit.form.due)
  if (parsed.ok) return parsed
  return { errors: [{ field: 'due', message: workSay(visit)(parsed.code) }] }
}
