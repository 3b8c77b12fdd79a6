import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findUnits, readUnitList, splitUnits } from './index.ts'

/** The published plans and their expected reading stand beside the repository; without them there is nothing to compare. */
const folder = new URL('../../../../../shared/plans/', import.meta.url)
const present = existsSync(folder)

interface GoldUnit {
  readonly name: string
  readonly role: string
  readonly collective: boolean
}

interface GoldTask {
  readonly path: string
  readonly begins: string
  readonly units?: readonly GoldUnit[]
}

interface Plan {
  readonly lines: readonly string[]
  readonly tasks: readonly GoldTask[]
}

function spaced(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/** Lines of the text; a blank line inside a sentence (a page break) is closed up. */
function load(name: string): Plan {
  const text = readFileSync(new URL(name.replace('.gold.json', '.txt'), folder), 'utf8').normalize('NFC')
  const gold: { tasks: GoldTask[] } = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
  return {
    lines: text
      .split('\n')
      .map(spaced)
      .filter(line => line !== ''),
    tasks: gold.tasks,
  }
}

function lineOf(plan: Plan, task: GoldTask): string {
  const opening = spaced(task.begins)
  return plan.lines.find(line => line.includes(opening)) ?? ''
}

function headingUnits(line: string): string[] {
  const label = /^(?:[IVXl]+|\d+)\s*[.)]?\s*/u.exec(line)?.[0].length ?? 0
  return splitUnits(line.slice(label)).map(unit => unit.name)
}

/** Every expected unit: found in the task's own paragraph, else as a heading of the plan. */
function misses(plan: Plan): { missed: string[]; count: number } {
  const headings = new Map<string, boolean>()
  for (const line of plan.lines) {
    for (const unit of headingUnits(line)) headings.set(unit, true)
  }
  const missed: string[] = []
  let count = 0
  for (const task of plan.tasks) {
    const line = lineOf(plan, task)
    const own = findUnits(line).map(unit => `${unit.name} ${unit.collective}`)
    for (const unit of task.units ?? []) {
      count += 1
      if (own.includes(`${spaced(unit.name)} ${unit.collective}`)) continue
      if (!headings.has(spaced(unit.name))) missed.push(`${task.path} ${unit.name}`)
    }
  }
  return { missed, count }
}

/** "phối hợp", its adverbs and "với"; the partners begin after it. */
const partnersAfter = /phối hợp(?: chặt chẽ)?(?: với)? (?=\p{Lu}|các )/giu

function partnersRead(line: string): string[] {
  const names: string[] = []
  for (const match of line.matchAll(partnersAfter)) {
    names.push(...readUnitList(line, match.index + match[0].length).units.map(unit => unit.name))
  }
  return [...new Set(names)]
}

describe.skipIf(!present)('the names in the published plans', () => {
  const files = present ? readdirSync(folder).filter(name => name.endsWith('.gold.json')) : []

  it.each(files)('finds every unit of %s at its place', file => {
    const { missed, count } = misses(load(file))
    expect(count).toBeGreaterThan(0)
    expect(missed).toEqual([])
  })

  it.each(files)('reads the partners of %s and no others', file => {
    const plan = load(file)
    const wrong: string[] = []
    for (const task of plan.tasks) {
      const line = lineOf(plan, task)
      const expected = (task.units ?? [])
        .filter(unit => unit.role === 'coordinate')
        .map(unit => spaced(unit.name))
      const inLine = expected.filter(name => line.includes(name))
      const read = partnersRead(line)
      if (read.join('|') !== inLine.join('|'))
        wrong.push(`${task.path}: ${read.join('|')} for ${inLine.join('|')}`)
    }
    expect(wrong).toEqual([])
  })
})
