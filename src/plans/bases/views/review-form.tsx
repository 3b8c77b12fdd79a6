import type { JSX } from 'preact'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { Combobox } from '../../../platform/ui/parts/combobox.tsx'
import { RadioGroup, TextArea } from '../../../platform/ui/parts/fields.tsx'
import { Form } from '../../../platform/ui/parts/form.tsx'
import type { BasisReview } from '../queries.ts'
import { decisions } from '../tables.ts'
import { type BasisPart, nameOf } from './bases-page.tsx'

/** Decides about a document for the year; folded away until it is wanted. */
export function ReviewForm({
  view,
  plan,
  basis,
  year,
  sent,
  review,
  say,
}: BasisPart & { readonly review: BasisReview | null }): JSX.Element {
  const { id } = basis.document
  const mine = sent?.documentId === id ? sent : null
  const errors = mine?.errors ?? []
  // A page has the form many times: only the one to be mended has the plain ids that the summary leads to.
  const idOf = (field: string) => (mine ? field : `${field}-${id}`)
  return (
    <details class="fold" open={mine !== null}>
      <summary>
        {say(review === null ? 'review-button' : 'review-again')}
        <span class="unseen">: {nameOf(basis.document)}</span>
      </summary>
      <Form view={view} action={`/plans/${plan.id}/bases/${id}?year=${year}`}>
        <RadioGroup
          name="decision"
          id={idOf('decision')}
          label={say('decision')}
          value={mine?.entry.decision ?? review?.decision ?? 'kept'}
          options={decisions.map(one => ({ value: one, label: say(`decision-${one}`) }))}
          errors={errors}
        />
        <Combobox
          view={view}
          name="document"
          id={idOf('document')}
          source="/documents/suggest.json"
          label={say('replacement')}
          help={say('replacement-help')}
          required={false}
          text={mine?.entry.document ?? ''}
          value={mine?.entry.document_id ?? ''}
          errors={errors}
        />
        <TextArea
          name="note"
          id={idOf('note')}
          label={say('note')}
          rows={2}
          required={false}
          value={mine?.entry.note ?? review?.note ?? ''}
          errors={errors}
        />
        <div class="buttons">
          <Button>{say('review-button')}</Button>
        </div>
      </Form>
    </details>
  )
}
