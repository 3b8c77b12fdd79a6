/** The documents that a plan stands on, with what is known of each. */

import { sql } from 'kysely'
import { unitKey } from '../../documents/index.ts'
import { findUnitsByNames, grantedUnits, personNames, unitsNamed } from '../../org/index.ts'
import { type CivilDate, today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Person } from '../../platform/http/index.ts'
import {
  findDocuments,
  type RegisteredDocument,
  type RelationKind,
  relationsOf,
} from '../../registry/index.ts'
import { plansOfDocuments } from '../queries/plans.ts'
import { lastDay } from '../rules/issue/task-days.ts'
import type { PlanTables } from '../tables.ts'
import { type BasisDecision, type Signal, signalsOf } from './rules.ts'
import type { BasisTables } from './tables.ts'

/** A review, by whom and when. */
export interface BasisReview extends BasisDecision {
  readonly year: number
  readonly at: Date
  readonly by: string
  /** What takes its place, where something does. */
  readonly replacedBy: RegisteredDocument | null
}

/** A document that a plan cites. */
export interface PlanBasis {
  readonly document: RegisteredDocument
  /** How the plan cites it: every way, in the order of `relationKinds`. */
  readonly kinds: readonly RelationKind[]
  readonly signals: readonly Signal[]
  readonly replacedBy: readonly RegisteredDocument[]
  readonly amendedBy: readonly RegisteredDocument[]
  /** Reviews, the latest year first. */
  readonly reviews: readonly BasisReview[]
}

/** Every document that a plan cites, those that something speaks against first; none for a plan that is not there. */
export async function planBases(tx: Tx, planId: string): Promise<readonly PlanBasis[]> {
  const plan = await tx
    .withTables<PlanTables>()
    .selectFrom('plans')
    .select('registry_document_id')
    .where('id', '=', planId)
    .executeTakeFirst()
  if (!plan) return []
  const cited = await citedBy(tx, plan.registry_document_id)
  const documents = [...cited.values()].map(({ document }) => document)
  const [ended, ends, reviews] = [
    await endedIssuers(tx, documents),
    await endsOfPlans(tx, documents),
    await reviewsOf(tx, planId),
  ]
  const bases: PlanBasis[] = []
  for (const { document, kinds } of cited.values()) {
    const { from } = await relationsOf(tx, document.id)
    const by = (kind: RelationKind) => from.filter(one => one.kind === kind).map(one => one.document)
    const [replacedBy, amendedBy] = [by('replaces'), by('amends')]
    const known = {
      id: document.id,
      subject: document.subject,
      replacedBy: replacedBy.length,
      amendedBy: amendedBy.length,
      issuerEnded: document.issuer !== null && ended.has(document.issuer),
      endsOn: ends.get(document.id) ?? null,
    }
    const own = reviews.get(document.id) ?? []
    bases.push({ document, kinds, signals: signalsOf(known, today()), replacedBy, amendedBy, reviews: own })
  }
  return bases.toSorted((one, other) => Number(other.signals.length > 0) - Number(one.signals.length > 0))
}

async function citedBy(tx: Tx, documentId: string) {
  const cited = new Map<string, { document: RegisteredDocument; kinds: RelationKind[] }>()
  for (const { kind, document } of (await relationsOf(tx, documentId)).to) {
    const known = cited.get(document.id) ?? { document, kinds: [] }
    cited.set(document.id, { document, kinds: [...known.kinds, kind] })
  }
  return cited
}

/** Of these documents' issuers the names by which only units go that have ended. */
async function endedIssuers(tx: Tx, documents: readonly RegisteredDocument[]): Promise<ReadonlySet<string>> {
  const names = [...new Set(documents.flatMap(({ issuer }) => issuer ?? []))]
  const found = await findUnitsByNames(tx, names)
  const isOver = (name: string) => {
    const units = unitsNamed(found.get(unitKey(name)) ?? [], false)
    return units.length > 0 && units.every(({ validTo }) => validTo !== null && validTo <= today())
  }
  return new Set(names.filter(isOver))
}

/** The last days of the documents that are plans kept here. */
async function endsOfPlans(
  tx: Tx,
  documents: readonly RegisteredDocument[],
): Promise<ReadonlyMap<string, CivilDate>> {
  const plans = await plansOfDocuments(
    tx,
    documents.map(({ id }) => id),
  )
  if (plans.size === 0) return new Map()
  const rows = await tx
    .withTables<PlanTables>()
    .selectFrom('plans')
    .select(['registry_document_id', 'period_to'])
    .where('id', 'in', [...plans.values()])
    .execute()
  return new Map(
    rows.flatMap(row => {
      const end = lastDay(row.period_to)
      return end === null ? [] : [[row.registry_document_id, end] as const]
    }),
  )
}

async function reviewsOf(tx: Tx, planId: string): Promise<ReadonlyMap<string, readonly BasisReview[]>> {
  const rows = await tx
    .withTables<BasisTables>()
    .selectFrom('plan_basis_reviews')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('year', 'desc')
    .execute()
  const names = await personNames(
    tx,
    rows.map(row => row.reviewed_by),
  )
  const others = await findDocuments(
    tx,
    rows.flatMap(row => row.replaced_by_id ?? []),
  )
  const byDocument = Map.groupBy(rows, row => row.document_id)
  return new Map(
    [...byDocument].map(([id, group]) => [
      id,
      group.map(row => ({
        year: row.year,
        decision: row.decision,
        replacedById: row.replaced_by_id,
        replacedBy: others.get(row.replaced_by_id ?? '') ?? null,
        note: row.note,
        at: row.reviewed_at,
        by: names.get(row.reviewed_by) ?? '',
      })),
    ]),
  )
}

/** A plan with documents that nobody has reviewed in a year. */
export interface PlanToReview {
  readonly planId: string
  readonly name: string
  readonly open: number
}

/** Plans of the person's units that run in a year and cite documents not reviewed for it. */
export async function plansToReview(tx: Tx, person: Person, year: number): Promise<readonly PlanToReview[]> {
  const units = grantedUnits(person, ['officer'])
  if (units === null) return []
  const own = units === 'all' ? sql<boolean>`true` : sql<boolean>`upload.unit_id in ${units}`
  const { rows } = await sql<{ id: string; name: string; document_id: string }>`
    select plan.id, coalesce(plan.symbol, plan.title) as name, plan.registry_document_id as document_id
    from plans as plan join plan_uploads as upload on upload.id = plan.upload_id
    where ${own} and left(coalesce(plan.period_from, plan.issued_on, '0001'), 4) <= ${String(year)}
      and left(coalesce(plan.period_to, '9999'), 4) >= ${String(year)}
    order by plan.recorded_at, plan.id`.execute(tx)
  const found: PlanToReview[] = []
  for (const { id, name, document_id } of rows) {
    const cited = [...(await citedBy(tx, document_id)).keys()]
    const done = await reviewsOf(tx, id)
    const open = cited.filter(one => !done.get(one)?.some(review => review.year === year)).length
    if (open > 0) found.push({ planId: id, name, open })
  }
  return found
}

/** The documents that came of a task, in the order in which they were entered. */
export async function documentsOfTask(tx: Tx, taskId: string): Promise<readonly RegisteredDocument[]> {
  const rows = await tx
    .withTables<BasisTables>()
    .selectFrom('plan_task_documents')
    .select('document_id')
    .where('task_id', '=', taskId)
    .orderBy('linked_at')
    .orderBy('document_id')
    .execute()
  const found = await findDocuments(
    tx,
    rows.map(row => row.document_id),
  )
  return rows.flatMap(row => found.get(row.document_id) ?? [])
}
