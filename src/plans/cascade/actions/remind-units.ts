import { appendFact } from '../../../audit/index.ts'
import { roleHolders } from '../../../org/index.ts'
import { today } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { messageLocales, type NewMessage, putMessages } from '../../../platform/messages/index.ts'
import { findPlanSummary } from '../../queries/plans.ts'
import { coverageByUnit } from '../queries/coverage.ts'
import { standsAs, type UnitCoverage } from '../rules/coverage.ts'
import { cascadeSay } from '../views/words.ts'

/**
 * Reminds the officers and leaders of every unit that has taken up nothing of a plan, each unit once a day however
 * often it is asked. Gives how many people are told. Throws `not-found`.
 */
export async function remindUnits(tx: Tx, actor: Person, planId: string): Promise<number> {
  const plan = await findPlanSummary(tx, planId)
  if (!plan) throw new Problem('not-found', 'not-found')
  const missing = (await coverageByUnit(tx, planId)).filter(row => standsAs(row, 'no-plan'))
  const name = [plan.documentType, plan.symbol].filter(Boolean).join(' ')
  const messages = await messagesFor(tx, planId, name, missing)
  const told = await putMessages(tx, messages)
  if (told === 0) return 0
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    {
      kind: 'plan.units-reminded',
      subject: `plan:${planId}`,
      details: { after: { units: missing.length, people: told } },
    },
  )
  return told
}

async function messagesFor(
  tx: Tx,
  planId: string,
  plan: string,
  missing: readonly UnitCoverage[],
): Promise<NewMessage[]> {
  const units = new Map(missing.map(({ unitId, name }) => [unitId, name]))
  const holders = await roleHolders(tx, [...units.keys()], ['officer', 'leader'])
  const told = [...holders].flatMap(([unitId, people]) =>
    people.map(({ id }) => ({ unitId: unitId ?? '', accountId: id, unit: units.get(unitId ?? '') ?? '' })),
  )
  const locales = await messageLocales(
    tx,
    told.map(({ accountId }) => accountId),
  )
  return told.map(({ unitId, accountId, unit }) => {
    const locale = locales.get(accountId) ?? 'vi'
    const say = cascadeSay({ locale })
    return {
      key: `plan-missing ${planId} ${unitId} ${accountId} ${today()}`,
      accountId,
      kind: 'plan-missing',
      title: say('message-title', { plan }),
      text: say('message-text', { plan, unit }),
      href: `/plans/${planId}`,
      locale,
    }
  })
}
