/** Answers to the work of a plan in every state, for the walk through all pages; and the visits of their pages. */
import { sql } from 'kysely'
import { saveAnswer } from '../../src/activities/answers/actions/save-answer.ts'
import { sendAnswer } from '../../src/activities/answers/actions/send-answer.ts'
import { keepFile } from '../../src/activities/answers/keep-file.ts'
import { findAnswer } from '../../src/activities/answers/queries.ts'
import type { Author } from '../../src/activities/answers/rules/model.ts'
import type { AnswerTables } from '../../src/activities/answers/tables.ts'
import { makeLinks } from '../../src/activities/links/actions/make-links.ts'
import { endLink } from '../../src/activities/links/actions/use-link.ts'
import { changeWork } from '../../src/plans/index.ts'
import { reasonDeeds } from '../../src/plans/work/rules/deeds.ts'
import { now } from '../../src/platform/clock.ts'
import type { Tx } from '../../src/platform/db/index.ts'
import type { Person } from '../../src/platform/http/index.ts'
import { newId } from '../../src/platform/ids.ts'
import type { Services } from '../../src/platform/room.ts'
import { emptyEntry } from '../answers.ts'
import { riverPicture } from '../world/answers.ts'
import type { PageVisit } from './all-pages.ts'

export interface WalkedAnswers {
  readonly answers: {
    readonly planId: string
    readonly unitId: string
    readonly issued: string
    readonly claimed: string
    readonly bare: string
    readonly returned: string
    readonly accepted: string
    /** Secrets of links. */
    readonly link: string
    readonly usedLink: string
  }
}

/** Answers some of the work of a plan that nobody has answered yet. */
export async function settleAnswers(
  services: Services,
  officer: Person,
  planId: string,
): Promise<WalkedAnswers> {
  const { database } = services
  const { rows } = await sql<{ id: string; unit_id: string }>`
    select id, unit_id from plan_work_items where plan_id = ${planId} and state = 'issued'
    order by id limit 6`.execute(database.kysely)
  const [issued, claimed, bare, returned, accepted, linked] = rows.map(({ id }) => id)
  if (!issued || !claimed || !bare || !returned || !accepted || !linked) throw new Error('the plan has six')
  const by = { kind: 'person', id: officer.id } as const
  await answerFully(services, by, claimed)
  await answerFully(services, by, returned)
  for (const id of [bare, accepted]) await answerBriefly(services, by, id)
  const links = await database.transaction(async tx => {
    await changeWork(tx, by, returned, { kind: 'return', reason: 'Ảnh chưa thấy rõ địa điểm, xin chụp lại.' })
    await changeWork(tx, by, accepted, { kind: 'accept' })
    return linksOf(tx, services, officer, [issued, linked])
  })
  const unitId = rows[0]?.unit_id ?? ''
  return { answers: { planId, unitId, issued, claimed, bare, returned, accepted, ...links } }
}

/** A photo, a document, two links (one of which could be kept), a figure. */
async function answerFully(services: Services, by: Author, itemId: string): Promise<void> {
  const options = { keepDetails: false, signal: new AbortController().signal }
  const photo = await keepFile(services, { name: 'loa-xa.jpg', bytes: await riverPicture(3) }, options)
  const text = new TextEncoder().encode('Biên bản phát thanh, ba buổi.')
  const file = await keepFile(services, { name: 'bien-ban.txt', bytes: text }, options)
  const entry = emptyEntry({
    said: 'Đã phát ba lần trên hệ thống loa xã, có bản tin song ngữ.\nNgười dân hỏi nhiều về chợ nổi.',
    files: [photo, file],
    links: ['https://benlua.example.vn/tin/ban-tin-song-ngu', 'https://benlua.example.vn/tin/khong-con'],
    figures: [{ amount: 1234.5, unit: 'lượt người', label: 'nghe bản tin' }],
  })
  await services.database.transaction(async tx => {
    await saveAnswer(tx, by, itemId, entry)
    await sendAnswer(tx, entry.id, 'claim')
  })
  const kept = await services.files.put(new TextEncoder().encode('<title>Bản tin</title>'), 1000)
  await services.database.transaction(async tx => {
    const links = (await findAnswer(tx, entry.id))?.evidence.filter(({ kind }) => kind === 'link') ?? []
    await keepCopies(
      tx,
      links.map(({ id }) => id),
      kept,
    )
  })
}

async function answerBriefly({ database }: Services, by: Author, itemId: string): Promise<void> {
  const entry = emptyEntry({ said: 'Đã thực hiện.' })
  await database.transaction(async tx => {
    await saveAnswer(tx, by, itemId, entry)
    await sendAnswer(tx, entry.id, 'claim')
  })
}

