import type { ComponentChildren, JSX } from 'preact'
import { Breadcrumb, type Crumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { MoreMenu } from '../../../platform/ui/parts/more-menu.tsx'
import { Tabs } from '../../../platform/ui/parts/tabs.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { PlanSummary } from '../../rules/plan/model.ts'
import { planFacts, planName } from './plan-words.ts'
import { type PlanSay, planSay } from './words.ts'

/** Faces of an issued plan; the first is the plan's own address. */
export const planTabs = [
  'overview',
  'units',
  'sections',
  'timeline',
  'documents',
  'findings',
  'text',
] as const

export type PlanTab = (typeof planTabs)[number]

/** Address of a face of a plan. */
export function planPath(planId: string, tab: PlanTab = 'overview'): string {
  return tab === 'overview' ? `/plans/${planId}` : `/plans/${planId}/${tab}`
}

interface FrameProps {
  readonly view: View
  readonly plan: PlanSummary
  readonly tab: PlanTab
  readonly children: ComponentChildren
}

/** What every face of a plan has in common: which plan it is, what can be taken home, the other faces. */
export function PlanFrame({ view, plan, tab, children }: FrameProps): JSX.Element {
  const say = planSay(view)
  return (
    <>
      <div class="plan-head">
        <div>
          <Breadcrumb view={view} trail={[plansCrumb(say)]} here={planName(plan)} />
          <h1 lang="vi">{plan.title}</h1>
          <p class="soft small" lang="vi">
            {planFacts(plan, view.locale, say)}
          </p>
        </div>
        <Downloads view={view} planId={plan.id} say={say} />
      </div>
      <Tabs
        label={say('tabs')}
        tabs={planTabs.map(one => ({
          href: planPath(plan.id, one),
          label: say(`tab-${one}`),
          current: one === tab,
        }))}
      />
      {children}
    </>
  )
}

/** The way up from everything of a plan. */
export function plansCrumb(say: PlanSay): Crumb {
  return { href: '/plans', label: say('plans') }
}

const downloads = [
  ['docx', 'export.docx'],
  ['xlsx', 'export.xlsx'],
  ['csv', 'export.csv'],
  ['ics', 'export.ics'],
  ['plan-json', 'export.json'],
] as const

interface DownloadsProps {
  readonly view: View
  readonly planId: string
  readonly say: PlanSay
  /** A unit whose part alone is taken home; the whole plan without one. */
  readonly unitId?: string
}

/** The plan, or one unit's part of it, as files. */
export function Downloads({ view, planId, say, unitId }: DownloadsProps): JSX.Element {
  const query = unitId === undefined ? '' : `?unit=${unitId}`
  return (
    <MoreMenu view={view} label={say('downloads')}>
      {downloads.map(([format, file]) => (
        <ButtonLink key={format} kind="quiet" icon="download" href={`/plans/${planId}/${file}${query}`}>
          {say(`download-${format}`)}
        </ButtonLink>
      ))}
    </MoreMenu>
  )
}
