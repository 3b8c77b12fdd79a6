import type { JSX } from 'preact'
import type { Refusal } from '../../../platform/errors.ts'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { Fact, Facts } from '../../../platform/ui/parts/card.tsx'
import { Checkbox } from '../../../platform/ui/parts/fields.tsx'
import { ErrorSummary, type FieldError, Form } from '../../../platform/ui/parts/form.tsx'
import { Notice } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { KeptDraft } from '../../queries/succession/drafts.ts'
import type { MoverPart } from '../../queries/succession/preview.ts'
import { changeKinds, linesOf } from '../../rules/succession/draft.ts'
import type { PaperEntry } from '../../rules/succession/entry.ts'
import { endedUnits, type Succession } from '../../rules/succession/model.ts'
import { crumb, Paper } from './change-page.tsx'
import { Lines, Moves, type Names, Sums } from './parts.tsx'
import { refusalWords } from './problems/words.ts'
import { type Say, successionSay } from './words.ts'

interface PreviewProps {
  readonly view: View
  readonly kept: KeptDraft
  readonly succession: Succession
  readonly names: Names
  readonly parts: readonly MoverPart[]
  readonly refusals: readonly Refusal[]
  readonly errors: readonly FieldError[]
}

/** What a draft would do, before it does anything: all of it on one page, and the button at its end. */
export function PreviewPage(props: PreviewProps): JSX.Element {
  const { view, kept, succession, refusals, errors } = props
  const say = successionSay(view)
  const here = `/successions/preview/${kept.id}`
  const title = say('preview-title', { what: say(`kind-${succession.kind}`) })
  return (
    <>
      <Breadcrumb view={view} trail={[crumb(say)]} here={title} />
      <div class="page-head">
        <h1>{title}</h1>
        <p>{say('preview-intro')}</p>
      </div>
      <ErrorSummary view={view} errors={errors} />
      {refusals.length > 0 && (
        <Notice tone="late" title={say('stops')}>
          <ul>
            {refusals.map((refusal, at) => (
              <li key={at}>{refusalWords(refusal, view.locale)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Facts>
        <Fact label={say('day')}>{formatIsoDate(succession.effectiveOn, view.locale)}</Fact>
        <Fact label={say('basis')}>
          <span lang="vi">{succession.legalBasis}</span>
        </Fact>
        <Fact label={say('note')}>{succession.note}</Fact>
      </Facts>
      <p>
        <ButtonLink icon="edit" href={`${here}/edit`}>
          {say('edit-paper')}
        </ButtonLink>
      </p>
      <Changes {...props} here={here} say={say} />
      <Moves {...props} things={`${here}/things`} done={false} />
      <Sums {...props} things={`${here}/things`} done={false} />
      <Confirm {...props} here={here} say={say} />
    </>
  )
}

type PartProps = PreviewProps & { readonly here: string; readonly say: Say }

function Changes({ view, kept, succession, names, here, say }: PartProps): JSX.Element {
  return (
    <section class="stack" aria-labelledby="changes">
      <h2 id="changes">{say('changes')}</h2>
      <ol class="succession-changes">
        {kept.draft.changes.map((change, at) => (
          <li key={at}>
            <h3>{say(`kind-${change.kind}`)}</h3>
            <Lines view={view} lines={linesOf(change)} succession={succession} names={names} />
            <div class="buttons">
              <ButtonLink kind="quiet" icon="edit" href={`${here}/changes/${at}`}>
                <span aria-hidden="true">{say('change-edit')}</span>
                <span class="unseen">{say('change-of', { verb: say('change-edit'), n: at + 1 })}</span>
              </ButtonLink>
              <Form view={view} action={`${here}/changes/${at}/remove`} class="">
                <Button kind="quiet" icon="close">
                  <span aria-hidden="true">{say('change-remove')}</span>
                  <span class="unseen">{say('change-of', { verb: say('change-remove'), n: at + 1 })}</span>
                </Button>
              </Form>
            </div>
          </li>
        ))}
      </ol>
      <ul class="succession-add">
        {changeKinds.map(kind => (
          <li key={kind}>
            <a href={`${here}/changes/new?kind=${kind}`}>
              {say('change-add', { kind: say(`kind-${kind}`) })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Confirm({ view, succession, parts, refusals, errors, here, say }: PartProps): JSX.Element {
  const count = parts
    .flatMap(({ sums }) => sums)
    .reduce((all, sum) => all + (sum.toId === null || sum.toId === sum.fromId ? 0 : sum.count), 0)
  return (
    <section class="stack" aria-labelledby="confirm">
      <h2 id="confirm">{say('confirm-title')}</h2>
      <p>
        {say('confirm-words', {
          day: formatIsoDate(succession.effectiveOn, view.locale),
          ended: endedUnits(succession).length,
          made: succession.newUnits.length,
          count,
        })}
      </p>
      {refusals.length === 0 && (
        <Form view={view} action={`${here}/carry-out`}>
          <Checkbox name="confirmed" label={say('confirm-label')} errors={errors} />
          <div class="buttons">
            <Button kind="primary">{say('carry-out')}</Button>
          </div>
        </Form>
      )}
      <Form view={view} action={`${here}/drop`} class="">
        <Button kind="quiet" icon="trash">
          {say('drop')}
        </Button>
      </Form>
    </section>
  )
}

/** Basis, day and note of a draft, to be corrected. */
export function PaperPage({
  view,
  id,
  paper,
  errors,
}: {
  view: View
  id: string
  paper: PaperEntry
  errors: readonly FieldError[]
}): JSX.Element {
  const say = successionSay(view)
  const back = `/successions/preview/${id}`
  return (
    <>
      <Breadcrumb view={view} trail={[crumb(say)]} here={say('edit-paper')} />
      <div class="page-head">
        <h1>{say('edit-paper')}</h1>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <Form view={view} action={`${back}/edit`}>
        <Paper view={view} paper={paper} errors={errors} say={say} />
        <div class="buttons">
          <Button kind="primary">{say('save-button')}</Button>
          <ButtonLink kind="quiet" href={back}>
            {say('back')}
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}
