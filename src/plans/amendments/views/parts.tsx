/** What the pages of amendments have in common. */
import type { ComponentChildren, JSX } from 'preact'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import { Breadcrumb, type Crumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Badge, type Tone } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { RegisteredDocument } from '../../../registry/index.ts'
import type { PlanSummary } from '../../rules/plan/model.ts'
import { planPath, plansCrumb } from '../../views/plan/plan-frame.tsx'
import { planName } from '../../views/plan/plan-words.ts'
import { scheduleWords } from '../../views/schedule-words.ts'
import type { VersionTask } from '../rules/model.ts'
import type { RequestState } from '../tables.ts'
import type { AmendmentSay } from './words.ts'

/** Address of a plan's amendments. */
export const amendmentsPath = (planId: string): string => `/plans/${planId}/amendments`

/** Address of the draft of its next version. */
export const amendPath = (planId: string): string => `/plans/${planId}/amend`

/** Address of a comparison. */
export const comparePath = (planId: string, from: number, to: number): string =>
  `/plans/${planId}/compare?from=${from}&to=${to}`

interface HeadProps {
  readonly view: View
  readonly plan: PlanSummary
  readonly say: AmendmentSay
  readonly title: string
  /** Pages between the plan and this one. */
  readonly trail?: readonly Crumb[]
  readonly children?: ComponentChildren
}

/** Head of a page under a plan. */
export function PlanPageHead({ view, plan, say, title, trail = [], children }: HeadProps): JSX.Element {
  const plans = [plansCrumb(say), { href: planPath(plan.id), label: planName(plan) }]
  return (
    <div class="page-head">
      <Breadcrumb view={view} trail={[...plans, ...trail]} here={title} />
      <h1>{title}</h1>
      <p class="soft" lang="vi">
        {plan.title}
      </p>
      {children}
    </div>
  )
}

/** The way up to the amendments. */
export const amendmentsCrumb = (plan: PlanSummary, say: AmendmentSay): Crumb => ({
  href: amendmentsPath(plan.id),
  label: say('amendments-title'),
})

const tones: Readonly<Record<RequestState, Tone>> = {
  asked: 'due',
  agreed: 'done',
  partly: 'done',
  declined: 'returned',
  withdrawn: 'draft',
}

export function RequestBadge({ state, say }: { state: RequestState; say: AmendmentSay }): JSX.Element {
  return <Badge tone={tones[state]}>{say(`state-${state}`)}</Badge>
}

/** A document as people call it, leading to the registry. */
export function DecisionLink({ decision }: { decision: RegisteredDocument | null }): JSX.Element | null {
  if (!decision) return null
  const name = [decision.type, decision.symbol].filter(Boolean).join(' ')
  return (
    <a href={`/documents/${decision.id}`} lang="vi">
      {[name, decision.subject].filter(Boolean).join(' · ')}
    </a>
  )
}

/** When a task is done, in words; empty where nothing says so. */
export function whenOf(
  { schedule, dueOn }: Pick<VersionTask, 'schedule' | 'dueOn'>,
  view: Pick<View, 'locale'>,
  say: AmendmentSay,
): string {
  const words = schedule ? scheduleWords(schedule, view.locale, say) : ''
  if (words !== '') return words
  return dueOn === null ? '' : formatIsoDate(dueOn, view.locale)
}
