import type { JSX } from 'preact'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import { itemsOf } from '../../rules/review/items.ts'
import type { DocumentItem } from '../../rules/review/model.ts'
import { fileFacts } from '../upload-page.tsx'
import { sayFor } from '../words.ts'
import { cardId, type ReviewContext } from './context.ts'
import { Fact } from './fact.tsx'
import { EditLink } from './item-deeds.tsx'
import type { ListProps } from './review-lists.tsx'

/** The head and the foot of the document, and the file that it came in. */
export function DocumentFactsList({ items, upload, context }: ListProps): JSX.Element {
  const { view } = context
  return (
    <>
      <ul class="entries">
        {itemsOf(items, 'document').map(item => (
          <DocumentCard key={item.number} item={item} context={context} />
        ))}
      </ul>
      <p class="small soft">
        {upload.fileName} · {fileFacts(upload, view, sayFor(view))}
      </p>
    </>
  )
}

/** The facts of the document with the way to correct them. */
export function DocumentCard({ item, context }: { item: DocumentItem; context: ReviewContext }): JSX.Element {
  const { say, view, mayEdit } = context
  const { value } = item
  const { signer, period } = value
  const day = (iso: string) => formatIsoDate(iso, view.locale)
  return (
    <li id={cardId(context, item)} class="entry" tabIndex={-1}>
      <dl class="facts">
        <Fact label={say('fact-type')}>{value.type}</Fact>
        <Fact label={say('fact-symbol')}>{value.symbol}</Fact>
        <Fact label={say('fact-title')}>{value.title}</Fact>
        <Fact label={say('fact-issuer')}>{value.issuer}</Fact>
        <Fact label={say('fact-place')}>{value.place}</Fact>
        <Fact label={say('fact-issued')}>{value.issuedOn && day(value.issuedOn)}</Fact>
        <Fact label={say('fact-period')}>
          {period &&
            (period.to === null
              ? say('period-open', { from: day(period.from) })
              : say('period', { from: day(period.from), to: day(period.to) }))}
        </Fact>
        <Fact label={say('fact-signer')}>
          {signer && [signer.name, signer.position, signer.onBehalfOf].filter(Boolean).join(' · ')}
        </Fact>
        <Fact label={say('fact-recipients')}>
          {value.recipients.length > 0 && (
            <ul>
              {value.recipients.map(recipient => (
                <li key={recipient}>{recipient}</li>
              ))}
            </ul>
          )}
        </Fact>
      </dl>
      {mayEdit && (
        <p class="deeds">
          <EditLink item={item} about={say('show-document')} context={context} />
        </p>
      )}
    </li>
  )
}
