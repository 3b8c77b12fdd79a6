import { z } from 'zod'
import { type FormFault, type Route, route } from '../../platform/http/index.ts'
import { speaker } from '../../platform/i18n/words.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { choosePassword, type OpenLink, openLink } from '../actions/choose-password.ts'
import { askForLink, linkHours } from '../actions/sign-in-links.ts'
import { chosenPasswordForm, forgottenForm } from '../forms.ts'
import { findOffice } from '../queries/people.ts'
import { ForgottenPage, ForgottenSentPage, LinkOverPage, LinkPage } from '../views/sign-in/links.tsx'
import { words } from '../views/sign-in/words.ts'
import { expected, inWords, type SignInServices } from './sign-in.tsx'
import { type AnyVisit, challengeHeaders, originOf, signedInHeaders } from './sign-in-cookies.ts'

const linkQuery = z.object({ token: z.string().max(200).default('') })

/** A forgotten password, and the links by which one is chosen. */
export function linkRoutes(services: SignInServices): readonly Route[] {
  const forgottenAgain = (visit: AnyVisit, faults: readonly FormFault[]) =>
    showForgotten(services, visit, inWords(faults, visit))
  const linkAgain = (
    visit: AnyVisit,
    faults: readonly FormFault[],
    entered: Readonly<Record<string, string>>,
  ) => showLink(services, visit, entered.token ?? '', inWords(faults, visit))
  return [
    route('GET', '/sign-in/forgotten', { access: 'anyone' }, visit => showForgotten(services, visit)),
    route(
      'POST',
      '/sign-in/forgotten',
      { access: 'anyone', form: forgottenForm, whenInvalid: forgottenAgain },
      visit => doForgotten(services, visit, visit.form),
    ),
    route('GET', '/sign-in/link', { access: 'anyone', query: linkQuery }, visit =>
      showLink(services, visit, visit.query.token),
    ),
    route(
      'POST',
      '/sign-in/link',
      { access: 'anyone', form: chosenPasswordForm, whenInvalid: linkAgain },
      visit => doLink(services, visit, visit.form),
    ),
  ]
}

function showForgotten(
  { config }: SignInServices,
  visit: AnyVisit,
  errors: readonly FieldError[] = [],
  status = errors.length > 0 ? 422 : 200,
): Promise<Response> {
  const page = (
    <ForgottenPage
      view={visit.view}
      mails={config.mail !== undefined}
      hours={linkHours.password}
      errors={errors}
    />
  )
  return visit.page(page, { title: speaker(words, visit.locale)('forgotten-title'), width: 'narrow' }, status)
}

async function doForgotten(
  services: SignInServices,
  visit: AnyVisit,
  form: z.output<typeof forgottenForm>,
): Promise<Response> {
  const { database, config } = services
  const asked = {
    typed: form.sign_in_name,
    address: visit.from.address ?? 'unknown',
    locale: visit.locale,
  }
  try {
    await database.transaction(tx => askForLink(tx, config, asked))
  } catch (error) {
    const { status, errors } = expected(visit, error, 'sign_in_name')
    return showForgotten(services, visit, errors, status)
  }
  const title = speaker(words, visit.locale)('forgotten-sent-title')
  return visit.page(<ForgottenSentPage view={visit.view} />, { title, width: 'narrow' })
}

async function showLink(
  { database }: SignInServices,
  visit: AnyVisit,
  token: string,
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const open = await openLink(database, token, visit.from.address)
  if (!open) return overResponse(visit)
  const office = await database.transaction(findOffice)
  const page = (
    <LinkPage
      view={visit.view}
      token={token}
      purpose={open.link.purpose}
      account={open.account}
      office={office?.name ?? ''}
      errors={errors}
    />
  )
  return visit.page(page, { title: linkTitle(visit, open), width: 'narrow' }, errors.length > 0 ? 422 : 200)
}

async function doLink(
  services: SignInServices,
  visit: AnyVisit,
  form: z.output<typeof chosenPasswordForm>,
): Promise<Response> {
  const { database, config } = services
  const outcome = await choosePassword(database, config, form, originOf(visit, config))
  switch (outcome.kind) {
    case 'signed-in':
      return visit.redirect('/', signedInHeaders(config, outcome.session))
    case 'second-step':
      return visit.redirect('/sign-in/code', challengeHeaders(config, 'second-step', outcome.challenge))
    case 'over':
      return overResponse(visit)
    case 'refused': {
      const faults = outcome.refusals.map(({ code }) => ({ field: 'password', code }))
      return showLink(services, visit, form.token, inWords(faults, visit))
    }
  }
}

function linkTitle(visit: AnyVisit, { link, account }: OpenLink): string {
  return speaker(words, visit.locale)(`link-title-${link.purpose}`, { name: account.name })
}

function overResponse(visit: AnyVisit): Promise<Response> {
  const title = speaker(words, visit.locale)('link-over-title')
  return visit.page(<LinkOverPage view={visit.view} />, { title, width: 'narrow' }, 404)
}
