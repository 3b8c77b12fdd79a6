import { z } from 'zod'
import { Problem } from '../../platform/errors.ts'
import { type Person, type Route, route, type Visit } from '../../platform/http/index.ts'
import { parseDate } from '../../platform/i18n/dates.ts'
import { isId } from '../../platform/ids.ts'
import type { Services, Telling } from '../../platform/room.ts'
import { sortKey } from '../../platform/text/sort-key.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { hashedText } from '../facts.ts'
import { maySeeAudit } from '../policy.ts'
import { findFacts } from '../queries/facts.ts'
import { type FactFilter, factChoices, listFacts } from '../queries/list-facts.ts'
import { personalSubjectOf } from '../queries/personal.ts'
import { toldBook } from '../told/book.ts'
import { namesOf, nounOf } from '../told/names.ts'
import { tellFacts } from '../told/tell.ts'
import { FactListPage } from '../views/fact-list.tsx'
import { FactPage } from '../views/fact-page.tsx'
import { sayFor } from '../views/words.ts'

const shortText = (max: number) => z.string().trim().max(max).catch('').default('')
const listQuery = z.object({
  who: z.string().refine(isId).nullable().catch(null).default(null),
  kind: shortText(100),
  subject: shortText(200),
  from: shortText(20),
  to: shortText(20),
  page: z.coerce.number().int().min(1).max(10_000_000).catch(1).default(1),
})
const params = z.object({ number: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) })

const styles = ['audit.css']

/** Addresses of the facts. */
export function factRoutes(services: Services, tellings: readonly Telling[]): readonly Route[] {
  const see = { access: 'signed-in', may: maySeeAudit } as const
  return [
    route('GET', '/audit', { ...see, query: listQuery }, visit => showFacts(services, tellings, visit)),
    route('GET', '/audit/:number', { ...see, params }, visit => showFact(services, tellings, visit)),
  ]
}

async function showFacts(
  { database }: Services,
  tellings: readonly Telling[],
  visit: Visit<Person, unknown, z.output<typeof listQuery>, unknown>,
): Promise<Response> {
  const { view, locale } = visit
  const { filter, errors } = readFilter(visit.query, view)
  const book = toldBook(tellings, locale)
  const found = await database.transaction(async tx => {
    const { facts, ...part } = await listFacts(tx, filter, visit.query.page)
    const choices = await factChoices(tx)
    const subjects = [
      ...choices.people.map(id => `person:${id}`),
      ...(filter.subject === null ? [] : [filter.subject]),
    ]
    const names = await namesOf(tx, tellings, locale, subjects)
    return { ...part, choices, names, facts: await tellFacts(tx, tellings, locale, facts) }
  })
  const { names, choices, ...part } = found
  const somebody = sayFor(view)('somebody')
  const people = choices.people.map(id => ({ value: id, label: names.get(`person:${id}`)?.name ?? somebody }))
  const kinds = choices.kinds.map(kind => ({ value: kind, label: book.kind(kind) }))
  const subject = filter.subject
  const body = (
    <FactListPage
      view={view}
      {...part}
      filter={filter}
      subjectName={
        subject === null ? null : (names.get(subject)?.name ?? book.noun(nounOf(subject)) ?? subject)
      }
      people={inOrder(people)}
      kinds={inOrder(kinds)}
      typed={visit.query}
      errors={errors}
    />
  )
  return visit.page(body, { title: sayFor(view)('title'), styles, width: 'wide' })
}

function inOrder<T extends { readonly label: string }>(options: readonly T[]): readonly T[] {
  const keyed = options.map(option => ({ option, key: sortKey(option.label) }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ option }) => option)
}

/** The filter as the address says it; a day that is none narrows nothing and is said to be wrong. */
function readFilter(
  { who, kind, subject, from, to }: z.output<typeof listQuery>,
  view: Visit<Person, unknown, unknown, unknown>['view'],
): { readonly filter: FactFilter; readonly errors: readonly FieldError[] } {
  const errors: FieldError[] = []
  const day = (field: string, typed: string): string | null => {
    if (typed === '') return null
    const date = parseDate(typed)
    if (date.ok) return date.iso
    errors.push({ field, message: sayFor(view)(`filter-${date.code}`) })
    return null
  }
  const filter = {
    who,
    kind: kind === '' ? null : kind,
    subject: subject === '' ? null : subject,
    from: day('from', from),
    to: day('to', to),
  }
  return { filter, errors }
}

async function showFact(
  { database }: Services,
  tellings: readonly Telling[],
  visit: Visit<Person, z.output<typeof params>, unknown, unknown>,
): Promise<Response> {
  const { number } = visit.params
  const found = await database.transaction(async tx => {
    const facts = await findFacts(tx, number - 1, number + 1)
    const told = await tellFacts(tx, tellings, visit.locale, facts)
    return { facts, told, personalAbout: await personalSubjectOf(tx, number) }
  })
  const fact = found.facts.find(one => one.number === number)
  const told = found.told.find(one => one.number === number)
  if (!fact || !told) throw new Problem('not-found', 'not-found')
  const body = (
    <FactPage
      view={visit.view}
      fact={fact}
      told={told}
      text={hashedText({ ...fact, at: fact.at.toISOString() })}
      neighbours={found.told.filter(one => one !== told)}
      personalAbout={found.personalAbout}
    />
  )
  return visit.page(body, { title: `${told.what}: ${told.thing.name}`, styles })
}
