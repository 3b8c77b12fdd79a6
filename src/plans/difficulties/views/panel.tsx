import type { JSX } from 'preact'
import { today } from '../../../platform/clock.ts'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import { ButtonLink } from '../../../platform/ui/parts/button.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { Difficulty } from '../queries/find.ts'
import { DifficultyBadge } from './state.tsx'
import { difficultySay } from './words.ts'

interface PanelProps {
  readonly view: View
  readonly difficulties: readonly Difficulty[]
  /** Where one is raised; null for whoever may not. */
  readonly raiseHref: string | null
}

/** The difficulties of a task or a work item, on its page. */
export function DifficultyPanel({ view, difficulties, raiseHref }: PanelProps): JSX.Element {
  const say = difficultySay(view)
  return (
    <section class="stack" aria-labelledby="difficulties">
      <h2 id="difficulties">{say('panel-title')}</h2>
      {difficulties.length === 0 ? (
        <p class="none">{say('panel-none')}</p>
      ) : (
        <ul class="plain steering-list">
          {difficulties.map(difficulty => (
            <li key={difficulty.id}>
              <p>
                <a href={`/difficulties/${difficulty.id}`} lang="vi">
                  {difficulty.what}
                </a>
              </p>
              <p class="small">
                <DifficultyBadge difficulty={difficulty} today={today()} say={say} />{' '}
                <span class="soft">
                  {say(difficulty.state === 'open' ? 'panel-line' : 'panel-line-done', {
                    raiser: difficulty.raiser.name,
                    owner: difficulty.owner.name,
                    due: formatIsoDate(difficulty.dueOn, view.locale),
                  })}
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
      {raiseHref && (
        <p>
          <ButtonLink href={raiseHref}>{say('panel-raise')}</ButtonLink>
        </p>
      )}
    </section>
  )
}
