import type { ComponentChildren, JSX } from 'preact'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { Form } from '../../../platform/ui/parts/form.tsx'
import { MoreMenu } from '../../../platform/ui/parts/more-menu.tsx'
import { Badge, Notice, type Tone } from '../../../platform/ui/parts/status.tsx'
import { Tabs } from '../../../platform/ui/parts/tabs.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { PlanDraft } from '../queries/drafts.ts'
import { type CascadeSay, cascadeSay } from './words.ts'

/** Faces of a draft; the first is the draft's own address. */
export const draftTabs = ['tasks', 'head', 'text'] as const

export type DraftTab = (typeof draftTabs)[number]

/** Address of a face of a draft. */
export function draftPath(id: string, tab: DraftTab = 'tasks'): string {
  return tab === 'tasks' ? `/plans/drafts/${id}` : `/plans/drafts/${id}/${tab}`
}

/** What the pages of a draft know. */
export interface DraftContext {
  readonly view: View
  readonly draft: PlanDraft
  /** The plan above: what it is called, "Kế hoạch 12/KH-UBND". */
  readonly parentName: string
  /** Whether this person may change it now. */
  readonly mayChange: boolean
  /** Whether it would be theirs to change, were it neither sent nor deleted. */
  readonly isOwn: boolean
}

/** `drafting`, in `review`, `issued`, or `deleted`. */
export function draftState(draft: Pick<PlanDraft, 'planId' | 'uploadId'> & { readonly deleted?: boolean }) {
  if (draft.planId !== null) return 'issued'
  if (draft.uploadId !== null) return 'review'
  return draft.deleted ? 'deleted' : 'drafting'
}

const tones = {
  drafting: 'draft',
  review: 'due',
  issued: 'done',
  deleted: 'returned',
} as const satisfies Record<string, Tone>

/** The state of a draft in one or two words. */
export function DraftBadge({
  draft,
  say,
}: {
  draft: Parameters<typeof draftState>[0]
  say: CascadeSay
}): JSX.Element {
  const state = draftState(draft)
  return <Badge tone={tones[state]}>{say(`state-${state}`)}</Badge>
}

/** What every face of a draft has in common: whose it is, what it carries out, the other faces. */
export function DraftFrame({
  context,
  tab,
  children,
}: {
  context: DraftContext
  tab: DraftTab
  children: ComponentChildren
}): JSX.Element {
  const { view, draft, parentName, mayChange } = context
  const say = cascadeSay(view)
  const title = draft.head.title || say('no-title')
  return (
    <>
      <div class="plan-head">
        <div>
          <Breadcrumb view={view} trail={draftCrumbs(say)} here={draft.unitName} />
          <h1 lang="vi">{title}</h1>
          <p class="soft small">
            <span lang="vi">{say('draft-of', { unit: draft.unitName })}</span>{' '}
            <a href={`/plans/${draft.parentId}`} lang="vi">
              {parentName}
            </a>{' '}
            <DraftBadge draft={draft} say={say} />
          </p>
        </div>
        {mayChange && (
          <MoreMenu view={view}>
            <Form view={view} action={`${draftPath(draft.id)}/discard`} class="choice-form">
              <Button kind="quiet">{say('discard')}</Button>
            </Form>
          </MoreMenu>
        )}
      </div>
      <Standing context={context} say={say} />
      <Tabs
        label={say('tabs')}
        tabs={draftTabs.map(one => ({
          href: draftPath(draft.id, one),
          label: say(`tab-${one}`),
          current: one === tab,
        }))}
      />
      {children}
    </>
  )
}

/** The way up from everything of a draft. */
export function draftCrumbs(say: CascadeSay) {
  return [
    { href: '/plans', label: say('plans') },
    { href: '/plans/drafts', label: say('drafts') },
  ]
}

function Standing({ context, say }: { context: DraftContext; say: CascadeSay }): JSX.Element | null {
  const { view, draft, isOwn } = context
  switch (draftState(draft)) {
    case 'issued':
      return (
        <Notice tone="done" title={say('issued-title')}>
          <p>
            <a href={`/plans/${draft.planId}`}>{say('issued-link')}</a>
          </p>
        </Notice>
      )
    case 'review':
      return (
        <Notice tone="due" title={say('sent-title')}>
          <p>{say('sent-words')}</p>
          <p>
            <a href={`/plans/uploads/${draft.uploadId}`}>{say('sent-link')}</a>
          </p>
        </Notice>
      )
    case 'deleted':
      return (
        <Notice tone="returned" title={say('deleted-title')}>
          <p>{say('deleted-words')}</p>
          {isOwn && (
            <Form view={view} action={`${draftPath(draft.id)}/restore`} class="choice-form">
              <Button>{say('restore')}</Button>
            </Form>
          )}
        </Notice>
      )
    default:
      return null
  }
}
