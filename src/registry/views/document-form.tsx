import type { JSX } from 'preact'
import { formatIsoDate } from '../../platform/i18n/format.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { Breadcrumb } from '../../platform/ui/parts/breadcrumb.tsx'
import { Button, ButtonLink } from '../../platform/ui/parts/button.tsx'
import { TextArea } from '../../platform/ui/parts/fields.tsx'
import { ErrorSummary, Field, type FieldError, Form } from '../../platform/ui/parts/form.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { DocumentFacts, RegisteredDocument } from '../documents.ts'
import { documentName } from './document-name.tsx'
import { sayFor } from './words.ts'

/** What stands in the form, as it was typed. */
export interface DocumentEntry {
  readonly symbol: string
  readonly type: string
  readonly issuer: string
  readonly issuedOn: string
  readonly subject: string
}

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
        <Field
          name="symbol"
          label={say('symbol')}
          help={say('symbol-help')}
          required={false}
          value={entry.symbol}
          errors={errors}
        />
        <Field
          name="type"
          label={say('type')}
          help={say('type-help')}
          value={entry.type}
          suggestions={types}
          errors={errors}
        />
        <Field name="issuer" label={say('issuer')} required={false} value={entry.issuer} errors={errors} />
        <Field
          name="issued_on"
          label={say('issued-on')}
          help={say('issued-on-help')}
          required={false}
          value={entry.issuedOn}
          errors={errors}
        />
        <TextArea
          name="subject"
          label={say('subject')}
          required={false}
          value={entry.subject}
          lang="vi"
          errors={errors}
        />
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
