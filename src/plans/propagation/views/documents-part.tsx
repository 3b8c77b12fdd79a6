import type { JSX } from 'preact'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { Combobox } from '../../../platform/ui/parts/combobox.tsx'
import { Form } from '../../../platform/ui/parts/form.tsx'
import type { DocumentFacts } from '../../../registry/index.ts'
import type { Part } from './page.tsx'

/** The documents to spread; whoever leads adds some and takes some out. */
export function DocumentsPart({ view, one, documents, maySteer, sent, say }: Part): JSX.Element {
  const changes = maySteer && one.closedAt === null
  const path = `/propagation/${one.id}/documents`
  return (
    <section class="stack" aria-labelledby="documents-title">
      <h2 id="documents-title">{say('documents')}</h2>
      {documents.length === 0 && <p class="soft">{say('none-documents')}</p>}
      <ul class="plain propagation-documents">
        {documents.map(document => (
          <li key={document.id}>
            <span lang="vi">
              <a href={`/documents/${document.id}`}>{nameOf(document)}</a>
              {document.symbol !== null && document.subject !== null && (
                <span class="small soft"> {document.subject}</span>
              )}
            </span>
            {changes && (
              <Form view={view} action={`${path}/${document.id}/remove`} class="buttons">
                <Button kind="quiet">
                  {say('remove-button')}
                  <span class="unseen">: {nameOf(document)}</span>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {changes && (
        <Form view={view} action={path} class="form propagation-add">
          <Combobox
            view={view}
            name="document"
            source="/documents/suggest.json"
            label={say('add-document')}
            help={say('add-document-help')}
            errors={sent.errors}
            {...(sent.document === undefined ? {} : { text: sent.document })}
          />
          <div class="buttons">
            <Button>{say('add-button')}</Button>
          </div>
        </Form>
      )}
    </section>
  )
}

function nameOf({ type, symbol, subject }: DocumentFacts): string {
  return `${type} ${symbol ?? subject ?? ''}`.trim()
}
