import type { DocumentItem, ReferenceItem, ReportingItem } from '../../../rules/review/model.ts'
import { typedDate } from '../../../rules/typed-dates.ts'
import { dateEntry, datesOf } from './dates.ts'
import { differs, type Entry, type Fields, faulty, linesOf, typed, typedOrNull } from './fields.ts'

/** The head of the document as its form shows it. */
export function documentFields({ value }: Pick<DocumentItem, 'value'>): Fields {
  const { signer, period } = value
  return {
    type: value.type,
    symbol: value.symbol ?? '',
    title: value.title,
    issuer: value.issuer ?? '',
    place: value.place ?? '',
    issued: value.issuedOn === null ? '' : typedDate(value.issuedOn),
    'period-from': period === null ? '' : typedDate(period.from),
    'period-to': period?.to ? typedDate(period.to) : '',
    'signer-name': signer?.name ?? '',
    'signer-position': signer?.position ?? '',
    'signer-for': signer?.onBehalfOf ?? '',
    recipients: value.recipients.join('\n'),
  }
}

/** What the form of the document's head asks for. */
export function documentEntry(item: DocumentItem, fields: Fields): Entry {
  if (!differs(fields, documentFields(item), Object.keys(documentFields(item)))) {
    return { ok: true, command: null }
  }
  const issued = dateEntry('issued', typed(fields, 'issued'))
  const from = dateEntry('period-from', typed(fields, 'period-from'))
  const to = dateEntry('period-to', typed(fields, 'period-to'))
  const endAlone = typed(fields, 'period-to') !== '' && typed(fields, 'period-from') === ''
  const signer = typed(fields, 'signer-name')
  const faults = faulty(
    typed(fields, 'type') === '' ? { field: 'type', code: 'fault-empty' } : null,
    issued.fault,
    endAlone ? { field: 'period-from', code: 'fault-no-date' } : from.fault,
    to.fault,
  )
  if (faults.length > 0) return { ok: false, faults }
  const facts = {
    type: typed(fields, 'type'),
    symbol: typedOrNull(fields, 'symbol'),
    title: typed(fields, 'title'),
    issuer: typedOrNull(fields, 'issuer'),
    place: typedOrNull(fields, 'place'),
    issuedOn: issued.date,
    period: from.date === null ? null : { from: from.date, to: to.date },
    signer:
      signer === ''
        ? null
        : {
            name: signer,
            position: typedOrNull(fields, 'signer-position'),
            onBehalfOf: typedOrNull(fields, 'signer-for'),
          },
    recipients: linesOf(fields, 'recipients'),
  }
  return { ok: true, command: { kind: 'edit-document', facts } }
}

/** A report that is due as its form shows it. */
export function reportingFields({ value }: Pick<ReportingItem, 'value'>): Fields {
  return {
    who: value.who.join('\n'),
    to: value.to.join('\n'),
    due: value.due.map(typedDate).join(', '),
  }
}

/** What the form of a report that is due asks for. */
export function reportingEntry(item: ReportingItem, fields: Fields): Entry {
  if (!differs(fields, reportingFields(item), ['who', 'to', 'due'])) return { ok: true, command: null }
  const due = datesOf(typed(fields, 'due'))
  if (due === null) return { ok: false, faults: [{ field: 'due', code: 'fault-date' }] }
  const command = {
    kind: 'edit-reporting',
    reporting: item.number,
    who: linesOf(fields, 'who'),
    to: linesOf(fields, 'to'),
    due,
  } as const
  return { ok: true, command }
}

/** A cited document as its form shows it. */
export function referenceFields({ value }: Pick<ReferenceItem, 'value'>): Fields {
  return {
    symbol: value.symbol,
    type: value.type,
    issued: value.issuedOn === null ? '' : typedDate(value.issuedOn),
    issuer: value.issuer ?? '',
    subject: value.subject ?? '',
  }
}

/** What the form of a cited document asks for. */
export function referenceEntry(item: ReferenceItem, fields: Fields): Entry {
  if (!differs(fields, referenceFields(item), Object.keys(referenceFields(item)))) {
    return { ok: true, command: null }
  }
  const issued = dateEntry('issued', typed(fields, 'issued'))
  const faults = faulty(
    typed(fields, 'symbol') === '' ? { field: 'symbol', code: 'fault-empty' } : null,
    typed(fields, 'type') === '' ? { field: 'type', code: 'fault-empty' } : null,
    issued.fault,
  )
  if (faults.length > 0) return { ok: false, faults }
  const command = {
    kind: 'edit-reference',
    reference: item.number,
    symbol: typed(fields, 'symbol'),
    type: typed(fields, 'type'),
    issuedOn: issued.date,
    issuer: typedOrNull(fields, 'issuer'),
    subject: typedOrNull(fields, 'subject'),
  } as const
  return { ok: true, command }
}
