import type { JSX } from 'preact'
import { formatIsoDate, formatMoment } from '../../../platform/i18n/format.ts'
import { Timeline, type TimelineEntry } from '../../../platform/ui/parts/timeline.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { WorkChange } from '../queries/work-items.ts'
import type { WorkCommandKind, WorkState } from '../rules/model.ts'
import { type WorkSay, workSay } from './words.ts'

interface HistoryProps {
  readonly view: View
  /** The latest first. */
  readonly changes: readonly WorkChange[]
  /** Names of the units that the changes name (`unitsOfChanges`). */
  readonly nameOf: (unitId: string) => string
}

/** What was done to a work item, by whom and why. */
export function WorkHistory({ view, changes, nameOf }: HistoryProps): JSX.Element {
  const say = workSay(view)
  return (
    <section class="stack" aria-labelledby="history">
      <h2 id="history">{say('history')}</h2>
      {changes.length === 0 ? (
        <p class="none">{say('history-none')}</p>
      ) : (
        <Timeline
          label={say('history')}
          entries={changes.map(change => entryOf(change, view, nameOf, say))}
        />
      )}
    </section>
  )
}

/** Ids of the units that the changes name. */
export function unitsOfChanges(changes: readonly WorkChange[]): string[] {
  const ends = changes.flatMap(({ details }) => [details.before?.unitId, details.after?.unitId])
  return [...new Set(ends.filter(id => typeof id === 'string'))]
}

/** The sign of what came of it. */
const signs: Readonly<Record<WorkState, Pick<TimelineEntry, 'icon' | 'tone'>>> = {
  issued: { icon: 'tasks', tone: 'due' },
  received: { icon: 'check', tone: 'running' },
  refused: { icon: 'undo', tone: 'returned' },
  'in-progress': { icon: 'running', tone: 'running' },
  claimed: { icon: 'eye', tone: 'due' },
  accepted: { icon: 'check', tone: 'done' },
  returned: { icon: 'undo', tone: 'returned' },
  cancelled: { icon: 'close', tone: 'draft' },
}

function entryOf(
  change: WorkChange,
  view: View,
  nameOf: (unitId: string) => string,
  say: WorkSay,
): TimelineEntry {
  return {
    key: String(change.version),
    when: formatMoment(change.madeAt, view.locale),
    moment: change.madeAt.toISOString(),
    who: change.madeBy?.name ?? say(change.byLink ? 'by-link' : 'by-system'),
    what: whatWords(change, view, nameOf, say),
    ...signs[change.toState],
    ...(change.reason === null ? {} : { detail: <p lang="vi">{change.reason}</p> }),
  }
}

function whatWords(
  { kind, details }: WorkChange,
  view: View,
  nameOf: (unitId: string) => string,
  say: WorkSay,
): string {
  const { before, after } = details
  const unit = (id: unknown) => (typeof id === 'string' ? nameOf(id) : '')
  const day = (iso: unknown) => (typeof iso === 'string' ? formatIsoDate(iso, view.locale) : say('no-day'))
  if (after?.why === 'not-meant') return say(kind === 'cancel' ? 'change-not-meant' : 'change-meant-again')
  switch (kind) {
    case 'hand-over':
    case 'succeed':
      return say(`change-${kind}`, { from: unit(before?.unitId), to: unit(after?.unitId) })
    case 'set-due':
      return say('change-set-due', { from: day(before?.dueOn), to: day(after?.dueOn) })
    case 'claim':
      return say('change-claim', { count: Number(after?.evidence ?? 0) })
    default:
      return isPlain(kind) ? say(`change-${kind}`) : say('change-amended')
  }
}

type PlainKind = Exclude<WorkCommandKind, 'hand-over' | 'set-due' | 'claim'>

const plainKinds: ReadonlySet<string> = new Set<PlainKind>([
  'receive',
  'refuse',
  'start',
  'withdraw',
  'accept',
  'return',
  'reopen',
  'insist',
  'cancel',
])

const isPlain = (kind: string): kind is PlainKind => plainKinds.has(kind)
