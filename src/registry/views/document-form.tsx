import type { JSX } from 'preact'
import { formatIsoDate } from '../../platform/i18n/format.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { Breadcrumb } from '../../platform/ui/parts/breadcrumb.tsx'
import { Button, ButtonLink } from '../../platform/ui/parts/button.tsx'
import { ErrorSummary, type FieldError, Form } from '../../platform/ui/parts/form.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { DocumentFacts, RegisteredDocument } from '../documents.ts'
import { type DocumentEntry, DocumentFields } from './document-fields.tsx'
import { documentName } from './document-name.tsx'
import { sayFor } from './words.ts'

interface DocumentFormProps {
  readonly view: View
  readonly document: RegisteredDocument
  readonly entry: DocumentEntry
  /** Types that other documents have, offered while typing. */
  readonly types: readonly string[]
  readonly errors?: readonly FieldError[]
}

/** Corrects what is known of a document. */
export function DocumentFormPage({
  view,
  document,
  entry,
  types,
  errors = [],
}: DocumentFormProps): JSX.Element {
  const say = sayFor(view)
  const name = documentName(document, say)
  const back = `/documents/${document.id}`
  return (
    <>
      <Breadcrumb
        view={view}
        trail={[
          { href: '/documents', label: say('documents-title') },
          { href: back, label: name },
        ]}
        here={say('edit-button')}
      />
      <div class="page-head">
        <h1>{say('edit-title', { name })}</h1>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <Form view={view} action={`${back}/edit`}>
        <DocumentFields view={view} entry={entry} types={types} errors={errors} wholeDay={false} />
        <div class="buttons">
          <Button kind="primary">{say('save-button')}</Button>
          <ButtonLink kind="quiet" href={back}>
            {say('back')}
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}

/** The document as the form shows it first. */
export function entryOf(document: DocumentFacts, locale: Locale): DocumentEntry {
  const { symbol, type, issuer, issuedOn, subject } = document
  return {
    symbol: symbol ?? '',
    type,
    issuer: issuer ?? '',
    issuedOn: issuedOn === null ? '' : formatIsoDate(issuedOn, locale),
    subject: subject ?? '',
  }
}

/** What tells a document from another of its name: its date, issuer and subject. */
export function documentDetail({ issuedOn, issuer, subject }: DocumentFacts, locale: Locale): string {
  return [issuedOn && formatIsoDate(issuedOn, locale), issuer, subject].filter(Boolean).join(' · ')
}
