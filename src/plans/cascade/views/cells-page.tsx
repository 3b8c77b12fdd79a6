import type { JSX } from 'preact'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { DataTable } from '../../../platform/ui/parts/data-table.tsx'
import { Badge, Empty, type Tone } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { PlanSummary } from '../../rules/plan/model.ts'
import type { CoverageCell, TakenUp } from '../queries/coverage.ts'
import type { CoverageCounts, CoverageState } from '../rules/coverage.ts'
import { CoverageChart, coverageTrail } from './coverage-page.tsx'
import { draftPath } from './draft-frame.tsx'
import { type CascadeSay, cascadeSay } from './words.ts'

interface CellsProps {
  readonly view: View
  readonly plan: PlanSummary
  /** One unit in all its tasks, or one task in all its units. */
  readonly of:
    | { readonly kind: 'unit'; readonly name: string }
    | { readonly kind: 'task'; readonly path: string; readonly text: string; readonly href: string }
  readonly counts: CoverageCounts
  readonly cells: readonly CoverageCell[]
  readonly page: number
  readonly pages: number
}

const tones: Readonly<Record<CoverageState, Tone>> = {
  issued: 'done',
  drafted: 'running',
  'left-out': 'draft',
  none: 'late',
}

/** What one unit did about each task that it was given; or what each unit did about one task. */
export function CellsPage({ view, plan, of, counts, cells, page, pages }: CellsProps): JSX.Element {
  const say = cascadeSay(view)
  const title =
    of.kind === 'unit' ? say('unit-cells', { unit: of.name }) : say('task-cells', { path: of.path })
  const coverage = { href: `/plans/${plan.id}/coverage`, label: say('coverage') }
  return (
    <>
      <div class="page-head">
        <Breadcrumb view={view} trail={[...coverageTrail(plan, say), coverage]} here={title} />
        <h1>{title}</h1>
        {of.kind === 'task' && (
          <p lang="vi">
            <a href={of.href}>{of.text}</a>
          </p>
        )}
      </div>
      <CoverageChart view={view} rows={[{ label: say('chart-all'), ...counts }]} say={say} />
      <DataTable
        view={view}
        name={`coverage-${of.kind}-cells`}
        caption={title}
        rows={cells}
        rowKey={({ unitId, taskId }) => `${unitId} ${taskId}`}
        count={say(of.kind === 'unit' ? 'tasks-count' : 'units-count', { count: counts.total })}
        pages={{ page, pages }}
        columns={[
          {
            key: 'what',
            header: say(of.kind === 'unit' ? 'column-task' : 'column-unit'),
            phone: 'title',
            cell: cell => (
              <span lang="vi">{of.kind === 'unit' ? `${cell.path} ${cell.text}` : cell.unitName}</span>
            ),
          },
          {
            key: 'state',
            header: say('column-state'),
            cell: ({ state }) => <Badge tone={tones[state]}>{say(`cover-${state}`)}</Badge>,
          },
          { key: 'where', header: say('column-where'), cell: cell => <Where cell={cell} say={say} /> },
        ]}
        empty={
          <Empty icon="search" title={say('nothing-found')}>
            <p>
              <a href={coverage.href}>{say('coverage')}</a>
            </p>
          </Empty>
        }
      />
    </>
  )
}

function Where({ cell, say }: { cell: CoverageCell; say: CascadeSay }): JSX.Element {
  if (cell.reason !== null && cell.takenUp.length === 0) return <span lang="vi">{cell.reason}</span>
  return (
    <ul class="plain">
      {cell.takenUp.map((one, index) => (
        <li key={index}>
          <Place one={one} say={say} />
        </li>
      ))}
    </ul>
  )
}

function Place({ one, say }: { one: TakenUp; say: CascadeSay }): JSX.Element {
  if (one.taskId !== null) {
    return (
      <a href={`/tasks/${one.taskId}`}>
        <span lang="vi">{one.planName}</span>, {say('task-of', { path: one.path })}
      </a>
    )
  }
  const words = say('in-draft', { title: one.planName })
  if (one.draftId === null) return <span>{words}</span>
  return <a href={draftPath(one.draftId)}>{words}</a>
}
