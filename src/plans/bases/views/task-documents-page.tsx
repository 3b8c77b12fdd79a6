import type { JSX } from 'preact'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { DateField } from '../../../platform/ui/parts/date-field.tsx'
import { TextArea } from '../../../platform/ui/parts/fields.tsx'
import { ErrorSummary, Field, type FieldError, Form } from '../../../platform/ui/parts/form.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { RegisteredDocument } from '../../../registry/index.ts'
import type { ListedTask } from '../../queries/tasks.ts'
import type { DocumentEntry } from '../forms.ts'
import { basisSay, type Say } from '../words/words.ts'
import { nameOf } from './bases-page.tsx'

interface TaskDocumentsProps {
  readonly view: View
  readonly task: ListedTask
  readonly documents: readonly RegisteredDocument[]
  readonly mayEnter: boolean
  readonly entry: DocumentEntry
  readonly errors: readonly FieldError[]
}

/** The documents that came of a task, and the form by which one more is entered in the register. */
export function TaskDocumentsPage(props: TaskDocumentsProps): JSX.Element {
  const { view, task, mayEnter, errors } = props
  const say = basisSay(view)
  return (
    <>
      <Breadcrumb
        view={view}
        trail={[
          { href: '/tasks', label: say('tasks') },
          { href: `/tasks/${task.id}`, label: say('task') },
        ]}
        here={say('task-title')}
      />
      <div class="page-head">
        <h1>{say('task-title')}</h1>
        <p lang="vi">{task.text}</p>
        <p class="soft">{say('task-intro')}</p>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <Documents {...props} say={say} />
      {mayEnter && <EnterForm {...props} say={say} />}
    </>
  )
}

type Part = TaskDocumentsProps & { readonly say: Say }

function Documents({ view, task, documents, mayEnter, say }: Part): JSX.Element {
  if (documents.length === 0) return <p class="soft">{say('task-none')}</p>
  return (
    <ul class="plain">
      {documents.map(document => (
        <li key={document.id}>
          <a href={`/documents/${document.id}`} lang="vi">
            {nameOf(document)}
          </a>
          {document.symbol !== null && <span lang="vi"> {document.subject}</span>}
          {mayEnter && (
            <Form view={view} action={`/tasks/${task.id}/documents/${document.id}/remove`} class="buttons">
              <Button kind="quiet">
                {say('remove-button')}
                <span class="unseen">: {nameOf(document)}</span>
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  )
}

function EnterForm({ view, task, entry, errors, say }: Part): JSX.Element {
  return (
    <section class="stack" aria-labelledby="enter-title">
      <h2 id="enter-title">{say('task-enter')}</h2>
      <Form view={view} action={`/tasks/${task.id}/documents`}>
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
          suggestions={['Quyết định', 'Quy chế', 'Kế hoạch', 'Chỉ thị', 'Công văn', 'Nghị quyết']}
          errors={errors}
        />
        <Field name="issuer" label={say('issuer')} required={false} value={entry.issuer} errors={errors} />
        <DateField
          view={view}
          name="issued_on"
          label={say('issued-on')}
          required={false}
          value={entry.issued_on}
          errors={errors}
        />
        <TextArea
          name="subject"
          label={say('subject')}
          required={false}
          lang="vi"
          value={entry.subject}
          errors={errors}
        />
        <div class="buttons">
          <Button kind="primary">{say('enter-button')}</Button>
        </div>
      </Form>
    </section>
  )
}
