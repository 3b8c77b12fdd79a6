import type { JSX } from 'preact'
import { speaker } from '../../../platform/i18n/words.ts'
import { ButtonLink } from '../../../platform/ui/parts/button.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { OpenidOutcome } from '../../actions/openid-sign-in.ts'
import { words } from './words.ts'

interface RefusedProps {
  readonly view: View
  /** What the provider is called. */
  readonly name: string
  readonly outcome: Exclude<OpenidOutcome, { readonly kind: 'signed-in' }>
}

/** The provider knows the person, and we do not. */
export function OpenidRefusedPage({ view, name, outcome }: RefusedProps): JSX.Element {
  const say = speaker(words, view.locale)
  return (
    <>
      <div class="page-head">
        <h1>{say('openid-nobody-title')}</h1>
        <p>
          {outcome.kind === 'nobody'
            ? say('openid-nobody', { name, email: outcome.email })
            : say('openid-unverified', { name })}
        </p>
      </div>
      <p>
        <ButtonLink href="/sign-in">{say('back')}</ButtonLink>
      </p>
    </>
  )
}
