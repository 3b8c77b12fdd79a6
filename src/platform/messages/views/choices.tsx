import type { JSX } from 'preact'
import { locales } from '../../i18n/locale.ts'
import { Button } from '../../ui/parts/button.tsx'
import { RadioGroup } from '../../ui/parts/fields.tsx'
import { ErrorSummary, Field, type FieldError, Form } from '../../ui/parts/form.tsx'
import type { View } from '../../ui/view.ts'
import { messageSay } from '../words.ts'

interface ChoicesProps {
  readonly view: View
  readonly entered: {
    readonly email: string
    readonly text: string
    readonly phone: string
    readonly locale: string
  }
  /** The account's mail address; null where nobody gave one. */
  readonly address: string | null
  /** What the office has set up. */
  readonly channels: { readonly email: boolean; readonly text: boolean }
  readonly errors: readonly FieldError[]
}

/** How one wants to be told. */
export function ChoicesPage({ view, entered, address, channels, errors }: ChoicesProps): JSX.Element {
  const say = messageSay(view)
  const mail =
    address === null ? say('choices-email-missing') : say('choices-email-address', { email: address })
  return (
    <>
      <div class="page-head">
        <h1>{say('choices-title')}</h1>
        <p>{say('choices-intro')}</p>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <Form view={view} action="/account/messages">
        <RadioGroup
          name="email"
          label={say('choices-email')}
          help={channels.email ? mail : say('choices-email-off')}
          value={entered.email}
          options={(['at-once', 'daily', 'none'] as const).map(value => ({
            value,
            label: say(`choices-email-${value}`),
          }))}
        />
        {channels.text && (
          <>
            <RadioGroup
              name="text"
              label={say('choices-text')}
              value={entered.text}
              options={(['at-once', 'none'] as const).map(value => ({
                value,
                label: say(`choices-text-${value}`),
              }))}
            />
            <Field
              name="phone"
              label={say('choices-phone')}
              help={say('choices-phone-help')}
              value={entered.phone}
              errors={errors}
            />
          </>
        )}
        <RadioGroup
          name="locale"
          label={say('choices-locale')}
          value={entered.locale}
          options={locales.map(value => ({ value, label: say(`choices-locale-${value}`) }))}
        />
        <div class="buttons">
          <Button kind="primary">{say('choices-save')}</Button>
        </div>
      </Form>
    </>
  )
}
