/** What is done on the page of a propagation. */
import type { z } from 'zod'
import { today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import { attachment } from '../../platform/http/index.ts'
import type { Services } from '../../platform/room.ts'
import type { Toast } from '../../platform/ui/view.ts'
import { acknowledge } from './actions/acknowledge.ts'
import { addDocument, askUnits, dropUnit, remindUnits, removeDocument, setClosed } from './actions/change.ts'
import { type AnswerEntry, type documentForm, documentMeant, unitMeant, type unitsForm } from './forms.ts'
import { askedUnits, documentsOf, findPropagation, unitChoices, unitsChosen } from './queries.ts'
import { refusalsAt } from './refusals.ts'
import { typedCount, typedDay } from './rules.ts'
import { type OneVisit, showPropagation } from './show.tsx'
import { propagationSay, type Say } from './words/words.ts'
import { propagationXlsx } from './xlsx.ts'

/** Adds the document that the form means. */
export async function putDocument(
  services: Services,
  visit: OneVisit<z.output<typeof documentForm>>,
): Promise<Response> {
  const say = propagationSay(visit.view)
  const { document, document_id } = visit.form
  const { id } = visit.params
  try {
    const error = await services.database.transaction(async tx => {
      const meant = await documentMeant(tx, document, document_id, say)
      if (meant.thing === null) return meant.error
      await addDocument(tx, visit.person, id, meant.thing.id)
      return null
    })
    if (error) return await showPropagation(services, visit, { errors: [error], document })
  } catch (error) {
    const errors = refusalsAt(error, visit.locale, () => 'document')
    return showPropagation(services, visit, { errors, document })
  }
  return visit.redirectSaying(`/propagation/${id}`, { words: say('toast-document-added') })
}

/** Asks the units that the form means. */
export async function putUnits(
  services: Services,
  visit: OneVisit<z.output<typeof unitsForm>>,
): Promise<Response> {
  const say = propagationSay(visit.view)
  const { unit, unit_id, choice } = visit.form
  const { id } = visit.params
  const again = { unit, choice }
  try {
    const done = await services.database.transaction(async tx => {
      const meant = await unitMeant(tx, 'unit', unit, unit_id, say)
      const missing = { field: 'unit', message: say('unit-missing') }
      if (meant.thing === null) return { error: meant.error ?? missing, count: 0 }
      const how = unitChoices.find(one => one === choice) ?? 'unit'
      const chosen = await unitsChosen(tx, meant.thing, how)
      if (chosen.length === 0) return { error: { field: 'unit', message: say('none-chosen') }, count: 0 }
      return { error: null, count: await askUnits(tx, visit.person, id, chosen) }
    })
    if (done.error) return await showPropagation(services, visit, { errors: [done.error], units: again })
    return visit.redirectSaying(`/propagation/${id}`, { words: say('toast-units', { count: done.count }) })
  } catch (error) {
    const errors = refusalsAt(error, visit.locale, () => 'unit')
    return showPropagation(services, visit, { errors, units: again })
  }
}

/** Takes down what the ticked units did. */
export async function answer(services: Services, visit: OneVisit<AnswerEntry>): Promise<Response> {
  const say = propagationSay(visit.view)
  const { units, held_on, people, note, link } = visit.form
  const { id } = visit.params
  const heldOn = typedDay(held_on)
  const again = { answer: visit.form }
  if (heldOn === null) {
    const errors = [{ field: 'held_on', message: say('date-missing') }]
    return showPropagation(services, visit, { ...again, errors })
  }
  const said = { heldOn, peopleCount: typedCount(people), note, link }
  try {
    await services.database.transaction(tx => acknowledge(tx, visit.person, id, units, said))
  } catch (error) {
    return showPropagation(services, visit, {
      ...again,
      errors: refusalsAt(error, visit.locale, answerField),
    })
  }
  return visit.redirectSaying(`/propagation/${id}`, { words: say('toast-answered') })
}

function answerField(code: string, field: string): string {
  if (code === 'propagation-too-long') return field
  if (code === 'propagation-people-wrong') return 'people'
  if (code === 'propagation-link-wrong') return 'link'
  return code === 'propagation-no-unit' ? 'units' : 'held_on'
}

type Deed = 'document-removed' | 'dropped' | 'reminded' | 'closed' | 'reopened'
type DeedParams = { readonly id: string; readonly documentId?: string; readonly unitId?: string }

/** One of the small changes, each with what is said of it. */
export async function deed(
  { database }: Services,
  visit: OneVisit<unknown, DeedParams>,
  which: Deed,
): Promise<Response> {
  const say = propagationSay(visit.view)
  const { id } = visit.params
  const toast = await database.transaction(tx => done(tx, visit, which, say))
  return visit.redirectSaying(`/propagation/${id}`, toast)
}

async function done(
  tx: Tx,
  { person, params: { id, documentId = '', unitId = '' } }: OneVisit<unknown, DeedParams>,
  which: Deed,
  say: Say,
): Promise<Toast> {
  const undo = (path: string) => ({ action: `/propagation/${id}/${path}`, label: say('toast-undo') })
  switch (which) {
    case 'document-removed':
      await removeDocument(tx, person, id, documentId)
      return { words: say('toast-document-removed') }
    case 'dropped':
      await dropUnit(tx, person, id, unitId)
      return { words: say('toast-dropped') }
    case 'reminded':
      return { words: say('toast-reminded', { count: await remindUnits(tx, person, id) }) }
    case 'closed':
      await setClosed(tx, person, id, true)
      return { words: say('toast-closed'), undo: undo('reopen') }
    case 'reopened':
      await setClosed(tx, person, id, false)
      return { words: say('toast-reopened'), undo: undo('close') }
  }
}

/** What each unit said, as a workbook. */
export async function sendExport({ database }: Services, visit: OneVisit): Promise<Response> {
  const { id } = visit.params
  const found = await database.transaction(async tx => {
    const one = await findPropagation(tx, id)
    if (!one) throw new Problem('not-found', 'not-found')
    return { units: await askedUnits(tx, id), documents: await documentsOf(tx, one) }
  })
  // Made after the transaction, which would otherwise hold up everybody.
  const body = await propagationXlsx(found.units, found.documents, visit.locale)
  const name = `${propagationSay(visit.view)('file-name')}-${today()}.xlsx`
  return new Response(new Uint8Array(body), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': attachment(name),
      'cache-control': 'no-store',
    },
  })
}
