/** Tables of units: sent, looked at, confirmed; and the units as a table. */

import writeExcelFile from 'write-excel-file/node'
import { z } from 'zod'
import { Problem } from '../../platform/errors.ts'
import { type Person, type Route, route, type Visit } from '../../platform/http/index.ts'
import { sayIfKnown, speaker, type WordArguments } from '../../platform/i18n/words.ts'
import { isId } from '../../platform/ids.ts'
import type { Services } from '../../platform/room.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { askedDay } from '../as-of.ts'
import { tableAsCsv, unitTable } from '../export/unit-table.ts'
import { columnKeys } from '../import/columns.ts'
import { lineStates } from '../import/compare.ts'
import { confirmImport, importRefusals } from '../import/confirm-import.ts'
import { findImport, type ImportPreview, listImports } from '../import/preview.ts'
import { tableLimits } from '../import/raw-table.ts'
import { sendImport } from '../import/send-import.ts'
import { readTable } from '../import/table.ts'
import { mayChangeUnits, maySeeUnits } from '../policy.ts'
import { unitsThereOn } from '../queries/all-units.ts'
import { personNames } from '../queries/people.ts'
import { findUnits } from '../queries/units.ts'
import { PreviewPage } from '../views/unit-import/preview-page.tsx'
import { SendPage } from '../views/unit-import/send-page.tsx'
import { words } from '../views/unit-import/words.ts'
import { problemBook } from '../words.ts'

const importParams = z.object({ id: z.string().refine(isId) })
const previewQuery = z.object({
  show: z.enum(lineStates).nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1).default(1),
})
const confirmForm = z.object({ shown: z.string().max(100).default('') })
const exportQuery = z.object({ 'as-of': askedDay })

type Visited<Params = unknown, Query = unknown, Form = unknown> = Visit<Person, Params, Query, Form>
type ImportVisit = Visited<z.output<typeof importParams>, z.output<typeof previewQuery>>
type ExportVisit = Visited<unknown, z.output<typeof exportQuery>>

const importsShown = 20
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Addresses of tables of units. */
export function unitImportRoutes(services: Services): readonly Route[] {
  const change = { access: 'signed-in', may: mayChangeUnits } as const
  const one = { ...change, params: importParams } as const
  const see = { access: 'signed-in', may: maySeeUnits, query: exportQuery } as const
  return [
    route('GET', '/units/import', change, visit => showSend(services, visit, [])),
    route('POST', '/units/import', { ...change, filesBytesMax: tableLimits.bytesMax + 1 }, visit =>
      send(services, visit),
    ),
    route('GET', '/units/import/:id', { ...one, query: previewQuery }, visit => showPreview(services, visit)),
    route('POST', '/units/import/:id/confirm', { ...one, form: confirmForm }, visit =>
      confirm(services, visit),
    ),
    route('GET', '/units/export.xlsx', see, visit => sendWorkbook(services, visit)),
    route('GET', '/units/export.csv', see, visit => sendCsv(services, visit)),
  ]
}

async function showSend(
  { database }: Services,
  visit: Visited,
  errors: readonly FieldError[],
): Promise<Response> {
  const imports = await database.transaction(tx => listImports(tx, importsShown))
  const title = speaker(words, visit.locale)('title')
  const body = <SendPage view={visit.view} imports={imports} errors={errors} />
  return visit.page(body, { title, width: 'narrow' }, errors.length > 0 ? 422 : 200)
}

/** Reads the table outside of any transaction, then keeps it and shows what it would do. */
async function send(services: Services, visit: Visited): Promise<Response> {
  try {
    const [file] = visit.files
    if (!file || file.bytes.length === 0) throw new Problem('refused', 'table-missing')
    const rows = await readTable(file.bytes)
    const id = await services.database.transaction(tx =>
      sendImport(tx, visit.person, { name: file.name, rows }),
    )
    return visit.redirect(`/units/import/${id}`)
  } catch (error) {
    if (!(error instanceof Problem && error.kind === 'refused')) throw error
    return showSend(services, visit, [{ field: 'table', message: told(error, visit) }])
  }
}

