import type { JSX } from 'preact'
import { formatBytes, formatMoment } from '../../../platform/i18n/format.ts'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { Checkbox, FileField, TextArea } from '../../../platform/ui/parts/fields.tsx'
import { ErrorSummary, Field, type FieldError, Fieldset } from '../../../platform/ui/parts/form.tsx'
import { OfflineForm } from '../../../platform/ui/parts/offline-form.tsx'
import { Notice } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { TypedFigure } from '../rules/entry.ts'
import type { FileEvidence } from '../rules/model.ts'
import { answerLimits } from '../rules/model.ts'
import { type AnswerSay, answerSay } from './words.ts'

/** Where a form of an answer goes, and where its files are seen. */
export interface AnswerPlace {
  readonly action: string
  /** `<evidence>/<id>/thumbnail` is a photo's small copy. */
  readonly evidence: string
  readonly name: string
  /** For somebody without an account. */
  readonly uploads?: string
  readonly owner?: `link:${string}`
}

/** What stands in the form. */
export interface AnswerFormState {
  /** Of the draft; empty before anything was saved. */
  readonly draftId: string
  readonly draftAt: Date | null
  /** The item's version as it is shown now. */
  readonly seen: number
  readonly said: string
  readonly links: readonly string[]
  readonly figures: readonly TypedFigure[]
  /** Photos and files that the draft has already. */
  readonly files: readonly FileEvidence[]
  /** Those of earlier answers about the same work. */
  readonly reusable: readonly FileEvidence[]
  readonly keepDetails: boolean
}

interface AnswerFormProps {
  readonly view: View
  readonly place: AnswerPlace
  readonly task: string
  readonly state: AnswerFormState
  /** Whether the unit has claimed already: what is sent comes on top. */
  readonly adds: boolean
  readonly errors: readonly FieldError[]
  readonly bytesMax: number
  /** Where one goes who does not answer now; null where there is nowhere to go. */
  readonly back: string | null
}

/** The form of an answer: a few lines are enough, everything else is opened by whoever has it. */
export function AnswerForm(props: AnswerFormProps): JSX.Element {
  const { view, place, task, state, adds, errors, back } = props
  const say = answerSay(view)
  return (
    <OfflineForm
      view={view}
      action={place.action}
      name={place.name}
      title={task}
      original="keep_details"
      {...(place.uploads !== undefined && { uploads: place.uploads })}
      {...(place.owner !== undefined && { owner: place.owner })}
    >
      <input type="hidden" name="_draft" value={state.draftId} />
      <input type="hidden" name="_seen" value={String(state.seen)} />
      <ErrorSummary view={view} errors={errors} />
      {state.draftAt && (
        <p class="small soft">{say('draft-there', { at: formatMoment(state.draftAt, view.locale) })}</p>
      )}
      {adds && <Notice tone="due">{say('adds')}</Notice>}
      <TextArea
        name="said"
        label={say('said')}
        help={say('said-help')}
        value={state.said}
        rows={5}
        lang="vi"
        required={false}
        errors={errors}
      />
      <Photos {...props} say={say} />
      <Links state={state} errors={errors} say={say} />
      <Figures state={state} errors={errors} say={say} />
      <Files {...props} say={say} />
      <div class="buttons">
        <Button kind="primary" name="do" value="send">
          {say(adds ? 'send-more' : 'send')}
        </Button>
        <Button name="do" value="save">
          {say('save')}
        </Button>
        {back !== null && (
          <Button kind="quiet" name="do" value="progress">
            {say('send-progress')}
          </Button>
        )}
        {back !== null && (
          <ButtonLink kind="quiet" href={back}>
            {say('back')}
          </ButtonLink>
        )}
      </div>
    </OfflineForm>
  )
}

type PartProps = AnswerFormProps & { readonly say: AnswerSay }

function Photos({ place, state, errors, say }: PartProps): JSX.Element {
  return (
    <>
      <FileField
        name="photos"
        label={say('photos')}
        help={say('photos-help')}
        accept="image/*"
        multiple
        required={false}
        errors={errors}
      />
      <Checkbox
        name="keep_details"
        label={say('keep-details')}
        help={say('keep-details-help')}
        checked={state.keepDetails}
      />
      <KeptFiles
        legend={say('files-kept')}
        name="drop[]"
        files={state.files}
        place={place}
        label={file => say('drop', { name: file.fileName })}
      />
      <KeptFiles
        legend={say('again')}
        name="again[]"
        files={state.reusable}
        place={place}
        label={file => file.fileName}
      />
    </>
  )
}

