import type { ComponentChildren, JSX } from 'preact'
import {
  isPossible,
  LateBadge,
  lateness,
  periodWords,
  StateBadge,
  type WorkChange,
  WorkDeeds,
  WorkHistory,
  type WorkItem,
  type WorkPowers,
  workSay,
} from '../../../plans/index.ts'
import type { CivilDate } from '../../../platform/clock.ts'
import { formatIsoDate, formatMoment } from '../../../platform/i18n/format.ts'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { Fact, Facts } from '../../../platform/ui/parts/card.tsx'
import { Form } from '../../../platform/ui/parts/form.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { ItemAround } from '../work-item.ts'
import { type AnswerSay, answerSay } from './words.ts'

export interface WorkPageProps extends ItemAround {
  readonly view: View
  /** Its type, symbol and title. */
  readonly plan: string
  readonly changes: readonly WorkChange[]
  readonly powers: WorkPowers
  /** Whether the visitor may send links by which it is answered without an account. */
  readonly mayLink: boolean
  readonly today: CivilDate
  /** What was answered. */
  readonly answers: ComponentChildren
  /** What other areas have to say about the item. */
  readonly more: ComponentChildren
}

/** One work item: what it is, what one can do now, what was answered, what was done. */
export function WorkPage(props: WorkPageProps): JSX.Element {
  const { view, task, item, changes, nameOf, answers, more } = props
  const say = answerSay(view)
  return (
    <>
      <div class="page-head">
        <Breadcrumb
          view={view}
          trail={[
            { href: `/plans/${item.planId}`, label: task.plan.symbol ?? task.plan.title },
            { href: `/tasks/${task.id}`, label: say('fact-task') },
          ]}
          here={say('work-title')}
        />
        <h1 class="task-title" lang="vi">
          {task.text}
        </h1>
      </div>
      <WorkFacts {...props} say={say} />
      <WhatNow {...props} say={say} />
      {answers}
      {more}
      <WorkHistory view={view} changes={changes} nameOf={nameOf} />
    </>
  )
}

type PartProps = WorkPageProps & { readonly say: AnswerSay }

function WorkFacts({ view, item, task, siblings, nameOf, plan, today, say }: PartProps): JSX.Element {
  const words = workSay(view)
  const leads = siblings.filter(
    ({ role, state, id }) => role === 'lead' && state !== 'cancelled' && id !== item.id,
  )
  const late = lateness(item, siblings, today)
  return (
    <section aria-label={say('work-facts')}>
      <Facts>
        <Fact label={say('fact-state')}>
          <StateBadge item={item} say={words} />{' '}
          <LateBadge lateness={late} item={item} nameOf={nameOf} say={words} />{' '}
          <span class="small soft">
            {say('fact-since', { at: formatMoment(item.stateSince, view.locale) })}
          </span>
        </Fact>
        <Fact label={say('fact-unit')}>
          {nameOf(item.unitId)}
          {item.plannedUnitId !== item.unitId && (
            <span class="small soft"> {words('meant-for', { unit: nameOf(item.plannedUnitId) })}</span>
          )}
        </Fact>
        <Fact label={say('fact-due')}>
          {item.dueOn === null ? words('due-none') : formatIsoDate(item.dueOn, view.locale)}
        </Fact>
        <Fact label={say('fact-period')}>{periodWords(item.period, view.locale, words)}</Fact>
        <Fact label={say('fact-role')}>{words(`role-${item.role}`)}</Fact>
        <Fact label={say('fact-leads')}>{leads.map(({ unitId }) => nameOf(unitId)).join(', ')}</Fact>
        <Fact label={say('fact-modality')}>{say(`modality-${item.modality}`)}</Fact>
        <Fact label={say('fact-plan')}>
          <a href={`/plans/${item.planId}`} lang="vi">
            {plan}
          </a>
        </Fact>
        <Fact label={say('fact-task')}>
          <a href={`/tasks/${task.id}`}>{say('whole-task')}</a>
        </Fact>
      </Facts>
    </section>
  )
}

/** One main thing at most; the rest beside it, quieter. */
function WhatNow(props: PartProps): JSX.Element {
  const { view, item, powers, mayLink, nameOf, say } = props
  const judges = powers.judges && item.state === 'claimed'
  const answers = powers.answers && isPossible('claim', item)
  return (
    <section class="stack" aria-labelledby="now">
      <h2 id="now">{say('what-now')}</h2>
      <p>{nowWords(item, judges, answers, nameOf, say)}</p>
      <div class="buttons work-now">
        {judges && (
          <Form view={view} action={`/work/${item.id}/accept`} class="buttons">
            <input type="hidden" name="version" value={String(item.version)} />
            <Button kind="primary">{say('do-accept')}</Button>
          </Form>
        )}
        {judges && <ButtonLink href={`/work/${item.id}/return`}>{say('do-return')}</ButtonLink>}
        {answers && (
          <ButtonLink
            href={`/work/${item.id}/answer`}
            kind={judges || item.state === 'claimed' ? 'plain' : 'primary'}
          >
            {say(item.state === 'claimed' ? 'do-add' : 'do-answer')}
          </ButtonLink>
        )}
        {mayLink && isPossible('claim', item) && (
          <ButtonLink kind="quiet" href={`/work/${item.id}/links`}>
            {say('do-links')}
          </ButtonLink>
        )}
        <WorkDeeds view={view} item={item} powers={powers} />
      </div>
    </section>
  )
}

function nowWords(
  item: WorkItem,
  judges: boolean,
  answers: boolean,
  nameOf: (unitId: string) => string,
  say: AnswerSay,
): string {
  if (judges) return say('look-first')
  if (item.state === 'claimed' || item.state === 'refused') return say('waits-judge')
  if (item.state === 'accepted' || item.state === 'cancelled') return say('nothing-left')
  return answers ? say('answer-hint') : say('waits-unit', { unit: nameOf(item.unitId) })
}
