import type { JSX } from 'preact'
import type { ReferenceRole } from '../../../documents/index.ts'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import { ButtonLink } from '../../../platform/ui/parts/button.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { RegisteredDocument } from '../../../registry/index.ts'
import { basisSay } from '../../bases/words/words.ts'
import type { CitedDocument, CitedRelation } from '../../queries/cited-documents.ts'
import type { IssuedPlan } from '../../rules/plan/model.ts'
import { PlanFrame, planPath } from './plan-frame.tsx'
import { type PlanSay, planSay } from './words.ts'

interface DocumentsProps {
  readonly view: View
  readonly plan: IssuedPlan
  readonly cited: readonly CitedDocument[]
  readonly relations: readonly CitedRelation[]
}

const roles: readonly ReferenceRole[] = ['basis', 'mention', 'annex']

/** The documents that a plan cites, by what it cites them for, and how they stand to one another. */
export function DocumentsPage({ view, plan, cited, relations }: DocumentsProps): JSX.Element {
  const say = planSay(view)
  return (
    <PlanFrame view={view} plan={plan} tab="documents">
      <h2>{say('documents-title')}</h2>
      <p class="buttons">
        <ButtonLink icon="check" href={`${planPath(plan.id)}/bases`}>
          {basisSay(view)('review-link')}
        </ButtonLink>
      </p>
      {cited.length === 0 && <p class="none">{say('documents-none')}</p>}
      {roles.map(role => {
        const own = cited.filter(({ reference }) => reference.role === role)
        if (own.length === 0) return null
        return (
          <section key={role} class="stack" aria-labelledby={`documents-${role}`}>
            <h3 id={`documents-${role}`}>{say(`documents-${role}`)}</h3>
            <ol class="cited-list">
              {own.map(one => (
                <Cited
                  key={one.number}
                  cited={one}
                  relations={relations}
                  view={view}
                  planId={plan.id}
                  say={say}
                />
              ))}
            </ol>
          </section>
        )
      })}
    </PlanFrame>
  )
}

interface CitedProps {
  readonly cited: CitedDocument
  readonly relations: readonly CitedRelation[]
  readonly view: View
  readonly planId: string
  readonly say: PlanSay
}

function Cited({ cited, relations, view, planId, say }: CitedProps): JSX.Element {
  const { reference, registered, number } = cited
  const facts = [
    reference.issuedOn && say('reference-date', { date: formatIsoDate(reference.issuedOn, view.locale) }),
    reference.issuer,
  ]
  const name = `${reference.type} ${reference.symbol}`
  return (
    <li id={registered ? `document-${registered.id}` : undefined} tabIndex={-1}>
      <p>
        <b lang="vi">{registered ? <a href={`/documents/${registered.id}`}>{name}</a> : name}</b>{' '}
        <span class="soft small" lang="vi">
          {facts.filter(Boolean).join(' · ')}
        </span>
      </p>
      {reference.subject && <p lang="vi">{reference.subject}</p>}
      <Relations registered={registered} relations={relations} say={say} />
      <p class="small">
        <a href={`${planPath(planId, 'text')}#reference-${number}`}>
          {say('reporting-place')}
          <span class="unseen">: {name}</span>
        </a>
      </p>
    </li>
  )
}

/** What this document says of others that the plan cites; each leads to its place in the list. */
function Relations({
  registered,
  relations,
  say,
}: {
  registered: RegisteredDocument | null
  relations: readonly CitedRelation[]
  say: PlanSay
}): JSX.Element | null {
  const own = relations.filter(({ from }) => from.id === registered?.id)
  if (own.length === 0) return null
  return (
    <ul class="cited-relations">
      {own.map(({ kind, to }) => (
        <li key={`${kind}-${to.id}`}>
          {say(`relation-${kind}`)}{' '}
          <a href={`#document-${to.id}`} lang="vi">
            {[to.type, to.symbol].filter(Boolean).join(' ')}
          </a>
        </li>
      ))}
    </ul>
  )
}
