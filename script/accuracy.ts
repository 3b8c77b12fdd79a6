/**
 * Reads every plan whose right reading is known, in every form, and writes docs/accuracy.md:
 *   node script/accuracy.ts            everything
 *   node script/accuracy.ts --no-scans leaves out the scans, which take minutes
 *   node script/accuracy.ts --raise-floors  takes what is reached on our corpus as the new least
 */
import { writeFileSync } from 'node:fs'
import { corpusPlans } from '../tests/accuracy/corpus.ts'
import { raiseFloors } from '../tests/accuracy/floors.ts'
import { formNames } from '../tests/accuracy/forms.ts'
import { publicFiles, publicForms, publicPlansPresent, publicScan } from '../tests/accuracy/public-plans.ts'
import { type Scored, scoreBytes, scoreForm, scorePublic } from '../tests/accuracy/read-all.ts'
import { missList, planTable, pooledTable } from '../tests/accuracy/report.ts'
import { poolScores } from '../tests/accuracy/score.ts'
import { scanTargets, targets } from '../tests/accuracy/targets.ts'
import { printingBrowser, startPrinting, toPdf } from '../tests/accuracy/to-pdf.ts'

interface Group {
  readonly title: string
  readonly scored: readonly Scored[]
}

const misses_max = 40

async function inTurn<Source, Result>(
  sources: readonly Source[],
  work: (source: Source) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  for (const source of sources) results.push(await work(source))
  return results
}

async function corpusGroups(): Promise<readonly Group[]> {
  const plans = await corpusPlans()
  const groups = await inTurn(formNames, async form => ({
    title: form,
    scored: await inTurn(plans, plan => scoreForm(plan, form)),
  }))
  if (printingBrowser === null) return groups
  const browser = await startPrinting(printingBrowser)
  try {
    const scored = await inTurn(plans, async plan => scoreBytes(plan, await toPdf(browser, plan)))
    return [...groups, { title: 'pdf', scored }]
  } finally {
    await browser.close()
  }
}

async function publicGroups(): Promise<readonly Group[]> {
  return inTurn(publicForms, async form => ({
    title: form,
    scored: await inTurn(publicFiles(form), scorePublic),
  }))
}

const pooled = (groups: readonly Group[]): string =>
  pooledTable(
    groups.map(group => ({ title: group.title, scores: group.scored.map(one => one.score) })),
    targets,
  )

function corpusSection(groups: readonly Group[]): string[] {
  const misses = groups.flatMap(({ title, scored }) => missList(title, scored, Number.POSITIVE_INFINITY))
  const shown = [...new Set(misses.map(line => line.replace(/ \([a-z]+\),/u, ',')))]
  return [
    '## Our own corpus',
    '',
    `${groups[0]?.scored.length ?? 0} plans in \`tests/corpus\`, written for the purpose with invented places and people, each in every form: *text*, *wrapped* (the text with lines cut at a page's width), *docx*, *html*, *odt* and, where a chromium is installed, *pdf* (printed by it). Figures are F1 pooled over the plans; a figure below its target is bold.`,
    '',
    pooled(groups),
    '',
    ...groups.flatMap(({ title, scored }) => [`### Each plan as ${title}`, '', planTable(scored), '']),
    '### What is missed',
    '',
    shown.length === 0 ? 'Nothing.' : 'Each once, whatever the number of forms that it is missed in:',
    '',
    ...shown.slice(0, misses_max),
    ...(shown.length > misses_max ? [`- and ${shown.length - misses_max} more`] : []),
    '',
  ]
}

function scanTables(scans: readonly Scored[]): string[] {
  return scans.flatMap(scan => [
    `### ${scan.name}${publicScan}`,
    '',
    pooledTable([{ title: 'scan', scores: [scan.score] }], scanTargets[scan.name] ?? {}),
    '',
  ])
}

function publicSection(groups: readonly Group[], scans: readonly Scored[]): string[] {
  if (!publicPlansPresent)
    return ['## Public plans', '', 'The public plans were not at hand when this page was made.', '']
  return [
    '## Public plans',
    '',
    'Three published plans, kept outside the repository, in the forms in which they are found. A form that a plan does not exist in is left out of its column.',
    '',
    pooled(groups),
    '',
    ...groups.flatMap(({ title, scored }) => [`### Each plan as ${title}`, '', planTable(scored), '']),
    ...scanTables(scans),
  ]
}

const introduction = `# How well plans are read

Made by \`node script/accuracy.ts\`; do not edit by hand.

A reading is compared with one made by hand by the rules for reading a plan. Each measure is an F1: the harmonic mean of how much of what is expected was read, and how much of what was read is expected.

- *header*: kind, number, issuer, place, date, title and signer. *recipients*, *period*: as named.
- *references*: cited documents by their symbol; *strict* also type, date and role.
- *outline*: headings by label and title.
- *tasks*: found by their opening words; *strict* also where they end and whether they are a measure or an assignment.
- *units*: agencies of each task; *strict* also the role; *responsible unit*: those that lead or are given the task.
- *schedule*: kind, period and dates. *reporting*: sentences that make somebody report; *reporting dates*: the days they name.
- *spans*: whether each span gives its words back.
`

const withScans = !process.argv.includes('--no-scans')
const corpus = await corpusGroups()
const published = await publicGroups()
const scans = withScans ? await inTurn(publicFiles(publicScan), scorePublic) : []
const page = [introduction, ...publicSection(published, scans), ...corpusSection(corpus)].join('\n')
writeFileSync(new URL('../docs/accuracy.md', import.meta.url), `${page.trimEnd()}\n`)
if (process.argv.includes('--raise-floors'))
  raiseFloors(
    Object.fromEntries(corpus.map(({ title, scored }) => [title, poolScores(scored.map(one => one.score))])),
  )
process.stdout.write(`${pooled(published)}\n\n${pooled(corpus)}\n`)
