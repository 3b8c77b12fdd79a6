import type { JSX } from 'preact'
import { formatIsoDate } from '../../platform/i18n/format.ts'
import { Button } from '../../platform/ui/parts/button.tsx'
import { Form } from '../../platform/ui/parts/form.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { RelatedDocument } from '../queries/relations.ts'
import { saidKinds } from '../rules/relations.ts'
import type { RelationKind } from '../tables.ts'
import { DocumentName, documentName } from './document-name.tsx'
import type { Say } from './words.ts'

interface RelationListProps {
  readonly view: View
  /** `to`: what this document says of others; `from`: what others say of it. */
  readonly side: 'to' | 'from'
  readonly related: readonly RelatedDocument[]
  /** The document whose relations an officer may take back; null where nobody may. */
  readonly removableFrom: string | null
  /** Said where there are none. */
  readonly none: string
  readonly say: Say
}

const weightiestFirst: readonly RelationKind[] = [
  'based-on',
  'implements',
  'amends',
  'replaces',
  'lists',
  'mentions',
]

/** Related documents under what they are to this one, the weightiest relation first. */
export function RelationList(props: RelationListProps): JSX.Element {
  const { side, related, none, say } = props
  if (related.length === 0) return <p class="soft">{none}</p>
  const kinds = weightiestFirst.filter(kind => related.some(one => one.kind === kind))
  return (
    <>
      {kinds.map(kind => (
        <section class="document-part" key={kind}>
          <h3>{say(`${side}-${kind}`)}</h3>
          <ul class="related">
            {related
              .filter(one => one.kind === kind)
              .map(one => (
                <RelatedLine key={one.document.id} one={one} {...props} />
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function RelatedLine({
  one: { kind, document },
  view,
  removableFrom,
  say,
}: RelationListProps & { one: RelatedDocument }): JSX.Element {
  const date = document.issuedOn && formatIsoDate(document.issuedOn, view.locale)
  const about = document.symbol === null ? null : document.subject
  const isSaid = saidKinds.some(said => said === kind)
  return (
    <li>
      <div>
        <a href={`/documents/${document.id}`}>
          <DocumentName document={document} say={say} />
        </a>
        <span class="small soft">
          {[date, document.issuer].filter(Boolean).map(words => (
            <span key={words}> · {words}</span>
          ))}
        </span>
        {about && <p lang="vi">{about}</p>}
      </div>
      {removableFrom !== null && isSaid && (
        <Form view={view} action={`/documents/${removableFrom}/relations/remove`} class="">
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="other_id" value={document.id} />
          <Button kind="quiet" icon="close">
            <span aria-hidden="true">{say('remove-relation-button')}</span>
            <span class="unseen">{say('remove-relation', { name: documentName(document, say) })}</span>
          </Button>
        </Form>
      )}
    </li>
  )
}
