import { type Route, route } from '../../platform/http/index.ts'
import { about } from '../../platform/permission/index.ts'
import type { Services } from '../../platform/room.ts'
import { answer, deed, putDocument, putUnits, sendExport } from './deeds.tsx'
import {
  answerForm,
  documentForm,
  documentParams,
  listQuery,
  pageQuery,
  params,
  startForm,
  startQuery,
  unitParams,
  unitsForm,
} from './forms.ts'
import {
  mayAcknowledgePropagation,
  maySeePropagation,
  maySeePropagations,
  mayStartPropagation,
  maySteerPropagation,
} from './policy.ts'
import { propagationAsked } from './queries.ts'
import { showList, showPropagation, showStart, start } from './show.tsx'

/** Addresses of documents that units are to spread. */
export function propagationRoutes(services: Services): readonly Route[] {
  const asked = propagationAsked(services)
  const list = { access: 'signed-in', may: maySeePropagations, query: listQuery } as const
  const begin = { access: 'signed-in', may: mayStartPropagation } as const
  const see = { access: 'signed-in', may: about(maySeePropagation, asked), params } as const
  const steer = { access: 'signed-in', may: about(maySteerPropagation, asked), params } as const
  const speak = { access: 'signed-in', may: about(mayAcknowledgePropagation, asked), params } as const
  return [
    route('GET', '/propagation', list, visit => showList(services, visit)),
    route('GET', '/propagation/new', { ...begin, query: startQuery }, visit => showStart(services, visit)),
    route('POST', '/propagation/new', { ...begin, form: startForm, query: startQuery }, visit =>
      start(services, visit),
    ),
    route('GET', '/propagation/:id', { ...see, query: pageQuery }, visit => showPropagation(services, visit)),
    route('GET', '/propagation/:id/export.xlsx', see, visit => sendExport(services, visit)),
    route('POST', '/propagation/:id/documents', { ...steer, form: documentForm }, visit =>
      putDocument(services, visit),
    ),
    route(
      'POST',
      '/propagation/:id/documents/:documentId/remove',
      { ...steer, params: documentParams },
      visit => deed(services, visit, 'document-removed'),
    ),
    route('POST', '/propagation/:id/units', { ...steer, form: unitsForm }, visit =>
      putUnits(services, visit),
    ),
    route('POST', '/propagation/:id/units/:unitId/drop', { ...steer, params: unitParams }, visit =>
      deed(services, visit, 'dropped'),
    ),
    route('POST', '/propagation/:id/remind', steer, visit => deed(services, visit, 'reminded')),
    route('POST', '/propagation/:id/close', steer, visit => deed(services, visit, 'closed')),
    route('POST', '/propagation/:id/reopen', steer, visit => deed(services, visit, 'reopened')),
    route('POST', '/propagation/:id/acknowledge', { ...speak, form: answerForm }, visit =>
      answer(services, visit),
    ),
  ]
}
