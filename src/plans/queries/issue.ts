import type { Selectable } from 'kysely'
import type { Finding, PlanDocument } from '../../documents/index.ts'
import { findUnits, findUnitsByNames, guessUnit, personNames, type Unit } from '../../org/index.ts'
import type { Database, Tx } from '../../platform/db/index.ts'
import { type DraftedPlan, draftedPlan, wordsWithWork } from '../rules/issue/drafted-plan.ts'
import type { ChosenName, IssueDraft, IssueVersion, NameChoice, NamedUnit } from '../rules/issue/model.ts'
import { nameKey } from '../rules/issue/named-units.ts'
import type { IssueState } from '../rules/issue/refusals.ts'
import { suggestChoice } from '../rules/issue/suggest.ts'
import type { Review } from '../rules/review/model.ts'
import type { NameChoiceRow, PlanTables } from '../tables.ts'
import { titlesOf } from './plan-links.ts'
import { planOfUpload } from './plans.ts'
import { findReview } from './reviews.ts'
import { findReading, findUpload, type Upload } from './uploads.ts'

/** What stands between an upload and its plan, as the tables have it. */
export interface IssueRecord {
  readonly upload: Upload
  readonly reading: PlanDocument | null
  readonly review: Review | null
  /** What the check found when the plan was read. */
  readonly findings: readonly Finding[]
  readonly draft: IssueDraft
  readonly choices: ReadonlyMap<string, ChosenName>
  /** The plan that was issued from it; null while there is none. */
  readonly planId: string | null
}

/** A plan on its way to be issued, with what its names mean so far. */
export interface Issue {
  readonly record: IssueRecord
  readonly plan: DraftedPlan
  readonly names: readonly NamedUnit[]
  /** What linked plans and registered documents are called, by id. */
  readonly linkTitles: ReadonlyMap<string, string>
  /** Issued plans of the same number or title: perhaps this very plan, sent as another file. */
  readonly alike: readonly AlikePlan[]
  readonly version: IssueVersion
  /** What `issueRefusals` asks. */
  readonly state: IssueState
}

/** A plan that may be the same. */
export interface AlikePlan {
  readonly id: string
  readonly title: string
  readonly symbol: string | null
}

const noDraft: IssueDraft = {
  kind: null,
  kindVersion: 0,
  kindBy: null,
  issuers: null,
  links: [],
  version: 0,
}

/** What was decided so far; the empty draft before the first choice. */
export async function findIssueDraft(tx: Tx, uploadId: string): Promise<IssueDraft> {
  const row = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_issue_drafts')
    .selectAll()
    .where('upload_id', '=', uploadId)
    .executeTakeFirst()
  if (!row) return noDraft
  const { kind, kind_version: kindVersion, kind_by: kindBy, issuers, links, version } = row
  return { kind, kindVersion, kindBy, issuers, links, version }
}

/** What the names of an upload were chosen to mean, by their keys. */
export async function nameChoices(tx: Tx, uploadId: string): Promise<ReadonlyMap<string, ChosenName>> {
  const rows = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_name_choices')
    .selectAll()
    .where('upload_id', '=', uploadId)
    .execute()
  const units = await findUnits(
    tx,
    rows.flatMap(row => row.unit_id ?? []),
  )
  const people = await personNames(
    tx,
    rows.map(row => row.chosen_by),
  )
  return new Map(
    rows.map(row => [
      row.name_key,
      {
        is: choiceOf(row),
        unit: units.get(row.unit_id ?? '') ?? null,
        version: row.version,
        by: people.get(row.chosen_by) ?? '',
      },
    ]),
  )
}

function choiceOf({ choice, unit_id, new_unit }: Selectable<NameChoiceRow>): NameChoice {
  if (choice === 'collective') return { choice, unitId: unit_id, newUnit: new_unit }
  if (choice === 'unit' && unit_id !== null) return { choice, unitId: unit_id }
  if (choice === 'new' && new_unit !== null) return { choice, newUnit: new_unit }
  return { choice: 'words' }
}

