import type { JSX } from 'preact'
import { formatDay, formatIsoDate } from '../../../platform/i18n/format.ts'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { Fact, Facts } from '../../../platform/ui/parts/card.tsx'
import { RadioGroup, TextArea } from '../../../platform/ui/parts/fields.tsx'
import { ErrorSummary, type FieldError, Form } from '../../../platform/ui/parts/form.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { PlanSummary } from '../../rules/plan/model.ts'
import type { SeenDraft } from '../actions/change-draft.ts'
import type { AmendmentRequest } from '../queries/requests.ts'
import { isTakenByPress } from '../rules/requests.ts'
import {
  amendmentsCrumb,
  amendmentsPath,
  amendPath,
  comparePath,
  PlanPageHead,
  RequestBadge,
} from './parts.tsx'
import { SeenFields } from './seen-fields.tsx'
import { type AmendmentSay, amendmentSay } from './words.ts'

/** What may be answered. */
export const decisions = ['agreed', 'partly', 'declined'] as const

interface RequestProps {
  readonly view: View
  readonly plan: PlanSummary
  readonly request: AmendmentRequest
  readonly mayDecide: boolean
  readonly mayAmend: boolean
  readonly mayWithdraw: boolean
  /** What a press on "take it into the draft" has seen. */
  readonly seen: SeenDraft
  readonly entered: { readonly state: string; readonly answer: string }
  readonly errors: readonly FieldError[]
}

/** One request: what is asked for, why, what was answered, what can be done now. */
export function RequestPage(props: RequestProps): JSX.Element {
  const { view, plan, request } = props
  const say = amendmentSay(view)
  const title = say('request-title', { what: say(`what-${request.what}`), unit: request.unit.name })
  return (
    <>
      <PlanPageHead view={view} plan={plan} say={say} title={title} trail={[amendmentsCrumb(plan, say)]}>
        <p>
          <RequestBadge state={request.state} say={say} />{' '}
          <span class="soft">
            {say('request-asked', {
              person: request.askedBy.name,
              day: formatDay(request.askedAt, view.locale),
            })}
          </span>
        </p>
      </PlanPageHead>
      <RequestFacts view={view} request={request} say={say} />
      <Now {...props} say={say} />
    </>
  )
}

function RequestFacts({
  view,
  request,
  say,
}: {
  view: View
  request: AmendmentRequest
  say: AmendmentSay
}): JSX.Element {
  const { tasks, proposed, proposedDay, reason, answer, decidedBy, decidedAt, doneIn, planId } = request
  return (
    <section aria-label={say('request-facts')}>
      <Facts>
        <Fact label={say('request-tasks')}>
          {tasks.length === 0 ? (
            say('request-whole')
          ) : (
            <ul class="plain">
              {tasks.map(({ id, path, text }) => (
                <li key={id}>
                  <a href={`/tasks/${id}`} lang="vi">
                    {[path, text].filter(Boolean).join('. ')}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact label={say('request-proposed')}>{proposed && <span lang="vi">{proposed}</span>}</Fact>
        <Fact label={say('request-day')}>{proposedDay && formatIsoDate(proposedDay, view.locale)}</Fact>
        <Fact label={say('ask-reason')}>
          <span lang="vi" class="typed">
            {reason}
          </span>
        </Fact>
        <Fact label={say('request-answer')}>
          {decidedAt && decidedBy !== null && (
            <>
              {answer && (
                <p lang="vi" class="typed">
                  {answer}
                </p>
              )}
              <p class="soft">
                {say('request-decided', { person: decidedBy, day: formatDay(decidedAt, view.locale) })}
              </p>
            </>
          )}
        </Fact>
        <Fact label={say('versions-title')}>
          {doneIn !== null && (
            <a href={comparePath(planId, doneIn - 1, doneIn)}>{say('request-done', { number: doneIn })}</a>
          )}
        </Fact>
      </Facts>
    </section>
  )
}

function Now(props: RequestProps & { say: AmendmentSay }): JSX.Element | null {
  const { view, plan, request, mayDecide, mayAmend, mayWithdraw, seen, say } = props
  const path = `${amendmentsPath(plan.id)}/${request.id}`
  const isAgreed = request.state === 'agreed' || request.state === 'partly'
  if (isAgreed && mayAmend && request.doneIn === null) {
    if (!isTakenByPress(request.what)) {
      return (
        <p>
          {say('take-other')} <a href={amendPath(plan.id)}>{say('compose-button')}</a>
        </p>
      )
    }
    return (
      <Form view={view} action={`${path}/take`}>
        <SeenFields seen={seen} />
        <div class="buttons">
          <Button kind="primary" icon="plus">
            {say('take-button')}
          </Button>
        </div>
      </Form>
    )
  }
  if (request.state !== 'asked') return null
  return (
    <>
      {mayDecide && <DecideForm {...props} path={path} />}
      {mayWithdraw && (
        <Form view={view} action={`${path}/withdraw`}>
          <div class="buttons">
            <Button icon="undo">{say('withdraw-button')}</Button>
          </div>
        </Form>
      )}
    </>
  )
}

function DecideForm({
  view,
  path,
  entered,
  errors,
  say,
}: RequestProps & { say: AmendmentSay; path: string }): JSX.Element {
  return (
    <section class="stack" aria-labelledby="decide">
      <h2 id="decide">{say('decide-title')}</h2>
      <Form view={view} action={`${path}/decide`}>
        <ErrorSummary view={view} errors={errors} />
        <RadioGroup
          name="state"
          label={say('decide-state')}
          value={entered.state}
          options={decisions.map(value => ({ value, label: say(`state-${value}`) }))}
          errors={errors}
        />
        <TextArea
          name="answer"
          label={say('decide-answer')}
          help={say('decide-answer-help')}
          value={entered.answer}
          rows={3}
          lang="vi"
          required={false}
          errors={errors}
        />
        <div class="buttons">
          <Button kind="primary">{say('decide-button')}</Button>
        </div>
      </Form>
    </section>
  )
}
