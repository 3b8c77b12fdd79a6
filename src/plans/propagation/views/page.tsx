import type { JSX } from 'preact'
import type { CivilDate } from '../../../platform/clock.ts'
import { formatIsoDate, formatNumber } from '../../../platform/i18n/format.ts'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { Fact, Facts } from '../../../platform/ui/parts/card.tsx'
import { ErrorSummary, Form } from '../../../platform/ui/parts/form.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { RegisteredDocument } from '../../../registry/index.ts'
import type { ListedPropagation } from '../queries.ts'
import type { AskedUnit } from '../rules.ts'
import type { Sent } from '../show.tsx'
import { propagationSay, type Say } from '../words/words.ts'
import { AnswerForm } from './answer-form.tsx'
import { DocumentsPart } from './documents-part.tsx'
import { PropagationState } from './list.tsx'
import { AddUnits, UnitsPart } from './units-part.tsx'

export interface PropagationPageProps {
  readonly view: View
  readonly one: ListedPropagation
  readonly units: readonly AskedUnit[]
  /** Those for which the person may speak. */
  readonly own: ReadonlySet<string>
  readonly documents: readonly RegisteredDocument[]
  readonly plan: { readonly id: string; readonly name: string } | null
  /** Null for the whole office. */
  readonly keeper: string | null
  /** Who started it. */
  readonly by: string
  readonly maySteer: boolean
  /** Which units show. */
  readonly part: 'all' | 'missing' | 'done'
  readonly today: CivilDate
  readonly sent: Sent
}

/** One propagation: what is asked, what I can do now, and what each unit said. */
export function PropagationPage(props: PropagationPageProps): JSX.Element {
  const { view, one, own, maySteer, sent, today } = props
  const say = propagationSay(view)
  const open = one.closedAt === null
  return (
    <>
      <Breadcrumb view={view} trail={[{ href: '/propagation', label: say('title') }]} here={one.title} />
      <div class="page-head">
        <h1 lang="vi">{one.title}</h1>
        <p>
          <PropagationState one={one} today={today} say={say} /> {sumWords(props, say)}
        </p>
        <ProgressBar one={one} say={say} />
      </div>
      <ErrorSummary view={view} errors={sent.errors} />
      <About {...props} say={say} />
      {open && own.size > 0 && <AnswerForm {...props} say={say} />}
      <DocumentsPart {...props} say={say} />
      {open && maySteer && <AddUnits {...props} say={say} />}
      <UnitsPart {...props} say={say} />
      <Tools {...props} say={say} />
    </>
  )
}

export type Part = PropagationPageProps & { readonly say: Say }

function sumWords({ one: { sum }, view: { locale } }: PropagationPageProps, say: Say): string {
  return say('sum', {
    done: formatNumber(sum.done, locale),
    units: formatNumber(sum.units, locale),
    people: formatNumber(sum.people, locale),
  })
}

function ProgressBar({ one: { sum }, say }: { one: ListedPropagation; say: Say }): JSX.Element | null {
  if (sum.units === 0) return null
  return <progress class="propagation-progress" aria-label={say('done')} max={sum.units} value={sum.done} />
}

function About({ view, one, plan, keeper, say }: Part): JSX.Element {
  return (
    <Facts>
      <Fact label={say('due')}>{formatIsoDate(one.dueOn, view.locale)}</Fact>
      <Fact label={say('instructions')}>
        {one.instructions && (
          <span lang="vi" class="propagation-words">
            {one.instructions}
          </span>
        )}
      </Fact>
      <Fact label={say('keeper')}>
        {keeper === null ? say('whole-office') : <span lang="vi">{keeper}</span>}
      </Fact>
      <Fact label={say('plan')}>
        {plan && (
          <a href={`/plans/${plan.id}`} lang="vi">
            {plan.name}
          </a>
        )}
      </Fact>
    </Facts>
  )
}

function Tools({ view, one, maySteer, say }: Part): JSX.Element {
  const path = `/propagation/${one.id}`
  const open = one.closedAt === null
  const missing = one.sum.done < one.sum.units
  return (
    <div class="buttons">
      {one.sum.units > 0 && (
        <ButtonLink icon="download" href={`${path}/export.xlsx`}>
          {say('export-button')}
        </ButtonLink>
      )}
      {maySteer && open && missing && (
        <Form view={view} action={`${path}/remind`} class="buttons">
          <Button>{say('remind-button')}</Button>
        </Form>
      )}
      {maySteer && (
        <Form view={view} action={`${path}/${open ? 'close' : 'reopen'}`} class="buttons">
          <Button kind="quiet">{say(open ? 'close-button' : 'reopen-button')}</Button>
        </Form>
      )}
    </div>
  )
}
