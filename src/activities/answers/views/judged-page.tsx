import type { JSX } from 'preact'
import { ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { Notice } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { answerSay } from './words.ts'

/** What became of one of many. */
export interface Judged {
  /** Null for what is no longer to be seen. */
  readonly id: string | null
  /** Why it was left as it is, in words; null for one that went through. */
  readonly fault: string | null
}

interface JudgedPageProps {
  readonly view: View
  readonly done: string
  readonly failed: readonly Judged[]
}

/** What came of judging many where not all went through. */
export function JudgedPage({ view, done, failed }: JudgedPageProps): JSX.Element {
  const say = answerSay(view)
  return (
    <>
      <div class="page-head">
        <h1>{say('judged-title')}</h1>
      </div>
      <p>{done}</p>
      <Notice tone="returned" title={say('judged-failed', { count: failed.length })}>
        <ul class="plain">
          {failed.map(({ id, fault }) => (
            <li key={`${id} ${fault}`}>{id === null ? fault : <a href={`/work/${id}`}>{fault}</a>}</li>
          ))}
        </ul>
      </Notice>
      <div class="buttons">
        <ButtonLink kind="primary" href="/work/to-accept">
          {say('judged-back')}
        </ButtonLink>
      </div>
    </>
  )
}
