import type { JSX } from 'preact'
import { Button, ButtonLink } from '../../../../platform/ui/parts/button.tsx'
import { Form } from '../../../../platform/ui/parts/form.tsx'
import type { TaskItem } from '../../../rules/review/model.ts'
import { splitPlaces } from '../../../rules/split-places.ts'
import type { ReviewContext } from '../context.ts'
import { reviewPath } from '../review-query.ts'

interface SplitProps {
  readonly item: TaskItem
  /** The words of the plan that the task stands in. */
  readonly words: string
  readonly version: number
  readonly back: string
  readonly context: ReviewContext
}

/** Where to cut a task in two: after a sentence or a part of one; with the behaviour, at any word. */
export function SplitForm({ item, words, version, back, context }: SplitProps): JSX.Element {
  const { say, view, uploadId } = context
  const places = splitPlaces(words)
  return (
    <div class="item-form" data-form={`task-${item.number}`}>
      <Form view={view} action={`${reviewPath(uploadId)}/review`} class="form">
        <input type="hidden" name="command" value={`split-task:${item.number}`} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="back" value={back} />
        <p
          class="split-words"
          lang="vi"
          data-part="split-words"
          data-start={item.value.span[0]}
          data-one={say('split-one')}
        >
          {words}
        </p>
        <p class="small soft" data-part="split-hint" hidden>
          {say('split-click')}
        </p>
        {places.length === 0 && <p data-part="no-places">{say('split-none')}</p>}
        <fieldset class="split-places" data-part="split-places">
          <legend>{say('split-legend')}</legend>
          {places.map((place, index) => (
            <Place key={place} place={place} words={words} item={item} first={index === 0} />
          ))}
        </fieldset>
        <div class="buttons">
          <Button kind="primary" icon="check">
            {say('split-here')}
          </Button>
          <ButtonLink href={back} kind="quiet">
            {say('cancel-edit')}
          </ButtonLink>
        </div>
      </Form>
    </div>
  )
}

/** Letters that show on each side of a place. */
const lettersShown = 60

function Place({
  place,
  words,
  item,
  first,
}: {
  place: number
  words: string
  item: TaskItem
  first: boolean
}): JSX.Element {
  const at = item.value.span[0] + place
  const id = `split-${item.number}-${at}`
  const before = words.slice(0, place).trimEnd()
  const after = words.slice(place).trimStart()
  return (
    <div class="check">
      <input type="radio" id={id} name="at" value={at} checked={first} required />
      <label for={id} lang="vi">
        <span class="soft">{before.length > lettersShown ? `…${before.slice(-lettersShown)}` : before}</span>{' '}
        <b aria-hidden="true">✂</b> {after.length > lettersShown ? `${after.slice(0, lettersShown)}…` : after}
      </label>
    </div>
  )
}
