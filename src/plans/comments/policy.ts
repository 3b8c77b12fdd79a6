import { holding, ownerOf, permission, type UnitLine } from '../../platform/permission/index.ts'

/** Whose a task is; each unit with whatever it stands under. */
export interface CommentsPlace {
  /** The units that have a part in the task. */
  readonly units: readonly UnitLine[]
  /** The unit for which its plan was sent; an empty line for the whole office. */
  readonly keeper: UnitLine
}

/** One comment on it. */
export interface CommentPlace extends CommentsPlace {
  readonly authorId: string
}

const concerned = ({ units, keeper }: CommentsPlace): readonly UnitLine[] => [...units, keeper]

/** Whoever holds a role on a unit of the task, or on the plan's, sees what is said about it. */
export const maySeeComments = permission<CommentsPlace>('see-comments', holding().for(concerned))

/** Officers and leaders of the units of the task, and of the plan's, comment on it. */
export const mayComment = permission<CommentsPlace>('comment', holding('officer', 'leader').for(concerned))

/** Whoever wrote a comment edits it. */
export const mayEditComment = permission<CommentPlace>(
  'edit-comment',
  ownerOf(({ authorId }) => authorId),
)

/** Whoever wrote a comment, and officers of the plan's unit, take it out of sight and show it again. */
export const mayHideComment = permission<CommentPlace>(
  'hide-comment',
  ownerOf(({ authorId }) => authorId),
  holding('officer').for(({ keeper }) => [keeper]),
)
