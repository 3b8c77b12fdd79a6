/** What is said about a task: read, written, mended, hidden. */
import { z } from 'zod'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import type { Person, Visit } from '../../platform/http/index.ts'
import { isId } from '../../platform/ids.ts'
import type { Services } from '../../platform/room.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { findTask } from '../queries/tasks.ts'
import { refusedFields } from '../refused-fields.ts'
import { editComment, hideComment, restoreComment } from './actions/change-comment.ts'
import { writeComment } from './actions/write-comment.ts'
import { mayComment, mayHideComment, maySeeComments } from './policy.ts'
import { problems } from './problems/words.ts'
import { commentsOf, findComment } from './queries/find.ts'
import { readersNamed, readersOf } from './queries/people.ts'
import { placeOfComments } from './queries/place.ts'
import { mentionsMax } from './rules.ts'
import type { CommentEntry } from './views/comment-form.tsx'
import { CommentsPage, EditCommentPage, emptyEntry, type TaskComments } from './views/thread.tsx'
import { commentSay } from './views/words.ts'

export const idParams = z.object({ id: z.string().refine(isId) })
export const pageQuery = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).nullable().catch(null).default(null),
})
export const typedQuery = z.object({ q: z.string().trim().max(200).catch('').default('') })

/** A page of ours on which the panel stands; anything else leads to the task. */
const back = z.string().max(300).default('')

export const commentForm = z.object({
  key: z.string().refine(isId),
  back,
  // Longer words are the action's to refuse, with what was typed kept.
  text: z.string().max(20_000).trim().default(''),
  mention: z
    .array(z.string().refine(isId))
    .max(mentionsMax * 5)
    .default([]),
  mention_add: z.string().trim().max(200).default(''),
  mention_add_id: z.string().max(60).default(''),
  deed: z.enum(['send', 'add']).catch('send').default('send'),
})
export const editForm = z.object({
  seen: z.coerce.number().int().min(0).catch(0),
  text: z.string().max(20_000).trim().default(''),
})
export const backForm = z.object({ back })

type Params = z.output<typeof idParams>
type TaskVisit<Query = unknown, Form = unknown> = Visit<Person, Params, Query, Form>

const styles = ['steering.css']

/** The comments on a task for its page; null for whoever may not see them. */
export async function taskComments(
  tx: Tx,
  person: Person,
  taskId: string,
  page: number | null = null,
): Promise<TaskComments | null> {
  const place = await placeOfComments(tx, taskId)
  if (!place || !maySeeComments(person, place)) return null
  return {
    taskId,
    thread: await commentsOf(tx, taskId, page),
    mayComment: mayComment(person, place),
    powers: { personId: person.id, hideAll: mayHideComment(person, { ...place, authorId: '' }) },
  }
}

/** All comments, a page of them. */
export function showComments(
  services: Services,
  visit: TaskVisit<z.output<typeof pageQuery>>,
): Promise<Response> {
  return drawn(services, visit, visit.query.page, emptyEntry(), '', [])
}

async function drawn(
  { database }: Services,
  visit: TaskVisit,
  page: number | null,
  entry: CommentEntry,
  backTo: string,
  errors: readonly FieldError[],
): Promise<Response> {
  const { id } = visit.params
  const shown = await database.transaction(async tx => {
    const comments = await taskComments(tx, visit.person, id, page)
    const task = await findTask(tx, id)
    if (!comments || !task) throw new Problem('not-found', 'not-found')
    return { comments, task }
  })
  const body = <CommentsPage view={visit.view} entry={entry} back={backTo} errors={errors} {...shown} />
  const title = commentSay(visit.view)('title', { path: shown.task.path })
  return visit.page(body, { title, width: 'narrow', styles }, errors.length > 0 ? 422 : 200)
}

/** People for whoever types a name. */
export async function sendPeople(
  { database }: Services,
  visit: TaskVisit<z.output<typeof typedQuery>>,
): Promise<Response> {
  const people = await database.transaction(async tx => {
    const place = await placeOfComments(tx, visit.params.id)
    return place ? readersNamed(tx, place, visit.query.q) : []
  })
  return visit.json({ options: people.map(({ id, name }) => ({ value: id, label: name })) })
}

/** Sends a comment; or shows the form again: to mention more people, to say who is meant, to mend it. */
export async function write(
  services: Services,
  visit: TaskVisit<unknown, z.output<typeof commentForm>>,
): Promise<Response> {
  const { form, person, params } = visit
  const say = commentSay(visit.view)
  const { entry, errors } = await services.database.transaction(tx => entryOf(tx, visit))
  if (form.deed === 'add' || errors.length > 0) {
    return drawn(services, visit, null, entry, form.back, errors)
  }
  const mentions = entry.mentions.map(({ id }) => id)
  const comment = { id: form.key, taskId: params.id, text: form.text, mentions }
  try {
    await services.database.transaction(tx => writeComment(tx, person, comment))
  } catch (error) {
    const refused = refusedFields(error, visit.locale, problems, 'text')
    return drawn(services, visit, null, entry, form.back, refused)
  }
  const path = `${pathBack(form.back, params.id)}#comment-${form.key}`
  return visit.redirectSaying(path, { words: say('toast-written') })
}