interface KeptFilesProps {
  readonly legend: string
  readonly name: string
  readonly files: readonly FileEvidence[]
  readonly place: AnswerPlace
  readonly label: (file: FileEvidence) => string
}

/** Files that the server has, each with a box. */
function KeptFiles({ legend, name, files, place, label }: KeptFilesProps): JSX.Element | null {
  if (files.length === 0) return null
  return (
    <Fieldset legend={legend}>
      <ul class="kept-files">
        {files.map(file => (
          <li key={file.id}>
            {file.picture && (
              <img
                src={`${place.evidence}/${file.id}/thumbnail`}
                alt=""
                width={72}
                height={72}
                loading="lazy"
              />
            )}
            <div class="check">
              <input type="checkbox" id={`box-${file.id}`} name={name} value={file.id} />
              <label for={`box-${file.id}`}>{label(file)}</label>
            </div>
          </li>
        ))}
      </ul>
    </Fieldset>
  )
}

type RowsProps = Pick<PartProps, 'state' | 'errors' | 'say'>

/** Errors of one row, under the name that its field has. */
const errorsOf = (errors: readonly FieldError[], id: string, name: string): readonly FieldError[] =>
  errors.filter(({ field }) => field === id).map(({ message }) => ({ field: name, message }))

const hasError = (errors: readonly FieldError[], ...names: readonly string[]): boolean =>
  errors.some(({ field }) => names.some(name => field.startsWith(`${name}-`)))

function Links({ state, errors, say }: RowsProps): JSX.Element {
  const rows = [...state.links, ''].slice(0, answerLimits.linksMax)
  return (
    <details class="more-fields" open={state.links.length > 0 || hasError(errors, 'link')}>
      <summary>{say('links')}</summary>
      <p class="field-help">{say('links-help')}</p>
      {rows.map((link, index) => (
        <Field
          key={index}
          name="link[]"
          id={`link-${index}`}
          label={say('link', { number: index + 1 })}
          value={link}
          required={false}
          errors={errorsOf(errors, `link-${index}`, 'link[]')}
        />
      ))}
      <p class="field-help">{say('more-rows')}</p>
    </details>
  )
}

function Figures({ state, errors, say }: RowsProps): JSX.Element {
  const rows = [...state.figures, { amount: '', unit: '', label: '' }].slice(0, answerLimits.figuresMax)
  return (
    <details
      class="more-fields"
      open={state.figures.length > 0 || hasError(errors, 'amount', 'unit', 'label')}
    >
      <summary>{say('figures')}</summary>
      <p class="field-help">{say('figures-help')}</p>
      {rows.map((row, index) => (
        <FigureRow key={index} row={row} index={index} errors={errors} say={say} />
      ))}
      <p class="field-help">{say('more-rows')}</p>
    </details>
  )
}

function FigureRow({
  row,
  index,
  errors,
  say,
}: Omit<RowsProps, 'state'> & { readonly row: TypedFigure; readonly index: number }): JSX.Element {
  const field = (name: 'amount' | 'unit' | 'label') => ({
    name: `${name}[]`,
    id: `${name}-${index}`,
    label: say(name),
    value: row[name],
    required: false,
    errors: errorsOf(errors, `${name}-${index}`, `${name}[]`),
  })
  return (
    <fieldset class="figure-row">
      <legend>{say('figure', { number: index + 1 })}</legend>
      <Field {...field('amount')} inputMode="decimal" />
      <Field {...field('unit')} suggestions={say('units-known').split(';')} />
      <Field {...field('label')} />
    </fieldset>
  )
}

function Files({ view, errors, bytesMax, say }: PartProps): JSX.Element {
  return (
    <details class="more-fields" open={errors.some(({ field }) => field === 'files')}>
      <summary>{say('files')}</summary>
      <FileField
        name="files"
        label={say('files')}
        help={say('files-help', { size: formatBytes(bytesMax, view.locale) })}
        multiple
        required={false}
        errors={errors}
      />
    </details>
  )
}
