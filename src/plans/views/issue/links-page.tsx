import type { JSX } from 'preact'
import { Breadcrumb, type Crumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { LinkKind } from '../../rules/issue/model.ts'
import type { LinkTarget } from './link-target.ts'
import { LinkButton, LinkSearch } from './links-section.tsx'
import type { IssueSay } from './words.ts'

/** Something that can be linked to. */
export interface LinkChoice {
  readonly target: LinkTarget
  readonly title: string
  readonly from: 'plan' | 'document' | 'reference'
}

interface LinksPageProps {
  readonly view: View
  readonly say: IssueSay
  readonly trail: readonly Crumb[]
  /** Where it searches and where it sends. */
  readonly action: string
  readonly q: string
  readonly kind: LinkKind
  readonly choices: readonly LinkChoice[]
  readonly back: string
}

/** Finds a plan or a document to link to. */
export function LinksPage({ view, say, trail, action, q, kind, choices, back }: LinksPageProps): JSX.Element {
  const title = say('links-page-title')
  return (
    <>
      <div class="page-head">
        <Breadcrumb view={view} trail={trail} here={title} />
        <h1>{title}</h1>
        <p class="soft">{say('links-help')}</p>
      </div>
      <div class="issue">
        <LinkSearch say={say} action={action} q={q} kind={kind} />
        {q !== '' && <p role="status">{say('links-found', { count: choices.length, q })}</p>}
        <ul class="plain rows">
          {choices.map(choice => (
            <li key={JSON.stringify(choice.target)}>
              <span>
                <span lang="vi">{choice.title}</span>
                <br />
                <span class="small soft">{say(`source-${choice.from}`)}</span>
              </span>
              <LinkButton
                view={view}
                say={say}
                action={action}
                kind={kind}
                target={choice.target}
                title={choice.title}
              />
            </li>
          ))}
        </ul>
        <p>
          <a href={back}>{say('links-back')}</a>
        </p>
      </div>
    </>
  )
}
