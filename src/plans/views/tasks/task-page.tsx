import type { ComponentChildren, JSX } from 'preact'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { Fact, Facts } from '../../../platform/ui/parts/card.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { basisSay } from '../../bases/words/words.ts'
import type { IssuedPlan, PlanTask } from '../../rules/plan/model.ts'
import { wordsInPlace } from '../../rules/tasks/around.ts'
import { planPath, plansCrumb } from '../plan/plan-frame.tsx'
import { planName, whenWords } from '../plan/plan-words.ts'
import { TaskEntries, UnitRoles } from '../plan/task-entries.tsx'
import { WithPlanWords } from '../with-plan-words.tsx'
import { type TaskSay, taskSay } from './words.ts'

/** Tasks of the same section that are shown. */
const siblingsShown = 12
/** Letters that are shown before and after the task's words. */
const lettersAround = 320

interface TaskPageProps {
  readonly view: View
  readonly plan: IssuedPlan
  /** All tasks of the plan, in its order. */
  readonly tasks: readonly PlanTask[]
  readonly task: PlanTask
  /** Who does what of it, and how far each is. */
  readonly work: ComponentChildren
}

/** One task: what, whose, when; its words in the plan; the tasks around it. */
export function TaskPage({ view, plan, tasks, task, work }: TaskPageProps): JSX.Element {
  const say = taskSay(view)
  const siblings = tasks.filter(
    ({ id, sectionPath, sectionTitle }) =>
      id !== task.id && sectionPath === task.sectionPath && sectionTitle === task.sectionTitle,
  )
  const near = nearest(siblings, task)
  return (
    <>
      <div class="page-head">
        <Breadcrumb
          view={view}
          trail={[plansCrumb(say), { href: planPath(plan.id), label: planName(plan) }]}
          here={say('task-of-plan', { path: task.path })}
        />
        <h1 class="task-title" lang="vi">
          {task.text}
        </h1>
      </div>
      <TaskFacts view={view} plan={plan} task={task} say={say} />
      {work}
      <p>
        <a href={`/tasks/${task.id}/documents`}>{basisSay(view)('task-link')}</a>
      </p>
      {/* A task that an amendment took out has no place in the document any more. */}
      {tasks.some(({ id }) => id === task.id) && <InPlace plan={plan} task={task} say={say} />}
      <Neighbours tasks={tasks} task={task} say={say} />
      <section class="stack" aria-labelledby="siblings">
        <h2 id="siblings">{say('task-siblings')}</h2>
        {siblings.length === 0 ? (
          <p class="none">{say('task-siblings-none')}</p>
        ) : (
          <TaskEntries view={view} tasks={near} say={say} />
        )}
        {near.length < siblings.length && (
          <p>
            <a href={planPath(plan.id, 'sections')}>{say('task-siblings-all', { count: siblings.length })}</a>
          </p>
        )}
      </section>
    </>
  )
}

/** Those that stand nearest to the task, in the order of the plan: a section may have a hundred. */
function nearest(siblings: readonly PlanTask[], task: PlanTask): readonly PlanTask[] {
  const away = ({ number }: PlanTask) => Math.abs(number - task.number)
  return siblings
    .toSorted((one, other) => away(one) - away(other))
    .slice(0, siblingsShown)
    .toSorted((one, other) => one.number - other.number)
}

type PartProps = Omit<TaskPageProps, 'tasks' | 'work'> & { readonly say: TaskSay }

function TaskFacts({ view, plan, task, say }: PartProps): JSX.Element {
  const day = (iso: string | null) => iso && formatIsoDate(iso, view.locale)
  const when = whenWords(task, view.locale, say)
  return (
    <section aria-label={say('task-facts')}>
      <Facts>
        <Fact label={say('task-units')}>
          {task.units.length === 0 ? (
            say('no-units')
          ) : (
            <UnitRoles units={task.units} planId={plan.id} say={say} />
          )}
        </Fact>
        <Fact label={say('task-when')}>{when && <WithPlanWords locale={view.locale} words={when} />}</Fact>
        <Fact label={say('task-begins')}>{task.schedule?.from && day(task.beginsOn)}</Fact>
        <Fact label={say('task-due-day')}>{day(task.dueOn)}</Fact>
        <Fact label={say('task-output')}>{task.output && <span lang="vi">{task.output}</span>}</Fact>
        <Fact label={say('task-kind')}>
          {say(`kind-${task.kind}`)} · {say(`modality-${task.modality}`)}
        </Fact>
        <Fact label={say('task-plan')}>
          <a href={planPath(plan.id)} lang="vi">
            {planName(plan)} · {plan.title}
          </a>
        </Fact>
        <Fact label={say('task-section')}>{section(task)}</Fact>
      </Facts>
    </section>
  )
}

function section({ sectionPath, sectionTitle }: PlanTask): ComponentChildren {
  return sectionTitle && <span lang="vi">{`${sectionPath}. ${sectionTitle}`}</span>
}

/** Its words as they stand in the document, with what is before and after. */
function InPlace({ plan, task, say }: Omit<PartProps, 'view'>): JSX.Element {
  const { before, words, after, moreBefore, moreAfter } = wordsInPlace(
    plan.document.text,
    task.span,
    lettersAround,
  )
  return (
    <section class="stack" aria-labelledby="place">
      <h2 id="place">{say('task-place')}</h2>
      <blockquote class="in-place" lang="vi">
        {moreBefore && '… '}
        {before}
        <mark>{words}</mark>
        {after}
        {moreAfter && ' …'}
      </blockquote>
      <p>
        <a href={`${planPath(plan.id, 'text')}#task-${task.number}`}>{say('task-place-all')}</a>
      </p>
    </section>
  )
}

function Neighbours({
  tasks,
  task,
  say,
}: Omit<TaskPageProps, 'view' | 'plan' | 'work'> & { say: TaskSay }): JSX.Element | null {
  const at = tasks.findIndex(({ id }) => id === task.id)
  const [before, after] = [tasks[at - 1], tasks[at + 1]]
  if (at < 0 || (!before && !after)) return null
  return (
    <nav class="buttons" aria-label={say('task-neighbours')}>
      {before && <ButtonLink href={`/tasks/${before.id}`}>{say('task-previous')}</ButtonLink>}
      {after && <ButtonLink href={`/tasks/${after.id}`}>{say('task-next')}</ButtonLink>}
    </nav>
  )
}
