import type { JSX } from 'preact'
import { speaker } from '../../../platform/i18n/words.ts'
import { withQuery } from '../../../platform/ui/address.ts'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Empty } from '../../../platform/ui/parts/status.tsx'
import { Tabs } from '../../../platform/ui/parts/tabs.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { AskedDay } from '../../as-of.ts'
import type { Branches, UnitBranch } from '../../queries/as-of.ts'
import { type Hierarchy, hierarchies } from '../../tables.ts'
import type { Unit } from '../../units.ts'
import { AsOfForm, unitHref } from './as-of.tsx'
import { type Say, words } from './words.ts'

interface UnitTreeProps extends Branches {
  readonly view: View
  readonly hierarchy: Hierarchy
  readonly asked: AskedDay
  /** The unit whose level is shown; null for the top. */
  readonly at: Unit | null
  /** From the top down to the parent of `at`. */
  readonly above: readonly Unit[]
}

/** Who stands under whom, one level at a time: each branch opens in place, or on a page of its own. */
export function UnitTreePage(props: UnitTreeProps): JSX.Element {
  const { view, hierarchy, asked, at, above, branches, total } = props
  const say = speaker(words, view.locale)
  const here = (unit: Unit | null): string => withQuery(view.address, { at: unit?.id ?? null })
  const trail = [
    { href: '/units', label: say('units-title') },
    ...(at
      ? [null, ...above].map(unit => ({ href: here(unit), label: unit?.name ?? say('tree-title') }))
      : []),
  ]
  return (
    <>
      <Breadcrumb view={view} trail={trail} here={at?.name ?? say('tree-title')} />
      <div class="page-head">
        <h1>{at?.name ?? say('tree-title')}</h1>
        {at === null ? (
          <p>{say('tree-intro')}</p>
        ) : (
          <p>
            <a href={unitHref(at.id, asked)}>{say('tree-unit')}</a>
          </p>
        )}
      </div>
      <AsOfForm view={view} action="/units/tree" asked={asked} />
      <Tabs
        label={say('hierarchy')}
        tabs={hierarchies.map(one => ({
          href: withQuery(view.address, { hierarchy: one === 'administrative' ? null : one, at: null }),
          label: say(`hierarchy-${one}`),
          current: one === hierarchy,
        }))}
      />
      {branches.length === 0 ? (
        <Empty icon="building" title={say('tree-empty-title')}>
          <p>{say(at ? 'children-none' : 'tree-empty')}</p>
        </Empty>
      ) : (
        <unit-tree data-failed={say('tree-failed')}>
          <BranchList {...props} say={say} />
        </unit-tree>
      )}
      {total > branches.length && (
        <p>
          <a
            href={`/units?${new URLSearchParams({ ...(at && { parent: at.id }), ...(asked.given && { 'as-of': asked.day }) })}`}
          >
            {say('tree-more', { count: total - branches.length })}
          </a>
        </p>
      )}
    </>
  )
}

function BranchList(props: UnitTreeProps & { say: Say }): JSX.Element {
  return (
    <ul class="unit-branches">
      {props.branches.map(branch => (
        <li key={branch.unit.id}>
          <Branch {...props} branch={branch} />
        </li>
      ))}
    </ul>
  )
}

/** Without its behaviour an opened branch has a link to the page of its level. */
function Branch({ view, asked, branch, say }: UnitTreeProps & { branch: UnitBranch; say: Say }): JSX.Element {
  const { unit, childCount } = branch
  const name = <a href={unitHref(unit.id, asked)}>{unit.name}</a>
  if (childCount === 0) return <p class="unit-leaf">{name}</p>
  const level = withQuery(view.address, { at: unit.id })
  return (
    <details data-level={level}>
      <summary>
        {unit.name}
        <span class="count tabular">{childCount}</span>
      </summary>
      <div class="unit-branch">
        <p>
          <a href={unitHref(unit.id, asked)}>{say('tree-unit')}</a>
          {' · '}
          <a href={level}>{say('tree-open', { count: childCount, name: unit.name })}</a>
        </p>
      </div>
    </details>
  )
}
