import type { JSX } from 'preact'
import { formatBytes, formatMoment, formatNumber } from '../../../platform/i18n/format.ts'
import { sayIfKnown } from '../../../platform/i18n/words.ts'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { Form } from '../../../platform/ui/parts/form.tsx'
import { Badge } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { problemBook } from '../../words.ts'
import type {
  Answer,
  Evidence,
  FigureEvidence,
  FileEvidence,
  LinkCopy,
  LinkEvidence,
} from '../rules/model.ts'
import type { SameUses } from '../same-files.ts'
import { type AnswerSay, answerSay } from './words.ts'

interface AnswerListProps {
  readonly view: View
  /** `/work/<id>/evidence`. */
  readonly path: string
  /** The latest first. */
  readonly answers: readonly Answer[]
  /** By the hash of what was sent. */
  readonly same: ReadonlyMap<string, SameUses>
  /** Whether the visitor may ask for another copy of a link. */
  readonly mayAsk: boolean
}

type PartProps = Omit<AnswerListProps, 'answers'> & { readonly say: AnswerSay }

/** Everything that was said about a work item, with its evidence. */
export function AnswerList(props: AnswerListProps): JSX.Element {
  const { view, answers } = props
  const say = answerSay(view)
  return (
    <section class="stack" aria-labelledby="evidence">
      <h2 id="evidence">{say('evidence')}</h2>
      {answers.length === 0 && <p class="none">{say('evidence-none')}</p>}
      {answers.map(answer => (
        <OneAnswer key={answer.id} {...props} answer={answer} say={say} />
      ))}
    </section>
  )
}

const isFile = (one: Evidence): one is FileEvidence => 'sentHash' in one

function OneAnswer({ answer, ...props }: PartProps & { readonly answer: Answer }): JSX.Element {
  const { view, say } = props
  const { kind, said, sentAt, author, authorName, evidence } = answer
  const sent = evidence.filter(isFile)
  const photos = sent.filter(one => one.kind === 'photo')
  const files = sent.filter(one => one.kind === 'file')
  const links = evidence.filter(one => one.kind === 'link')
  const figures = evidence.filter(one => one.kind === 'figure')
  const who = author.kind === 'link' ? say('by-link-of', { email: authorName }) : authorName
  return (
    <article class="answer" id={`answer-${answer.id}`}>
      <header>
        <h3>{say(`answer-${kind}`)}</h3>
        <p class="small soft">
          {sentAt && <time dateTime={sentAt.toISOString()}>{formatMoment(sentAt, view.locale)}</time>} · {who}
        </p>
      </header>
      {said && (
        <p class="answer-said" lang="vi">
          {said}
        </p>
      )}
      {kind === 'claim' && evidence.length === 0 && <Badge tone="late">{say('bare')}</Badge>}
      {photos.length > 0 && (
        <ul class="photos">
          {photos.map((photo, index) => (
            <Photo key={photo.id} {...props} photo={photo} number={index + 1} />
          ))}
        </ul>
      )}
      <Figures view={view} figures={figures} />
      {files.map(file => (
        <p key={file.id} class="answer-file">
          <a href={`${props.path}/${file.id}`} download>
            {say('download', { name: file.fileName })}
          </a>{' '}
          <span class="small soft">{formatBytes(file.sizeBytes, view.locale)}</span>
          <Same uses={props.same.get(file.sentHash)} say={say} />
        </p>
      ))}
      {links.map(link => (
        <Link key={link.id} {...props} link={link} />
      ))}
    </article>
  )
}

function Photo({
  path,
  photo,
  number,
  same,
  say,
}: PartProps & { readonly photo: FileEvidence; readonly number: number }): JSX.Element {
  const { id, fileName, picture, sentHash } = photo
  return (
    <li>
      <a href={`${path}/${id}/shown`}>
        <img
          src={`${path}/${id}/thumbnail`}
          alt={say('photo-alt', { number, name: fileName })}
          width={160}
          height={120}
          loading="lazy"
        />
      </a>
      <p class="small">
        <a href={`${path}/${id}`} download>
          {say('original')}
        </a>
        {picture?.detailsKept && <span class="soft"> · {say('photo-details')}</span>}
      </p>
      <Same uses={same.get(sentHash)} say={say} />
    </li>
  )
}

/** The same bytes elsewhere: nothing is said of what it means, whoever judges knows. */
function Same({
  uses,
  say,
}: {
  readonly uses: SameUses | undefined
  readonly say: AnswerSay
}): JSX.Element | null {
  if (!uses) return null
  return (
    <span class="same small">
      <Badge tone="due">{say('same-elsewhere')}</Badge>{' '}
      {uses.seen.map(({ itemId, unit, task }, index) => (
        <span key={itemId}>
          {index > 0 && ', '}
          <a href={`/work/${itemId}`} title={task}>
            {unit}
          </a>
        </span>
      ))}
      {uses.hidden > 0 && ` ${say('same-hidden', { count: uses.hidden })}`}
    </span>
  )
}

function Figures({ view, figures }: { view: View; figures: readonly FigureEvidence[] }): JSX.Element | null {
  if (figures.length === 0) return null
  return (
    <ul class="figures" lang="vi">
      {figures.map(({ id, amount, unit, label }) => (
        <li key={id}>
          <strong class="tabular">{formatNumber(amount, view.locale, 6)}</strong> {unit}
          {label && <span class="soft"> · {label}</span>}
        </li>
      ))}
    </ul>
  )
}

function Link({ link, ...props }: PartProps & { readonly link: LinkEvidence }): JSX.Element {
  const { view, path, mayAsk, say } = props
  const kept = link.copies.find(copy => copy.state === 'kept')
  const [latest] = link.copies
  return (
    <div class="answer-link">
      <p>
        <a href={link.address} rel="noopener noreferrer nofollow" class="address">
          {kept?.title ?? link.address}
        </a>
      </p>
      {kept?.title && <p class="small soft address">{link.address}</p>}
      {kept && <Kept view={view} href={`${path}/${link.id}/copies/${kept.id}`} copy={kept} say={say} />}
      {!kept && !latest && <p class="small soft">{say('copy-waiting')}</p>}
      {!kept && latest?.state === 'failed' && (
        <div class="copy-failed">
          <p class="small">
            {say('copy-failed', {
              at: formatMoment(latest.triedAt, view.locale),
              why: sayIfKnown(problemBook, view.locale, latest.failure.code, latest.failure.args) ?? '',
            })}
          </p>
          {mayAsk && (
            <Form view={view} action={`${path}/${link.id}/keep`} class="buttons">
              <Button kind="quiet">{say('copy-again')}</Button>
            </Form>
          )}
        </div>
      )}
    </div>
  )
}

function Kept({
  view,
  href,
  copy,
  say,
}: {
  readonly view: View
  readonly href: string
  readonly copy: LinkCopy & { readonly state: 'kept' }
  readonly say: AnswerSay
}): JSX.Element {
  return (
    <p class="small">
      <a href={href} download>
        {say('copy-kept', { at: formatMoment(copy.triedAt, view.locale) })}
      </a>{' '}
      <span class="soft">
        {formatBytes(copy.sizeBytes, view.locale)} · {say('copy-hash', { hash: copy.hash.slice(0, 12) })}
      </span>
    </p>
  )
}
