import type { JSX } from 'preact'
import type { ReviewItem } from '../../rules/review/model.ts'
import type { ReviewContext } from './context.ts'
import { DocumentCard } from './document-facts.tsx'
import { ReferenceCard } from './reference-card.tsx'
import { ReportingCard } from './reporting-card.tsx'
import { TaskCard } from './task-card.tsx'

/** The card of any item, as it stands in its list. */
export function ItemCard({ item, context }: { item: ReviewItem; context: ReviewContext }): JSX.Element {
  switch (item.kind) {
    case 'task':
      return <TaskCard item={item} context={context} />
    case 'reporting':
      return <ReportingCard item={item} context={context} />
    case 'reference':
      return <ReferenceCard item={item} context={context} />
    case 'document':
      return <DocumentCard item={item} context={context} />
  }
}
