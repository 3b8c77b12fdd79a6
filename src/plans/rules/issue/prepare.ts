/** Everything that an issued plan will hold, worked out before its transaction begins. */
import type { Finding, PlanDocument, Reporting, Span, UnitRole } from '../../../documents/index.ts'
import { lintPlan } from '../../../documents/index.ts'
import { searchColumn } from '../../../platform/text/search-column.ts'
import type { DocumentFacts as RegistryFacts, RelationKind } from '../../../registry/index.ts'
import type { PlanRow, TaskRow } from '../../tables.ts'
import type { DraftedPlan } from './drafted-plan.ts'
import { taskModality } from './modality.ts'
import type { ChosenName } from './model.ts'
import { collectiveNames, nameKey } from './named-units.ts'
import { implementedReferences } from './plan-kind.ts'
import { sectionsOf } from './sections.ts'
import { taskDays } from './task-days.ts'

/** What the transaction writes, but for the ids that it makes. */
export interface PreparedPlan {
  readonly plan: DraftedPlan
  readonly choices: ReadonlyMap<string, ChosenName>
  readonly row: Omit<
    PlanRow,
    | 'id'
    | 'upload_id'
    | 'registry_document_id'
    | 'recorded_at'
    | 'recorded_by'
    | 'document'
    | 'findings'
    | 'version'
  > & { readonly document: string; readonly findings: string }
  /** Keys of the issuers' names, the first one first. */
  readonly issuers: readonly string[]
  readonly tasks: readonly PreparedTask[]
  readonly duties: readonly PreparedDuty[]
  readonly own: RegistryFacts
  readonly cited: readonly CitedDocument[]
}

/** Works a plan out; `found` is what the check said when it was read. */
export function preparedPlan(
  plan: DraftedPlan,
  choices: ReadonlyMap<string, ChosenName>,
  found: readonly Finding[],
): PreparedPlan {
  const { document, period } = plan.document
  const nameOf = (key: string): string | null => chosenName(choices.get(key))
  const issuers = [...new Set(plan.issuers.map(name => nameKey(name)))].filter(key => key !== '')
  return {
    plan,
    choices,
    row: {
      kind: plan.kind,
      document_type: document.type,
      title: document.title,
      symbol: document.symbol,
      issued_on: document.issuedOn,
      period_from: period?.from ?? null,
      period_to: period?.to ?? null,
      document: JSON.stringify(plan.document),
      findings: JSON.stringify(findingsOf(plan.document, found)),
      task_count: plan.document.tasks.length,
      search: searchColumn(document.type, document.title, document.symbol, ...issuers.map(nameOf)),
    },
    issuers,
    tasks: preparedTasks(plan, nameOf),
    duties: preparedDuties(plan.document),
    own: ownFacts(plan),
    cited: citedDocuments(plan),
  }
}

/** The official name that a choice gives; null for mere words. */
function chosenName(chosen: ChosenName | undefined): string | null {
  if (!chosen || chosen.is.choice === 'words') return null
  return chosen.unit?.name ?? ('newUnit' in chosen.is ? (chosen.is.newUnit?.name ?? null) : null)
}

/** A row of the plan's tasks without the ids that the transaction gives, and its units by the keys of their names. */
export interface PreparedTask {
  readonly row: Omit<TaskRow, 'id' | 'plan_id' | 'schedule' | 'dropped_in'> & {
    readonly schedule: string | null
  }
  readonly units: readonly { readonly key: string; readonly role: UnitRole; readonly written: string }[]
}

/** The tasks as they will be kept; `nameOf` gives the official name that a name's key was chosen to mean. */
function preparedTasks(plan: DraftedPlan, nameOf: (key: string) => string | null): PreparedTask[] {
  const { document, issuers } = plan
  const sectionOf = sectionsOf(document)
  return document.tasks.map((task, number) => {
    const section = sectionOf(task)
    const days = taskDays(task.schedule, document.period)
    const units = task.units.map(({ name, role, collective }) => ({
      key: nameKey(name, collective),
      role,
      written: name,
    }))
    const names = units.flatMap(({ key, written }) => [written, nameOf(key)])
    return {
      units: units.filter(({ key }) => key !== ''),
      row: {
        number,
        path: task.path,
        kind: task.kind,
        modality: taskModality(task, document, issuers),
        text: task.text,
        output: task.output,
        span_start: task.span[0],
        span_end: task.span[1],
        section_path: section.path,
        section_title: section.title,
        schedule: task.schedule && JSON.stringify(task.schedule),
        begins_on: days.beginsOn,
        due_on: days.dueOn,
        search: searchColumn(task.text, task.output, ...names),
      },
    }
  })
}

/** One side of a duty, in the order of the document. */
export interface PreparedDuty {
  readonly duty: Reporting
  readonly units: readonly {
    readonly side: 'who' | 'to' | 'onward'
    readonly position: number
    readonly key: string
    readonly written: string
  }[]
}

function preparedDuties(document: PlanDocument): PreparedDuty[] {
  const isCollective = collectiveNames(document)
  return document.reporting.map(duty => ({
    duty,
    units: (['who', 'to', 'onward'] as const).flatMap(side =>
      duty[side].map((written, position) => ({
        side,
        position,
        key: nameKey(written, isCollective(written)),
        written,
      })),
    ),
  }))
}

/** What the registry is told of the plan itself. */
function ownFacts({ document }: DraftedPlan): RegistryFacts {
  const { symbol, type, issuer, issuedOn, title } = document.document
  return { symbol, type, issuer, issuedOn, subject: title }
}

/** What the registry is told of a reference, and how the plan stands to it. */
export interface CitedDocument {
  readonly number: number
  readonly facts: RegistryFacts
  readonly relations: readonly RelationKind[]
}

const relationOf = { basis: 'based-on', annex: 'lists', mention: 'mentions' } as const

function citedDocuments(plan: DraftedPlan): CitedDocument[] {
  const carriedOut =
    plan.kind === 'directive'
      ? implementedReferences(
          plan.document.document.title,
          plan.references.map(({ value }) => value),
        )
      : []
  return plan.references.map(({ number, value }, index) => ({
    number,
    facts: {
      symbol: value.symbol === '' ? null : value.symbol,
      type: value.type,
      issuer: value.issuer,
      issuedOn: value.issuedOn,
      subject: value.subject,
    },
    relations: [relationOf[value.role], ...(carriedOut.includes(index) ? (['implements'] as const) : [])],
  }))
}

/** Findings about the page itself: corrections of words change nothing in them. */
const aboutThePage: ReadonlySet<Finding['code']> = new Set(['page-size', 'margin', 'font', 'text-size'])

/** What the check says of the corrected plan; what was found of the page when it was read still holds. */
export function findingsOf(document: PlanDocument, found: readonly Finding[]): Finding[] {
  const blankSource = {
    format: 'text',
    blocks: [],
    pages: null,
    pageSizes: [],
    layout: null,
    notices: [],
  } as const
  const ofPage = found.filter(({ code }) => aboutThePage.has(code))
  const order = { error: 0, doubt: 1, note: 2 } as const
  return [...lintPlan(document, blankSource), ...ofPage].sort(
    (one, other) => order[one.severity] - order[other.severity] || placeOf(one.span) - placeOf(other.span),
  )
}

const placeOf = (span: Span | null): number => span?.[0] ?? 0
