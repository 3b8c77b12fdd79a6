import type { JSX } from 'preact'
import { describeFinding, type Finding } from '../../../documents/index.ts'
import { Icon } from '../../../platform/ui/parts/icon.tsx'
import { Badge, type Tone } from '../../../platform/ui/parts/status.tsx'
import { correctedWords, countSeverities } from '../../rules/findings.ts'
import type { ListProps } from './review-lists.tsx'
import { SourceLink } from './source-link.tsx'

const tones: Readonly<Record<Finding['severity'], Tone>> = { error: 'late', doubt: 'due', note: 'draft' }

/** What is wrong in the document, the gravest first. */
export function FindingList(props: ListProps): JSX.Element {
  const {
    findings,
    context: { say },
  } = props
  return (
    <>
      <h3 class="list-title">{say('findings-title')}</h3>
      {findings === null && <p class="none">{say('findings-unchecked')}</p>}
      {findings?.length === 0 && <p class="none">{say('findings-none')}</p>}
      {findings && findings.length > 0 && (
        <>
          <Counts {...props} findings={findings} />
          <ol class="entries">
            {findings.map((finding, number) => (
              <Entry key={number} finding={finding} number={number} list={props} />
            ))}
          </ol>
        </>
      )}
    </>
  )
}

function Counts({ findings, context: { say } }: ListProps & { findings: readonly Finding[] }): JSX.Element {
  return (
    <p class="finding-counts">
      {countSeverities(findings).map(({ severity, count }) => (
        <Badge key={severity} tone={tones[severity]}>
          {say(`count-${severity}`, { count })}
        </Badge>
      ))}
    </p>
  )
}

interface EntryProps {
  readonly finding: Finding
  readonly number: number
  readonly list: ListProps
}

function Entry({ finding, number, list }: EntryProps): JSX.Element {
  const { say, view } = list.context
  return (
    <li>
      <p class="entry-head finding-head">
        <Badge tone={tones[finding.severity]}>{say(`severity-${finding.severity}`)}</Badge>
        <span class="small soft">
          {finding.span ? <SourceLink to={`finding-${number}-words`} say={say} /> : say('finding-whole')}
        </span>
      </p>
      <p>{describeFinding(finding, view.locale)}</p>
      <Correction finding={finding} list={list} />
    </li>
  )
}

/** The words as they stand and as they should be; the behaviour offers to copy the latter. */
function Correction({ finding, list }: Omit<EntryProps, 'number'>): JSX.Element | null {
  const {
    plan,
    context: { say },
  } = list
  const words = correctedWords(plan.text, finding)
  if (!words) return null
  return (
    <copy-words
      class="correction"
      data-copied={say('correction-copied')}
      data-selected={say('correction-selected')}
    >
      <p>
        <span class="unseen">{say('correction-written')}: </span>
        <del lang="vi">{words.written}</del> <span aria-hidden="true">→</span>{' '}
        <span class="unseen">{say('correction-right')}: </span>
        <ins lang="vi" data-part="words">
          {words.corrected}
        </ins>
      </p>
      <p class="correction-copy">
        <button type="button" class="button button-quiet" data-part="copy" hidden>
          <Icon name="copy" size={16} />
          {say('correction-copy')}
        </button>
        <span class="small" role="status" data-part="said" />
      </p>
    </copy-words>
  )
}
