import type { JSX } from 'preact'
import type { Heading } from '../../../documents/index.ts'
import { Pager } from '../../../platform/ui/parts/pager.tsx'
import { SearchForm } from '../../../platform/ui/parts/search-form.tsx'
import { Empty } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { PlanSummary, PlanTask } from '../../rules/plan/model.ts'
import { planSections } from '../../rules/plan/sections.ts'
import { findTasks } from '../../rules/tasks/find.ts'
import { PlanFrame, planPath } from './plan-frame.tsx'
import { TaskEntries } from './task-entries.tsx'
import { planSay } from './words.ts'

/** Tasks in full on one page; most plans have fewer. */
const tasksOnPage = 100

interface SectionsProps {
  readonly view: View
  readonly plan: PlanSummary
  readonly outline: readonly Heading[]
  readonly tasks: readonly PlanTask[]
  readonly q: string
  /** From 1. */
  readonly page: number
}

const headings = ['h3', 'h4', 'h5', 'h6'] as const

/** The tasks of a plan under the headings of its document, in their order. */
export function SectionsPage({ view, plan, outline, tasks, q, page }: SectionsProps): JSX.Element {
  const say = planSay(view)
  const found = findTasks(tasks, q)
  const shown = found.slice((page - 1) * tasksOnPage, page * tasksOnPage)
  return (
    <PlanFrame view={view} plan={plan} tab="sections">
      <h2>{say('sections-title')}</h2>
      <SearchForm
        view={view}
        action={planPath(plan.id, 'sections')}
        label={say('sections-search')}
        button={say('search-button')}
        value={q}
      />
      <p class="soft" role="status">
        {found.length === tasks.length
          ? say('sections-count', { count: tasks.length })
          : say('sections-count-of', { count: found.length, all: tasks.length })}
      </p>
      {found.length === 0 && (
        <Empty icon="tasks" title={say('sections-none')}>
          <p>
            <a href={planPath(plan.id, 'sections')}>{say('sections-clear')}</a>
          </p>
        </Empty>
      )}
      <div class="sections">
        {planSections(outline, shown).map(({ path, title, depth, tasks: own }) => {
          const Heading = headings[Math.min(depth, headings.length - 1)] ?? 'h6'
          return (
            <>
              <Heading lang="vi">{path === '' ? say('sections-loose') : `${path}. ${title}`}</Heading>
              {own.length > 0 && <TaskEntries view={view} tasks={own} say={say} />}
            </>
          )
        })}
      </div>
      <Pager view={view} page={page} pages={Math.max(1, Math.ceil(found.length / tasksOnPage))} />
    </PlanFrame>
  )
}
