import type { JSX } from 'preact'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { Fact, Facts } from '../../../platform/ui/parts/card.tsx'
import { Checkbox } from '../../../platform/ui/parts/fields.tsx'
import { ErrorSummary, Field, type FieldError, Form } from '../../../platform/ui/parts/form.tsx'
import { Badge } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { type ReminderSay, reminderSay } from './words.ts'

/** Settings as they stand in the form. */
export interface EnteredSettings {
  readonly active: boolean
  readonly before: string
  readonly after: string
  readonly escalate: string
  readonly version: number
  readonly errors: readonly FieldError[]
}

interface FormProps {
  readonly view: View
  readonly planId: string
  readonly settings: EnteredSettings
}

/** When to remind, for whoever may say so. */
export function SettingsForm({ view, planId, settings }: FormProps): JSX.Element {
  const say = reminderSay(view)
  const { active, errors, version } = settings
  return (
    <>
      <ErrorSummary view={view} errors={errors} />
      <Form view={view} action={`/plans/${planId}/reminders`}>
        <input type="hidden" name="version" value={version} />
        <Checkbox
          name="active"
          label={say('active')}
          help={say('active-help')}
          checked={active}
          required={false}
        />
        {(['before', 'after', 'escalate'] as const).map(name => (
          <Field
            key={name}
            name={name}
            label={say(name)}
            help={say(`${name}-help`)}
            value={settings[name]}
            errors={errors}
            required={false}
          />
        ))}
        <div class="buttons">
          <Button kind="primary">{say('save')}</Button>
        </div>
      </Form>
    </>
  )
}

/** The same for whoever only looks. */
export function SettingsFacts({
  settings,
  say,
}: {
  settings: EnteredSettings
  say: ReminderSay
}): JSX.Element {
  const { active, before, after, escalate } = settings
  const days = (typed: string, code: 'days' | 'days-weekly') =>
    typed === '' ? say('days-none') : say(code, { days: typed })
  return (
    <>
      <p>
        <Badge tone={active ? 'done' : 'draft'}>{say(active ? 'state-on' : 'state-off')}</Badge>
      </p>
      <Facts>
        <Fact label={say('before-fact')}>{days(before, 'days')}</Fact>
        <Fact label={say('after-fact')}>{days(after, 'days-weekly')}</Fact>
        <Fact label={say('escalate-fact')}>{days(escalate, 'days')}</Fact>
      </Facts>
    </>
  )
}
