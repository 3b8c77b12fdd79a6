import type { z } from 'zod'
import type { Tx } from '../../platform/db/index.ts'
import type { Person } from '../../platform/http/index.ts'
import type { Services } from '../../platform/room.ts'
import { matches } from '../../platform/text/search.ts'
import { searchDocuments } from '../../registry/index.ts'
import { listPlans } from '../queries/plans.ts'
import { type IssueContext, issuePath } from '../views/issue/context.ts'
import type { linksQuery } from '../views/issue/forms.ts'
import { citedAs } from '../views/issue/link-target.ts'
import { type LinkChoice, LinksPage } from '../views/issue/links-page.tsx'
import { type IssueVisit, issueStyles, reachIssue } from './reach.ts'

type LinksQuery = z.output<typeof linksQuery>

const choicesMax = 20

/** What a plan on its way to be issued can be linked to: its own citations, plans here, the registry. */
export async function showLinks(services: Services, visit: IssueVisit<LinksQuery>): Promise<Response> {
  const context = await reachIssue(services, visit)
  const { say, view } = context
  const { q, kind } = visit.query
  const found = q === '' ? [] : await services.database.transaction(tx => findChoices(tx, visit.person, q))
  const path = issuePath(visit.params.id)
  const body = (
    <LinksPage
      {...{ view, say, q, kind }}
      action={`${path}/links`}
      choices={[...(q === '' ? [] : ownCitations(context, q)), ...found]}
      trail={[{ href: `${path}#links`, label: say('issue-title') }]}
      back={`${path}#links`}
    />
  )
  return visit.page(body, { title: say('links-page-title'), styles: issueStyles })
}

/** The plan's own citations with these words: they are not in the registry before it is issued. */
function ownCitations({ issue }: IssueContext, q: string): LinkChoice[] {
  return issue.plan.references
    .filter(({ value }) => matches(q, `${citedAs(value)} ${value.subject ?? ''}`))
    .map(({ number, value }) => ({
      target: { planId: null, documentId: null, reference: number },
      title: [citedAs(value), value.subject].filter(Boolean).join(' · '),
      from: 'reference',
    }))
}

/** Issued plans and registered documents with these words; a plan that is both is shown as a plan. */
async function findChoices(tx: Tx, person: Person, q: string): Promise<LinkChoice[]> {
  const { plans } = await listPlans(tx, person, { q })
  const documents = await searchDocuments(tx, q, choicesMax)
  const shown = new Set(plans.map(({ symbol }) => symbol))
  return [
    ...plans.map(
      ({ id, symbol, title }): LinkChoice => ({
        target: { planId: id, documentId: null, reference: null },
        title: [symbol, title].filter(Boolean).join(' · '),
        from: 'plan',
      }),
    ),
    ...documents
      .filter(({ symbol }) => symbol === null || !shown.has(symbol))
      .map(
        (document): LinkChoice => ({
          target: { planId: null, documentId: document.id, reference: null },
          title: [citedAs(document), document.subject].filter(Boolean).join(' · '),
          from: 'document',
        }),
      ),
  ].slice(0, choicesMax)
}
