/** A reading as a person wants it in a terminal: header, outline, tasks, reporting, what to look at. */
import type { Heading, PlanDocument, Schedule, Task } from '../documents/index.ts'
import { renderTable, wrap } from './table.ts'
import type { Say } from './words.ts'

/** Lines to print; `width` is the terminal's width in characters. */
export function planLines(plan: PlanDocument, say: Say, width: number): string[] {
  return [
    ...headerLines(plan, say, width),
    ...section(say('outline'), outlineLines(plan.outline, width)),
    ...section(`${say('tasks')} (${plan.tasks.length})`, taskLines(plan.tasks, say, width)),
    ...section(`${say('reporting')} (${plan.reporting.length})`, reportingLines(plan, say, width)),
    ...section(`${say('references')} (${plan.references.length})`, referenceLines(plan, say, width)),
    ...section(say('look-first'), doubtLines(plan, say, width)),
  ]
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title.toUpperCase(), ...lines]
}

function headerLines(plan: PlanDocument, say: Say, width: number): string[] {
  const { document, period } = plan
  const facts: [string, string | null][] = [
    [say('symbol'), document.symbol],
    [say('issuer'), document.issuer],
    [say('issued-on'), [document.place, document.issuedOn].filter(part => part !== null).join(', ') || null],
    [
      say('period'),
      period === null
        ? null
        : `${period.from}${period.to === null ? ' →' : period.to === period.from ? '' : ` – ${period.to}`}`,
    ],
    [say('signer'), document.signer?.name ?? null],
  ]
  const known = facts.filter((fact): fact is [string, string] => fact[1] !== null)
  return [
    ...wrap(`${document.type}: ${document.title}`, width),
    ...known.map(([name, value]) => `  ${name}: ${value}`),
  ]
}

function outlineLines(headings: readonly Heading[], width: number, depth = 0): string[] {
  return headings.flatMap(heading => {
    const indent = '  '.repeat(depth + 1)
    const lines = wrap(`${heading.label}  ${heading.title}`, Math.max(20, width - indent.length))
    return [...lines.map(line => indent + line), ...outlineLines(heading.children, width, depth + 1)]
  })
}

function taskLines(tasks: readonly Task[], say: Say, width: number): string[] {
  if (tasks.length === 0) return []
  const columns = [
    { title: say('path'), width: 12 },
    { title: say('task'), width: 0 },
    { title: say('units'), width: 34 },
    { title: say('schedule'), width: 16 },
  ]
  const rows = tasks.map(task => [
    task.path,
    shorten(task.text, 240),
    task.units.map(unit => `${say(`role-${unit.role}`)}: ${unit.name}`).join('\n'),
    scheduleText(task.schedule),
  ])
  return renderTable(columns, rows, width)
}

function scheduleText(schedule: Schedule | null): string {
  if (schedule === null) return ''
  return schedule.dates.length > 0 ? schedule.dates.join(', ') : schedule.text
}

function reportingLines(plan: PlanDocument, say: Say, width: number): string[] {
  return plan.reporting.flatMap(entry => {
    const due = entry.due.length > 0 ? entry.due.join(', ') : say('no-day')
    const parties = `${entry.who.join('; ') || '…'} → ${entry.to.join('; ')}`
    return wrap(`• ${parties}: ${due}`, width)
  })
}

function referenceLines(plan: PlanDocument, say: Say, width: number): string[] {
  return plan.references.flatMap(reference => {
    const parts = [
      `${reference.type} ${reference.symbol}`,
      reference.issuedOn,
      reference.issuer,
      say(`reference-${reference.role}`),
    ]
    return wrap(`• ${parts.filter(part => part !== null && part !== '').join(', ')}`, width)
  })
}

function doubtLines(plan: PlanDocument, say: Say, width: number): string[] {
  const doubtful = plan.tasks.filter(task => task.confidence < 0.8)
  return [
    ...doubtful.flatMap(task =>
      wrap(
        `• ${task.path} (${Math.round(task.confidence * 100)} %): ${task.reasons.map(code => say(`reason-${code}`)).join('; ')}`,
        width,
      ),
    ),
    ...plan.warnings.flatMap(warning => wrap(`• ${warning.message}`, width)),
    ...plan.unread.flatMap(([start, end]) =>
      wrap(`• ${say('unread')}: “${shorten(plan.text.slice(start, end), 160)}”`, width),
    ),
  ]
}

function shorten(text: string, length: number): string {
  const words = text.replace(/\s+/gu, ' ')
  return words.length <= length ? words : `${words.slice(0, length - 1).trimEnd()}…`
}
