import type { JSX } from 'preact'
import { formatMoment, formatNumber } from '../../platform/i18n/format.ts'
import { Breadcrumb } from '../../platform/ui/parts/breadcrumb.tsx'
import { Fact, Facts } from '../../platform/ui/parts/card.tsx'
import { type Column, Table } from '../../platform/ui/parts/table.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { RecordedFact } from '../facts.ts'
import type { ToldChange, ToldFact, ToldValue } from '../told/tell.ts'
import { Value } from './change-list.tsx'
import { type Say, sayFor } from './words.ts'

interface FactPageProps {
  readonly view: View
  readonly fact: RecordedFact
  readonly told: ToldFact
  /** The text that was hashed. */
  readonly text: string
  /** The facts right before and right after, where they are there. */
  readonly neighbours: readonly ToldFact[]
  /** Whom personal values of the fact are about; null where it tells of none that are still there. */
  readonly personalAbout: string | null
}

/** One fact: what was done, every field before and after, its hash, and what stands around it. */
export function FactPage({ view, fact, told, text, neighbours, personalAbout }: FactPageProps): JSX.Element {
  const say = sayFor(view)
  const title = say('fact-title', { number: formatNumber(fact.number, view.locale, 0) })
  return (
    <>
      <Breadcrumb view={view} trail={[{ href: '/audit', label: say('title') }]} here={title} />
      <div class="page-head">
        <h1>
          {told.what}: {told.thing.name}
        </h1>
      </div>
      <Facts>
        <Fact label={say('fact-when')}>
          <time dateTime={told.at.toISOString()}>{formatMoment(told.at, view.locale)}</time>
        </Fact>
        <Fact label={say('fact-who')}>
          {told.whoId === null ? told.who : <a href={`/audit?who=${told.whoId}`}>{told.who}</a>}
        </Fact>
        <Fact label={say('fact-subject')}>
          {told.thing.href === null ? told.thing.name : <a href={told.thing.href}>{told.thing.name}</a>}
          <br />
          <a href={`/audit?subject=${encodeURIComponent(told.subject)}`}>
            {say('fact-about', { name: told.thing.name })}
          </a>
        </Fact>
        <Fact label={say('fact-kind')}>
          <code>{fact.kind}</code>
        </Fact>
      </Facts>
      <section class="audit-part">
        <h2>{say('fact-changes')}</h2>
        {told.changes.length === 0 ? (
          <p>{say('fact-no-changes')}</p>
        ) : (
          <Changes changes={told.changes} say={say} />
        )}
        {personalAbout !== null && (
          <p>
            <a href={`/audit/personal?about=${encodeURIComponent(personalAbout)}`}>{say('fact-personal')}</a>
          </p>
        )}
      </section>
      <Proof fact={fact} text={text} say={say} />
      <Neighbours view={view} number={fact.number} neighbours={neighbours} say={say} />
    </>
  )
}

function Changes({ changes, say }: { changes: readonly ToldChange[]; say: Say }): JSX.Element {
  const shown = (value: ToldValue | null, was = false) =>
    value === null ? <span class="soft">—</span> : <Value value={value} was={was} />
  const field: Column<ToldChange> = { heading: say('fact-field'), cell: change => change.field }
  const changed = changes.filter(({ said }) => said === null)
  const besides = changes.filter(({ said }) => said !== null)
  return (
    <>
      {changed.length > 0 && (
        <Table
          caption={say('fact-changes')}
          rows={changed}
          rowKey={change => change.field}
          columns={[
            field,
            { heading: say('fact-before'), cell: ({ before }) => shown(before) },
            { heading: say('fact-after'), cell: ({ after }) => shown(after) },
          ]}
        />
      )}
      {besides.length > 0 && (
        <Table
          caption={say('fact-said')}
          rows={besides}
          rowKey={change => change.field}
          columns={[field, { heading: say('fact-said'), cell: ({ said }) => shown(said) }]}
        />
      )}
    </>
  )
}

function Proof({ fact, text, say }: { fact: RecordedFact; text: string; say: Say }): JSX.Element {
  return (
    <section class="audit-part">
      <Facts>
        <Fact label={say('fact-hash')}>
          <code class="hash">{fact.hash}</code>
        </Fact>
        <Fact label={say('fact-previous')}>
          <code class="hash">{fact.previousHash}</code>
        </Fact>
      </Facts>
      <details>
        <summary>{say('fact-text')}</summary>
        <p class="small soft">{say('fact-text-help')}</p>
        <pre class="hashed-text">{text}</pre>
      </details>
    </section>
  )
}

function Neighbours({
  view,
  number,
  neighbours,
  say,
}: {
  view: View
  number: number
  neighbours: readonly ToldFact[]
  say: Say
}): JSX.Element {
  return (
    <nav class="audit-part" aria-label={say('fact-neighbours')}>
      <ul class="plain">
        {neighbours.map(one => (
          <li key={one.number}>
            <a href={`/audit/${one.number}`}>
              {say(one.number < number ? 'fact-earlier' : 'fact-later', {
                number: formatNumber(one.number, view.locale, 0),
              })}
            </a>{' '}
            <span class="soft">
              {one.what}: {one.thing.name}
            </span>
          </li>
        ))}
      </ul>
    </nav>
  )
}
