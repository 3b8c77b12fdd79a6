import type { JSX } from 'preact'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { Combobox } from '../../../platform/ui/parts/combobox.tsx'
import { TextArea } from '../../../platform/ui/parts/fields.tsx'
import { type FieldError, Fieldset, Form } from '../../../platform/ui/parts/form.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { commentMax } from '../rules.ts'
import type { CommentSay } from './words.ts'

export interface NamedPerson {
  readonly id: string
  readonly name: string
}

/** The form as it was typed. */
export interface CommentEntry {
  /** Id of the comment to be; the same when the form comes back. */
  readonly key: string
  readonly text: string
  /** Who will be told. */
  readonly mentions: readonly NamedPerson[]
  /** People whom the typed name may mean, to be ticked. */
  readonly candidates: readonly NamedPerson[]
  readonly typed: string
}

interface FormProps {
  readonly view: View
  readonly taskId: string
  /** Where it goes on once it is sent. */
  readonly back: string
  readonly entry: CommentEntry
  readonly errors: readonly FieldError[]
  readonly say: CommentSay
}

/** Writes a comment; people are mentioned by a part of their name, ticked where it fits several. */
export function CommentForm({ view, taskId, back, entry, errors, say }: FormProps): JSX.Element {
  const { key, text, mentions, candidates, typed } = entry
  return (
    <Form view={view} action={`/tasks/${taskId}/comments`} class="form form-wide" draft={`comment-${taskId}`}>
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="back" value={back} />
      <TextArea
        id="comment-text"
        name="text"
        label={say('write')}
        help={say('write-help', { max: commentMax })}
        rows={3}
        value={text}
        errors={errors}
      />
      {mentions.length > 0 && <People legend={say('mentioned')} people={mentions} ticked />}
      {candidates.length > 0 && <People legend={say('choose')} people={candidates} ticked={false} />}
      <Combobox
        view={view}
        name="mention_add"
        label={say('mention')}
        help={say('mention-help')}
        source={`/tasks/${taskId}/comments/people.json`}
        text={typed}
        required={false}
        errors={errors}
      />
      <div class="buttons">
        <Button name="deed" value="send">
          {say('send')}
        </Button>
        <Button icon="plus" name="deed" value="add">
          {say('mention-add')}
        </Button>
      </div>
    </Form>
  )
}

function People({
  legend,
  people,
  ticked,
}: {
  readonly legend: string
  readonly people: readonly NamedPerson[]
  readonly ticked: boolean
}): JSX.Element {
  return (
    <Fieldset legend={legend}>
      {people.map(({ id, name }) => (
        <div key={id} class="check">
          <input type="checkbox" id={`mention-${id}`} name="mention[]" value={id} checked={ticked} />
          <label for={`mention-${id}`}>{name}</label>
        </div>
      ))}
    </Fieldset>
  )
}
