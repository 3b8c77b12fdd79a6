/**
 * Runs every benchmark and writes docs/performance.md; `run.ts reading`, `run.ts country`, `run.ts audit`, `run.ts units`,
 * `run.ts successions`, `run.ts permissions`, `run.ts work`, `run.ts coverage` or `run.ts pages` runs those alone and only prints them.
 */
import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { auditRows } from './audit.ts'
import { countryRows } from './country.ts'
import { coverageRows } from './coverage.ts'
import { hasBrowser, pageSections } from './pages.ts'
import { permissionRows } from './permissions.ts'
import { hasSharedPlans, readingRows } from './reading.ts'
import { reportPage, type Section } from './report.ts'
import { successionRows } from './succession.ts'
import { unitRows } from './units.ts'
import { workRows } from './work.ts'

async function readingSections(): Promise<Section[]> {
  return [
    {
      title: 'Reading a plan',
      note: hasSharedPlans
        ? 'DOCX and PDF files are the three public plans in `../shared/plans`; the long plans are written by `script/benchmarks/big-plan.ts`.'
        : 'The public plans (`../shared/plans`) were not there: rows that need them are left out.',
      rows: await readingRows(),
    },
  ]
}

async function successionSections(): Promise<Section[]> {
  return [
    {
      title: 'A reform of units',
      note: 'Carried out once in a new database: 150 communes become 50, and a department is split by a function that half of its tasks name.',
      rows: await successionRows(),
    },
  ]
}

async function countrySections(): Promise<Section[]> {
  return [
    {
      title: 'The whole country',
      note: "The people's committees of 63 provinces, 696 districts and 10,035 communes before July 2025, and of 34 and 3,321 since, on the embedded database.",
      rows: await countryRows(),
    },
  ]
}

async function unitSections(): Promise<Section[]> {
  return [
    {
      title: 'Units on any day',
      note: 'Made-up units in the shape of the country before and after July 2025, on the embedded database; each question is asked 25 times.',
      rows: await unitRows(),
    },
  ]
}

async function auditSections(): Promise<Section[]> {
  return [
    {
      title: 'The audit chain',
      note: 'A correct chain is written by the product itself, half a million facts and then a million.',
      rows: await auditRows(),
    },
  ]
}

async function permissionSections(): Promise<Section[]> {
  return [
    {
      title: 'Permission',
      note: 'On the embedded database, with 14,000 units in three levels, 1,000 people with a role each, 61 plans of 500 tasks.',
      rows: await permissionRows(),
    },
  ]
}

async function workSections(): Promise<Section[]> {
  return [
    {
      title: 'The work of units',
      note: "The built product, asked for the inbox and the leader's page of five people in turn: of a commune, a department, a province with its communes, the unit above all departments, and the whole office. 3,321 communes, 40 departments and 60 plans on PostgreSQL; 150 units and 10 plans embedded. Figures of a leader over more than 5,000 items, and an inbox of more than 20,000, are kept for five seconds.",
      rows: await workRows(),
    },
  ]
}

async function coverageSections(): Promise<Section[]> {
  return [
    {
      title: "Coverage of a plan by units' own plans",
      note: 'Every commune is to do every task; two of three have said what they do about each.',
      rows: await coverageRows(),
    },
  ]
}

const [loadBefore = 0] = loadavg()
const [only] = process.argv.slice(2)
const sections = [
  ...(only === undefined || only === 'reading' ? await readingSections() : []),
  ...(only === undefined || only === 'country' ? await countrySections() : []),
  ...(only === undefined || only === 'audit' ? await auditSections() : []),
  ...(only === undefined || only === 'units' ? await unitSections() : []),
  ...(only === undefined || only === 'successions' ? await successionSections() : []),
  ...(only === undefined || only === 'permissions' ? await permissionSections() : []),
  ...(only === undefined || only === 'work' ? await workSections() : []),
  ...(only === undefined || only === 'coverage' ? await coverageSections() : []),
  ...((only === undefined || only === 'pages') && hasBrowser ? await pageSections() : []),
]
if (only === undefined) writeFileSync('docs/performance.md', reportPage(sections, loadBefore))
for (const { title, rows } of sections) {
  console.log(`\n${title}`)
  for (const row of rows) {
    const verdict = row.met === null ? '' : row.met ? 'met' : 'NOT MET'
    console.log(`${verdict.padEnd(7)}  ${row.measure}: ${row.value} (${row.target})`)
  }
}
