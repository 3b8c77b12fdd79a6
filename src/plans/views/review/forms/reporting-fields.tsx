import type { JSX } from 'preact'
import { Line, Lines } from './input.tsx'
import type { FieldsProps } from './item-form.tsx'

/** Who reports to whom, and when. */
export function ReportingFields(of: FieldsProps): JSX.Element {
  const { item, context } = of
  const { say } = context
  return (
    <>
      {item.kind === 'reporting' && (
        <p class="quote" lang="vi">
          {item.value.text}
        </p>
      )}
      <Lines of={of} name="who" label={say('reports-who')} help={say('one-a-line')} rows={3} />
      <Lines of={of} name="to" label={say('reports-to')} help={say('one-a-line')} rows={2} />
      <Line of={of} name="due" label={say('reports-due')} help={say('due-help')} />
    </>
  )
}
