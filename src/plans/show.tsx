import { Readable } from 'node:stream'
import { describeFinding } from '../documents/index.ts'
import { findUnits } from '../org/index.ts'
import type { Tx } from '../platform/db/index.ts'
import { Problem } from '../platform/errors.ts'
import { attachment, type Person, type Visit } from '../platform/http/index.ts'
import type { Services } from '../platform/room.ts'
import type { Option } from '../platform/ui/parts/fields.tsx'
import { mayChangeUpload, mayUploadPlans } from './policy.ts'
import { placeOfUpload } from './queries/place.ts'
import { listPlans } from './queries/plans.ts'
import { findOutcomes } from './queries/review-parts.ts'
import { findFindings, findReading, findUpload, listUploads, type Upload } from './queries/uploads.ts'
import { sendingPlaces } from './rules/upload-place.ts'
import { isUnderWay } from './rules/upload-status.ts'
import { showReview } from './show-review/page.tsx'
import { PlanList, type PlanListQuery } from './views/plan/plan-list.tsx'
import { PlansPage } from './views/plans.tsx'
import { progressWords } from './views/progress-words.ts'
import type { ReviewQuery } from './views/review/review-query.ts'
import { UploadPage } from './views/upload-page.tsx'
import { type UploadResult, UploadResultsPage } from './views/upload-results.tsx'
import { sayFor } from './views/words.ts'

type ListQuery = PlanListQuery & { readonly page: number; readonly deleted: string | null }
type ListVisit = Visit<Person, unknown, ListQuery, unknown>
type UploadVisit<Query = unknown> = Visit<Person, { id: string }, Query, unknown>

const styles = ['plans.css']

/** The plans that were sent, those under way, and the issued ones. */
export async function showPlans({ database, config }: Services, visit: ListVisit): Promise<Response> {
  const { page, deleted, q, kind, issued } = visit.query
  const found = await database.transaction(async tx => {
    const list = await listUploads(tx, visit.person, page)
    return {
      list,
      outcomes: await findOutcomes(
        tx,
        list.uploads.map(({ id }) => id),
      ),
      gone: deleted ? await deletedByForm(tx, visit.person, deleted) : undefined,
      places: await namedPlaces(tx, visit),
      plans: await listPlans(tx, visit.person, { q, kind, page: issued }),
    }
  })
  const { list, outcomes, gone, places, plans } = found
  const { view } = visit
  const someIssued = plans.total > 0 || q !== '' || kind !== null
  const body = (
    <PlansPage
      view={view}
      {...list}
      page={page}
      outcomes={outcomes}
      deleted={gone ?? null}
      bytesMax={config.uploadBytesMax}
      places={places}
      issued={someIssued ? <PlanList view={view} {...plans} query={{ q, kind, issued }} /> : null}
    />
  )
  return visit.page(body, {
    title: sayFor(view)('plans-title'),
    styles: [...styles, 'plan.css'],
    scripts: ['plans/upload-drop.js', 'plans/reading-progress.js'],
    ...(list.uploads.some(({ status }) => isUnderWay(status)) && { refreshSeconds: 5 }),
  })
}

/** For which units the person sends plans, by name; nowhere for whoever sends none. */
async function namedPlaces(tx: Tx, { person, view }: ListVisit): Promise<readonly Option[]> {
  if (!mayUploadPlans(person)) return []
  const places = sendingPlaces(person)
  const units = await findUnits(
    tx,
    places.flatMap(id => id ?? []),
  )
  return places.map(id => ({
    value: id ?? '',
    label: id === null ? sayFor(view)('upload-whole-office') : (units.get(id)?.name ?? ''),
  }))
}

/** What was just deleted, for whoever may restore it. */
async function deletedByForm(tx: Tx, person: Person, id: string): Promise<Upload | undefined> {
  const place = await placeOfUpload(tx, id)
  const upload = place && mayChangeUpload(person, place) ? await findUpload(tx, id) : undefined
  return upload?.deleted ? upload : undefined
}

/** One upload: its progress, or the review of what was read in it. */
export async function showUpload(services: Services, visit: UploadVisit<ReviewQuery>): Promise<Response> {
  const { upload, mayUpload } = await services.database.transaction(async tx => {
    const place = await reach(placeOfUpload(tx, visit.params.id))
    return {
      upload: await reach(findUpload(tx, visit.params.id)),
      mayUpload: mayChangeUpload(visit.person, place),
    }
  })
  if (upload.reading && !upload.deleted) return showReview(services, visit, upload)
  const underWay = isUnderWay(upload.status) && !upload.deleted
  return visit.page(<UploadPage view={visit.view} upload={upload} mayUpload={mayUpload} />, {
    title: upload.fileName,
    styles,
    ...(underWay && { scripts: ['plans/reading-progress.js'], refreshSeconds: 3 }),
  })
}

/** How far the reading is, for the behaviour that shows it; words come with it. */
export async function sendProgress({ database }: Services, visit: UploadVisit): Promise<Response> {
  const upload = await database.transaction(tx => reach(findUpload(tx, visit.params.id)))
  const { status } = upload
  return visit.json({ status, underWay: isUnderWay(status), ...progressWords(upload, sayFor(visit.view)) })
}

/** The reading as the contract has it. */
export async function sendReading({ database }: Services, visit: UploadVisit): Promise<Response> {
  const plan = await database.transaction(async tx => {
    const upload = await reach(findUpload(tx, visit.params.id))
    return upload.deleted ? undefined : findReading(tx, upload.id)
  })
  return visit.json(await reach(Promise.resolve(plan)))
}

/** What the check found, each with its sentence, as `nhipcau plan lint --json` prints it; null for a reading never checked. */
export async function sendFindings({ database }: Services, visit: UploadVisit): Promise<Response> {
  const findings = await database.transaction(async tx => {
    const upload = await reach(findUpload(tx, visit.params.id))
    if (upload.deleted || !upload.reading) throw new Problem('not-found', 'not-found')
    return findFindings(tx, upload.id)
  })
  const described = findings?.map(finding => ({
    ...finding,
    explanation: describeFinding(finding, visit.locale),
  }))
  return visit.json(described ?? null)
}

/** The file as it was sent: always saved, never shown by the browser. */
export async function sendFile({ database, files }: Services, visit: UploadVisit): Promise<Response> {
  const upload = await database.transaction(tx => reach(findUpload(tx, visit.params.id)))
  if (upload.deleted || upload.sha256 === null) throw new Problem('not-found', 'not-found')
  return new Response(Readable.toWeb(Readable.from(files.stream(upload.sha256))) as ReadableStream, {
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': String(upload.sizeBytes),
      'content-disposition': attachment(upload.fileName),
      'cache-control': 'no-store',
    },
  })
}

/** What became of the files when not all were taken. */
export function resultsPage(
  visit: Visit<Person, unknown, unknown, unknown>,
  results: readonly UploadResult[],
): Promise<Response> {
  const title = sayFor(visit.view)('result-title')
  return visit.page(<UploadResultsPage view={visit.view} results={results} />, { title, styles }, 422)
}

async function reach<T>(found: Promise<T | undefined>): Promise<T> {
  const value = await found
  if (value === undefined) throw new Problem('not-found', 'not-found')
  return value
}
