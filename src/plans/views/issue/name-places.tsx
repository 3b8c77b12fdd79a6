import type { JSX } from 'preact'
import type { PlanDocument, Span } from '../../../documents/index.ts'
import type { NamedUnit } from '../../rules/issue/model.ts'
import { collectiveNames, nameKey } from '../../rules/issue/named-units.ts'
import type { IssueContext } from './context.ts'

const placesShown = 5
const lettersShown = 280

/** The tasks and duties in which a name stands, the first few: what an officer judges it by. */
export function NamePlaces({
  context,
  name,
}: {
  context: IssueContext
  name: NamedUnit
}): JSX.Element | null {
  const { say, issue } = context
  const places = placesOf(issue.plan.document, name.key)
  if (places.length === 0) return null
  const more = places.length - placesShown
  const query = new URLSearchParams({ unit: name.written })
  return (
    <section class="issue-section" aria-labelledby="stands">
      <h2 id="stands">{say('name-stands')}</h2>
      <ul class="name-places" lang="vi">
        {places.slice(0, placesShown).map(({ text, span }) => (
          <li key={span.join()}>{text.length > lettersShown ? `${text.slice(0, lettersShown)}…` : text}</li>
        ))}
      </ul>
      {more > 0 && <p class="soft">{say('name-stands-more', { count: more })}</p>}
      {name.tasks > 0 && (
        <p>
          <a href={`/plans/uploads/${issue.record.upload.id}?${query}`}>{say('name-stands-source')}</a>
        </p>
      )}
    </section>
  )
}

function placesOf(document: PlanDocument, key: string): { readonly text: string; readonly span: Span }[] {
  const isCollective = collectiveNames(document)
  const tasks = document.tasks.filter(({ units }) =>
    units.some(({ name, collective }) => nameKey(name, collective) === key),
  )
  const duties = document.reporting.filter(({ who, to, onward }) =>
    [...who, ...to, ...onward].some(name => nameKey(name, isCollective(name)) === key),
  )
  return [...tasks, ...duties]
}
