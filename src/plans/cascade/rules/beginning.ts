/** What a draft begins with: what the plan above says of the unit, and the wording that every such plan has. Pure. */

import { kindOf } from '../../../documents/index.ts'
import { addWorkingDays } from '../../../platform/calendar/index.ts'
import type { CivilDate } from '../../../platform/clock.ts'
import type { IssuedPlan, ReportingDuty } from '../../rules/plan/model.ts'
import type { DraftBasis, DraftHead, DraftTask, DraftWhen, OfferedTask } from './model.ts'
import { citation } from './official-words.ts'

/** Working days that a unit keeps between what is reported to it and its own report. */
export const reportWorkingDays = 5

/** The unit as the draft needs it. */
export interface DraftingUnit {
  readonly id: string
  readonly name: string
  readonly kind: string
}

/** Symbol and day stay blank until the signed paper has them; every other word is there to be changed. */
export function firstHead(
  parent: IssuedPlan,
  duties: readonly ReportingDuty[],
  unit: DraftingUnit,
): DraftHead {
  const [above] = basisOf(parent)
  const issuers = parent.issuers.map(({ name }) => name)
  return {
    title: withoutArea(parent.title),
    issuer: unit.name,
    symbol: null,
    place: placeOf(unit),
    issuedOn: null,
    periodFrom: parent.period?.from ?? null,
    periodTo: parent.period?.to ?? null,
    purpose: above
      ? `Tổ chức thực hiện ${citation({ ...above, subject: null })} trong phạm vi của đơn vị.`
      : '',
    requirement: 'Xác định rõ nhiệm vụ, đơn vị chủ trì, đơn vị phối hợp và thời gian hoàn thành.',
    funding: 'Kinh phí thực hiện được bố trí trong dự toán được giao, theo quy định hiện hành.',
    implementation: '',
    reportWho: 'Các đơn vị được giao nhiệm vụ',
    reportTo: unit.name,
    reportDue: reportDays(duties, unit.id, parent.period?.from.slice(0, 4) ?? null),
    recipients: [...issuers, 'Các đơn vị được giao nhiệm vụ', 'Lưu: VT'],
  }
}

/** What the plan is about, without the area of the plan above: "trên địa bàn tỉnh Lam Giang". */
function withoutArea(title: string): string {
  return title.replace(
    /\s+(?:trên địa bàn|của)\s+(?:tỉnh|thành phố|huyện|quận|thị xã)(?:\s+\p{Lu}\S*)*$/u,
    '',
  )
}

/** A people's committee writes the name of its commune or province before the date; others are asked. */
function placeOf({ name, kind }: DraftingUnit): string {
  if (kind !== 'peoples-committee') return ''
  return /(?:xã|phường|thị trấn|đặc khu|quận|huyện|tỉnh|thành phố)\s+(\p{Lu}.*)$/u.exec(name)?.[1] ?? ''
}

/** The plan above, as the first document that the unit's plan stands on. */
export function basisOf(parent: IssuedPlan): readonly DraftBasis[] {
  const { documentType, symbol, issuedOn, issuers, title, registryDocumentId } = parent
  const issuer = issuers[0]?.name ?? parent.document.document.issuer
  return [
    {
      type: documentType,
      symbol,
      issuedOn,
      issuer,
      subject: title,
      documentId: registryDocumentId,
      included: true,
    },
  ]
}

/**
 * The days on which the parent has this unit report, `reportWorkingDays` earlier: what comes from below must be there
 * before. A day of every year is reckoned in the plan's first year; one of every month stays out, being no single day.
 */
export function reportDays(
  duties: readonly ReportingDuty[],
  unitId: string,
  year: string | null,
): readonly string[] {
  const own = duties.filter(({ who }) => who.some(one => one.unitId === unitId))
  const asked = own.length > 0 ? own : duties
  const days = asked.flatMap(({ due }) => due).flatMap(due => earlier(due, year) ?? [])
  return [...new Set(days)].sort()
}

function earlier(due: string, year: string | null): string | null {
  if (/^\d{4}-\d\d-\d\d$/.test(due)) return addWorkingDays(due, -reportWorkingDays)
  if (!/^--\d\d-\d\d$/.test(due) || year === null) return null
  const day: CivilDate = `${year}-${due.slice(2)}`
  return `--${addWorkingDays(day, -reportWorkingDays).slice(5)}`
}

/** A task of the parent as the unit takes it up: its words, its time, and the unit itself as whoever leads it. */
export function takenUp(offered: OfferedTask, unit: DraftingUnit): DraftTask {
  return {
    section: sectionOf(offered.section),
    text: offered.text.replace(/\s+/gu, ' ').trim(),
    output: offered.output ?? '',
    units: [{ role: 'lead', unitId: unit.id, name: unit.name }],
    when: whenOf(offered),
  }
}

function whenOf({ schedule, dueOn }: OfferedTask): DraftWhen {
  if (schedule !== null) return { kind: 'parent', schedule }
  return dueOn === null ? { kind: 'none' } : { kind: 'date', dueOn }
}

/** Of no use over tasks of another plan: the frame of every plan, and names of units. */
const frame = /^(?:nội dung|nhiệm vụ|giải pháp|tổ chức|phân công|phụ lục|các nhiệm vụ)/iu

/** The heading that the task stands under in the parent, where it says what the task is about; else ''. */
export function sectionOf(title: string): string {
  const words = title.replace(/\s+/gu, ' ').trim()
  return frame.test(words) || kindOf(words) !== null ? '' : words
}
