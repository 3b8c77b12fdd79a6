import type { JSX } from 'preact'
import { today } from '../../../platform/clock.ts'
import type { View } from '../../../platform/ui/view.ts'
import type { Finding } from '../queries/find.ts'
import { FindingBadge } from './state.tsx'
import { inspectionSay } from './words.ts'

interface PanelProps {
  readonly view: View
  readonly findings: readonly Finding[]
}

/** What inspections found about a task, on its page; nothing where nothing was found. */
export function FindingPanel({ view, findings }: PanelProps): JSX.Element | null {
  if (findings.length === 0) return null
  const say = inspectionSay(view)
  return (
    <section class="stack" aria-labelledby="task-findings">
      <h2 id="task-findings">{say('panel-title')}</h2>
      <ul class="plain steering-list">
        {findings.map(finding => (
          <li key={finding.id}>
            <p>
              <a href={`/inspections/${finding.inspectionId}#finding-${finding.number}`} lang="vi">
                {finding.what}
              </a>
            </p>
            <p class="small">
              <FindingBadge finding={finding} today={today()} locale={view.locale} say={say} />{' '}
              <span class="soft" lang="vi">
                {finding.unit.name}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
