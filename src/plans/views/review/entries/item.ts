import type { ReviewItem } from '../../../rules/review/model.ts'
import type { Entry, Fields } from './fields.ts'
import {
  documentEntry,
  documentFields,
  referenceEntry,
  referenceFields,
  reportingEntry,
  reportingFields,
} from './others.ts'
import { taskEntry, taskFields } from './task.ts'

/** Any item as its form shows it. */
export function itemFields(item: ReviewItem): Fields {
  switch (item.kind) {
    case 'task':
      return taskFields(item)
    case 'reporting':
      return reportingFields(item)
    case 'reference':
      return referenceFields(item)
    case 'document':
      return documentFields(item)
  }
}

/** What the form of an item asks for. */
export function itemEntry(item: ReviewItem, fields: Fields): Entry {
  switch (item.kind) {
    case 'task':
      return taskEntry(item, fields)
    case 'reporting':
      return reportingEntry(item, fields)
    case 'reference':
      return referenceEntry(item, fields)
    case 'document':
      return documentEntry(item, fields)
  }
}
