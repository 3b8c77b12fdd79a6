/** The program itself: Node, the build, the data for recognising scans. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Ailment, ailment } from './ailment.ts'

const nodeMajorMin = 24

/** What is wrong with the program as it lies on the disk. */
export async function checkProgram(): Promise<Ailment[]> {
  return [...nodeVersion(), ...build(), ...recognition()]
}

function nodeVersion(): Ailment[] {
  const major = Number(process.versions.node.split('.')[0])
  return major < nodeMajorMin
    ? [ailment('node-old', { version: process.versions.node, needed: nodeMajorMin })]
    : []
}

/** The command runs from `dist`; pages need its styles and behaviours too. */
function build(): Ailment[] {
  const root = fileURLToPath(new URL('../../../', import.meta.url))
  const whole = existsSync(join(root, 'dist/.built')) && existsSync(join(root, 'migrations'))
  return whole ? [] : [ailment('not-built')]
}

function recognition(): Ailment[] {
  try {
    const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json'))
    if (existsSync(join(data, '4.0.0_best_int/vie.traineddata.gz'))) return []
  } catch {
    // Not installed: told below.
  }
  return [ailment('recognition-missing')]
}
