import type { JSX } from 'preact'
import { stateWords, type WorkItem, workSay } from '../../../plans/index.ts'
import { formatMoment } from '../../../platform/i18n/format.ts'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { CheckboxGroup, type Option, Select } from '../../../platform/ui/parts/fields.tsx'
import { ErrorSummary, Field, type FieldError, Form } from '../../../platform/ui/parts/form.tsx'
import { Badge, Notice } from '../../../platform/ui/parts/status.tsx'
import { type Column, Table } from '../../../platform/ui/parts/table.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { AnswerLink } from '../queries.ts'
import { type LinkSay, linkSay } from './words.ts'

/** Days that a link may be good for. */
export const linkDays = ['3', '7', '14', '30'] as const

/** What was typed into the form. */
export interface LinkEntry {
  readonly email: string
  readonly days: string
}

interface LinkFieldsProps {
  readonly entry: LinkEntry
  readonly suggested: boolean
  readonly mails: boolean
  readonly errors: readonly FieldError[]
  readonly say: LinkSay
}

function LinkFields({ entry, suggested, mails, errors, say }: LinkFieldsProps): JSX.Element {
  return (
    <>
      <Field
        name="email"
        type="email"
        label={say('email')}
        help={say(suggested ? 'email-suggested' : 'email-help')}
        value={entry.email}
        errors={errors}
      />
      <Select
        name="days"
        label={say('days')}
        value={entry.days}
        options={linkDays.map(days => ({ value: days, label: say('days-option', { days: Number(days) }) }))}
      />
      {!mails && <p class="field-help">{say('no-mail')}</p>}
      <div class="buttons">
        <Button kind="primary">{say(mails ? 'make-mail' : 'make')}</Button>
      </div>
    </>
  )
}

interface LinksPageProps extends Omit<LinkFieldsProps, 'say'> {
  readonly view: View
  readonly item: WorkItem
  readonly task: string
  readonly unit: string
  /** Whether anybody could answer now. */
  readonly open: boolean
  readonly links: readonly AnswerLink[]
}

/** Links of one work item: a new one, and those that were made. */
export function LinksPage(props: LinksPageProps): JSX.Element {
  const { view, item, task, unit, open, links, errors } = props
  const say = linkSay(view)
  const back = `/work/${item.id}`
  return (
    <>
      <div class="page-head">
        <Breadcrumb
          view={view}
          trail={[{ href: back, label: workSay(view)('work-item') }]}
          here={say('title')}
        />
        <h1>{say('title')}</h1>
        <p lang="vi">{task}</p>
        <p class="soft">{unit}</p>
      </div>
      {open ? (
        <>
          <p>{say('about')}</p>
          <ErrorSummary view={view} errors={errors} />
          <Form view={view} action={`${back}/links`}>
            <LinkFields {...props} say={say} />
          </Form>
          <p>
            <a href={`/work/links?plan=${item.planId}&unit=${item.unitId}`}>{say('more', { unit })}</a>
          </p>
        </>
      ) : (
        <Notice tone="draft">
          <p>{say('not-now', { state: stateWords(item, workSay(view)) })}</p>
        </Notice>
      )}
      <section class="stack" aria-labelledby="links">
        <h2 id="links">{say('list')}</h2>
        {links.length === 0 ? (
          <p class="none">{say('none')}</p>
        ) : (
          <Table
            caption={say('list')}
            rows={links}
            rowKey={({ id }) => id}
            columns={columnsOf(view, `${back}/links`, say)}
          />
        )}
      </section>
    </>
  )
}

function columnsOf(view: View, path: string, say: LinkSay): readonly Column<AnswerLink>[] {
  const at = (moment: Date) => formatMoment(moment, view.locale)
  return [
    { heading: say('column-email'), cell: ({ email }) => email },
    { heading: say('column-made'), cell: ({ madeAt }) => at(madeAt) },
    { heading: say('column-until'), cell: ({ expiresAt }) => at(expiresAt) },
    {
      heading: say('column-state'),
      cell: link => (
        <>
          <State link={link} at={at} say={say} />
          {link.state === 'waiting' && (
            <Form view={view} action={`${path}/${link.id}/revoke`} class="buttons">
              <Button kind="quiet">{say('revoke')}</Button>
            </Form>
          )}
        </>
      ),
    },
  ]
}

function State({
  link,
  at,
  say,
}: {
  readonly link: AnswerLink
  readonly at: (moment: Date) => string
  readonly say: LinkSay
}): JSX.Element {
  const { state, usedAt, mailedAt } = link
  if (state === 'used')
    return <Badge tone="done">{say('state-used', { at: usedAt ? at(usedAt) : '' })}</Badge>
  if (state === 'waiting' && mailedAt)
    return <Badge tone="running">{say('state-mailed', { at: at(mailedAt) })}</Badge>
  return <Badge tone={state === 'waiting' ? 'running' : 'draft'}>{say(`state-${state}`)}</Badge>
}

interface ManyLinksPageProps extends Omit<LinkFieldsProps, 'say'> {
  readonly view: View
  readonly action: string
  readonly plan: string
  readonly unit: string
  readonly items: readonly Option[]
  readonly chosen: readonly string[]
}

/** Links of several work items of one unit, in one mail. */
export function ManyLinksPage(props: ManyLinksPageProps): JSX.Element {
  const { view, action, plan, unit, items, chosen, errors } = props
  const say = linkSay(view)
  return (
    <>
      <div class="page-head">
        <h1>{say('many-title')}</h1>
        <p>{unit}</p>
        <p class="soft" lang="vi">
          {plan}
        </p>
      </div>
      {items.length === 0 ? (
        <p class="none">{say('many-none')}</p>
      ) : (
        <>
          <p>{say('many-about')}</p>
          <p>{say('about')}</p>
          <ErrorSummary view={view} errors={errors} />
          <Form view={view} action={action}>
            <CheckboxGroup
              name="items"
              label={say('many-items')}
              options={items}
              values={chosen}
              errors={errors}
            />
            <LinkFields {...props} say={say} />
          </Form>
        </>
      )}
    </>
  )
}

interface MadeLinksPageProps {
  readonly view: View
  readonly email: string
  readonly expiresAt: Date
  readonly mailed: boolean
  readonly links: readonly { readonly itemId: string; readonly task: string; readonly address: string }[]
}

/** Links that were just made, this one time. */
export function MadeLinksPage({ view, email, expiresAt, mailed, links }: MadeLinksPageProps): JSX.Element {
  const say = linkSay(view)
  const [only] = links
  return (
    <>
      <div class="page-head">
        <h1>{links.length === 1 ? say('made-title') : say('made-many-title', { count: links.length })}</h1>
      </div>
      <Notice tone="done" announce>
        <p>{say('made', { until: formatMoment(expiresAt, view.locale) })}</p>
        {mailed && <p>{say('made-mailed', { email })}</p>}
      </Notice>
      <ul class="stack">
        {links.map(({ itemId, task, address }) => (
          <li key={itemId}>
            <p lang="vi">{task}</p>
            <p>
              <code class="link-address">{address}</code>
            </p>
          </li>
        ))}
      </ul>
      {only && (
        <div class="buttons">
          <ButtonLink href={`/work/${only.itemId}/links`}>{say('back-list')}</ButtonLink>
          <ButtonLink kind="quiet" href={`/work/${only.itemId}`}>
            {say('back')}
          </ButtonLink>
        </div>
      )}
    </>
  )
}
