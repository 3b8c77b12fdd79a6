import type { JSX } from 'preact'
import { Day, Line, Lines } from './input.tsx'
import type { FieldsProps } from './item-form.tsx'

/** A document that the plan cites. */
export function ReferenceFields(of: FieldsProps): JSX.Element {
  const { say } = of.context
  return (
    <>
      <Line of={of} name="type" label={say('fact-type')} required />
      <Line of={of} name="symbol" label={say('fact-symbol')} required />
      <Day of={of} name="issued" label={say('fact-issued')} />
      <Line of={of} name="issuer" label={say('fact-issuer')} />
      <Lines of={of} name="subject" label={say('fact-title')} rows={3} />
    </>
  )
}
