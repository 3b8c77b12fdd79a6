import { z } from 'zod'
import { today } from '../../platform/clock.ts'
import { Problem } from '../../platform/errors.ts'
import { type Person, type Route, route, type Visit } from '../../platform/http/index.ts'
import { parseDate } from '../../platform/i18n/dates.ts'
import type { Services } from '../../platform/room.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { changeDraft, reachDraft, startDraft } from '../actions/succession/keep-draft.ts'
import { mayCarryOutSuccessions } from '../policy.ts'
import { allFunctionNames } from '../queries/succession/functions.ts'
import { type ChangeKind, changeKinds } from '../rules/succession/draft.ts'
import { tidied, withChange } from '../rules/succession/draft-changes.ts'
import type { ChangeEntry, PaperEntry } from '../rules/succession/entry.ts'
import { isSuccessionId } from '../rules/succession/model.ts'
import type { Unit } from '../units.ts'
import { ChangePage, KindPage } from '../views/succession/change-page.tsx'
import { PaperPage } from '../views/succession/preview-page.tsx'
import { successionSay } from '../views/succession/words.ts'
import { changeForm, type EntryFault, entryOfChange, readAmong, readChange } from './succession-entry.ts'
import { correctingEntry, emptyEntry, withRow } from './succession-rows.ts'
import { draftParams, successionStyles } from './succession-shared.ts'

const kind = z.enum(changeKinds)
const kindQuery = z.object({ kind: kind.nullable().catch(null).default(null) })
const newQuery = kindQuery.extend({
  // The succession that this one is to put right.
  correct: z.string().refine(isSuccessionId).nullable().catch(null).default(null),
})
const line = z.string().normalize('NFC').trim().max(2000).catch('').default('')
const paperForm = z.object({ day: line, basis: line, note: line })
const newForm = z.record(z.string(), z.unknown()).transform(fields => ({
  kind: kind.catch('merge').parse(fields.kind),
  paper: paperForm.parse(fields),
  fields,
}))
const basisMax = 1000

type Visited = Visit<Person, unknown, unknown, unknown>
type DraftVisit = Visit<Person, { id: string }, unknown, unknown>

/** Addresses of the forms of a succession. */
export function successionFormRoutes(services: Services): readonly Route[] {
  const change = { access: 'signed-in', may: mayCarryOutSuccessions } as const
  const one = { ...change, params: draftParams } as const
  const which = {
    ...change,
    params: draftParams.extend({ at: z.coerce.number().int().min(0).max(999) }),
  } as const
  return [
    route('GET', '/successions/new', { ...change, query: newQuery }, visit =>
      showNew(services, visit, visit.query.kind, visit.query.correct),
    ),
    route('POST', '/successions/new', { ...change, form: newForm }, visit =>
      start(services, visit, visit.form),
    ),
    route('GET', '/successions/preview/:id/edit', one, visit => showPaper(services, visit)),
    route('POST', '/successions/preview/:id/edit', { ...one, form: paperForm }, visit =>
      savePaper(services, visit, visit.form),
    ),
    route('GET', '/successions/preview/:id/changes/new', { ...one, query: kindQuery }, visit =>
      showChange(services, visit, visit.query.kind ?? 'merge', null),
    ),
    route('POST', '/successions/preview/:id/changes/new', { ...one, form: newForm }, visit =>
      saveChange(services, visit, visit.form, null),
    ),
    route('GET', '/successions/preview/:id/changes/:at', which, visit =>
      showChange(services, visit, null, visit.params.at),
    ),
    route('POST', '/successions/preview/:id/changes/:at', { ...which, form: newForm }, visit =>
      saveChange(services, visit, visit.form, visit.params.at),
    ),
    route('POST', '/successions/preview/:id/changes/:at/remove', which, visit =>
      removeChange(services, visit, visit.params.at),
    ),
  ]
}

interface ShownChange {
  readonly kind: ChangeKind
  readonly paper: PaperEntry | null
  readonly entry: ChangeEntry
  readonly action: string
  readonly back: string
  readonly errors?: readonly FieldError[]
  readonly choices?: ReadonlyMap<string, readonly Unit[]>
}

async function showForm({ database }: Services, visit: Visited, form: ShownChange): Promise<Response> {
  const { errors = [], choices = new Map() } = form
  const functions = await database.transaction(allFunctionNames)
  const body = (
    <ChangePage view={visit.view} {...form} errors={errors} choices={choices} functions={functions} />
  )
  const title = successionSay(visit.view)(`kind-${form.kind}`)
  return visit.page(body, { title, width: 'narrow', styles: successionStyles }, errors.length > 0 ? 422 : 200)
}

async function showNew(
  services: Services,
  visit: Visited,
  of: ChangeKind | null,
  correct: string | null,
): Promise<Response> {
  const say = successionSay(visit.view)
  if (of === null) {
    return visit.page(<KindPage view={visit.view} />, {
      title: say('start-button'),
      styles: successionStyles,
    })
  }
  const paper = { day: '', basis: '', note: '' }
  const entry = correct && (await services.database.transaction(tx => correctingEntry(tx, correct)))
  return showForm(services, visit, { ...ofNew(of), paper, entry: entry || emptyEntry(of) })
}

const ofNew = (of: ChangeKind) => ({ kind: of, action: '/successions/new', back: '/successions/new' })

type NewForm = z.output<typeof newForm>

