/** The plans of the corpus, by name. */
import { readdirSync } from 'node:fs'
import type { Plan } from './description.ts'

/** Folder of the corpus. */
export const corpusFolder = new URL('../corpus/', import.meta.url)

/** Every plan of the corpus, sorted by name. */
export async function corpusPlans(): Promise<readonly Plan[]> {
  const files = readdirSync(corpusFolder)
    .filter(file => file.endsWith('.plan.ts'))
    .sort()
  const modules = await Promise.all(
    files.map(file => import(new URL(file, corpusFolder).href) as Promise<{ plan: Plan }>),
  )
  return modules.map(module => module.plan)
}