async function keepCopies(
  tx: Tx,
  [first = '', second = '']: readonly string[],
  { hash, sizeBytes }: { readonly hash: string; readonly sizeBytes: number },
): Promise<void> {
  const none = { failure: null, final_address: null, http_status: null, media_type: null, title: null }
  const empty = { ...none, hash: null, size_bytes: null, tried_at: now() }
  await tx
    .withTables<AnswerTables>()
    .insertInto('activity_link_copies')
    .values([
      {
        ...empty,
        id: newId(),
        evidence_id: first,
        state: 'kept',
        final_address: 'https://benlua.example.vn/tin/ban-tin-song-ngu',
        http_status: 200,
        media_type: 'text/html',
        hash,
        size_bytes: sizeBytes,
        title: 'Bản tin song ngữ xã Bến Lúa',
      },
      {
        ...empty,
        id: newId(),
        evidence_id: second,
        state: 'failed',
        failure: 'link-status',
        failure_args: JSON.stringify({ status: 404 }),
      },
    ])
    .execute()
}

async function linksOf(
  tx: Tx,
  { config }: Services,
  officer: Person,
  itemIds: readonly string[],
): Promise<{ readonly link: string; readonly usedLink: string }> {
  const wanted = { itemIds, email: 'van-hoa@benlua.example.vn', locale: 'vi', days: 30 } as const
  const { links } = await makeLinks(tx, config, officer, wanted)
  const [waiting, used] = links
  if (used) await endLink(tx, used.id)
  return { link: waiting?.token ?? '', usedLink: used?.token ?? '' }
}

/** Every page of a work item and its answers, as the officer sees it. */
export function visitsOfAnswers({ answers }: WalkedAnswers): readonly PageVisit[] {
  const { planId, unitId, issued, claimed, bare, returned, accepted } = answers
  const item = '/work/:id'
  const many = `/work/links?plan=${planId}&unit=${unitId}`
  return [
    { route: item, name: 'issued', path: `/work/${issued}` },
    { route: item, name: 'claimed', path: `/work/${claimed}` },
    { route: item, name: 'claimed without evidence', path: `/work/${bare}` },
    { route: item, name: 'returned', path: `/work/${returned}` },
    { route: item, name: 'accepted', path: `/work/${accepted}` },
    { route: `${item}/answer`, name: 'empty', path: `/work/${issued}/answer` },
    { route: `${item}/answer`, name: 'more', path: `/work/${claimed}/answer` },
    { route: `${item}/answer`, name: 'returned', path: `/work/${returned}/answer` },
    { route: `${item}/return`, name: 'form', path: `/work/${claimed}/return` },
    {
      route: `${item}/return`,
      name: 'wrong',
      path: `/work/${claimed}/return`,
      act: page => page.click('main form .button-primary'),
    },
    { route: `${item}/links`, name: 'made', path: `/work/${issued}/links` },
    { route: `${item}/links`, name: 'not now', path: `/work/${accepted}/links` },
    {
      route: `${item}/links`,
      name: 'wrong',
      path: `/work/${issued}/links`,
      act: async page => {
        await page.fill('#email', 'x')
        await page.click('main form .button-primary')
      },
    },
    ...visitsOfDeeds(issued),
    { route: '/work/links', name: 'of a unit', path: many },
    { route: '/work/to-accept', name: 'list', path: '/work/to-accept' },
    { route: '/work/to-accept', name: 'without evidence', path: `/work/to-accept?bare=yes&plan=${planId}` },
    { route: '/work/to-accept', name: 'nothing found', path: `/work/to-accept?plan=${newId()}` },
    {
      route: '/work/to-accept',
      name: 'chosen',
      path: '/work/to-accept',
      act: page => page.locator('tbody input').first().check(),
    },
  ]
}

/** What somebody sees who has a link and no account. */
export function visitsOfLinks({ answers }: WalkedAnswers): readonly PageVisit[] {
  const route = '/answer/:token'
  return [
    { route, name: 'form', path: `/answer/${answers.link}` },
    { route, name: 'used', path: `/answer/${answers.usedLink}` },
    { route, name: 'over', path: '/answer/khong-co', status: 404 },
  ]
}

/** Changes that ask for a reason: the form, and what is said to whoever sends it empty. */
function visitsOfDeeds(itemId: string): readonly PageVisit[] {
  return reasonDeeds.flatMap(deed => {
    const page = { route: `/work/:id/${deed}`, path: `/work/${itemId}/${deed}` }
    const press: PageVisit['act'] = shown => shown.click('main form .button-primary')
    return [
      { ...page, name: 'form' },
      { ...page, name: 'wrong', act: press },
    ]
  })
}
