import { z } from 'zod'
import { type Person, type Route, route, type Visit } from '../../platform/http/index.ts'
import type { Services, Telling } from '../../platform/room.ts'
import { erasePersonalValues } from '../actions/erase-personal-values.ts'
import { mayErasePersonalData, maySeeAudit } from '../policy.ts'
import { findPersonalSubjects, personalValuesAbout } from '../queries/personal.ts'
import { toldBook } from '../told/book.ts'
import { type Names, namesOf, nounOf } from '../told/names.ts'
import { PersonalAboutPage, PersonalSearchPage } from '../views/personal-page.tsx'
import { sayFor } from '../views/words.ts'

const subject = z.string().regex(/^[a-z-]+:\S{1,150}$/u)
const personalQuery = z.object({
  q: z.string().trim().max(200).catch('').default(''),
  about: subject.nullable().catch(null).default(null),
})
const eraseForm = z.object({ about: subject })

/** Addresses for finding and erasing the personal data that the record keeps. */
export function personalRoutes(services: Services, tellings: readonly Telling[]): readonly Route[] {
  const see = { access: 'signed-in', may: maySeeAudit } as const
  return [
    route('GET', '/audit/personal', { ...see, query: personalQuery }, visit =>
      visit.query.about === null
        ? search(services, tellings, visit, visit.query.q)
        : preview(services, tellings, visit, visit.query.about),
    ),
    route(
      'POST',
      '/audit/personal',
      { access: 'signed-in', may: mayErasePersonalData, form: eraseForm },
      visit => erase(services, visit, visit.form.about),
    ),
  ]
}

type PersonalVisit = Visit<Person, unknown, unknown, unknown>

const styles = ['audit.css']

async function search(
  { database }: Services,
  tellings: readonly Telling[],
  visit: PersonalVisit,
  typed: string,
): Promise<Response> {
  const found = await database.transaction(async tx => {
    const subjects = typed === '' ? [] : await findPersonalSubjects(tx, typed)
    const names = await namesOf(
      tx,
      tellings,
      visit.locale,
      subjects.map(({ about }) => about),
    )
    return subjects.map(one => ({ ...one, name: nameIn(names, tellings, visit, one.about) }))
  })
  const body = <PersonalSearchPage view={visit.view} typed={typed} found={typed === '' ? null : found} />
  return visit.page(body, { title: sayFor(visit.view)('personal-title'), styles })
}

async function preview(
  { database }: Services,
  tellings: readonly Telling[],
  visit: PersonalVisit,
  about: string,
): Promise<Response> {
  const { values, names } = await database.transaction(async tx => ({
    values: await personalValuesAbout(tx, about),
    names: await namesOf(tx, tellings, visit.locale, [about]),
  }))
  const name = nameIn(names, tellings, visit, about)
  const mayErase = mayErasePersonalData(visit.person)
  const body = <PersonalAboutPage view={visit.view} {...{ about, name, values, mayErase }} />
  return visit.page(body, { title: sayFor(visit.view)('personal-about-title', { name }), styles })
}

async function erase({ database }: Services, visit: PersonalVisit, about: string): Promise<Response> {
  const actor = { kind: 'person', id: visit.person.id } as const
  const count = await database.transaction(tx => erasePersonalValues(tx, actor, about))
  return visit.redirectSaying(`/audit/personal?about=${encodeURIComponent(about)}`, {
    words: sayFor(visit.view)('personal-erased', { count }),
  })
}

function nameIn(
  names: Names,
  tellings: readonly Telling[],
  { locale }: PersonalVisit,
  about: string,
): string {
  return names.get(about)?.name ?? toldBook(tellings, locale).noun(nounOf(about)) ?? about
}
