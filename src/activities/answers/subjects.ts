import { findTask, findWorkItem, placeOfWork } from '../../plans/index.ts'
import { subject } from '../../platform/permission/index.ts'
import { maySeeClaims, maySendLinks } from './policy.ts'

export const answerSubjects = [
  subject<undefined>({
    kind: 'claims',
    path: null,
    find: async () => ({ name: '', thing: undefined }),
    permissions: [maySeeClaims],
  }),
  subject({
    kind: 'answer-links',
    path: /^\/work\/([0-9a-f-]{36})\/links/,
    find: async (tx, id) => {
      const item = await findWorkItem(tx, id)
      const task = item && (await findTask(tx, item.taskId))
      const place = await placeOfWork(tx, id)
      return task && place ? { name: task.text, thing: place } : undefined
    },
    permissions: [maySendLinks],
  }),
]
