import { type Route, route } from '../../platform/http/index.ts'
import { about } from '../../platform/permission/index.ts'
import type { Services } from '../../platform/room.ts'
import { mayComment, mayEditComment, mayHideComment, maySeeComments } from './policy.ts'
import { commentAsked, commentsAsked } from './queries/place.ts'
import {
  backForm,
  commentForm,
  edit,
  editForm,
  hide,
  pageQuery,
  idParams as params,
  restore,
  sendPeople,
  showComments,
  showEdit,
  typedQuery,
  write,
} from './show.tsx'

/** Addresses of what is said about tasks. */
export function commentRoutes(services: Services): readonly Route[] {
  const ofTask = commentsAsked(services)
  const see = { access: 'signed-in', may: about(maySeeComments, ofTask), params } as const
  const writing = { access: 'signed-in', may: about(mayComment, ofTask), params } as const
  const own = { access: 'signed-in', may: about(mayEditComment, commentAsked(services)), params } as const
  const hiding = {
    access: 'signed-in',
    may: about(mayHideComment, commentAsked(services)),
    params,
    form: backForm,
  } as const
  return [
    route('GET', '/tasks/:id/comments', { ...see, query: pageQuery }, visit => showComments(services, visit)),
    route('GET', '/tasks/:id/comments/people.json', { ...writing, query: typedQuery }, visit =>
      sendPeople(services, visit),
    ),
    route('POST', '/tasks/:id/comments', { ...writing, form: commentForm }, visit => write(services, visit)),
    route('GET', '/comments/:id/edit', own, visit => showEdit(services, visit)),
    route('POST', '/comments/:id/edit', { ...own, form: editForm }, visit => edit(services, visit)),
    route('POST', '/comments/:id/hide', hiding, visit => hide(services, visit)),
    route('POST', '/comments/:id/restore', hiding, visit => restore(services, visit)),
  ]
}
