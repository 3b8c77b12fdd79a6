import type { JSX } from 'preact'
import { Button } from '../../platform/ui/parts/button.tsx'
import { Combobox } from '../../platform/ui/parts/combobox.tsx'
import { RadioGroup } from '../../platform/ui/parts/fields.tsx'
import { type FieldError, Form } from '../../platform/ui/parts/form.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { RegisteredDocument } from '../documents.ts'
import { saidKinds } from '../rules/relations.ts'
import { documentDetail } from './document-form.tsx'
import { documentName } from './document-name.tsx'
import type { Say } from './words.ts'

/** What stands in the form of a relation. */
export interface RelationEntry {
  readonly kind: string
  readonly other: string
  readonly otherId: string
  /** The documents that the typed words may mean, where they are several. */
  readonly choices: readonly RegisteredDocument[]
}

interface RelationFormProps {
  readonly view: View
  /** The document that amends, replaces or implements. */
  readonly id: string
  readonly entry?: RelationEntry
  readonly errors: readonly FieldError[]
  readonly say: Say
}

/** An officer's word that this document amends, replaces or implements another. */
export function RelationForm({ view, id, entry, errors, say }: RelationFormProps): JSX.Element {
  return (
    <section class="document-part">
      <h2>{say('add-relation-title')}</h2>
      <Form view={view} action={`/documents/${id}/relations`}>
        <RadioGroup
          name="kind"
          label={say('relation-kind')}
          options={saidKinds.map(kind => ({ value: kind, label: say(`to-${kind}`) }))}
          errors={errors}
          {...(entry && { value: entry.kind })}
        />
        <OtherField view={view} errors={errors} say={say} {...(entry && { entry })} />
        <div class="buttons">
          <Button icon="link">{say('add-relation-button')}</Button>
        </div>
      </Form>
    </section>
  )
}

function OtherField({ view, entry, errors, say }: Omit<RelationFormProps, 'id'>): JSX.Element {
  const choices = entry?.choices ?? []
  if (choices.length === 0) {
    return (
      <Combobox
        view={view}
        name="other"
        source="/documents/suggest.json"
        label={say('relation-other')}
        help={say('relation-other-help')}
        errors={errors}
        {...(entry && { text: entry.other, value: entry.otherId })}
      />
    )
  }
  return (
    <>
      <input type="hidden" name="other" value={entry?.other} />
      <RadioGroup
        id="other"
        name="other_id"
        label={say('relation-choose', { typed: entry?.other ?? '' })}
        errors={errors.map(error => (error.field === 'other' ? { ...error, field: 'other_id' } : error))}
        options={choices.map(document => ({
          value: document.id,
          label: documentName(document, say),
          help: documentDetail(document, view.locale),
        }))}
      />
    </>
  )
}
