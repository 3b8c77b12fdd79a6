import type { JSX } from 'preact'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { Form } from '../../../platform/ui/parts/form.tsx'
import type { UnitCount } from '../../rules/tasks.ts'
import type { ReviewContext } from './context.ts'
import type { ListProps } from './review-lists.tsx'
import { reviewLink, reviewPath } from './review-query.ts'

/** Every unit that has a task; a name that is wrong is put right in all of them at once. */
export function UnitList({ units, list }: { units: readonly UnitCount[]; list: ListProps }): JSX.Element {
  const { context, query, upload } = list
  const { say } = context
  if (units.length === 0) return <p class="none">{say('no-units-yet')}</p>
  return (
    <>
      <p class="small soft">{say('units-help')}</p>
      <ul class="entries unit-names">
        {units.map((unit, index) => (
          <li key={unit.name}>
            <p class="entry-head">
              <a href={reviewLink(upload.id, query, { show: 'tasks', unit: unit.name })} lang="vi">
                {unit.name}
              </a>
              <span class="soft small">{say('unit-tasks', { count: unit.tasks })}</span>
            </p>
            {context.mayEdit && <Rename unit={unit} index={index} list={list} context={context} />}
          </li>
        ))}
      </ul>
    </>
  )
}

function Rename({
  unit,
  index,
  list,
  context,
}: {
  unit: UnitCount
  index: number
  list: ListProps
  context: ReviewContext
}): JSX.Element {
  const { say, view, uploadId } = context
  const id = `unit-${index}-to`
  return (
    <details name="rename">
      <summary class="link">
        {say('rename')}
        <span class="unseen" lang="vi">
          {' '}
          {unit.name}
        </span>
      </summary>
      <Form view={view} action={`${reviewPath(uploadId)}/review`} class="rename">
        <input type="hidden" name="command" value="rename-unit" />
        <input type="hidden" name="version" value={list.version} />
        <input type="hidden" name="back" value={reviewLink(uploadId, list.query, {})} />
        <input type="hidden" name="from" value={unit.name} />
        <div class="field">
          <label for={id}>{say('rename-to', { count: unit.tasks })}</label>
          <input id={id} name="to" value={unit.name} lang="vi" maxLength={500} required autocomplete="off" />
        </div>
        <Button icon="check">{say('rename-save')}</Button>
      </Form>
    </details>
  )
}
