/** The page of one work item. */
import {
  changesOfWork,
  mayAnswerWork,
  mayJudgeWork,
  maySteerWork,
  placeOfWork,
  planNames,
  SteeringPanel,
  steeringPanelStyles,
  taskSteering,
  unitsOfChanges,
} from '../../plans/index.ts'
import { today } from '../../platform/clock.ts'
import { Problem } from '../../platform/errors.ts'
import type { Person, Visit } from '../../platform/http/index.ts'
import type { Services } from '../../platform/room.ts'
import { maySendLinks } from './policy.ts'
import { answersOf } from './queries.ts'
import { sameFilesElsewhere } from './same-files.ts'
import { AnswerList } from './views/answer-list.tsx'
import { answerSay } from './views/words.ts'
import { WorkPage } from './views/work-page.tsx'
import { itemAround } from './work-item.ts'

type ItemVisit = Visit<Person, { id: string }, unknown, unknown>

/** Letters of a task's words in the browser's window. */
const titleLetters = 60

/** What it is, what one can do now, what was answered, what was done. */
export async function showWork({ database }: Services, visit: ItemVisit): Promise<Response> {
  const { person, view, params } = visit
  const found = await database.transaction(async tx => {
    const changes = await changesOfWork(tx, params.id)
    const place = await placeOfWork(tx, params.id)
    if (!place) throw new Problem('not-found', 'not-found')
    const answers = await answersOf(tx, params.id)
    const hashes = answers.flatMap(({ evidence }) =>
      evidence.flatMap(one => ('sentHash' in one ? [one.sentHash] : [])),
    )
    const judges = mayJudgeWork(person, place)
    const around = await itemAround(tx, params.id, unitsOfChanges(changes))
    const plans = await planNames(tx, [around.item.planId])
    return {
      around,
      plan: plans.get(around.item.planId) ?? '',
      changes,
      answers,
      same: judges ? await sameFilesElsewhere(tx, person, params.id, hashes) : new Map(),
      powers: { answers: mayAnswerWork(person, place), judges, steers: maySteerWork(person, place) },
      mayLink: maySendLinks(person, place),
      steering: await taskSteering(tx, person, {
        planId: around.item.planId,
        taskId: around.item.taskId,
        itemId: params.id,
      }),
    }
  })
  const { around, plan, changes, answers, same, powers, mayLink, steering } = found
  const { task } = around
  const list = (
    <AnswerList
      view={view}
      path={`/work/${params.id}/evidence`}
      answers={answers}
      same={same}
      mayAsk={powers.answers || powers.judges}
    />
  )
  const page = (
    <WorkPage
      view={view}
      {...around}
      plan={plan}
      changes={changes}
      powers={powers}
      mayLink={mayLink}
      today={today()}
      answers={list}
      more={<SteeringPanel view={view} steering={steering} />}
    />
  )
  const words = task.text.length > titleLetters ? `${task.text.slice(0, titleLetters)}…` : task.text
  return visit.page(page, {
    title: `${words} · ${answerSay(view)('work-title')}`,
    styles: ['plan.css', 'answers.css', ...steeringPanelStyles],
  })
}
