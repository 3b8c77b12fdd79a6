import type { JSX } from 'preact'
import { keptQuery } from '../../../platform/ui/address.ts'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { Field } from '../../../platform/ui/parts/form.tsx'
import type { View } from '../../../platform/ui/view.ts'

interface SearchFormProps {
  readonly view: View
  /** Address of the list. */
  readonly action: string
  readonly label: string
  readonly button: string
  readonly value: string
}

/** Finds by words; what else narrows the list is kept. A plain form: the result is an address to pass on. */
export function SearchForm({ view, action, label, button, value }: SearchFormProps): JSX.Element {
  return (
    <search>
      <form class="search-form" method="get" action={action}>
        {keptQuery(view.address, ['q']).map(([name, kept]) => (
          <input key={name} type="hidden" name={name} value={kept} />
        ))}
        <Field id="list-q" name="q" type="search" label={label} value={value} required={false} />
        <Button icon="search">{button}</Button>
      </form>
    </search>
  )
}
