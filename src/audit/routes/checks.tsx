import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { z } from 'zod'
import { dayOf, now } from '../../platform/clock.ts'
import { type Person, type Route, route, type Visit } from '../../platform/http/index.ts'
import type { Services, Telling } from '../../platform/room.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { askForCheck } from '../actions/check-chain.ts'
import { recordExport } from '../actions/record-export.ts'
import { exportChain } from '../export/write.ts'
import { maySeeAudit } from '../policy.ts'
import { listChecks, runningCheck } from '../queries/checks.ts'
import { namesOf } from '../told/names.ts'
import { CheckPage } from '../views/check-page.tsx'
import { checkProgress } from '../views/check-progress.ts'
import { sayFor } from '../views/words.ts'

type CheckVisit = Visit<Person, unknown, unknown, unknown>

const checksShown = 11
const exportForm = z.object({
  since: z
    .string()
    .trim()
    .regex(/^[1-9]\d{0,14}$/u, 'export-since-wrong')
    .transform(Number),
})

/** Addresses of the check of the chain, and of its export. */
export function checkRoutes(services: Services, tellings: readonly Telling[]): readonly Route[] {
  const see = { access: 'signed-in', may: maySeeAudit } as const
  return [
    route('GET', '/audit/check', see, visit => showCheck(services, tellings, visit)),
    route('GET', '/audit/check.json', see, visit => sendProgress(services, visit)),
    route('POST', '/audit/check', see, visit => startCheck(services, visit)),
    route(
      'POST',
      '/audit/export',
      {
        ...see,
        form: exportForm,
        whenInvalid: (visit, _faults, entered) =>
          showCheck(services, tellings, visit, {
            typedSince: entered.since ?? '',
            errors: [{ field: 'since', message: sayFor(visit.view)('export-since-wrong') }],
          }),
      },
      visit => sendExport(services, visit, visit.form.since),
    ),
  ]
}

async function showCheck(
  { database }: Services,
  tellings: readonly Telling[],
  visit: CheckVisit,
  again: { readonly typedSince: string; readonly errors: readonly FieldError[] } | null = null,
): Promise<Response> {
  const { view, locale } = visit
  const { checks, running, names } = await database.transaction(async tx => {
    // First what runs: a check that ends in between is then in the list with what came of it.
    const running = await runningCheck(tx)
    const checks = await listChecks(tx, checksShown)
    const people = checks.map(({ askedBy }) => `person:${askedBy}`)
    return { checks, running, names: await namesOf(tx, tellings, locale, people) }
  })
  const say = sayFor(view)
  const body = (
    <CheckPage
      view={view}
      checks={checks}
      progress={running ? checkProgress(running.job, locale) : null}
      nameOf={id => names.get(`person:${id}`)?.name ?? say('somebody')}
      {...(again ?? { typedSince: '1', errors: [] })}
    />
  )
  const live = { scripts: ['audit/check-progress.js'], refreshSeconds: 3 }
  const options = { title: say('check-title'), styles: ['audit.css'], ...(running && live) }
  return visit.page(body, options, again ? 422 : 200)
}

/** How far the check is; null when none is under way. */
async function sendProgress({ database }: Services, visit: CheckVisit): Promise<Response> {
  const running = await database.transaction(tx => runningCheck(tx))
  return visit.json(running ? checkProgress(running.job, visit.locale) : null)
}

async function startCheck({ database }: Services, visit: CheckVisit): Promise<Response> {
  await database.transaction(tx => askForCheck(tx, visit.person))
  return visit.redirectSaying('/audit/check', { words: sayFor(visit.view)('check-started') })
}

/** The file as it is made: it begins at once, however long the chain is. */
async function sendExport({ database }: Services, visit: CheckVisit, since: number): Promise<Response> {
  await database.transaction(tx => recordExport(tx, visit.person, since))
  const lines = Readable.from(encoded(exportChain(database, since)), { highWaterMark: 1 })
  const stream = Readable.toWeb(lines) as ReadableStream<Uint8Array>
  return new Response(stream as unknown as BodyInit, {
    headers: {
      'content-type': 'application/jsonl',
      'content-disposition': `attachment; filename="audit-${dayOf(now())}-${since}.jsonl"`,
      'cache-control': 'no-store',
    },
  })
}

async function* encoded(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield Buffer.from(piece)
}
