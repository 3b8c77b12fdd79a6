import type { JSX } from 'preact'
import { ButtonLink } from '../../platform/ui/parts/button.tsx'
import { Notice } from '../../platform/ui/parts/status.tsx'
import type { View } from '../../platform/ui/view.ts'
import { sayFor } from './words.ts'

/** What became of one file of an upload. */
export type UploadResult =
  | { readonly name: string; readonly taken: true; readonly href: string; readonly already: boolean }
  | {
      readonly name: string
      readonly taken: false
      readonly title: string
      readonly what: string
      readonly todo: string
    }

/** Shown when not every file was taken: what happened, what was kept, what to do. */
export function UploadResultsPage({
  view,
  results,
}: {
  view: View
  results: readonly UploadResult[]
}): JSX.Element {
  const say = sayFor(view)
  const taken = results.filter(result => result.taken)
  const refused = results.filter(result => !result.taken)
  return (
    <>
      <h1>{say('result-title')}</h1>
      {refused.length > 0 && (
        <section class="stack">
          <h2>{say('result-refused', { count: refused.length })}</h2>
          {refused.map(({ name, title, what, todo }) => (
            <Notice key={name} tone="late">
              <h3>{title}</h3>
              <p class="soft small">{name}</p>
              <p>{what}</p>
              <p>
                <b>{say('what-to-do')}:</b> {todo}
              </p>
            </Notice>
          ))}
          <p class="soft">{say('result-kept')}</p>
        </section>
      )}
      {taken.length > 0 && (
        <section class="stack">
          <h2>{say('result-taken', { count: taken.length })}</h2>
          <ul class="stack">
            {taken.map(({ name, href, already }) => (
              <li key={href}>
                <a href={href}>{name}</a> {already && <span class="soft small">{say('result-already')}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <ButtonLink href="/plans">{say('back-to-plans')}</ButtonLink>
      </p>
    </>
  )
}
