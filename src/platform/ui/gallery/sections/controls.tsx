import type { JSX } from 'preact'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Dialog, OpenDialog } from '../../parts/dialog.tsx'
import { Form } from '../../parts/form.tsx'
import { Keys } from '../../parts/keys.tsx'
import { MoreMenu } from '../../parts/more-menu.tsx'
import { Splitter } from '../../parts/splitter.tsx'
import type { SectionProps } from '../gallery-page.tsx'
import { Section, Shown } from '../section.tsx'
import { RenameForm } from './forms.tsx'

/** What is pressed, opened and moved. */
export function Controls({ view, say, state }: SectionProps): JSX.Element {
  return (
    <Section id="controls" title={say('controls')}>
      <Shown part="Button, ButtonLink">
        <Form view={view} action="/_ui/toast" class="buttons">
          <Button kind="primary" icon="check">
            {say('button-primary')}
          </Button>
          <Button>{say('button-plain')}</Button>
          <Button kind="quiet" icon="undo">
            {say('button-quiet')}
          </Button>
          <ButtonLink href="#controls" icon="download">
            {say('button-link')}
          </ButtonLink>
        </Form>
        <p class="soft small">{say('toast-hint')}</p>
      </Shown>
      <Shown part="MoreMenu">
        <MoreMenu view={view}>
          <ButtonLink kind="quiet" icon="copy" href="#controls">
            {say('copy')}
          </ButtonLink>
          <Form view={view} action="/_ui/toast" class="">
            <Button kind="quiet" icon="trash">
              {say('delete')}
            </Button>
          </Form>
        </MoreMenu>
      </Shown>
      <Shown part="Dialog, OpenDialog">
        <OpenDialog dialog="rename" href="/_ui/rename" icon="edit">
          {say('rename')}
        </OpenDialog>
        <Dialog view={view} id="rename" title={say('rename-title')}>
          <RenameForm view={view} say={say} state={state} />
        </Dialog>
      </Shown>
      <Shown part="Keys">
        <Keys
          view={view}
          hidden={false}
          shortcuts={[
            { keys: ['J', 'K'], label: say('keys-walk') },
            { keys: ['↵'], label: say('keys-accept') },
            { keys: ['Ctrl Z'], label: say('button-quiet') },
          ]}
        />
      </Shown>
      <Shown part="Splitter">
        <Splitter
          label={say('split-label')}
          name="gallery"
          firstId="split-first"
          first={<p class="card">{say('split-first')}</p>}
          second={<p class="card">{say('split-second')}</p>}
        />
      </Shown>
    </Section>
  )
}