/** Keeps the draft, with its first change, and shows what it would do. */
async function start(
  services: Services,
  visit: Visited,
  { kind: of, paper, fields }: NewForm,
): Promise<Response> {
  const entry = changeForm.parse(fields)
  const form = { ...ofNew(of), paper, entry }
  if (entry.more !== '') return showForm(services, visit, { ...form, entry: withRow(entry) })
  const wrong = paperErrors(visit, paper)
  const day = dayOf(paper) ?? today()
  const outcome = await services.database.transaction(async tx => {
    const { read, faults } = await readChange(tx, of, entry, day)
    if (!read || wrong.length > 0) return { faults: faults ?? [] }
    const draft = withChange(
      {
        effectiveOn: day,
        legalBasis: paper.basis,
        note: paper.note,
        changes: [],
        newUnits: [],
        newFunctions: [],
        renamings: [],
      },
      read,
      null,
    )
    return { id: await startDraft(tx, visit.person, draft) }
  })
  if (outcome.id !== undefined) return visit.redirect(`/successions/preview/${outcome.id}`)
  return showForm(services, visit, { ...form, ...shownFaults(visit, outcome.faults, wrong) })
}

function dayOf({ day }: PaperEntry): string | null {
  const date = parseDate(day)
  return date.ok ? date.iso : null
}

function paperErrors(visit: Visited, { day, basis }: PaperEntry): readonly FieldError[] {
  const say = successionSay(visit.view)
  const date = parseDate(day)
  return [
    ...(date.ok ? [] : [{ field: 'day', message: say(date.code) }]),
    ...(basis === '' ? [{ field: 'basis', message: say('basis-missing') }] : []),
    ...(basis.length > basisMax ? [{ field: 'basis', message: say('too-long') }] : []),
  ]
}

function shownFaults(visit: Visited, faults: readonly EntryFault[], others: readonly FieldError[]) {
  const say = successionSay(visit.view)
  return {
    errors: [...others, ...faults.map(({ field, code }) => ({ field, message: say(code) }))],
    choices: new Map(faults.map(({ field, choices }) => [field, choices])),
  }
}

async function showChange(
  services: Services,
  visit: DraftVisit,
  of: ChangeKind | null,
  at: number | null,
): Promise<Response> {
  const form = await services.database.transaction(async tx => {
    const { draft } = await reachDraft(tx, visit.params.id)
    if (at === null) return ofDraft(visit.params.id, of ?? 'merge', null, emptyEntry(of ?? 'merge'))
    const change = draft.changes[at]
    if (!change) throw new Problem('not-found', 'not-found')
    return ofDraft(visit.params.id, change.kind, at, await entryOfChange(tx, draft, change))
  })
  return showForm(services, visit, form)
}

function ofDraft(id: string, of: ChangeKind, at: number | null, entry: ChangeEntry): ShownChange {
  const back = `/successions/preview/${id}`
  return { kind: of, paper: null, entry, action: `${back}/changes/${at ?? 'new'}`, back }
}

async function saveChange(
  services: Services,
  visit: DraftVisit,
  { kind: of, fields }: NewForm,
  at: number | null,
): Promise<Response> {
  const { id } = visit.params
  const entry = changeForm.parse(fields)
  const form = ofDraft(id, of, at, entry)
  if (entry.more !== '') return showForm(services, visit, { ...form, entry: withRow(entry) })
  const faults = await services.database.transaction(async tx => {
    const { draft } = await reachDraft(tx, id)
    if (at !== null && !draft.changes[at]) throw new Problem('not-found', 'not-found')
    const { read, faults: found } = await readAmong(tx, draft, of, entry)
    if (!read) return found
    await changeDraft(tx, visit.person, id, before => withChange(before, read, at))
    return null
  })
  if (faults) return showForm(services, visit, { ...form, ...shownFaults(visit, faults, []) })
  return visit.redirect(`/successions/preview/${id}`)
}

async function removeChange({ database }: Services, visit: DraftVisit, at: number): Promise<Response> {
  const { id } = visit.params
  await database.transaction(tx =>
    changeDraft(tx, visit.person, id, draft =>
      tidied({ ...draft, changes: draft.changes.filter((_, index) => index !== at) }),
    ),
  )
  return visit.redirect(`/successions/preview/${id}`)
}

async function showPaper({ database }: Services, visit: DraftVisit): Promise<Response> {
  const { draft } = await database.transaction(tx => reachDraft(tx, visit.params.id))
  const paper = { day: draft.effectiveOn, basis: draft.legalBasis, note: draft.note }
  return answerPaper(visit, paper, [])
}

function answerPaper(visit: DraftVisit, paper: PaperEntry, errors: readonly FieldError[]): Promise<Response> {
  const body = <PaperPage view={visit.view} id={visit.params.id} paper={paper} errors={errors} />
  const title = successionSay(visit.view)('edit-paper')
  return visit.page(body, { title, width: 'narrow', styles: successionStyles }, errors.length > 0 ? 422 : 200)
}

async function savePaper({ database }: Services, visit: DraftVisit, paper: PaperEntry): Promise<Response> {
  const { id } = visit.params
  const wrong = paperErrors(visit, paper)
  const day = dayOf(paper)
  if (wrong.length > 0 || day === null) return answerPaper(visit, paper, wrong)
  await database.transaction(tx =>
    changeDraft(tx, visit.person, id, draft => ({
      ...draft,
      effectiveOn: day,
      legalBasis: paper.basis,
      note: paper.note,
    })),
  )
  return visit.redirect(`/successions/preview/${id}`)
}
