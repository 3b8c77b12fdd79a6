import type { JSX } from 'preact'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { Form } from '../../../platform/ui/parts/form.tsx'
import { MoreMenu } from '../../../platform/ui/parts/more-menu.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { type PressDeed, possibleDeeds, type WorkPowers } from '../rules/deeds.ts'
import type { WorkItem } from '../rules/model.ts'
import { workSay } from './words.ts'

interface DeedsProps {
  readonly view: View
  readonly item: Pick<WorkItem, 'id' | 'state' | 'version'>
  readonly powers: WorkPowers
}

/** What can be done in one press, as quiet buttons; what asks for a reason, under "More". Nothing where nothing can be done. */
export function WorkDeeds({ view, item, powers }: DeedsProps): JSX.Element | null {
  const say = workSay(view)
  const { press, reason } = possibleDeeds(item, powers)
  if (press.length + reason.length === 0) return null
  return (
    <div class="buttons">
      {press.map(deed => (
        <PressForm key={deed} view={view} item={item} deed={deed} label={say(`do-${deed}`)} />
      ))}
      {reason.length > 0 && (
        <MoreMenu view={view}>
          {reason.map(deed => (
            <ButtonLink key={deed} kind="quiet" href={`/work/${item.id}/${deed}`}>
              {say(`do-${deed}`)}
            </ButtonLink>
          ))}
        </MoreMenu>
      )}
    </div>
  )
}

function PressForm({
  view,
  item,
  deed,
  label,
}: Pick<DeedsProps, 'view' | 'item'> & { deed: PressDeed; label: string }): JSX.Element {
  return (
    <Form view={view} action={`/work/${item.id}/${deed}`} class="buttons">
      <input type="hidden" name="version" value={String(item.version)} />
      <Button>{label}</Button>
    </Form>
  )
}
