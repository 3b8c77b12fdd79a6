import type { JSX } from 'preact'
import { formatMoment } from '../../../platform/i18n/format.ts'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { TextArea } from '../../../platform/ui/parts/fields.tsx'
import { Form } from '../../../platform/ui/parts/form.tsx'
import { Badge } from '../../../platform/ui/parts/status.tsx'
import type { Finding } from '../queries/find.ts'
import { canFinding, type FindingCommand } from '../rules.ts'
import { mended } from './deeds.tsx'
import type { InspectionPageProps } from './inspection-page.tsx'
import { FindingBadge } from './state.tsx'
import type { InspectionSay } from './words.ts'

type Props = InspectionPageProps & { readonly finding: Finding; readonly say: InspectionSay }

/** One finding: about whom, how weighty, by when; what was said to it; what I can do. */
export function FindingCard(props: Props): JSX.Element {
  const { view, finding, inspection, may, today, say } = props
  const { id, number, unit, task, what, weight, state } = finding
  const can = (deed: FindingCommand['kind']) =>
    canFinding(deed, state, inspection.state) && (deed === 'answer' ? may.answer.has(id) : may.run)
  return (
    <article class="card finding" id={`finding-${number}`} aria-labelledby={`finding-${number}-name`}>
      <h3 id={`finding-${number}-name`}>{say('finding-of', { number, unit: unit.name })}</h3>
      <p class="said-by">
        <Badge tone={weight === 'serious' ? 'late' : 'draft'}>{say(`weight-${weight}`)}</Badge>
        <FindingBadge finding={finding} today={today} locale={view.locale} say={say} />
      </p>
      <p class="as-typed" lang="vi">
        {what}
      </p>
      {task && (
        <p class="small soft" lang="vi">
          {task.path} {task.text}
        </p>
      )}
      <Said {...props} />
      {(['answer', 'close', 'reopen', 'withdraw'] as const).filter(can).map(deed => (
        <Deed key={deed} {...props} deed={deed} />
      ))}
    </article>
  )
}

function Said({ view, finding, said, say }: Props): JSX.Element | null {
  const changes = (said.get(finding.id) ?? []).filter(({ kind }) => kind !== 'add')
  if (changes.length === 0) return null
  return (
    <>
      {changes.map(({ version, kind, text, madeAt, madeBy }) => (
        <div key={version} class="said">
          <p class="said-by small">
            <b>{say(`said-${kind}`)}</b> <span lang="vi">{madeBy}</span>{' '}
            <time class="soft" dateTime={madeAt.toISOString()}>
              {formatMoment(madeAt, view.locale)}
            </time>
          </p>
          {text !== '' && (
            <p class="as-typed" lang="vi">
              {text}
            </p>
          )}
        </div>
      ))}
    </>
  )
}

/** The words of each deed's form, by what it does. */
const words = {
  answer: ['answer-open', 'answer-text', 'answer-send'],
  close: ['finding-close-open', 'finding-close-text', 'finding-close-send'],
  reopen: ['reopen-open', 'reopen-text', 'reopen-send'],
  withdraw: ['withdraw-open', 'withdraw-text', 'withdraw-send'],
} as const

function Deed({
  view,
  finding,
  sent,
  say,
  deed,
}: Props & { readonly deed: FindingCommand['kind'] }): JSX.Element {
  const { id, version } = finding
  const [open, label, send] = words[deed]
  const { typed, errors } = mended(sent, `${id}:${deed}`)
  const field = `${deed}-${id}`
  return (
    <details class="folded" open={errors.length > 0}>
      <summary>{say(open)}</summary>
      <Form view={view} action={`/findings/${id}/${deed}`} class="form form-wide" draft={field}>
        <input type="hidden" name="seen" value={version} />
        <TextArea
          id={field}
          name="text"
          label={say(label)}
          rows={3}
          required={deed !== 'close'}
          value={typed.text ?? ''}
          errors={errors.map(error => (error.field === field ? { ...error, field: 'text' } : error))}
        />
        <div class="buttons">
          <Button>{say(send)}</Button>
        </div>
      </Form>
    </details>
  )
}
