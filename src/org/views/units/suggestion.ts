import type { Locale } from '../../../platform/i18n/locale.ts'
import type { ComboOption } from '../../../platform/ui/parts/combobox.tsx'
import type { Unit } from '../../units.ts'
import { unitDetail } from './unit-form.tsx'

/** What a picker of units is sent: the units, and the same as the combobox wants them. */
export interface UnitSuggestions {
  readonly units: readonly Pick<Unit, 'id' | 'name' | 'kind' | 'level' | 'collective'>[]
  readonly options: readonly ComboOption[]
}

/** Units to pick from, each with what tells it from another of its name. */
export function suggestions(
  units: readonly Unit[],
  parents: ReadonlyMap<string, Unit>,
  locale: Locale,
): UnitSuggestions {
  return {
    units: units.map(({ id, name, kind, level, collective }) => ({ id, name, kind, level, collective })),
    options: units.map(unit => ({
      value: unit.id,
      label: unit.name,
      detail: unitDetail(unit, parents.get(unit.parentId ?? ''), locale),
    })),
  }
}
