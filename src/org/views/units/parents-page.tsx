import type { JSX } from 'preact'
import { speaker } from '../../../platform/i18n/words.ts'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { RadioGroup } from '../../../platform/ui/parts/fields.tsx'
import { ErrorSummary, type FieldError, Form } from '../../../platform/ui/parts/form.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { UnitHistory } from '../../queries/unit-history.ts'
import { type Hierarchy, hierarchies } from '../../tables.ts'
import type { Unit } from '../../units.ts'
import { validityWords } from './as-of.tsx'
import { HowFields, type ParentChoice, ParentField, type UnitEntry } from './unit-form.tsx'
import { Days } from './unit-history.tsx'
import { words } from './words.ts'

/** What stands in the form, as it was typed. */
export interface ParentEntry extends Pick<UnitEntry, 'parent' | 'parentId' | 'how' | 'since' | 'legalBasis'> {
  readonly hierarchy: Hierarchy
}

interface ParentsPageProps {
  readonly view: View
  readonly unit: Unit
  readonly history: UnitHistory
  readonly entry: ParentEntry
  readonly parentChoices?: readonly ParentChoice[]
  readonly errors?: readonly FieldError[]
}

/** What a unit is part of in each hierarchy, and the form to change one of them. */
export function ParentsPage(props: ParentsPageProps): JSX.Element {
  const { view, unit, history, entry, errors = [] } = props
  const say = speaker(words, view.locale)
  const back = `/units/${unit.id}`
  return (
    <>
      <Breadcrumb
        view={view}
        trail={[
          { href: '/units', label: say('units-title') },
          { href: back, label: unit.name },
        ]}
        here={say('parents-button')}
      />
      <div class="page-head">
        <h1>{say('parents-title', { name: unit.name })}</h1>
        <p>{say('parents-intro')}</p>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <h2>{say('history')}</h2>
      {hierarchies.map(hierarchy => (
        <Days
          key={hierarchy}
          heading={say(`parents-${hierarchy}`)}
          rows={history.parents[hierarchy].toReversed().map(({ id, parent, ...days }) => ({
            id,
            days: validityWords(days, view, say) || say('days-always'),
            what: parent.name,
            basis: '',
          }))}
        />
      ))}
      <Form view={view} action={`${back}/parents`}>
        <RadioGroup
          name="hierarchy"
          label={say('parents-hierarchy')}
          value={entry.hierarchy}
          options={hierarchies.map(value => ({ value, label: say(`hierarchy-${value}`) }))}
        />
        <ParentField {...props} say={say} />
        <HowFields view={view} entry={entry} errors={errors} />
        <div class="buttons">
          <Button kind="primary">{say('parents-save')}</Button>
          <ButtonLink kind="quiet" href={back}>
            {say('back')}
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}
