import type { ReadRefusalCode } from '../documents/index.ts'
import { describeRefusal } from '../documents/index.ts'
import { Problem } from '../platform/errors.ts'
import type { Person, SentFile, Visit } from '../platform/http/index.ts'
import type { Services } from '../platform/room.ts'
import { shownName, uploadPlan } from './actions/upload-plan.ts'
import { resultsPage } from './show.tsx'
import type { UploadResult } from './views/upload-results.tsx'

type UploadVisit = Visit<Person, unknown, unknown, { readonly unit?: string | null | undefined }>

/** Takes the files of one form in, each on its own: one that is refused does not hold up the others. */
export async function receiveFiles(services: Services, visit: UploadVisit): Promise<Response> {
  if (visit.files.length === 0) throw new Problem('invalid', 'no-file')
  const results: UploadResult[] = []
  for (const file of visit.files) results.push(await receiveFile(services, visit, file))
  const refused = results.some(result => !result.taken)
  if (visit.wantsJson) return visit.json({ results }, refused ? 422 : 200)
  const [only] = results
  if (refused) return resultsPage(visit, results)
  return visit.redirect(results.length === 1 && only?.taken ? only.href : '/plans')
}

async function receiveFile(services: Services, visit: UploadVisit, file: SentFile): Promise<UploadResult> {
  const name = shownName(file.name)
  try {
    const { id, already } = await uploadPlan(services, visit.person, file, visit.signal, visit.form.unit)
    return { name, taken: true, href: `/plans/uploads/${id}`, already }
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'refused') throw error
    const refusal = {
      code: error.code as ReadRefusalCode,
      args: error.args as Record<string, string | number>,
    }
    const { title, whatHappened, whatToDo } = describeRefusal(refusal, visit.locale)
    return { name, taken: false, title, what: whatHappened, todo: whatToDo }
  }
}
