import type { JSX } from 'preact'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { Select } from '../../../platform/ui/parts/fields.tsx'
import { Field, Form } from '../../../platform/ui/parts/form.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { suggestLinks } from '../../rules/issue/link-suggestions.ts'
import type { LinkDraft, LinkKind } from '../../rules/issue/model.ts'
import { linkKinds } from '../../tables.ts'
import { type IssueContext, issuePath } from './context.ts'
import { citedAs, type LinkTarget, targetOf } from './link-target.ts'
import type { IssueSay } from './words.ts'

/** Programmes and plans that this one is integrated with, carries out or continues (F8). */
export function LinksSection({ context }: { context: IssueContext }): JSX.Element {
  const { view, say, issue } = context
  const path = `${issuePath(issue.record.upload.id)}/links`
  const suggested = suggestLinks(issue.plan)
  return (
    <section class="issue-section" aria-labelledby="links">
      <h2 id="links">{say('links-title')}</h2>
      <p class="soft">{say('links-help')}</p>
      {issue.plan.links.length === 0 && <p>{say('links-none')}</p>}
      <ul class="plain rows">
        {issue.plan.links.map(link => (
          <LinkRow key={JSON.stringify(link)} context={context} link={link} path={path} />
        ))}
      </ul>
      {suggested.length > 0 && <h3>{say('links-suggested')}</h3>}
      <ul class="plain rows">
        {suggested.map(({ kind, reference }) => (
          <li key={reference.number}>
            <span>
              {citedAs(reference.value)} <span class="small soft">{reference.value.subject}</span>
            </span>
            <LinkButton
              view={view}
              say={say}
              action={path}
              kind={kind}
              target={{ planId: null, documentId: null, reference: reference.number }}
              title={citedAs(reference.value)}
            />
          </li>
        ))}
      </ul>
      <LinkSearch say={say} action={path} q="" kind="integrates-with" />
    </section>
  )
}

function LinkRow({
  context,
  link,
  path,
}: {
  context: IssueContext
  link: LinkDraft
  path: string
}): JSX.Element {
  const { view, say, issue } = context
  const reference = issue.plan.references.find(({ number }) => number === link.reference)
  const title = reference
    ? citedAs(reference.value)
    : (issue.linkTitles.get(link.planId ?? link.documentId ?? '') ?? null)
  return (
    <li>
      <span>
        <span class="soft">{say(`link-${link.kind}`)}:</span> {title ?? <em>{say('link-lost')}</em>}
      </span>
      <Form view={view} action={path} class="choice-form">
        <input type="hidden" name="deed" value="remove" />
        <input type="hidden" name="kind" value={link.kind} />
        <input type="hidden" name="target" value={targetOf(link)} />
        <button
          type="submit"
          class="button button-quiet"
          aria-label={say('link-remove-of', { title: title ?? '' })}
        >
          {say('link-remove')}
        </button>
      </Form>
    </li>
  )
}

/** Links to one thing in one way. */
export function LinkButton({
  view,
  say,
  action,
  kind,
  target,
  title,
}: {
  view: View
  say: IssueSay
  action: string
  kind: LinkKind
  target: LinkTarget
  title: string
}): JSX.Element {
  const words = say(`link-${kind}`)
  return (
    <Form view={view} action={action} class="choice-form">
      <input type="hidden" name="deed" value="add" />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="target" value={targetOf(target)} />
      <button type="submit" class="button" aria-label={say('link-add-of', { kind: words, title })}>
        {say('link-add', { kind: words })}
      </button>
    </Form>
  )
}

/** Looks for what to link to, on a page of its own. */
export function LinkSearch({
  say,
  action,
  q,
  kind,
}: {
  say: IssueSay
  action: string
  q: string
  kind: LinkKind
}): JSX.Element {
  return (
    <form method="get" action={action} class="form inline-form">
      <Select
        name="kind"
        id="link-kind"
        label={say('links-kind')}
        value={kind}
        options={linkKinds.map(value => ({ value, label: say(`link-${value}`) }))}
      />
      <Field
        type="search"
        name="q"
        id="link-q"
        label={say('links-search')}
        help={say('links-search-help')}
        value={q}
        required={false}
      />
      <Button icon="search">{say('links-search-button')}</Button>
    </form>
  )
}
