/** The page that answers why somebody may or may not do something, from the policies themselves. */
import { z } from 'zod'
import type { Tx } from '../../platform/db/index.ts'
import { type Person, type Route, route, type Visit } from '../../platform/http/index.ts'
import { sayIfKnown, type Wordbook } from '../../platform/i18n/words.ts'
import { isId } from '../../platform/ids.ts'
import type { Holder, Subject, SubjectAnswer, Verdict } from '../../platform/permission/index.ts'
import type { Services } from '../../platform/room.ts'
import { mayAskWhy } from '../policy.ts'
import { grantsOf } from '../queries/grants.ts'
import { personNames } from '../queries/people.ts'
import { findKnownPerson, type KnownPerson, placeOfPerson } from '../queries/person-grants.ts'
import { findUnits } from '../queries/units.ts'
import { WhyPage, type WhyPart } from '../views/why/why-page.tsx'
import { whySay, type words } from '../views/why/words.ts'
import { colleagueMeant } from './grant-entry.ts'

const text = z.string().trim().max(2000).normalize('NFC').catch('').default('')
const whyQuery = z.object({ person: text, thing: text })
type WhyVisit = Visit<Person, unknown, z.output<typeof whyQuery>, unknown>

/** The address of the page; `subjects` are those of every room, `sentences` their words. */
export function permissionRoutes(
  services: Services,
  subjects: readonly Subject[],
  sentences: readonly Wordbook<string>[],
): readonly Route[] {
  return [
    route('GET', '/permissions', { access: 'signed-in', query: whyQuery }, visit =>
      showWhy(services, subjects, sentences, visit),
    ),
  ]
}

interface Found {
  readonly person: KnownPerson | null
  readonly powerless: boolean
  readonly answers: readonly (SubjectAnswer & { readonly kind: string })[]
  readonly names: ReadonlyMap<string, string>
  readonly faults: readonly { readonly field: string; readonly code: keyof typeof words.vi }[]
}

async function showWhy(
  { database }: Services,
  subjects: readonly Subject[],
  sentences: readonly Wordbook<string>[],
  visit: WhyVisit,
): Promise<Response> {
  const say = whySay(visit.view)
  const found = await database.transaction(tx => answer(tx, subjects, visit))
  const sentenceOf = (code: string): string =>
    sentences.map(book => sayIfKnown(book, visit.locale, code)).find(said => said !== null) ?? code
  const parts: WhyPart[] = found.answers.map(({ kind, name, verdicts }) => ({
    kind,
    name,
    answers: verdicts.map(({ code, verdict }) => ({ sentence: sentenceOf(code), verdict })),
  }))
  const errors = found.faults.map(({ field, code }) => ({ field, message: say(code) }))
  const body = (
    <WhyPage
      view={visit.view}
      {...found}
      typed={{ person: found.person?.signInName ?? visit.query.person, thing: visit.query.thing }}
      parts={parts}
      errors={errors}
    />
  )
  return visit.page(body, { title: say('title'), styles: ['grants.css'] }, errors.length > 0 ? 404 : 200)
}

async function answer(tx: Tx, subjects: readonly Subject[], visit: WhyVisit): Promise<Found> {
  const nothing = { person: null, powerless: false, answers: [], names: new Map() }
  const person = await personAskedOf(tx, visit)
  if (!person) return { ...nothing, faults: [{ field: 'person', code: 'person-unknown' }] }
  const grants = person.leftAt ? [] : ((await grantsOf(tx, [person.id])).get(person.id) ?? [])
  const holder: Holder = { id: person.id, grants }
  const general = await Promise.all(
    subjects.filter(({ path }) => path === null).map(one => told(tx, one, holder, '')),
  )
  const thing = await thingAskedOf(tx, subjects, visit, holder)
  const answers = [...(thing ? [thing] : []), ...joined(general.flatMap(one => one ?? []))]
  return {
    person,
    powerless: grants.length === 0,
    answers,
    names: await namesIn(tx, answers),
    faults: visit.query.thing !== '' && !thing ? [{ field: 'thing', code: 'thing-unknown' }] : [],
  }
}

/** The person of the question, whom the asker may ask about; oneself where nobody is named. */
async function personAskedOf(tx: Tx, { person, query }: WhyVisit): Promise<KnownPerson | undefined> {
  const named = query.person
  const id =
    named === '' ? person.id : isId(named) ? named : await colleagueMeant(tx, { whom: named, whom_id: '' })
  const place = id === undefined ? undefined : await placeOfPerson(tx, id)
  return place && mayAskWhy(person, place) ? findKnownPerson(tx, place.id) : undefined
}

/** The answers about the thing of an address; none for what the asker may do nothing with: it does not exist. */
async function thingAskedOf(
  tx: Tx,
  subjects: readonly Subject[],
  { person, query }: WhyVisit,
  holder: Holder,
) {
  const address = URL.parse(query.thing, 'http://page')?.pathname ?? ''
  for (const one of subjects) {
    const id = one.path?.exec(address)?.[1]
    if (id === undefined || !isId(id)) continue
    const own = await one.explain(tx, person, id)
    if (!own?.verdicts.some(({ verdict }) => verdict.allowed)) return undefined
    return told(tx, one, holder, id)
  }
  return undefined
}

async function told(tx: Tx, one: Subject, holder: Holder, id: string) {
  const said = await one.explain(tx, holder, id)
  return said && { ...said, kind: one.kind }
}

/** What is about no thing stands together, whichever room it is from. */
function joined(general: readonly (SubjectAnswer & { kind: string })[]) {
  return [{ kind: 'general', name: '', verdicts: general.flatMap(({ verdicts }) => verdicts) }]
}

/** Names of the units and people that the answers speak of. */
async function namesIn(tx: Tx, answers: readonly SubjectAnswer[]): Promise<ReadonlyMap<string, string>> {
  const verdicts = answers.flatMap(one => one.verdicts.map(({ verdict }) => verdict))
  const units = await findUnits(tx, verdicts.flatMap(unitsIn))
  const people = await personNames(tx, verdicts.flatMap(peopleIn))
  return new Map([...people, ...[...units.values()].map(({ id, name }) => [id, name] as const)])
}

function unitsIn(verdict: Verdict): readonly string[] {
  if (!verdict.allowed) return verdict.missing.flatMap(({ unitIds }) => unitIds)
  return verdict.by === 'self' || verdict.by.unitId === null ? [] : [verdict.by.unitId]
}

function peopleIn(verdict: Verdict): readonly string[] {
  if (!verdict.allowed || verdict.by === 'self') return []
  return verdict.by.delegatedFrom === null ? [] : [verdict.by.delegatedFrom]
}
