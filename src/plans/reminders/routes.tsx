import { z } from 'zod'
import { Problem } from '../../platform/errors.ts'
import { type FormFault, type Person, type Route, route, type Visit } from '../../platform/http/index.ts'
import { sayIfKnown } from '../../platform/i18n/words.ts'
import { isId } from '../../platform/ids.ts'
import { about } from '../../platform/permission/index.ts'
import type { Services } from '../../platform/room.ts'
import { placeOfPlan, planAsked } from '../queries/place.ts'
import { findPlanSummary } from '../queries/plans.ts'
import { changeReminders } from './actions/change-settings.ts'
import { reminderForm } from './forms.ts'
import { maySeeReminders, maySetReminders } from './policy.ts'
import { saidOfPlan, silentUnits } from './queries.ts'
import type { ReminderSettings } from './rules/settings.ts'
import { settingsOf } from './settings.ts'
import { RemindersPage } from './views/page.tsx'
import type { EnteredSettings } from './views/settings.tsx'
import { reminderSay, words } from './views/words.ts'

const params = z.object({ id: z.string().refine(isId) })
const query = z.object({ page: z.coerce.number().int().min(1).max(100_000).catch(1) })

type PlanVisit = Visit<Person, { readonly id: string }, unknown, unknown>

/** Addresses of a plan's reminders. */
export function reminderRoutes(services: Services): readonly Route[] {
  const asked = planAsked(services)
  const see = { access: 'signed-in', may: about(maySeeReminders, asked), params, query } as const
  const set = { access: 'signed-in', may: about(maySetReminders, asked), params } as const
  const again = (visit: PlanVisit, faults: readonly FormFault[], entered: Entered) =>
    show(services, visit, 1, { faults, entered })
  return [
    route('GET', '/plans/:id/reminders', see, visit => show(services, visit, visit.query.page)),
    route('POST', '/plans/:id/reminders', { ...set, form: reminderForm, whenInvalid: again }, visit =>
      save(services, visit, visit.form),
    ),
  ]
}

type Entered = Readonly<Record<string, string>>

interface Wrong {
  readonly faults: readonly FormFault[]
  readonly entered: Entered
}

async function show(
  { database }: Services,
  visit: PlanVisit,
  page: number,
  wrong: Wrong = { faults: [], entered: {} },
): Promise<Response> {
  const { id } = visit.params
  const { plan, place, kept, silent, said } = await database.transaction(async tx => ({
    plan: await findPlanSummary(tx, id),
    place: await placeOfPlan(tx, id),
    kept: (await settingsOf(tx, [id])).get(id),
    silent: await silentUnits(tx, id),
    said: await saidOfPlan(tx, id, page),
  }))
  if (!plan || !place || !kept) throw new Problem('not-found', 'not-found')
  const errors = wrong.faults.map(({ field, code }) => ({
    field,
    message: sayIfKnown(words, visit.locale, code) ?? code,
  }))
  const settings = { ...enteredOf(kept, kept.version), ...typed(wrong.entered), errors }
  const body = (
    <RemindersPage
      view={visit.view}
      plan={plan}
      settings={settings}
      maySet={maySetReminders(visit.person, place)}
      silent={silent}
      said={said.rows}
      page={page}
      pages={said.pages}
    />
  )
  return visit.page(body, { title: reminderSay(visit)('link') }, errors.length > 0 ? 422 : 200)
}

function enteredOf(settings: ReminderSettings, version: number): Omit<EnteredSettings, 'errors'> {
  const { active, beforeDays, afterDays, escalateAfter } = settings
  return {
    active,
    before: beforeDays.join(', '),
    after: afterDays.join(', '),
    escalate: escalateAfter === null ? '' : String(escalateAfter),
    version,
  }
}

/** What was typed stays as it was. */
function typed(entered: Entered): Partial<EnteredSettings> {
  if (entered.version === undefined) return {}
  const { before = '', after = '', escalate = '', active } = entered
  return { before, after, escalate, active: active === 'yes' }
}

async function save(
  { database }: Services,
  visit: PlanVisit,
  form: z.output<typeof reminderForm>,
): Promise<Response> {
  const { id } = visit.params
  const wanted = {
    active: form.active === 'yes',
    beforeDays: form.before,
    afterDays: form.after,
    escalateAfter: form.escalate,
  }
  await database.transaction(tx => changeReminders(tx, visit.person, id, wanted, form.version))
  return visit.redirectSaying(`/plans/${id}/reminders`, { words: reminderSay(visit)('saved') })
}
