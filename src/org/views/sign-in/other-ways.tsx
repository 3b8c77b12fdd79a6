import type { JSX } from 'preact'
import { ButtonLink } from '../../../platform/ui/parts/button.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { Say } from './words.ts'

interface OtherWaysProps {
  readonly view: View
  readonly next: string
  /** What the office's own provider is called; null where there is none. */
  readonly openid: string | null
  readonly say: Say
}

/** A passkey, the office's own provider, and the way back for who forgot the password. */
export function OtherWays({ view, next, openid, say }: OtherWaysProps): JSX.Element {
  return (
    <section aria-label={say('or')} class="other-ways">
      <passkey-button
        data-csrf={view.csrfToken}
        data-options="/sign-in/passkey/options"
        data-answer="/sign-in/passkey"
        data-next={next}
        data-working={say('passkey-working')}
        data-failed={say('passkey-failed')}
        data-unsupported={say('passkey-unsupported')}
      >
        <button type="button" class="button" hidden>
          {say('passkey-button')}
        </button>
        <p class="soft" role="status" />
        <noscript>
          <p class="soft small">{say('passkey-script')}</p>
        </noscript>
      </passkey-button>
      {openid !== null && (
        <p>
          <ButtonLink href={`/sign-in/openid?next=${encodeURIComponent(next)}`}>
            {say('openid-button', { name: openid })}
          </ButtonLink>
        </p>
      )}
      <p>
        <a href="/sign-in/forgotten">{say('forgotten')}</a>
      </p>
    </section>
  )
}
