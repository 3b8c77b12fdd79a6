import type { JSX } from 'preact'
import { Button, ButtonLink } from '../../platform/ui/parts/button.tsx'
import { Form } from '../../platform/ui/parts/form.tsx'
import { Icon } from '../../platform/ui/parts/icon.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Upload } from '../queries/uploads.ts'
import type { Say } from './words.ts'

/** What can be done with an upload besides the one main thing. */
export function MoreMenu({
  view,
  upload,
  mayUpload,
  say,
}: {
  view: View
  upload: Upload
  mayUpload: boolean
  say: Say
}): JSX.Element | null {
  if (upload.deleted) return null
  const path = `/plans/uploads/${upload.id}`
  return (
    <details class="more">
      <summary class="button button-quiet">
        {say('more')}
        <Icon name="chevronDown" size={14} />
      </summary>
      <div class="more-card">
        {upload.sha256 && (
          <ButtonLink kind="quiet" icon="download" href={`${path}/file`}>
            {say('download')}
          </ButtonLink>
        )}
        {upload.reading && (
          <ButtonLink kind="quiet" icon="download" href={`${path}/reading.json`}>
            {say('download-json')}
          </ButtonLink>
        )}
        {upload.reading?.checked && (
          <ButtonLink kind="quiet" icon="download" href={`${path}/findings.json`}>
            {say('download-findings')}
          </ButtonLink>
        )}
        {mayUpload && (
          <Form view={view} action={`${path}/delete`} class="">
            <Button kind="quiet" icon="trash">
              {say('delete')}
            </Button>
          </Form>
        )}
      </div>
    </details>
  )
}
