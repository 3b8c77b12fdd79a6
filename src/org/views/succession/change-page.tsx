import type { JSX } from 'preact'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { DateField } from '../../../platform/ui/parts/date-field.tsx'
import { TextArea } from '../../../platform/ui/parts/fields.tsx'
import { ErrorSummary, type FieldError, Fieldset, Form } from '../../../platform/ui/parts/form.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { changeKinds } from '../../rules/succession/draft.ts'
import type { PaperEntry } from '../../rules/succession/entry.ts'
import { type ChangeProps, FromFields, ToFields } from './change-fields.tsx'
import { type Say, successionSay } from './words.ts'

/** Which kind of change: each leads to its own form. */
export function KindPage({ view }: { view: View }): JSX.Element {
  const say = successionSay(view)
  return (
    <>
      <Breadcrumb view={view} trail={[crumb(say)]} here={say('start-button')} />
      <div class="page-head">
        <h1>{say('choose-kind')}</h1>
        <p>{say('choose-kind-help')}</p>
      </div>
      <ul class="succession-kinds">
        {changeKinds.map(kind => (
          <li key={kind}>
            <a href={`/successions/new?kind=${kind}`}>{say(`kind-${kind}`)}</a>
            <p>{say(`kind-${kind}-help`)}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Where the pages of successions begin. */
export const crumb = (say: Say) => ({ href: '/successions', label: say('title') })

/** The form of one change; of a new succession, its basis and day too. */
export function ChangePage(props: ChangeProps): JSX.Element {
  const { view, kind, paper, entry, action, back, errors } = props
  const say = successionSay(view)
  return (
    <>
      <Breadcrumb view={view} trail={[crumb(say)]} here={say(`kind-${kind}`)} />
      <div class="page-head">
        <h1>{say(`kind-${kind}`)}</h1>
        <p>{say(`kind-${kind}-help`)}</p>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <Form view={view} action={action} {...(paper && { draft: `succession-${kind}` })}>
        {/* Enter sends the form by its first button: that must not be the one for another row. */}
        <button type="submit" class="unseen" tabIndex={-1} aria-hidden="true" />
        <input type="hidden" name="kind" value={kind} />
        {paper && <Paper view={view} paper={paper} errors={errors} say={say} />}
        <FromFields {...props} say={say} />
        <ToFields {...props} say={say} />
        <div class="buttons">
          <Button kind="primary">{say(paper ? 'next-button' : 'save-button')}</Button>
          <ButtonLink kind="quiet" href={back}>
            {say('back')}
          </ButtonLink>
        </div>
        <input type="hidden" name="from_rows" value={entry.from.length} />
        <input type="hidden" name="to_rows" value={entry.to.length} />
      </Form>
    </>
  )
}

/** Basis and day: of a new succession, and to be corrected alone. */
export function Paper({
  view,
  paper,
  errors,
  say,
}: {
  view: View
  paper: PaperEntry
  errors: readonly FieldError[]
  say: Say
}): JSX.Element {
  return (
    <Fieldset legend={say('paper')}>
      <DateField
        view={view}
        name="day"
        label={say('day')}
        help={say('day-help')}
        value={paper.day}
        errors={errors}
      />
      <TextArea
        name="basis"
        label={say('basis')}
        help={say('basis-help')}
        value={paper.basis}
        rows={2}
        errors={errors}
      />
      <TextArea
        name="note"
        label={say('note')}
        value={paper.note}
        rows={2}
        required={false}
        errors={errors}
      />
    </Fieldset>
  )
}
