import type { JSX } from 'preact'
import { Button } from '../../platform/ui/parts/button.tsx'
import { type Option, Select } from '../../platform/ui/parts/fields.tsx'
import { Form } from '../../platform/ui/parts/form.tsx'
import { Icon } from '../../platform/ui/parts/icon.tsx'
import type { View } from '../../platform/ui/view.ts'
import { sayFor } from './words.ts'

/** Endings that the file dialogue offers; what a file is, its bytes tell. */
const accept = '.docx,.doc,.odt,.pdf,.jpg,.jpeg,.png,.tif,.tiff,.html,.htm,.txt,.md'

interface UploadPanelProps {
  readonly view: View
  readonly bytesMax: number
  /** For which units the person sends plans, the whole office as an empty value. */
  readonly places: readonly Option[]
}

/** Where files are chosen or dropped. The behaviour adds dropping and progress to an ordinary form. */
export function UploadPanel({ view, bytesMax, places }: UploadPanelProps): JSX.Element {
  const say = sayFor(view)
  return (
    <upload-drop
      class="drop"
      data-sending={say('upload-sending')}
      data-checking={say('upload-checking')}
      data-sent={say('upload-sent')}
      data-reading={say('upload-reading')}
      data-open={say('upload-open')}
      data-broken={say('upload-broken')}
      data-none={say('upload-none')}
    >
      <Form view={view} action="/plans/uploads" class="drop-form" multipart>
        {places.length > 1 && <Select name="unit" label={say('upload-unit')} options={places} />}
        <label for="plan-files" class="drop-label">
          <Icon name="upload" size={28} />
          <span>
            <b>{say('upload-label')}</b>
            <span class="soft" data-part="hint" hidden>
              {say('upload-drop')}
            </span>
          </span>
        </label>
        <input
          id="plan-files"
          name="files"
          type="file"
          accept={accept}
          multiple
          required
          aria-describedby="plan-files-help"
        />
        <button type="button" class="button button-primary drop-choose" data-part="choose" hidden>
          {say('upload-choose')}
        </button>
        <Button kind="primary">{say('upload-button')}</Button>
        <p id="plan-files-help" class="field-help">
          {say('upload-help', { megabytes: Math.floor(bytesMax / 1_000_000) })}
        </p>
      </Form>
      <ul class="drop-files" data-part="files" aria-live="polite" />
    </upload-drop>
  )
}
