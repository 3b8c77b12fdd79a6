import type { JSX } from 'preact'
import { formatIsoDate, formatMoment } from '../../../platform/i18n/format.ts'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Fact, Facts } from '../../../platform/ui/parts/card.tsx'
import { Notice } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { Gap, MoverPart } from '../../queries/succession/preview.ts'
import type { CarriedOut } from '../../queries/succession/successions.ts'
import { crumb } from './change-page.tsx'
import { Gaps, Lines, Moves, type Names, Sums } from './parts.tsx'
import { successionSay } from './words.ts'

interface ResultProps {
  readonly view: View
  readonly succession: CarriedOut
  readonly names: Names
  readonly parts: readonly MoverPart[]
  readonly gaps: readonly Gap[]
  /** Who carried it out. */
  readonly by: string
  readonly mayChange: boolean
}

/** A succession as it was carried out: from what to what, everything that moved, what is left to fill. */
export function ResultPage(props: ResultProps): JSX.Element {
  const { view, succession, names, gaps, by, mayChange } = props
  const say = successionSay(view)
  const title = say(`kind-${succession.kind}`)
  const things = `/successions/${succession.id}/things`
  const parts = props.parts.filter(({ sums }) => sums.length > 0)
  return (
    <>
      <Breadcrumb view={view} trail={[crumb(say)]} here={title} />
      <div class="page-head">
        <h1>{title}</h1>
      </div>
      <Facts>
        <Fact label={say('day')}>{formatIsoDate(succession.effectiveOn, view.locale)}</Fact>
        <Fact label={say('basis')}>
          <span lang="vi">{succession.legalBasis}</span>
        </Fact>
        <Fact label={say('note')}>{succession.note}</Fact>
        <Fact label={say('result-by-label')}>
          {say('result-by', { name: by, at: formatMoment(succession.carriedOutAt, view.locale) })}
        </Fact>
      </Facts>
      <Gaps view={view} gaps={gaps} names={names} />
      <section class="stack" aria-labelledby="changes">
        <h2 id="changes">{say('changes')}</h2>
        <Lines view={view} lines={succession.lines} succession={succession} names={names} />
      </section>
      <Moves view={view} parts={parts} succession={succession} names={names} things={things} done />
      <Sums view={view} parts={parts} succession={succession} names={names} things={things} done />
      <Notice tone="draft" title={say('mistake-title')}>
        <p>{say('mistake')}</p>
        {mayChange && (
          <p>
            <a href={`/successions/new?kind=split&correct=${succession.id}`}>{say('mistake-go')}</a>
          </p>
        )}
      </Notice>
    </>
  )
}
