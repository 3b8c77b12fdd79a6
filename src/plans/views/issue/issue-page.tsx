import type { JSX } from 'preact'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { Notice } from '../../../platform/ui/parts/status.tsx'
import { issueRefusals } from '../../rules/issue/refusals.ts'
import { type IssueContext, issuePath } from './context.ts'
import { DocumentSection } from './document-section.tsx'
import { IssuersSection } from './issuers-section.tsx'
import { KindSection } from './kind-section.tsx'
import { LinksSection } from './links-section.tsx'
import { NamesSection } from './names-section.tsx'
import { Remaining } from './remaining.tsx'

/** Everything that is decided before a plan is issued, on one page; `trouble` is what was refused just now, in words. */
export function IssuePage({
  context,
  trouble = [],
}: {
  context: IssueContext
  trouble?: readonly string[]
}): JSX.Element {
  const { view, say, issue } = context
  const { upload } = issue.record
  const title = issue.plan.document.document.title || upload.fileName
  return (
    <issue-choices
      data-saving={say('issue-saving')}
      data-saved={say('issue-saved')}
      data-failed={say('issue-not-saved')}
    >
      <div class="page-head">
        <Breadcrumb
          view={view}
          trail={[
            { href: '/plans', label: say('crumb-plans') },
            { href: `/plans/uploads/${upload.id}`, label: title },
          ]}
          here={say('issue-title')}
        />
        <h1>{say('issue-title')}</h1>
        <p class="soft">{say('issue-intro')}</p>
      </div>
      <div class="issue" data-part="issue" data-version={issue.version.draft}>
        {trouble.length > 0 && (
          <Notice tone="late" announce>
            {trouble.map(words => (
              <p key={words}>{words}</p>
            ))}
          </Notice>
        )}
        <Remaining context={context} />
        <DocumentSection context={context} />
        <KindSection context={context} />
        <IssuersSection context={context} />
        <LinksSection context={context} />
        <NamesSection context={context} />
        <Finish context={context} />
      </div>
    </issue-choices>
  )
}

/** The one primary action, as soon as nothing stands against it. */
function Finish({ context }: { context: IssueContext }): JSX.Element {
  const { say, issue } = context
  const ready = issueRefusals(issue.state, null).length === 0
  return (
    <section class="issue-section issue-finish" aria-labelledby="finish">
      <h2 id="finish">{say('finish-title')}</h2>
      <p class="soft">{say(ready ? 'finish-words' : 'finish-blocked')}</p>
      {ready && (
        <p>
          <ButtonLink href={`${issuePath(issue.record.upload.id)}/confirm`} kind="primary" icon="check">
            {say('issue-button')}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}
