import type { JSX } from 'preact'
import type { NewUnit, Unit } from '../../../org/index.ts'
import type { View } from '../../../platform/ui/view.ts'
import type { NameChoice, NamedUnit } from '../../rules/issue/model.ts'
import { unitDetail } from './unit-words.ts'
import type { IssueSay } from './words.ts'

/** What a name is taken to mean: as it was chosen, else as it is suggested. */
export function Meaning({ say, view, name }: { say: IssueSay; view: View; name: NamedUnit }): JSX.Element {
  const { chosen, suggested, candidates } = name
  const is = chosen?.is ?? suggested
  if (!is) return <p>{say('means-several', { count: candidates.length })}</p>
  if (is.choice === 'words') return <p>{say('means-words')}</p>
  const unit = chosen?.unit ?? unitOf(is, candidates)
  if (!unit) return <p>{say('means-several', { count: candidates.length })}</p>
  return (
    <p>
      <span class="small soft">{say(meansOf(is, unit))}</span>
      <br />
      <span lang="vi">{unit.name}</span>
      <br />
      <span class="small soft">{unitDetail(unit, view.locale)}</span>
    </p>
  )
}

function unitOf(is: NameChoice, candidates: readonly Unit[]): NewUnit | undefined {
  const known = 'unitId' in is ? candidates.find(({ id }) => id === is.unitId) : undefined
  return known ?? ('newUnit' in is ? (is.newUnit ?? undefined) : undefined)
}

function meansOf(is: NameChoice, unit: NewUnit) {
  const isNew = !('unitId' in is) || is.unitId === null
  if (unit.collective) return isNew ? 'means-collective-new' : 'means-collective'
  return isNew ? 'means-new' : 'means-unit'
}
