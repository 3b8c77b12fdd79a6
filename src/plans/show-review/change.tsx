import { Problem } from '../../platform/errors.ts'
import { sayIfKnown } from '../../platform/i18n/words.ts'
import type { Services } from '../../platform/room.ts'
import { changeReview } from '../actions/review/change-review.ts'
import { redoChange, undoChange } from '../actions/review/undo-change.ts'
import { itemOf } from '../rules/review/items.ts'
import type { ItemChange, ItemKind, ReviewCommand, ReviewItem } from '../rules/review/model.ts'
import { type ChangeForm, type StepForm, wayBack } from '../views/review/change-form.ts'
import { itemId } from '../views/review/context.ts'
import { deedOf } from '../views/review/entries/deed.ts'
import type { Fields } from '../views/review/entries/fields.ts'
import { itemEntry } from '../views/review/entries/item.ts'
import { ItemForm, type Trouble } from '../views/review/forms/item-form.tsx'
import en from '../words.en.json' with { type: 'json' }
import vi from '../words.vi.json' with { type: 'json' }
import { fragment } from './fragment.ts'
import { itemPage, reachItem } from './item.tsx'
import { drawParts } from './parts.tsx'
import { type ReviewVisit, reachReview } from './reach.ts'

type ChangeVisit = ReviewVisit<unknown, unknown, ChangeForm>

/** Carries out what a button or a form of a review asks for. */
export async function changeByForm(services: Services, visit: ChangeVisit): Promise<Response> {
  const edited = /^edit-(task|reporting|reference|document):(\d{1,9})$/.exec(visit.form.command)
  if (edited) return editItem(services, visit, edited[1] as ItemKind, Number(edited[2]))
  const command = deedOf(fieldsOf(visit.form))
  if (!command) throw new Problem('invalid', 'invalid-form')
  const { changes } = await services.database.transaction(tx =>
    changeReview(tx, visit.person, visit.params.id, visit.form.version, command),
  )
  return answer(services, visit, changes, itemOfCommand(command))
}

/** Takes back the officer's newest change, or does it again. */
export async function stepByForm(
  services: Services,
  visit: ReviewVisit<unknown, unknown, StepForm>,
  step: 'undo' | 'redo',
): Promise<Response> {
  const go = step === 'undo' ? undoChange : redoChange
  const { changes } = await services.database.transaction(tx =>
    go(tx, visit.person, visit.params.id, visit.form.version),
  )
  return answer(services, visit, changes, null)
}

async function editItem(
  services: Services,
  visit: ChangeVisit,
  kind: ItemKind,
  number: number,
): Promise<Response> {
  const fields = fieldsOf(visit.form)
  const { item } = await services.database.transaction(tx => reachItem(tx, visit, kind, number, false))
  const entry = itemEntry(item, fields)
  if (!entry.ok) return formAgain(services, visit, item, { kind: 'faults', faults: entry.faults })
  const { command } = entry
  if (command === null) return answer(services, visit, [], itemId(item))
  try {
    const { changes } = await services.database.transaction(tx =>
      changeReview(tx, visit.person, visit.params.id, visit.form.version, command),
    )
    return await answer(services, visit, changes, itemId(item))
  } catch (error) {
    const trouble = error instanceof Problem ? troubleOf(error, visit) : null
    if (trouble === null) throw error
    return formAgain(services, visit, item, trouble)
  }
}

/** Why the form stands there again; null for what no form can mend. */
function troubleOf({ kind, code, args }: Problem, visit: ChangeVisit): Trouble | null {
  if (kind !== 'refused') return null
  if (code === 'changed-by-other') return { kind: 'conflict', person: String(args.person ?? '') }
  if (code === 'changed-by-yourself') return { kind: 'conflict', person: '' }
  const values = Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, typeof value === 'number' ? value : String(value)]),
  )
  const words = sayIfKnown({ vi, en }, visit.locale, code, values)
  return words === null ? null : { kind: 'refused', words }
}

/** The form with what was typed and what stands against it; nothing is lost. */
async function formAgain(
  { database }: Services,
  visit: ChangeVisit,
  { kind, number }: ReviewItem,
  trouble: Trouble,
): Promise<Response> {
  const found = await database.transaction(tx => reachItem(tx, visit, kind, number, !visit.wantsJson))
  const { item, context, version, units } = found
  const back = wayBack(context.uploadId, visit.form.back, itemId(item))
  const fields = fieldsOf(visit.form)
  const form = <ItemForm {...{ item, context, version, units, back, fields, trouble }} />
  const status = trouble.kind === 'faults' ? 422 : 409
  return visit.wantsJson ? fragment(form, status) : itemPage(visit, found, form, status)
}

/** What the page must know after a change: as pieces for the behaviour, else the page again at the item. */
async function answer(
  { database }: Services,
  visit: ReviewVisit<unknown, unknown, StepForm>,
  changes: readonly ItemChange[],
  asked: string | null,
): Promise<Response> {
  const { id } = visit.params
  if (visit.wantsJson) {
    const { version, seen = version } = visit.form
    const parts = await database.transaction(async tx => {
      const { context } = await reachReview(tx, visit)
      return drawParts(tx, context, seen, visit.person.id)
    })
    return visit.json(parts)
  }
  const [first] = changes
  return visit.redirect(wayBack(id, visit.form.back, asked ?? (first ? itemId(itemOf(first)) : null)))
}

function itemOfCommand(command: ReviewCommand): string | null {
  if ('task' in command) return `task-${command.task}`
  if ('tasks' in command) return `task-${command.tasks[0] ?? 0}`
  if ('reporting' in command) return `reporting-${command.reporting}`
  return 'reference' in command ? `reference-${command.reference}` : null
}

/** The form's values by name, all as they were typed. */
function fieldsOf(form: ChangeForm): Fields {
  return Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}
