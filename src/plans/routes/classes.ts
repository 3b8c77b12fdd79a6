/** Who belongs to a plan's classes: corrected, and taken over again. */
import { z } from 'zod'
import { findUnitsByNames, unitsNamed } from '../../org/index.ts'
import { type Person, type Route, route, type Visit } from '../../platform/http/index.ts'
import { isId } from '../../platform/ids.ts'
import { about } from '../../platform/permission/index.ts'
import type { Services } from '../../platform/room.ts'
import { acceptClass, correctClass } from '../classes/change-classes.ts'
import { mayCorrectClasses } from '../policy.ts'
import { planAsked } from '../queries/place.ts'
import { showUnit } from '../show-plan.tsx'
import { classSay } from '../views/classes/words.ts'

const id = z.string().refine(isId)
const params = z.object({ id, classId: id })
const membersMax = 5000
const form = z.object({
  member: z.array(id).max(membersMax).default([]),
  add: z.string().trim().max(400).default(''),
  add_id: z.string().catch('').default(''),
})

type ClassVisit<Form = unknown> = Visit<Person, z.output<typeof params>, unknown, Form>

/** Addresses of the members of classes. */
export function classRoutes(services: Services): readonly Route[] {
  const one = {
    access: 'signed-in',
    may: about(mayCorrectClasses, planAsked(services)),
    params,
  } as const
  return [
    route('POST', '/plans/:id/classes/:classId', { ...one, form }, visit => correct(services, visit)),
    route('POST', '/plans/:id/classes/:classId/accept', one, visit => accept(services, visit)),
  ]
}

const pathOf = ({ params: { id: planId, classId } }: ClassVisit): string =>
  `/plans/${planId}/units/${classId}`

/** The typed name of a unit, or the one that was picked, must mean one unit. */
async function correct(services: Services, visit: ClassVisit<z.output<typeof form>>): Promise<Response> {
  const say = classSay(visit)
  const { member, add, add_id } = visit.form
  const { id: planId, classId } = visit.params
  const fault = await services.database.transaction(async tx => {
    const found = add === '' ? [] : [...(await findUnitsByNames(tx, [add])).values()].flat()
    const single = unitsNamed(found, false)
    const picked = single.find(unit => unit.id === add_id)
    const meant = picked ? [picked] : single
    if (add !== '' && meant.length !== 1) {
      return say(meant.length === 0 ? 'unknown' : 'ambiguous', { name: add })
    }
    const change = { ticked: member, added: meant[0]?.id ?? null }
    await correctClass(tx, visit.person, { planId, classId }, change)
    return null
  })
  if (fault === null) return visit.redirectSaying(pathOf(visit), { words: say('toast-saved') })
  const again = { ...visit, params: { id: planId, unitId: classId } }
  return showUnit(services, again, [{ field: 'add', message: fault }])
}

async function accept({ database }: Services, visit: ClassVisit): Promise<Response> {
  const { id: planId, classId } = visit.params
  await database.transaction(tx => acceptClass(tx, visit.person, { planId, classId }))
  return visit.redirectSaying(pathOf(visit), { words: classSay(visit)('toast-accepted') })
}
