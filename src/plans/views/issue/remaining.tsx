import type { JSX } from 'preact'
import type { Refusal } from '../../../platform/errors.ts'
import { Badge } from '../../../platform/ui/parts/status.tsx'
import { issueRefusals } from '../../rules/issue/refusals.ts'
import { reviewProgress } from '../../rules/review/items.ts'
import type { IssueContext } from './context.ts'
import type { IssueSay } from './words.ts'

interface LeftOver {
  readonly must: boolean
  readonly words: string
  readonly href: string
  readonly go: string
}

/** What is still to be done: what stands against the issue, then what is worth a look; each leads to its place. */
export function Remaining({ context }: { context: IssueContext }): JSX.Element {
  const { say } = context
  const left = [...required(context), ...worthALook(context)]
  return (
    <section class="issue-left" aria-labelledby="left">
      <h2 id="left">{say('left-title')}</h2>
      {!left.some(({ must }) => must) && <p>{say('left-nothing')}</p>}
      {left.length > 0 && (
        <ul class="plain">
          {left.map(({ must, words, href, go }) => (
            <li key={`${href} ${words}`}>
              <Badge tone={must ? 'late' : 'due'}>{say(must ? 'left-must' : 'left-should')}</Badge>
              <span>{words}</span>
              <a href={href}>{go}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function required({ say, issue }: IssueContext): LeftOver[] {
  return issueRefusals(issue.state, null).flatMap(refusal => {
    const place = placeOf(refusal, issue.record.upload.id, firstOpen(issue.names))
    const words = wordsOf(refusal, say)
    return place && words ? [{ must: true, words, href: place, go: say(goOf(refusal)) }] : []
  })
}

/** The row of the first name that has no unit. */
function firstOpen(names: IssueContext['issue']['names']): string {
  const key = names.find(({ chosen }) => chosen === null)?.key
  return key === undefined ? '#names' : `#name-${names.findIndex(name => name.key === key) + 1}`
}

const goOf = ({ code }: Refusal) => (code === 'names-open' ? 'left-names-go' : 'left-go')

function wordsOf({ code, args }: Refusal, say: IssueSay): string | null {
  const count = Number(args.count ?? 0)
  switch (code) {
    case 'names-open':
      return say('left-names', { count })
    case 'link-lost':
      return say('left-link-lost', { count })
    case 'words-with-work':
      return say('left-words-with-work', { name: String(args.name ?? '') })
    case 'title-empty':
    case 'period-upside-down':
    case 'no-task':
    case 'no-issuer':
      return say(`left-${code}`)
    default:
      return null
  }
}

function placeOf({ code }: Refusal, uploadId: string, openName: string): string {
  const review = `/plans/uploads/${uploadId}`
  const places: Readonly<Record<string, string>> = {
    'names-open': openName,
    'words-with-work': '#names',
    'no-issuer': '#issuers',
    'link-lost': '#links',
    'no-task': review,
  }
  return places[code] ?? `${review}?show=document`
}

/** Nobody is kept from issuing by these. */
function worthALook({ say, issue }: IssueContext): LeftOver[] {
  const { upload, review, findings } = issue.record
  const open = review ? reviewProgress(review).open : 0
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const path = `/plans/uploads/${upload.id}`
  const look = (words: string, href: string, go: string): LeftOver => ({ must: false, words, href, go })
  return [
    ...issue.alike.map(({ id, symbol, title }) =>
      look(
        say('left-alike', { title: [symbol, title].filter(Boolean).join(' · ') }),
        `/plans/${id}`,
        say('left-alike-go'),
      ),
    ),
    ...(issue.plan.kind === 'coordination' && issue.plan.issuers.length === 1
      ? [look(say('left-one-issuer'), '#issuers', say('left-one-issuer-go'))]
      : []),
    ...(open > 0
      ? [look(say('left-open-tasks', { count: open }), `${path}?state=left`, say('left-open-tasks-go'))]
      : []),
    ...(errors > 0
      ? [look(say('left-errors', { count: errors }), `${path}?show=notes`, say('left-errors-go'))]
      : []),
  ]
}
