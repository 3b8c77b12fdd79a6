import type { JSX } from 'preact'
import { ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { Form } from '../../../platform/ui/parts/form.tsx'
import { Badge } from '../../../platform/ui/parts/status.tsx'
import type { NameChoice, NamedUnit } from '../../rules/issue/model.ts'
import { GroupMeant } from '../classes/group-meant.tsx'
import { type IssueContext, issuePath, nameId, namePath } from './context.ts'
import { Meaning } from './meaning.tsx'

/** One name: how the plan writes it, where it works, what it means, and the two things that can be done. */
export function NameRow({
  context,
  name,
  index,
}: {
  context: IssueContext
  name: NamedUnit
  index: number
}): JSX.Element {
  const { view, say, issue } = context
  const uploadId = issue.record.upload.id
  const { written, chosen, suggested } = name
  return (
    <li class="name" id={nameId(index)} tabIndex={-1}>
      <div class="name-written">
        <b lang="vi">{written}</b>
        <NameFacts context={context} name={name} />
      </div>
      <div class="name-means">
        <Meaning say={say} view={view} name={name} />
        <GroupMeant view={view} units={context.meant.get(name.key)} />
        {chosen && (
          <p class="small soft">
            <Badge tone="done">{say('name-chosen-by', { person: chosen.by })}</Badge>
          </p>
        )}
      </div>
      <div class="buttons">
        {!chosen && suggested && (
          <Form view={view} action={`${issuePath(uploadId)}/names`} class="choice-form">
            <input type="hidden" name="version" value={issue.version.draft} />
            <input type="hidden" name="key" value={name.key} />
            <ChoiceFields choice={suggested} />
            <button type="submit" class="button" aria-label={say('name-accept-of', { name: written })}>
              {say('name-accept')}
            </button>
          </Form>
        )}
        <ButtonLink href={namePath(uploadId, name.key)} kind="quiet">
          {say('name-pick')}
          <span class="unseen">: {written}</span>
        </ButtonLink>
      </div>
    </li>
  )
}

/** How often the name stands and in what part; other ways in which the plan writes it. */
export function NameFacts({
  context: { say },
  name,
}: {
  context: Pick<IssueContext, 'say'>
  name: NamedUnit
}): JSX.Element {
  const roles = name.roles.map(role => say(`role-${role}`)).join(', ')
  const facts = [
    name.issuer && say('name-issuer'),
    name.tasks > 0 && say('name-tasks', { count: name.tasks }) + (roles && ` (${roles})`),
    name.duties > 0 && say('name-duties', { count: name.duties }),
    name.receiverOnly && say('name-receiver'),
    name.collective && say('name-collective'),
  ].filter(fact => fact !== false)
  const others = name.spellings.filter(spelling => spelling !== name.written)
  return (
    <>
      <p class="small soft">{facts.join(' · ')}</p>
      {others.length > 0 && <p class="small soft">{say('name-also', { names: others.join('; ') })}</p>}
    </>
  )
}

/** A choice as its form sends it: what was on the page is what is accepted. */
export function ChoiceFields({ choice }: { choice: NameChoice }): JSX.Element {
  const unitId = 'unitId' in choice ? choice.unitId : null
  const newUnit = 'newUnit' in choice ? choice.newUnit : null
  return (
    <>
      <input type="hidden" name="choice" value={unitId ? 'unit' : choice.choice} />
      {unitId && <input type="hidden" name="unit_id" value={unitId} />}
      {newUnit && !unitId && (
        <>
          <input type="hidden" name="name" value={newUnit.name} />
          <input type="hidden" name="kind" value={newUnit.kind} />
          <input type="hidden" name="level" value={newUnit.level ?? ''} />
        </>
      )}
    </>
  )
}
