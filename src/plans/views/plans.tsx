import type { ComponentChildren, JSX } from 'preact'
import { formatMoment, formatNumber } from '../../platform/i18n/format.ts'
import { Button, ButtonLink } from '../../platform/ui/parts/button.tsx'
import type { Option } from '../../platform/ui/parts/fields.tsx'
import { Form } from '../../platform/ui/parts/form.tsx'
import { Empty, Notice } from '../../platform/ui/parts/status.tsx'
import { type Column, Table } from '../../platform/ui/parts/table.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { UploadOutcome } from '../queries/review-parts.ts'
import type { Upload } from '../queries/uploads.ts'
import { isUnderWay } from '../rules/upload-status.ts'
import { ReadingProgress } from './reading-progress.tsx'
import { UploadPanel } from './upload-panel.tsx'
import { UploadState } from './upload-status.tsx'
import { type Say, sayFor } from './words.ts'

interface PlansProps {
  readonly view: View
  readonly uploads: readonly Upload[]
  readonly total: number
  readonly page: number
  readonly pages: number
  /** How far those that were read have come, by id. */
  readonly outcomes: ReadonlyMap<string, UploadOutcome>
  /** What was deleted a moment ago, to bring it back. */
  readonly deleted: Upload | null
  readonly bytesMax: number
  /** For which units the person sends plans; nowhere for whoever sends none. */
  readonly places: readonly Option[]
  /** The list of issued plans; nothing where there is none. */
  readonly issued: ComponentChildren
}

/** The issued plans, the place to send one, those under way with live progress, and those that were sent. */
export function PlansPage({
  view,
  uploads,
  total,
  page,
  pages,
  outcomes,
  deleted,
  bytesMax,
  places,
  issued,
}: PlansProps): JSX.Element {
  const say = sayFor(view)
  const underWay = uploads.filter(({ status }) => isUnderWay(status))
  return (
    <>
      <div class="page-head">
        <h1>{say('plans-title')}</h1>
        <p>{say('plans-intro')}</p>
      </div>
      {deleted && <Deleted view={view} upload={deleted} say={say} />}
      {issued}
      {places.length > 0 && <UploadPanel view={view} bytesMax={bytesMax} places={places} />}
      {underWay.length > 0 && <UnderWay uploads={underWay} say={say} />}
      {uploads.length === 0 ? (
        <Empty icon="file" title={say('empty-title')}>
          <p>{say('empty-words')}</p>
        </Empty>
      ) : (
        <section class="stack">
          <div class="list-head">
            <h2>{say('list-title')}</h2>
            <p class="soft">{say('count-plans', { count: total })}</p>
          </div>
          <Table
            caption={say('list-caption')}
            rows={uploads}
            rowKey={({ id }) => id}
            columns={columns(view, say, outcomes)}
          />
          {pages > 1 && <Pages page={page} pages={pages} say={say} />}
        </section>
      )}
    </>
  )
}

/** Readings that wait or run, each with how far it is; the page may be left and comes back to the same. */
function UnderWay({ uploads, say }: { uploads: readonly Upload[]; say: Say }): JSX.Element {
  return (
    <section class="stack" aria-labelledby="under-way">
      <h2 id="under-way">{say('under-way')}</h2>
      <ul class="under-way">
        {uploads.map(upload => (
          <li key={upload.id}>
            <a href={`/plans/uploads/${upload.id}`}>{upload.fileName}</a>
            <ReadingProgress upload={upload} say={say} then="link" />
          </li>
        ))}
      </ul>
      <p class="small soft">{say('progress-leave')}</p>
    </section>
  )
}

function columns(view: View, say: Say, outcomes: ReadonlyMap<string, UploadOutcome>): Column<Upload>[] {
  return [
    {
      heading: say('column-plan'),
      cell: ({ id, reading, fileName }) => (
        <>
          <a class="row-link" href={`/plans/uploads/${id}`} lang="vi">
            {reading?.title || fileName}
          </a>
          {reading && <span class="small soft row-second">{fileName}</span>}
        </>
      ),
    },
    {
      heading: say('column-symbol'),
      cell: ({ reading }) => (reading?.symbol ? <span class="whole">{reading.symbol}</span> : ''),
    },
    {
      heading: say('column-state'),
      cell: upload => <UploadState upload={upload} outcome={outcomes.get(upload.id)} say={say} />,
    },
    {
      heading: say('column-tasks'),
      number: true,
      cell: ({ reading }) => (reading ? formatNumber(reading.taskCount, view.locale) : ''),
    },
    {
      heading: say('column-sent'),
      cell: ({ uploadedBy, uploadedAt }) => (
        <span class="small">
          {uploadedBy}
          <span class="row-second soft whole">{formatMoment(uploadedAt, view.locale)}</span>
        </span>
      ),
    },
  ]
}

function Deleted({ view, upload, say }: { view: View; upload: Upload; say: Say }): JSX.Element {
  return (
    <Notice tone="returned" announce>
      <p>
        {say('deleted-notice')} <span class="soft">{upload.reading?.title || upload.fileName}</span>
      </p>
      <Form view={view} action={`/plans/uploads/${upload.id}/restore`} class="buttons">
        <Button icon="undo">{say('restore')}</Button>
      </Form>
    </Notice>
  )
}

function Pages({ page, pages, say }: { page: number; pages: number; say: Say }): JSX.Element {
  return (
    <nav class="buttons" aria-label={say('page-of', { page, pages })}>
      {page > 1 && <ButtonLink href={`/plans?page=${page - 1}`}>{say('page-previous')}</ButtonLink>}
      <span class="soft">{say('page-of', { page, pages })}</span>
      {page < pages && <ButtonLink href={`/plans?page=${page + 1}`}>{say('page-next')}</ButtonLink>}
    </nav>
  )
}
