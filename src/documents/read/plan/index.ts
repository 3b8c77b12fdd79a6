/** From paragraphs and tables to a plan: one reader for every format. Pure; refuses only what is no plan. */
import {
  type PlanDocument,
  ReadRefusal,
  type SourceDocument,
  type SourceLayout,
  type Span,
} from '../../model.ts'
import { isVietnamese } from '../language.ts'
import { findReferences } from '../references/index.ts'
import { readPeriod } from '../times/index.ts'
import { type BodyReading, readBody } from './body.ts'
import { readHeader, readTitle } from './header.ts'
import { type Lines, layOut } from './lines.ts'
import { referenceZones } from './reference-zones.ts'
import { sourceLayout } from './source-layout.ts'
import { sourceWarnings } from './source-warnings.ts'
import { findUnread } from './unread.ts'
import { findZones, type Zones } from './zones.ts'

/**
 * Reads a plan by structure and grammar (docs/plan-reading.md).
 * Throws ReadRefusal `no-text`, `not-vietnamese` or `not-a-plan`; otherwise every doubt is a warning.
 */
export function readPlanFromSource(source: SourceDocument): PlanDocument {
  return readLaidOutPlan(source).plan
}

/** A plan and how its source was set. */
export interface LaidOutPlan {
  readonly plan: PlanDocument
  readonly layout: SourceLayout
}

/** Reads a plan as `readPlanFromSource` does, and tells where its words stand in the source. */
export function readLaidOutPlan(source: SourceDocument): LaidOutPlan {
  const lines = layOut(source)
  return { plan: planOf(source, lines), layout: sourceLayout(source, lines) }
}

function planOf(source: SourceDocument, { text, items }: Lines): PlanDocument {
  if (text.trim() === '') throw new ReadRefusal('no-text')
  const zones = findZones(items)
  const document = readHeader(zones)
  const period = readPlanPeriod(zones)
  const body = readBody(zones, yearOf(period))
  refuseOther(text, zones, body)
  const { references, warnings } = findReferences(text, referenceZones(text, zones, body), {
    symbol: document.symbol,
    spans: ownSpans(zones),
  })
  return {
    text,
    document,
    period,
    references,
    outline: body.outline,
    tasks: body.tasks,
    reporting: body.reporting,
    funding: body.funding,
    unread: findUnread(items, zones, body, references),
    warnings: [...sourceWarnings(source.notices), ...body.warnings, ...warnings],
  }
}

/** The year that dates without a year belong to: the plan's period where that is one year; null makes them yearly. */
export function yearOf(period: PlanDocument['period']): number | null {
  if (period?.to == null || period.from.slice(0, 4) !== period.to.slice(0, 4)) return null
  return Number(period.from.slice(0, 4))
}

/** Period from the title, else from the sentence that announces the plan (rule 10). */
function readPlanPeriod(zones: Zones): PlanDocument['period'] {
  const inTitle = readPeriod(readTitle(zones))
  if (inTitle !== null) return inTitle
  const announcing = zones.preamble
    .filter(line => /ban hành|xây dựng|như sau|triển khai/u.test(line.text))
    .at(-1)
  if (announcing === undefined) return null
  const sentence = announcing.text.slice(
    announcing.text.search(
      /(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Ban Thường vụ|Tỉnh ủy|Huyện ủy|Thành ủy|Đảng ủy)[^;]*$/u,
    ),
  )
  return readPeriod(sentence)
}

/** The places where the plan names itself: its number line and the captions of its annexes. */
function ownSpans(zones: Zones): Span[] {
  const official = zones.decision ?? zones
  const guidance = zones.annexes.map(annex => annex.guidance).filter(line => line !== null)
  const attached =
    zones.decision === null
      ? []
      : [...zones.titleLines, ...zones.preamble].filter(line => /kèm theo/u.test(line.text))
  return [...official.head, ...guidance, ...attached].map(line => line.span)
}

/** Only what cannot be a plan is refused: another language, or a text with no section that a plan has. */
function refuseOther(text: string, zones: Zones, body: BodyReading): void {
  if (!isVietnamese(text)) throw new ReadRefusal('not-vietnamese')
  const found = body.tasks.length + body.reporting.length + body.funding.length
  if (zones.type === '' && !body.hasSections && found === 0) throw new ReadRefusal('not-a-plan')
}