/** Refusals of this room in words. */
function told({ code, args }: Pick<Problem, 'code' | 'args'>, { locale }: Visited): string {
  const plain = Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, typeof value === 'number' ? value : String(value)]),
  ) as WordArguments
  const [what, then] = [code, `${code}.do`].map(key => sayIfKnown(problemBook, locale, key, plain))
  return [what ?? code, then ?? ''].join(' ').trim()
}

async function showPreview({ database }: Services, visit: ImportVisit): Promise<Response> {
  const found = await database.transaction(async tx => {
    const preview = await findImport(tx, visit.person, visit.params.id)
    if (!preview) return undefined
    const parents = preview.lines.flatMap(({ wanted, differences }) => [
      wanted?.parentId ?? '',
      ...differences.filter(({ column }) => column === 'parent').map(({ before }) => before),
    ])
    const units = await findUnits(tx, parents)
    return { preview, units, people: await personNames(tx, [preview.sentBy]) }
  })
  if (!found) throw new Problem('not-found', 'not-found')
  const { preview, units, people } = found
  const refusals = importRefusals(preview, preview.fingerprint)
  const body = (
    <PreviewPage
      view={visit.view}
      preview={preview}
      shown={visit.query.show ?? firstState(preview)}
      page={visit.query.page}
      refusals={refusals.map(one => ({ code: one.code, words: told(one, visit) }))}
      names={new Map([...units].map(([id, { name }]) => [id, name]))}
      sentBy={people.get(preview.sentBy) ?? ''}
      mayConfirm={mayChangeUnits(visit.person)}
    />
  )
  return visit.page(body, { title: preview.fileName })
}

/** What is wrong first, then what would be written. */
function firstState({ lines }: ImportPreview) {
  const order = ['wrong', 'new', 'changed', 'unchanged'] as const
  return order.find(state => lines.some(line => line.state === state)) ?? 'new'
}

async function confirm(
  { database }: Services,
  visit: Visited<z.output<typeof importParams>, unknown, z.output<typeof confirmForm>>,
): Promise<Response> {
  const { id } = visit.params
  await database.transaction(tx => confirmImport(tx, visit.person, id, visit.form.shown))
  return visit.redirectSaying(`/units/import/${id}`, { words: speaker(words, visit.locale)('toast-done') })
}

async function tableOf({ database }: Services, visit: ExportVisit) {
  const { day } = visit.query['as-of']
  const { units, parents } = await database.transaction(async tx => {
    const all = await unitsThereOn(tx, day)
    const above = all.flatMap(({ parentId }) => parentId ?? [])
    return { units: all, parents: await findUnits(tx, above) }
  })
  return { day, table: unitTable(units, parents, visit.locale) }
}

async function sendCsv(services: Services, visit: ExportVisit): Promise<Response> {
  const { day, table } = await tableOf(services, visit)
  return fileResponse(tableAsCsv(table), 'text/csv; charset=utf-8; header=present', `don-vi-${day}.csv`)
}

/** Words are written as words, whatever they begin with: no cell is ever a formula. */
async function sendWorkbook(services: Services, visit: ExportVisit): Promise<Response> {
  const { day, table } = await tableOf(services, visit)
  const data = table.map((row, index) =>
    row.map(value => ({
      value,
      type: String,
      format: '@',
      ...(index === 0 && { fontWeight: 'bold' as const }),
    })),
  )
  const columns = columnKeys.map(key => ({ width: key === 'name' || key === 'parent' ? 48 : 20 }))
  const sheet = { sheet: 'Đơn vị', data, columns, stickyRowsCount: 1 }
  const body = await writeExcelFile([sheet]).toBuffer()
  return fileResponse(new Uint8Array(body), workbookType, `don-vi-${day}.xlsx`)
}

function fileResponse(body: string | Uint8Array<ArrayBuffer>, type: string, name: string): Response {
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  })
}
