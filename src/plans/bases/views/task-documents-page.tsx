import type { JSX } from 'preact'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { ErrorSummary, type FieldError, Form } from '../../../platform/ui/parts/form.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { DocumentFields, type RegisteredDocument } from '../../../registry/index.ts'
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

/** What comes of a plan's tasks most. */
const enteredTypes = ['Quyết định', 'Quy chế', 'Kế hoạch', 'Chỉ thị', 'Công văn', 'Nghị quyết']

function EnterForm({ view, task, entry, errors, say }: Part): JSX.Element {
  return (
    <section class="stack" aria-labelledby="enter-title">
      <h2 id="enter-title">{say('task-enter')}</h2>
      <Form view={view} action={`/tasks/${task.id}/documents`}>
        <DocumentFields
          view={view}
          entry={{ ...entry, issuedOn: entry.issued_on }}
          types={enteredTypes}
          errors={errors}
          wholeDay
        />
        <div class="buttons">
          <Button kind="primary">{say('enter-button')}</Button>
        </div>
      </Form>
    </section>
  )
}
