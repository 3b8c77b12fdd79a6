import type { JSX } from 'preact'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { Form } from '../../../platform/ui/parts/form.tsx'
import type { NamedUnit } from '../../rules/issue/model.ts'
import { type IssueContext, issuePath } from './context.ts'
import { NameRow } from './name-row.tsx'

const groups = ['to-choose', 'suggested', 'chosen'] as const

type Group = (typeof groups)[number]

/** Every name of the plan and the unit that it means: first those that need thought, last those that are settled. */
export function NamesSection({ context }: { context: IssueContext }): JSX.Element {
  const { view, say, issue } = context
  const { names } = issue
  const rows = names.map((name, index) => ({ name, index }))
  const grouped = Map.groupBy(rows, ({ name }) => groupOf(name))
  const waiting = grouped.get('suggested')?.length ?? 0
  const chosen = grouped.get('chosen')?.length ?? 0
  return (
    <section class="issue-section" aria-labelledby="names">
      <h2 id="names">{say('names-title')}</h2>
      <p class="soft">{say('names-help')}</p>
      <div class="names-head">
        <p class="tabular">{say('names-count', { chosen, all: names.length })}</p>
        {waiting > 0 && (
          <Form view={view} action={`${issuePath(issue.record.upload.id)}/suggestions`} class="choice-form">
            <Button icon="check">{say('names-accept-all', { count: waiting })}</Button>
          </Form>
        )}
      </div>
      {groups.map(group => (
        <NameGroup key={group} context={context} group={group} rows={grouped.get(group) ?? []} />
      ))}
    </section>
  )
}

/** What is settled need not stand in the way of what is not. */
const chosenShown = 12

function NameGroup({
  context,
  group,
  rows,
}: {
  context: IssueContext
  group: Group
  rows: readonly { readonly name: NamedUnit; readonly index: number }[]
}): JSX.Element | null {
  if (rows.length === 0) return null
  const list = (
    <ul class="plain names">
      {rows.map(({ name, index }) => (
        <NameRow key={name.key} context={context} name={name} index={index} />
      ))}
    </ul>
  )
  const heading = (
    <>
      {context.say(`names-${group}`)} <span class="count tabular">{rows.length}</span>
    </>
  )
  if (group !== 'chosen') {
    return (
      <div class="names-group">
        <h3>{heading}</h3>
        {list}
      </div>
    )
  }
  return (
    <details class="names-group" id="names-chosen" open={rows.length <= chosenShown}>
      <summary>
        <b>{heading}</b>
      </summary>
      {list}
    </details>
  )
}

function groupOf({ chosen, suggested }: NamedUnit): Group {
  if (chosen) return 'chosen'
  return suggested ? 'suggested' : 'to-choose'
}
