import type { JSX } from 'preact'
import { Fieldset } from '../../../../platform/ui/parts/form.tsx'
import { Day, Line, Lines } from './input.tsx'
import type { FieldsProps } from './item-form.tsx'

/** The head and the foot of the document. */
export function DocumentFields(of: FieldsProps): JSX.Element {
  const { say } = of.context
  return (
    <>
      <Line of={of} name="type" label={say('fact-type')} required />
      <Line of={of} name="symbol" label={say('fact-symbol')} />
      <Lines of={of} name="title" label={say('fact-title')} rows={3} />
      <Line of={of} name="issuer" label={say('fact-issuer')} />
      <Line of={of} name="place" label={say('fact-place')} />
      <Day of={of} name="issued" label={say('fact-issued')} />
      <Fieldset legend={say('fact-period')}>
        <Line of={of} name="period-from" label={say('period-from')} help={say('period-help')} />
        <Line of={of} name="period-to" label={say('period-to')} help={say('period-to-help')} />
      </Fieldset>
      <Fieldset legend={say('fact-signer')}>
        <Line of={of} name="signer-name" label={say('signer-name')} />
        <Line of={of} name="signer-position" label={say('signer-position')} />
        <Line of={of} name="signer-for" label={say('signer-for')} />
      </Fieldset>
      <Lines of={of} name="recipients" label={say('fact-recipients')} help={say('one-a-line')} rows={6} />
    </>
  )
}
