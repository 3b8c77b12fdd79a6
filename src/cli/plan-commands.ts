/** `nhipcau plan read | lint`: pure, without a database. */
import { closeReadingWorkers, describeFinding, lintPlan } from '../documents/index.ts'
import { exitCodes } from './exit.ts'
import { readPlanFile } from './input.ts'
import { planLines } from './plan-text.ts'
import { wrap } from './table.ts'
import { chosenLanguage, sayIn } from './words.ts'

export interface PlanOptions {
  readonly json?: boolean
  readonly lang?: string
}

/** Prints the reading: the contract's JSON with --json, else an outline and a table. Gives the exit code. */
export async function planRead(file: string, options: PlanOptions): Promise<number> {
  const language = chosenLanguage(options.lang, process.env)
  const say = sayIn(language)
  const { plan } = await readPlanFile(file, language, say)
  await closeReadingWorkers()
  print(options.json === true ? [JSON.stringify(plan, null, 1)] : planLines(plan, say, terminalWidth()))
  return exitCodes.fine
}

/** Prints the findings, gravest first. Exit code 1 when one of them is an error. */
export async function planLint(file: string, options: PlanOptions): Promise<number> {
  const language = chosenLanguage(options.lang, process.env)
  const say = sayIn(language)
  const { plan, source } = await readPlanFile(file, language, say)
  await closeReadingWorkers()
  const findings = lintPlan(plan, source)
  const described = findings.map(finding => ({ ...finding, explanation: describeFinding(finding, language) }))
  if (options.json === true) print([JSON.stringify(described, null, 1)])
  else if (findings.length === 0) print([say('no-findings')])
  else {
    print([say('findings', { count: findings.length })])
    for (const finding of described) {
      print(wrap(`• ${finding.explanation}`, terminalWidth()))
      const words = finding.span === null ? '' : plan.text.slice(...finding.span).replace(/\s+/gu, ' ')
      if (words !== '') print([`    “${words.length > 100 ? `${words.slice(0, 99)}…` : words}”`])
      if (finding.correction !== null) print([`    ${say('fix')}: “${finding.correction.replacement}”`])
    }
  }
  return findings.some(finding => finding.severity === 'error') ? exitCodes.found : exitCodes.fine
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}

function terminalWidth(): number {
  return Math.max(80, Math.min(process.stdout.columns ?? 120, 200))
}
