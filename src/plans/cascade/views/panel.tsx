import type { JSX } from 'preact'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { Combobox } from '../../../platform/ui/parts/combobox.tsx'
import { Select } from '../../../platform/ui/parts/fields.tsx'
import { type FieldError, Form } from '../../../platform/ui/parts/form.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { type CascadeSay, cascadeSay } from './words.ts'

export interface PanelProps {
  readonly view: View
  readonly planId: string
  /** Units that the person may make a plan for. */
  readonly units: readonly { readonly id: string; readonly name: string }[]
  /** There are more than can be named: one is typed. */
  readonly more: boolean
  readonly maySeeCoverage: boolean
  readonly errors?: readonly FieldError[]
  readonly entered?: string
}

/** On the page of a plan: the way to a unit's own plan, and to who has made one. Nothing for who may neither. */
export function CascadePanel(props: PanelProps): JSX.Element | null {
  const { view, planId, units, maySeeCoverage } = props
  if (units.length === 0 && !maySeeCoverage) return null
  const say = cascadeSay(view)
  return (
    <section class="stack" aria-labelledby="cascade">
      <h2 id="cascade">{say('panel-title')}</h2>
      {units.length > 0 && <Begin {...props} say={say} />}
      {units.length > 0 && (
        <p>
          <a href="/plans/drafts">{say('panel-drafts')}</a>
        </p>
      )}
      {maySeeCoverage && (
        <p>
          <a href={`/plans/${planId}/coverage`}>{say('panel-coverage')}</a>
        </p>
      )}
    </section>
  )
}

function Begin({
  view,
  planId,
  units,
  more,
  errors,
  entered,
  say,
}: PanelProps & { say: CascadeSay }): JSX.Element {
  const [only, ...others] = units
  return (
    <Form view={view} action={`/plans/${planId}/drafts`} class="form">
      <p class="small soft">{say('panel-begin-words')}</p>
      {others.length === 0 && only ? (
        <input type="hidden" name="unit" value={only.id} />
      ) : more ? (
        <Combobox
          view={view}
          name="unit_name"
          label={say('panel-unit')}
          source="/tasks/units.json"
          text={entered ?? ''}
          errors={errors ?? []}
        />
      ) : (
        <Select
          name="unit"
          label={say('panel-unit')}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <div class="buttons">
        <Button>{say('panel-begin')}</Button>
      </div>
    </Form>
  )
}
