import type { JSX } from 'preact'
import { formatIsoDate } from '../../platform/i18n/format.ts'
import { Breadcrumb } from '../../platform/ui/parts/breadcrumb.tsx'
import { ButtonLink } from '../../platform/ui/parts/button.tsx'
import { Fact, Facts } from '../../platform/ui/parts/card.tsx'
import { ErrorSummary, type FieldError } from '../../platform/ui/parts/form.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { RegisteredDocument } from '../documents.ts'
import type { RelatedDocument } from '../queries/relations.ts'
import { DocumentName, documentName } from './document-name.tsx'
import { type RelationEntry, RelationForm } from './relation-form.tsx'
import { RelationList } from './relation-list.tsx'
import { type Say, sayFor } from './words.ts'

export interface DocumentPageProps {
  readonly view: View
  readonly document: RegisteredDocument
  readonly to: readonly RelatedDocument[]
  readonly from: readonly RelatedDocument[]
  readonly mayChange: boolean
  /** A relation that was typed and could not be taken yet. */
  readonly entry?: RelationEntry
  readonly errors?: readonly FieldError[]
}

/** One document: what is known of it, what it cites, what cites it. */
export function DocumentPage(props: DocumentPageProps): JSX.Element {
  const { view, document, to, from, mayChange, entry, errors = [] } = props
  const say = sayFor(view)
  return (
    <>
      <Breadcrumb
        view={view}
        trail={[{ href: '/documents', label: say('documents-title') }]}
        here={documentName(document, say)}
      />
      <div class="page-head">
        <h1>
          <DocumentName document={document} say={say} />
        </h1>
        {mayChange && (
          <p>
            <ButtonLink icon="edit" href={`/documents/${document.id}/edit`}>
              {say('edit-button')}
            </ButtonLink>
          </p>
        )}
      </div>
      <ErrorSummary view={view} errors={errors} />
      <DocumentFactList view={view} document={document} say={say} />
      <section class="document-part">
        <h2>{say('relations-to')}</h2>
        <RelationList
          view={view}
          side="to"
          related={to}
          removableFrom={mayChange ? document.id : null}
          none={say('relations-to-none')}
          say={say}
        />
      </section>
      <section class="document-part">
        <h2>{say('relations-from')}</h2>
        <RelationList
          view={view}
          side="from"
          related={from}
          removableFrom={null}
          none={say('relations-from-none')}
          say={say}
        />
      </section>
      {mayChange && (
        <RelationForm view={view} id={document.id} say={say} errors={errors} {...(entry && { entry })} />
      )}
    </>
  )
}

function DocumentFactList({
  view,
  document,
  say,
}: {
  view: View
  document: RegisteredDocument
  say: Say
}): JSX.Element {
  const { symbol, type, issuer, issuedOn, subject } = document
  const vietnamese = (words: string | null) =>
    words === null ? say('unknown') : <span lang="vi">{words}</span>
  return (
    <Facts>
      <Fact label={say('symbol')}>{symbol}</Fact>
      <Fact label={say('type')}>{vietnamese(type)}</Fact>
      <Fact label={say('issuer')}>{vietnamese(issuer)}</Fact>
      <Fact label={say('issued-on')}>
        {issuedOn === null ? say('unknown') : formatIsoDate(issuedOn, view.locale)}
      </Fact>
      <Fact label={say('subject')}>{vietnamese(subject)}</Fact>
    </Facts>
  )
}
