/** Runs every benchmark and writes docs/performance.md. */
import { writeFileSync } from 'node:fs'
import { hasSharedPlans, readingRows } from './reading.ts'
import { reportPage, type Section } from './report.ts'

const sections: Section[] = [
  {
    title: 'Reading a plan',
    note: hasSharedPlans
      ? 'DOCX and PDF files are the three public plans in `../shared/plans`; the long plans are written by `script/benchmarks/big-plan.ts`.'
      : 'The public plans (`../shared/plans`) were not there: rows that need them are left out.',
    rows: await readingRows(),
  },
]
writeFileSync('docs/performance.md', reportPage(sections))
for (const row of sections.flatMap(section => section.rows))
  console.log(`${row.met ? 'met    ' : 'NOT MET'}  ${row.measure}: ${row.value} (${row.target})`)
