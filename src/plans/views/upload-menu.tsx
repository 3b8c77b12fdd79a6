import type { JSX } from 'preact'
import { Button, ButtonLink } from '../../platform/ui/parts/button.tsx'
import { Form } from '../../platform/ui/parts/form.tsx'
import { MoreMenu } from '../../platform/ui/parts/more-menu.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Upload } from '../queries/uploads.ts'
import type { Say } from './words.ts'

/** What can be done with an upload besides the one main thing. */
export function UploadMenu({
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
    <MoreMenu view={view}>
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
    </MoreMenu>
  )
}