/** Everything about the issue of an upload; undefined when there is no such upload. */
export async function findIssueRecord(tx: Tx, uploadId: string): Promise<IssueRecord | undefined> {
  const upload = await findUpload(tx, uploadId)
  if (!upload) return undefined
  const { findings } = (await findingsRow(tx, uploadId)) ?? { findings: [] }
  return {
    upload,
    reading: (await findReading(tx, uploadId)) ?? null,
    review: (await findReview(tx, uploadId)) ?? null,
    findings,
    draft: await findIssueDraft(tx, uploadId),
    choices: await nameChoices(tx, uploadId),
    planId: (await planOfUpload(tx, uploadId)) ?? null,
  }
}

function findingsRow(tx: Tx, uploadId: string) {
  return tx
    .withTables<PlanTables>()
    .selectFrom('plan_readings')
    .select('findings')
    .where('upload_id', '=', uploadId)
    .executeTakeFirst()
}

/** The drafted plan of a record; undefined before it was read. Pure. */
export function plannedBy({ reading, review, draft }: IssueRecord): DraftedPlan | undefined {
  return reading && review ? draftedPlan(reading, review, draft) : undefined
}

/**
 * The issue of an upload as pages show it; undefined when there is no such upload or nothing was read in it.
 * Two reads with the working out between them, so that no transaction waits for it.
 */
export async function findIssue(database: Database, uploadId: string): Promise<Issue | undefined> {
  const record = await database.transaction(tx => findIssueRecord(tx, uploadId))
  const plan = record && plannedBy(record)
  if (!record || !plan) return undefined
  const [candidates, linkTitles, alike] = await database.transaction(
    async tx =>
      [
        await findUnitsByNames(
          tx,
          plan.names.map(({ written }) => written),
        ),
        await titlesOf(
          tx,
          plan.links.map(link => ({ linked_plan_id: link.planId, linked_document_id: link.documentId })),
        ),
        await findAlike(tx, plan),
      ] as const,
  )
  return {
    record,
    plan,
    names: withMeanings(plan, record.choices, candidates),
    linkTitles,
    alike,
    version: versionOf(record),
    state: issueState(record, plan),
  }
}

const alikeShown = 3

/** A number that is still blank ("/KH-UBND") is no number: then only the title speaks. */
function findAlike(tx: Tx, { document: { document } }: DraftedPlan): Promise<AlikePlan[]> {
  const symbol = /^\d/.test(document.symbol ?? '') ? document.symbol : null
  return tx
    .withTables<PlanTables>()
    .selectFrom('plans')
    .select(['id', 'title', 'symbol'])
    .where(where =>
      where.or([
        where('title', '=', document.title),
        ...(symbol === null ? [] : [where('symbol', '=', symbol)]),
      ]),
    )
    .orderBy('recorded_at', 'desc')
    .limit(alikeShown)
    .execute()
}

function withMeanings(
  plan: DraftedPlan,
  choices: ReadonlyMap<string, ChosenName>,
  candidates: ReadonlyMap<string, readonly Unit[]>,
): NamedUnit[] {
  return plan.names.map(name => {
    const units = candidates.get(nameKey(name.written)) ?? []
    return {
      ...name,
      chosen: choices.get(name.key) ?? null,
      suggested: suggestChoice(name, units, guessUnit),
      candidates: units,
    }
  })
}

/** What a form about this record sends back. */
export function versionOf({ review, draft }: IssueRecord): IssueVersion {
  return { review: review?.version ?? 0, draft: draft.version }
}

/** What `issueRefusals` asks of a record and its plan. */
export function issueState(record: IssueRecord, plan: DraftedPlan | undefined): IssueState {
  const references = new Set(plan?.references.map(({ number }) => number))
  return {
    deleted: record.upload.deleted,
    read: plan !== undefined,
    issued: record.planId !== null,
    title: plan?.document.document.title ?? '',
    period: plan?.document.period ?? null,
    tasks: plan?.document.tasks.length ?? 0,
    issuers: plan?.issuers.filter(issuer => nameKey(issuer) !== '').length ?? 0,
    openNames: plan?.names.filter(({ key }) => !record.choices.has(key)).length ?? 0,
    wordsWithWork: wordsWithWork(plan?.names ?? [], key => record.choices.get(key)?.is),
    lostLinks: (plan?.links ?? []).filter(({ reference }) => reference !== null && !references.has(reference))
      .length,
    version: versionOf(record),
  }
}