/** What was typed, with the name in it found: one person is added, several are offered. */
async function entryOf(
  tx: Tx,
  { form, params, view }: TaskVisit<unknown, z.output<typeof commentForm>>,
): Promise<{ readonly entry: CommentEntry; readonly errors: readonly FieldError[] }> {
  const place = await placeOfComments(tx, params.id)
  if (!place) throw new Problem('not-found', 'not-found')
  const readers = await readersOf(tx, place)
  const { key, text, mention, mention_add: typed } = form
  const ticked = readers.filter(({ id }) => mention.includes(id))
  const meant = await readersNamed(tx, place, typed)
  // Without a script what was picked before comes along with other words: then the words count.
  const picked = meant.find(({ id, name }) => id === form.mention_add_id && name === typed)
  const one = picked ?? (meant.length === 1 ? meant[0] : undefined)
  const mentions = one && !ticked.includes(one) ? [...ticked.filter(({ id }) => id !== one.id), one] : ticked
  const entry = { key, text, mentions, candidates: [], typed: '' }
  if (typed === '' || one) return { entry, errors: [] }
  const say = commentSay(view)
  const message =
    meant.length === 0 ? say('choose-none', { typed }) : say('choose-which', { count: meant.length, typed })
  const candidates = meant.filter(({ id }) => !mentions.some(known => known.id === id))
  return {
    entry: { ...entry, candidates, typed: meant.length === 0 ? typed : '' },
    errors: [{ field: 'mention_add', message }],
  }
}

/** The page on which the form stood: a task's, its comments', or a work item's. */
function pathBack(typed: string, taskId: string): string {
  const [path = ''] = typed.split(/[?#]/u)
  return /^\/(?:tasks|work)\/[0-9a-f-]{36}(?:\/comments)?$/u.test(path) ? path : `/tasks/${taskId}/comments`
}

/** The form in which one's own comment is mended. */
export async function showEdit(
  { database }: Services,
  visit: TaskVisit,
  again: { readonly text: string; readonly errors: readonly FieldError[] } | null = null,
): Promise<Response> {
  const comment = await database.transaction(tx => findComment(tx, visit.params.id))
  if (!comment) throw new Problem('not-found', 'not-found')
  const body = (
    <EditCommentPage
      view={visit.view}
      comment={comment}
      text={again?.text ?? comment.text}
      errors={again?.errors ?? []}
    />
  )
  const title = commentSay(visit.view)('edit-title')
  return visit.page(body, { title, width: 'narrow', styles }, again ? 422 : 200)
}

/** Other words for it. */
export async function edit(
  services: Services,
  visit: TaskVisit<unknown, z.output<typeof editForm>>,
): Promise<Response> {
  const { id } = visit.params
  const { text, seen } = visit.form
  try {
    await services.database.transaction(tx => editComment(tx, visit.person, id, text, seen))
  } catch (error) {
    return showEdit(services, visit, { text, errors: refusedFields(error, visit.locale, problems, 'text') })
  }
  const path = await pathOf(services, id, '')
  return visit.redirectSaying(path, { words: commentSay(visit.view)('toast-edited') })
}

/** Takes it out of sight, with the way back. */
export async function hide(
  services: Services,
  visit: TaskVisit<unknown, z.output<typeof backForm>>,
): Promise<Response> {
  const { id } = visit.params
  await services.database.transaction(tx => hideComment(tx, visit.person, id))
  const say = commentSay(visit.view)
  return visit.redirectSaying(await pathOf(services, id, visit.form.back), {
    words: say('toast-hidden'),
    undo: { action: `/comments/${id}/restore`, label: say('undo') },
  })
}

/** Shows it again. */
export async function restore(
  services: Services,
  visit: TaskVisit<unknown, z.output<typeof backForm>>,
): Promise<Response> {
  const { id } = visit.params
  await services.database.transaction(tx => restoreComment(tx, visit.person, id))
  const words = commentSay(visit.view)('toast-restored')
  return visit.redirectSaying(await pathOf(services, id, visit.form.back), { words })
}

/** The comment in its place on the page from which something was done to it. */
async function pathOf({ database }: Services, id: string, from: string): Promise<string> {
  const comment = await database.transaction(tx => findComment(tx, id))
  if (!comment) throw new Problem('not-found', 'not-found')
  const path = from === '' ? `/tasks/${comment.taskId}` : pathBack(from, comment.taskId)
  return `${path}#comment-${id}`
}
