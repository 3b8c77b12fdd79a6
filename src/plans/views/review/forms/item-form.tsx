import type { JSX } from 'preact'
import type { FormFault } from '../../../../platform/http/index.ts'
import { Button, ButtonLink } from '../../../../platform/ui/parts/button.tsx'
import { ErrorSummary, type FieldError, Form } from '../../../../platform/ui/parts/form.tsx'
import { Notice } from '../../../../platform/ui/parts/status.tsx'
import type { ReviewItem } from '../../../rules/review/model.ts'
import type { ReviewContext } from '../context.ts'
import type { Fields } from '../entries/fields.ts'
import { reviewPath } from '../review-query.ts'
import { Conflict } from './conflict.tsx'
import { DocumentFields } from './document-fields.tsx'
import { ReferenceFields } from './reference-fields.tsx'
import { ReportingFields } from './reporting-fields.tsx'
import { TaskDeeds } from './task-deeds.tsx'
import { TaskFields } from './task-fields.tsx'

/** Why a form stands there again. */
export type Trouble =
  | { readonly kind: 'faults'; readonly faults: readonly FormFault[] }
  /** Somebody else was quicker: the item as it is now stands beside what was typed. */
  | { readonly kind: 'conflict'; readonly person: string }
  /** The rules say no; in words. */
  | { readonly kind: 'refused'; readonly words: string }

export interface ItemFormProps {
  readonly item: ReviewItem
  readonly context: ReviewContext
  /** The review's version that the form is drawn from; it comes back with it. */
  readonly version: number
  /** What stands in the fields. */
  readonly fields: Fields
  /** Where to go on to afterwards, without JavaScript. */
  readonly back: string
  /** The plan's own units, for a browser without JavaScript. */
  readonly units: readonly string[]
  readonly trouble?: Trouble
}

export interface FieldsProps extends ItemFormProps {
  readonly errors: readonly FieldError[]
  /** Before each id: two forms may stand on one page. */
  readonly prefix: string
}

/** The form of one item, on its own page or in its card. */
export function ItemForm(props: ItemFormProps): JSX.Element {
  const { item, context, version, back, trouble } = props
  const { say, view, uploadId } = context
  const prefix = `${item.kind}-${item.number}-`
  const errors = errorsOf(props)
  return (
    <div class="item-form" data-form={`${item.kind}-${item.number}`}>
      {trouble?.kind === 'conflict' && <Conflict item={item} person={trouble.person} context={context} />}
      {trouble?.kind === 'refused' && (
        <Notice tone="late" announce>
          <p>{trouble.words}</p>
        </Notice>
      )}
      <Form view={view} action={`${reviewPath(uploadId)}/review`} class="form">
        <input type="hidden" name="command" value={`edit-${item.kind}:${item.number}`} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="back" value={back} />
        <ErrorSummary
          view={view}
          errors={errors.map(({ field, message }) => ({ field: `${prefix}${field}`, message }))}
        />
        <ItemFields {...props} errors={errors} prefix={prefix} />
        <div class="buttons">
          <Button kind="primary" icon="check">
            {say(trouble?.kind === 'conflict' ? 'save-mine' : item.kind === 'task' ? 'save-task' : 'save')}
          </Button>
          <ButtonLink href={back} kind="quiet">
            {say(trouble?.kind === 'conflict' ? 'keep-theirs' : 'cancel-edit')}
          </ButtonLink>
        </div>
      </Form>
      {item.kind === 'task' && <TaskDeeds item={item} context={context} />}
    </div>
  )
}

function errorsOf({ trouble, context: { say } }: ItemFormProps): FieldError[] {
  if (trouble?.kind !== 'faults') return []
  return trouble.faults.map(({ field, code }) => ({ field, message: say(code as 'fault-empty') }))
}

function ItemFields(props: FieldsProps): JSX.Element {
  switch (props.item.kind) {
    case 'task':
      return <TaskFields {...props} />
    case 'reporting':
      return <ReportingFields {...props} />
    case 'reference':
      return <ReferenceFields {...props} />
    case 'document':
      return <DocumentFields {...props} />
  }
}
