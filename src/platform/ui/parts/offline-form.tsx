import type { ComponentChildren, JSX } from 'preact'
import { newId } from '../../ids.ts'
import { wordsOfForm } from '../offline/words.ts'
import type { View } from '../view.ts'
import { Form } from './form.tsx'

interface OfflineFormProps {
  readonly view: View
  readonly action: string
  /** Which form it is: one draft is kept for each name, `answer-<id>`. */
  readonly name: string
  /** What the list of things not sent calls it. */
  readonly title: string
  readonly children: ComponentChildren
  readonly class?: string
  /** Where its files go in parts; that of who is signed in unless told otherwise. */
  readonly uploads?: string
  /** `link:<id>` for the form of somebody without an account; else it belongs to who is signed in. */
  readonly owner?: `link:${string}`
  /** Makes photos smaller before they are sent, unless the box of this name is ticked. */
  readonly original?: string
}

/**
 * A form that is kept on the device as it is filled in, files included, and sent when there is a network. It sends
 * `client_id` (a UUID, version 7): its route takes a form with one of them once, and answers a second one as the first.
 * Files come in the form, or before it as `uploaded[]` (see `platform/uploads`). Its page has `offline: true`.
 */
export function OfflineForm({
  view,
  action,
  name,
  title,
  children,
  class: className = 'form',
  uploads = '/uploads/parts',
  owner,
  original,
}: OfflineFormProps): JSX.Element {
  return (
    <offline-form
      data-name={name}
      data-title={title}
      data-uploads={uploads}
      data-owner={owner}
      data-original={original}
      data-words={wordsOfForm(view.locale)}
    >
      <div class="offline-note" role="status" hidden />
      <Form view={view} action={action} class={className} multipart>
        <input type="hidden" name="client_id" value={newId()} />
        {children}
      </Form>
    </offline-form>
  )
}
