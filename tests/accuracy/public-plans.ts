/** The public plans beside the repository, where they are present. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Gold } from './gold.ts'

const folder = new URL('../../../shared/plans/', import.meta.url)
const suffix = '.gold.json'

export interface PublicFile {
  readonly name: string
  /** ".docx", ".split.pdf", ".scan.pdf" */
  readonly form: string
  readonly gold: Gold
  readonly bytes: () => Uint8Array
}

export const publicForms = ['.txt', '.docx', '.pdf', '.split.pdf'] as const
export const publicScan = '.scan.pdf'

export const publicPlansPresent: boolean = existsSync(folder)

/** Every file of one form; empty where the plans are missing. */
export function publicFiles(form: string): readonly PublicFile[] {
  if (!publicPlansPresent) return []
  return readdirSync(folder)
    .filter(file => file.endsWith(suffix))
    .map(file => file.slice(0, -suffix.length))
    .filter(name => existsSync(new URL(`${name}${form}`, folder)))
    .map(name => ({
      name,
      form,
      gold: JSON.parse(readFileSync(new URL(`${name}${suffix}`, folder), 'utf8')) as Gold,
      bytes: () => new Uint8Array(readFileSync(new URL(`${name}${form}`, folder))),
    }))
}
