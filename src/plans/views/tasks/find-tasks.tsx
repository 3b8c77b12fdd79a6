import type { JSX } from 'preact'
import { keptQuery } from '../../../platform/ui/address.ts'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { Combobox } from '../../../platform/ui/parts/combobox.tsx'
import { Field } from '../../../platform/ui/parts/form.tsx'
import { Notice } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { taskSay } from './words.ts'

interface FindTasksProps {
  readonly view: View
  /** Address of the list. */
  readonly action: string
  /** What the words are looked for in. */
  readonly label: string
  readonly query: { readonly q: string; readonly unit_name?: string | null | undefined }
  /** The unit that narrows the list; undefined where the list has one unit only. */
  readonly unit: { readonly id: string; readonly name: string } | null | undefined
}

/** Finds tasks, or work, by words and a unit; what else narrows the list is kept. Says when no unit has the name typed. */
export function FindTasks({ view, action, label, query, unit }: FindTasksProps): JSX.Element {
  const say = taskSay(view)
  const changed = unit === undefined ? ['q'] : ['q', 'unit', 'unit_name', 'unit_name_id']
  return (
    <>
      <search>
        <form class="search-form" method="get" action={action}>
          {keptQuery(view.address, changed).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Field id="list-q" name="q" type="search" label={label} value={query.q} required={false} />
          {unit !== undefined && (
            <Combobox
              view={view}
              name="unit_name"
              label={say('tasks-unit')}
              source="/tasks/units.json"
              text={unit?.name ?? query.unit_name ?? ''}
              value={unit?.id ?? ''}
              required={false}
            />
          )}
          <Button icon="search">{say('tasks-find')}</Button>
        </form>
      </search>
      {query.unit_name && (
        <Notice tone="due">
          <p>{say('tasks-unit-unknown', { typed: query.unit_name })}</p>
        </Notice>
      )}
    </>
  )
}
