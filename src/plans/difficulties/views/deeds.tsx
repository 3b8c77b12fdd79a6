import type { ComponentChildren, JSX } from 'preact'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { Combobox } from '../../../platform/ui/parts/combobox.tsx'
import { TextArea } from '../../../platform/ui/parts/fields.tsx'
import { ErrorSummary, type FieldError, Form } from '../../../platform/ui/parts/form.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { Difficulty } from '../queries/find.ts'
import { canBe, type DifficultyCommand } from '../rules.ts'
import type { DifficultySay } from './words.ts'

export type Deed = DifficultyCommand['kind']

/** A form as it was sent, with what is wrong with it; errors name the fields by their ids on the page. */
export interface SentDeed {
  readonly deed: Deed
  readonly text: string
  readonly unit: string
  readonly errors: readonly FieldError[]
}

interface DeedsProps {
  readonly view: View
  readonly difficulty: Difficulty
  readonly may: { readonly answer: boolean; readonly close: boolean }
  readonly sent: SentDeed | null
  readonly say: DifficultySay
}

/** What I can do now: the one thing that the state asks for first, the rest folded. */
export function DeedForms(props: DeedsProps): JSX.Element | null {
  const { view, difficulty, may, sent, say } = props
  const can = (deed: Deed) =>
    canBe(deed, difficulty) && (deed === 'answer' || deed === 'pass-on' ? may.answer : may.close)
  if (difficulty.state === 'withdrawn') return null
  const some = (['answer', 'pass-on', 'close', 'reopen', 'withdraw'] as const).some(can)
  return (
    <section class="stack" aria-labelledby="now">
      <h2 id="now">{say('now')}</h2>
      <ErrorSummary view={view} errors={sent?.errors ?? []} />
      {!some && (
        <p class="none">
          {say('nothing-now', { owner: difficulty.owner.name, raiser: difficulty.raiser.name })}
        </p>
      )}
      {can('close') && <Close {...props} />}
      {can('reopen') && (
        <Folded deed="reopen" label={say('reopen-open')} sent={sent}>
          <Said {...props} deed="reopen" label={say('reopen-why')} button={say('reopen-send')} />
        </Folded>
      )}
      {can('answer') && <Answer {...props} />}
      {can('pass-on') && (
        <Folded deed="pass-on" label={say('pass-on-open')} sent={sent}>
          <PassOn {...props} />
        </Folded>
      )}
      {can('withdraw') && (
        <Folded deed="withdraw" label={say('withdraw-open')} sent={sent}>
          <Said {...props} deed="withdraw" label={say('withdraw-why')} button={say('withdraw-send')} />
        </Folded>
      )}
    </section>
  )
}

/** One of the less common things; open when it came back to be mended. */
function Folded({
  deed,
  label,
  sent,
  children,
}: {
  deed: Deed
  label: string
  sent: SentDeed | null
  children: ComponentChildren
}): JSX.Element {
  return (
    <details class="folded" open={sent?.deed === deed}>
      <summary>{label}</summary>
      {children}
    </details>
  )
}

function Answer(props: DeedsProps): JSX.Element {
  const { difficulty, say } = props
  return (
    <DeedForm {...props} deed="answer">
      <Words {...props} deed="answer" label={say('answer-label')} help={say('answer-help')} />
      <div class="buttons">
        <Button kind={difficulty.state === 'open' ? 'primary' : 'plain'} name="final" value="yes">
          {say('answer-send')}
        </Button>
        {difficulty.state === 'open' && (
          <Button name="final" value="no">
            {say('answer-send-interim')}
          </Button>
        )}
      </div>
    </DeedForm>
  )
}

function Close(props: DeedsProps): JSX.Element {
  const { say } = props
  return (
    <DeedForm {...props} deed="close">
      <Words {...props} deed="close" label={say('close-label')} optional />
      <div class="buttons">
        <Button kind="primary" icon="check">
          {say('close-send')}
        </Button>
      </div>
    </DeedForm>
  )
}

function PassOn(props: DeedsProps): JSX.Element {
  const { view, sent, say } = props
  const mended = sent?.deed === 'pass-on' ? sent : null
  return (
    <DeedForm {...props} deed="pass-on">
      <Combobox
        view={view}
        name="unit"
        label={say('pass-on-unit')}
        help={say('pass-on-unit-help')}
        source="/tasks/units.json"
        text={mended?.unit ?? ''}
        errors={mended?.errors ?? []}
      />
      <Words {...props} deed="pass-on" label={say('pass-on-why')} help={say('pass-on-help')} />
      <div class="buttons">
        <Button>{say('pass-on-send')}</Button>
      </div>
    </DeedForm>
  )
}

type WithDeed = DeedsProps & { readonly deed: Deed }

function Said(props: WithDeed & { readonly label: string; readonly button: string }): JSX.Element {
  return (
    <DeedForm {...props}>
      <Words {...props} />
      <div class="buttons">
        <Button>{props.button}</Button>
      </div>
    </DeedForm>
  )
}

function DeedForm({
  view,
  difficulty,
  deed,
  children,
}: WithDeed & { readonly children: ComponentChildren }): JSX.Element {
  const { id, version } = difficulty
  return (
    <Form view={view} action={`/difficulties/${id}/${deed}`} class="form form-wide" draft={`${deed}-${id}`}>
      <input type="hidden" name="seen" value={version} />
      {children}
    </Form>
  )
}

interface WordsProps extends WithDeed {
  readonly label: string
  readonly help?: string
  readonly optional?: boolean
}

function Words({ deed, label, help, optional = false, sent }: WordsProps): JSX.Element {
  const mended = sent?.deed === deed ? sent : null
  const id = `${deed}-text`
  return (
    <TextArea
      id={id}
      name="text"
      label={label}
      rows={3}
      required={!optional}
      value={mended?.text ?? ''}
      errors={(mended?.errors ?? []).map(error => (error.field === id ? { ...error, field: 'text' } : error))}
      {...(help !== undefined && { help })}
    />
  )
}
