import type { JSX } from 'preact'
import { formatDay } from '../../../platform/i18n/format.ts'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { Chip, Chips } from '../../../platform/ui/parts/chips.tsx'
import { ErrorSummary } from '../../../platform/ui/parts/form.tsx'
import { Badge, Empty, type Tone } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { DocumentFacts } from '../../../registry/index.ts'
import type { PlanSummary } from '../../rules/plan/model.ts'
import type { BasisReview, PlanBasis } from '../queries.ts'
import type { Signal } from '../rules.ts'
import type { SentReview } from '../show-bases.tsx'
import { basisSay, type Say } from '../words/words.ts'
import { ReviewForm } from './review-form.tsx'

export interface BasesPageProps {
  readonly view: View
  readonly plan: PlanSummary
  readonly bases: readonly PlanBasis[]
  readonly year: number
  readonly thisYear: number
  readonly mayReview: boolean
  /** Whether the person may have documents spread. */
  readonly maySpread: boolean
  readonly sent: SentReview | null
}

/** Years of which the review can be looked at. */
const yearsShown = 5

/** Every document that a plan cites, and what is decided about it for a year. */
export function BasesPage(props: BasesPageProps): JSX.Element {
  const { view, plan, bases, year, thisYear, sent } = props
  const say = basisSay(view)
  const done = bases.filter(({ reviews }) => reviews.some(one => one.year === year)).length
  return (
    <>
      <Breadcrumb
        view={view}
        trail={[
          { href: '/plans', label: say('plans') },
          { href: `/plans/${plan.id}`, label: plan.symbol ?? plan.title },
        ]}
        here={say('title')}
      />
      <div class="page-head">
        <h1>{say('title-of', { year: String(year) })}</h1>
        <p>{say('intro')}</p>
        {props.maySpread && (
          <p>
            <ButtonLink icon="book" href={`/propagation/new?plan=${plan.id}`}>
              {say('spread-link')}
            </ButtonLink>
          </p>
        )}
      </div>
      <ErrorSummary view={view} errors={sent?.errors ?? []} />
      <Chips label={say('years')}>
        {Array.from({ length: yearsShown }, (_, index) => thisYear - index).map(one => (
          <Chip key={one} href={`/plans/${plan.id}/bases?year=${one}`} current={one === year}>
            {one}
          </Chip>
        ))}
      </Chips>
      {bases.length === 0 ? (
        <Empty icon="book" title={say('none-title')}>
          <p>{say('none')}</p>
        </Empty>
      ) : (
        <>
          <p role="status">{say('sum', { done, all: bases.length })}</p>
          {bases.map(basis => (
            <Basis key={basis.document.id} basis={basis} {...props} say={say} />
          ))}
        </>
      )}
    </>
  )
}

export type BasisPart = BasesPageProps & { readonly basis: PlanBasis; readonly say: Say }

function Basis(props: BasisPart): JSX.Element {
  const { view, basis, year, mayReview, say } = props
  const { document, kinds, signals, replacedBy, amendedBy, reviews } = basis
  const review = reviews.find(one => one.year === year)
  return (
    <section class="basis" id={`d-${document.id}`} aria-labelledby={`t-${document.id}`}>
      <h2 id={`t-${document.id}`}>
        <a href={`/documents/${document.id}`} lang="vi">
          {nameOf(document)}
        </a>
      </h2>
      {document.symbol !== null && document.subject !== null && <p lang="vi">{document.subject}</p>}
      <p class="basis-signals">
        <span class="small soft">{kinds.map(kind => say(`kind-${kind}`)).join(' · ')}</span>
        {signals.map(signal => (
          <Badge key={signal} tone={tones[signal]}>
            {say(`signal-${signal}`)}
          </Badge>
        ))}
      </p>
      {signals.includes('issuer-ended') && <p class="small soft">{say('issuer-ended-help')}</p>}
      <Others label={say('replaced-by')} documents={replacedBy} />
      <Others label={say('amended-by')} documents={amendedBy} />
      {review ? (
        <Reviewed review={review} view={view} say={say} />
      ) : (
        <p>
          <Badge tone="due">{say('never')}</Badge>
        </p>
      )}
      {mayReview && <ReviewForm {...props} review={review ?? null} />}
      <Before reviews={reviews.filter(one => one.year < year)} say={say} />
    </section>
  )
}

const tones: Readonly<Record<Signal, Tone>> = {
  replaced: 'late',
  expired: 'late',
  'issuer-ended': 'due',
  amended: 'due',
}

function Others({
  label,
  documents,
}: {
  label: string
  documents: readonly (DocumentFacts & { readonly id: string })[]
}): JSX.Element | null {
  if (documents.length === 0) return null
  return (
    <p>
      {label}:{' '}
      {documents.map((one, index) => (
        <>
          {index > 0 && ', '}
          <a key={one.id} href={`/documents/${one.id}`} lang="vi">
            {nameOf(one)}
          </a>
        </>
      ))}
    </p>
  )
}

function Reviewed({ review, view, say }: { review: BasisReview; view: View; say: Say }): JSX.Element {
  return (
    <div>
      <p>
        <Badge tone="done">
          {say('reviewed', {
            decision: say(`decision-${review.decision}`),
            name: review.by,
            day: formatDay(review.at, view.locale),
          })}
        </Badge>
      </p>
      {review.replacedBy && <Others label={say('replaced-by')} documents={[review.replacedBy]} />}
      {review.note !== '' && <p lang="vi">{review.note}</p>}
    </div>
  )
}

function Before({ reviews, say }: { reviews: readonly BasisReview[]; say: Say }): JSX.Element | null {
  if (reviews.length === 0) return null
  return (
    <p class="small soft">
      {say('before')}:{' '}
      {reviews
        .map(({ year, decision }) =>
          say('year-line', { year: String(year), decision: say(`decision-${decision}`) }),
        )
        .join('; ')}
    </p>
  )
}

/** What a document is called in one line. */
export function nameOf({ type, symbol, subject }: DocumentFacts): string {
  return `${type} ${symbol ?? subject ?? ''}`.trim()
}
