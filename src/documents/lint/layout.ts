/** The page and its head against Decree 30/2020/NĐ-CP, Annex I. */
import type { PageLayout, PlanDocument, SourceDocument } from '../model.ts'
import { officialPage, officialType } from '../write/official-layout.ts'
import type { Finding } from './finding.ts'

/** Millimetres by which a measure may differ: programs round inches and points. */
const tolerance = 0.6

export function lintLayout(plan: PlanDocument, source: SourceDocument): Finding[] {
  if (isPartyDocument(plan)) return []
  const page =
    source.layout === null
      ? []
      : [
          ...pageSize(source.layout),
          ...margins(source.layout),
          ...fonts(source.layout),
          ...sizes(source.layout),
        ]
  return [...page, ...numberLine(plan), ...placeLine(plan)]
}

/** Party documents (211-KH/TU) follow the Party's own rules of layout, not the decree. */
function isPartyDocument(plan: PlanDocument): boolean {
  return /^\d*-/u.test(plan.document.symbol ?? '')
}

function whole(
  code: Finding['code'],
  args: Finding['args'],
  severity: Finding['severity'] = 'doubt',
): Finding {
  return { code, severity, span: null, args, correction: null }
}

function pageSize({ pageWidth, pageHeight }: PageLayout): Finding[] {
  const [short, long] = [Math.min(pageWidth, pageHeight), Math.max(pageWidth, pageHeight)]
  if (Math.abs(short - officialPage.width) <= 1 && Math.abs(long - officialPage.height) <= 1) return []
  return [whole('page-size', { width: Math.round(pageWidth), height: Math.round(pageHeight) })]
}

function margins(layout: PageLayout): Finding[] {
  const { top, bottom, left, right } = officialPage.margins
  const rules = [
    { side: 'top', value: layout.marginTop, ...top },
    { side: 'bottom', value: layout.marginBottom, ...bottom },
    { side: 'left', value: layout.marginLeft, ...left },
    { side: 'right', value: layout.marginRight, ...right },
  ]
  return rules
    .filter(({ value, min, max }) => value < min - tolerance || value > max + tolerance)
    .map(({ side, value, min, max }) =>
      whole('margin', { side, value: Math.round(value * 10) / 10, min, max }),
    )
}

function fonts(layout: PageLayout): Finding[] {
  const total = layout.fonts.reduce((sum, font) => sum + font.characters, 0)
  return layout.fonts
    .filter(
      font =>
        font.characters > total * 0.02 &&
        !officialPage.equalFonts.some(allowed => allowed.toLowerCase() === font.name.toLowerCase()),
    )
    .map(font => whole('font', { name: font.name, share: Math.round((100 * font.characters) / total) }))
}

/** The size that most of the text is set in. */
function sizes(layout: PageLayout): Finding[] {
  const main = layout.sizes[0]
  const { min, max } = officialType.body.size
  if (main === undefined || (main.points >= min && main.points <= max)) return []
  return [whole('text-size', { points: main.points })]
}

/** "Số: 05/KH-UBND": a colon, a leading zero under ten, "/" and "-" without spaces. */
function numberLine(plan: PlanDocument): Finding[] {
  const match = /^S[ốô]\s*:?.{0,60}$/mu.exec(plan.text.slice(0, 1500))
  if (match === null || plan.document.symbol === null || plan.document.symbol.startsWith('/')) return []
  const wanted = `Số: ${plan.document.symbol.replace(/^(\d)(?=[/-])/u, '0$1')}`
  const written = match[0].split('\t')[0]?.trim() ?? ''
  if (written === wanted || !/\d/u.test(written)) return []
  const span = [match.index, match.index + written.length] as const
  return [
    {
      code: 'number-line',
      severity: 'note',
      span,
      args: { written, wanted },
      correction: { span, replacement: wanted },
    },
  ]
}

/** "Bình Minh, ngày 05 tháng 01 năm 2026": a comma; days under ten and the months 1 and 2 take a zero. */
function placeLine(plan: PlanDocument): Finding[] {
  const match = /([^\n\t]{2,60}?)(\s*,\s*|\s+)ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/u.exec(
    plan.text.slice(0, 1500),
  )
  if (match?.[1] === undefined || plan.document.place === null || !match[1].includes(plan.document.place))
    return []
  const day = (match[3] ?? '').padStart(2, '0')
  const month = Number(match[4]) <= 2 ? `0${Number(match[4])}` : String(Number(match[4]))
  const wanted = `${match[1].trim()}, ngày ${day} tháng ${month} năm ${match[5]}`
  const written = match[0].trim()
  // October to December have two figures anyway; "03" to "09" are not asked for, yet harmless.
  if (written === wanted || written.replace(/tháng 0(?=[3-9])/u, 'tháng ') === wanted) return []
  const start = match.index + match[0].indexOf(written)
  const span = [start, start + written.length] as const
  return [
    {
      code: 'place-line',
      severity: 'note',
      span,
      args: { written, wanted },
      correction: { span, replacement: wanted },
    },
  ]
}
