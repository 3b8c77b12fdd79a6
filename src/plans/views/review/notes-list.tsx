import type { JSX } from 'preact'
import { sayIfKnown } from '../../../platform/i18n/words.ts'
import { FindingList } from './finding-list.tsx'
import { DeedButton } from './item-deeds.tsx'
import type { ListProps } from './review-lists.tsx'
import { SourceLink } from './source-link.tsx'
import { words } from './words.ts'

/** Mistakes of the document, what the reader thinks the officer should know, and what nothing accounts for. */
export function NotesList(props: ListProps): JSX.Element {
  return (
    <>
      <FindingList {...props} />
      <Warnings {...props} />
      <Unread {...props} />
    </>
  )
}

function Warnings({ plan, context: { view, say } }: ListProps): JSX.Element {
  return (
    <>
      <h3 class="list-title">{say('warnings-title')}</h3>
      {plan.warnings.length === 0 && <p class="none">{say('warnings-none')}</p>}
      <ol class="entries">
        {plan.warnings.map((warning, index) => (
          // Two warnings may be the same in every word, and the list never changes while it is shown.
          <li key={index}>
            <p>
              {view.locale === 'vi'
                ? warning.message
                : (sayIfKnown(words, view.locale, `warning-${warning.code}`, warning.args) ??
                  warning.message)}
            </p>
            {Object.keys(warning.args).length > 0 && (
              <p class="small soft" lang="vi">
                {Object.values(warning.args).join(' · ')}
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

function Unread({ plan, context: { say, mayEdit } }: ListProps): JSX.Element {
  return (
    <>
      <h3 class="list-title">{say('unread-title')}</h3>
      <p class="small soft">{say(plan.unread.length === 0 ? 'unread-none' : 'unread-words')}</p>
      <ol class="entries">
        {plan.unread.map(([start, end], number) => (
          <li key={start}>
            <p class="quote" lang="vi">
              {plan.text.slice(start, end)}
            </p>
            <p class="deeds">
              <SourceLink to={`unread-${number}-words`} say={say} />
              {mayEdit && (
                <DeedButton command={`add-task:${start}-${end}`} icon="plus">
                  {say('add-as-task')}
                </DeedButton>
              )}
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}
