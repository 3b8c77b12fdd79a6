import type { JSX } from 'preact'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { Select } from '../../../platform/ui/parts/fields.tsx'
import { Field, Form } from '../../../platform/ui/parts/form.tsx'
import { Empty } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { RegisteredDocument } from '../../../registry/index.ts'
import type { IssuedPlan, PlanLink, PlanSummary } from '../../rules/plan/model.ts'
import { type LinkKind, linkKinds } from '../../tables.ts'
import { planPath, plansCrumb } from './plan-frame.tsx'
import { planName } from './plan-words.ts'
import { type PlanSay, planSay } from './words.ts'

/** Address of a plan's links: GET looks for more, POST adds one. */
export const linksPath = (planId: string): string => `/plans/${planId}/links`

interface LinksProps {
  readonly view: View
  readonly plan: IssuedPlan
  readonly mayChange: boolean
}

/** The programmes and plans that a plan is integrated with, carries out or continues (F8). */
export function PlanLinks({ view, plan, mayChange }: LinksProps): JSX.Element {
  const say = planSay(view)
  return (
    <section class="stack" aria-labelledby="links">
      <h2 id="links">{say('links-title')}</h2>
      {plan.links.length === 0 && <p class="none">{say('links-none')}</p>}
      <ul class="plan-links">
        {plan.links.map(link => (
          <li key={link.id}>
            <span class="soft small">{say(`link-${link.kind}`)}</span>
            <a href={hrefOf(link)} lang="vi">
              {link.title}
            </a>
            {mayChange && <Remove view={view} planId={plan.id} link={link} say={say} />}
          </li>
        ))}
      </ul>
      {mayChange && (
        <p>
          <ButtonLink kind="quiet" icon="plus" href={linksPath(plan.id)}>
            {say('link-add')}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}

function hrefOf({ planId, documentId }: PlanLink): string {
  return planId === null ? `/documents/${documentId}` : planPath(planId)
}

function Remove({
  view,
  planId,
  link,
  say,
}: {
  view: View
  planId: string
  link: PlanLink
  say: PlanSay
}): JSX.Element {
  return (
    <Form view={view} action={`${linksPath(planId)}/${link.id}/remove`} class="">
      <Button kind="quiet">
        {say('link-remove')}
        <span class="unseen"> {say('link-remove-which', { title: link.title })}</span>
      </Button>
    </Form>
  )
}

interface LinkSearchProps {
  readonly view: View
  readonly plan: IssuedPlan
  readonly q: string
  readonly kind: LinkKind
  /** What was found; the plan itself is not among it. */
  readonly plans: readonly PlanSummary[]
  readonly documents: readonly RegisteredDocument[]
}

/** Looks for what to link to: type a part of its name, then press its button. */
export function LinkSearchPage({ view, plan, q, kind, plans, documents }: LinkSearchProps): JSX.Element {
  const say = planSay(view)
  const found = [
    ...plans.map(one => ({ target: `plan:${one.id}`, title: `${planName(one)} · ${one.title}` })),
    ...documents.map(({ id, type, symbol, subject }) => ({
      target: `document:${id}`,
      title: [[type, symbol].filter(Boolean).join(' '), subject].filter(Boolean).join(' · '),
    })),
  ]
  return (
    <>
      <div class="page-head">
        <Breadcrumb
          view={view}
          trail={[plansCrumb(say), { href: planPath(plan.id), label: planName(plan) }]}
          here={say('link-add')}
        />
        <h1>{say('link-add')}</h1>
        <p lang="vi">{plan.title}</p>
      </div>
      <form class="form" method="get" action={linksPath(plan.id)}>
        <Select
          name="kind"
          label={say('link-kind')}
          value={kind}
          options={linkKinds.map(value => ({ value, label: say(`link-${value}`) }))}
        />
        <Field
          id="link-q"
          name="q"
          type="search"
          label={say('link-target')}
          help={say('link-target-help')}
          value={q}
          required={false}
        />
        <div class="buttons">
          <Button icon="search">{say('search-button')}</Button>
        </div>
      </form>
      {q !== '' && found.length === 0 && (
        <Empty icon="search" title={say('link-none')}>
          <p>{say('link-none-words')}</p>
        </Empty>
      )}
      <ul class="link-results">
        {found.map(({ target, title }) => (
          <li key={target}>
            <span lang="vi">{title}</span>
            <Form view={view} action={linksPath(plan.id)} class="">
              <input type="hidden" name="kind" value={kind} />
              <input type="hidden" name="target" value={target} />
              <Button icon="link">
                {say(`link-${kind}`)}
                <span class="unseen"> {title}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </>
  )
}
