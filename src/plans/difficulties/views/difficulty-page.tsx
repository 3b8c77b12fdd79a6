import type { JSX } from 'preact'
import type { CivilDate } from '../../../platform/clock.ts'
import { formatIsoDate, formatMoment } from '../../../platform/i18n/format.ts'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Fact, Facts } from '../../../platform/ui/parts/card.tsx'
import { Badge } from '../../../platform/ui/parts/status.tsx'
import { Timeline, type TimelineEntry } from '../../../platform/ui/parts/timeline.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { Difficulty, DifficultyChange } from '../queries/find.ts'
import { DeedForms, type SentDeed } from './deeds.tsx'
import { DifficultyBadge } from './state.tsx'
import { type DifficultySay, difficultySay } from './words.ts'

interface DifficultyPageProps {
  readonly view: View
  readonly difficulty: Difficulty
  /** In order; the first one raised it. */
  readonly changes: readonly DifficultyChange[]
  readonly may: { readonly answer: boolean; readonly close: boolean; readonly seePlan: boolean }
  readonly today: CivilDate
  /** A form that was sent and is to be mended. */
  readonly sent: SentDeed | null
}

/** One difficulty: what, whose, by when; its answers; what I can do now; what happened. */
export function DifficultyPage(props: DifficultyPageProps): JSX.Element {
  const { view, difficulty, changes, may, sent } = props
  const say = difficultySay(view)
  return (
    <>
      <div class="page-head">
        <Breadcrumb
          view={view}
          trail={[{ href: '/difficulties', label: say('menu') }]}
          here={say('title', { unit: difficulty.raiser.name })}
        />
        <h1>{say('title', { unit: difficulty.raiser.name })}</h1>
      </div>
      <About {...props} say={say} />
      <Answers view={view} changes={changes} say={say} />
      <DeedForms view={view} difficulty={difficulty} may={may} sent={sent} say={say} />
      <section class="stack" aria-labelledby="history">
        <h2 id="history">{say('history')}</h2>
        <Timeline
          label={say('history')}
          entries={changes.toReversed().map(change => entryOf(change, view, say))}
        />
      </section>
    </>
  )
}

type Said = DifficultyPageProps & { readonly say: DifficultySay }

function About({ view, difficulty, today, say, may }: Said): JSX.Element {
  const { what, asksFor, raiser, owner, since, dueOn, plan, task, workItemId } = difficulty
  const day = (iso: CivilDate) => formatIsoDate(iso, view.locale)
  return (
    <section aria-label={say('about')}>
      <Facts>
        <Fact label={say('state')}>
          <DifficultyBadge difficulty={difficulty} today={today} say={say} />
        </Fact>
        <Fact label={say('what')}>
          <span class="as-typed" lang="vi">
            {what}
          </span>
        </Fact>
        <Fact label={say('asks-for')}>
          <span class="as-typed" lang="vi">
            {asksFor}
          </span>
        </Fact>
        <Fact label={say('raiser')}>
          <span lang="vi">{raiser.name}</span>
        </Fact>
        <Fact label={say('owner')}>
          <span lang="vi">{owner.name}</span>
        </Fact>
        <Fact label={say('due')}>{day(dueOn)}</Fact>
        <Fact label={say('since')}>{day(since)}</Fact>
        <Fact label={say('plan')}>
          {may.seePlan ? (
            <a href={`/plans/${plan.id}`} lang="vi">
              {plan.name}
            </a>
          ) : (
            <span lang="vi">{plan.name}</span>
          )}
        </Fact>
        <Fact label={say('task')}>
          {task && (
            <span lang="vi">
              {task.path} {may.seePlan ? <a href={`/tasks/${task.id}`}>{task.text}</a> : task.text}
            </span>
          )}
        </Fact>
        <Fact label={say('work')}>
          {workItemId && may.seePlan && <a href={`/work/${workItemId}`}>{say('work-open')}</a>}
        </Fact>
      </Facts>
    </section>
  )
}

type AnswersProps = Pick<Said, 'view' | 'changes' | 'say'>

function Answers({ view, changes, say }: AnswersProps): JSX.Element {
  const answers = changes.filter(({ kind }) => kind === 'answer')
  return (
    <section class="stack" aria-labelledby="answers">
      <h2 id="answers">{say('answers')}</h2>
      {answers.length === 0 && <p class="none">{say('answers-none')}</p>}
      {answers.map(({ version, text, final, owner, madeAt, madeBy }) => (
        <article key={version} class="said" id={`answer-${version}`}>
          <p class="said-by">
            <Badge tone={final ? 'done' : 'running'} sign={final}>
              {say(final ? 'answer-final' : 'answer-interim')}
            </Badge>{' '}
            <span lang="vi">{say('answer-by', { name: madeBy, unit: owner.name })}</span>{' '}
            <time class="soft" dateTime={madeAt.toISOString()}>
              {formatMoment(madeAt, view.locale)}
            </time>
          </p>
          <p class="as-typed" lang="vi">
            {text}
          </p>
        </article>
      ))}
    </section>
  )
}

function entryOf(change: DifficultyChange, view: View, say: DifficultySay): TimelineEntry {
  const { version, kind, text, final, owner, dueOn, madeAt, madeBy } = change
  const did = kind === 'answer' && !final ? ('did-answer-interim' as const) : (`did-${kind}` as const)
  return {
    key: String(version),
    when: formatMoment(madeAt, view.locale),
    moment: madeAt.toISOString(),
    who: madeBy,
    what: say(did, { owner: owner.name, due: formatIsoDate(dueOn, view.locale) }),
    // An answer stands above in full.
    detail: text !== '' && kind !== 'answer' && (
      <p class="as-typed small" lang="vi">
        {text}
      </p>
    ),
  }
}
