import type { JSX } from 'preact'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { DateField } from '../../../platform/ui/parts/date-field.tsx'
import { CheckboxGroup, TextArea } from '../../../platform/ui/parts/fields.tsx'
import { ErrorSummary, Field, type FieldError, Fieldset, Form } from '../../../platform/ui/parts/form.tsx'
import { typedDate } from '../../rules/typed-dates.ts'
import type { BasisStanding } from '../queries/bases.ts'
import { reportWorkingDays } from '../rules/beginning.ts'
import type { DraftHead } from '../rules/model.ts'
import { citation } from '../rules/official-words.ts'
import { type DraftContext, DraftFrame, draftPath } from './draft-frame.tsx'
import { ChangedNotice } from './task-form-page.tsx'
import { type CascadeSay, cascadeSay } from './words.ts'

export interface HeadProps {
  readonly context: DraftContext
  readonly standings: readonly BasisStanding[]
  readonly entered: Readonly<Record<string, string>> | null
  readonly errors: readonly FieldError[]
  readonly changedBy: string | null
}

/** What the plan says as a whole, and what it stands on. */
export function DraftHeadPage(props: HeadProps): JSX.Element {
  const { context, errors, changedBy } = props
  const { view, mayChange } = context
  const say = cascadeSay(view)
  return (
    <DraftFrame context={context} tab="head">
      {changedBy !== null && <ChangedNotice by={changedBy} say={say} />}
      <ErrorSummary view={view} errors={errors} />
      <div class="draft-sides">
        <section class="stack" aria-labelledby="head">
          <h2 id="head">{say('head-title')}</h2>
          {mayChange ? <HeadForm {...props} say={say} /> : <HeadRead head={context.draft.head} say={say} />}
        </section>
        <Bases {...props} say={say} />
      </div>
    </DraftFrame>
  )
}

/** A line that shows its words; blank ones are left out. */
function HeadRead({ head, say }: { head: DraftHead; say: CascadeSay }): JSX.Element {
  const facts = [
    ['field-title', head.title],
    ['field-symbol', head.symbol],
    ['field-issued-on', head.issuedOn && typedDate(head.issuedOn)],
    ['field-purpose', head.purpose],
    ['field-requirement', head.requirement],
    ['field-funding', head.funding],
    ['field-report-due', head.reportDue.map(typedDate).join('; ')],
    ['field-recipients', head.recipients.join('; ')],
  ] as const
  return (
    <dl class="facts">
      {facts
        .filter(([, words]) => words)
        .map(([label, words]) => (
          <div key={label}>
            <dt>{say(label)}</dt>
            <dd lang="vi">{words}</dd>
          </div>
        ))}
    </dl>
  )
}

type PartProps = HeadProps & { readonly say: CascadeSay }

function HeadForm(props: PartProps): JSX.Element {
  const { context, say } = props
  const { view, draft } = context
  return (
    <Form
      view={view}
      action={draftPath(draft.id, 'head')}
      class="form form-wide"
      draft={`draft-head-${draft.id}`}
    >
      <input type="hidden" name="version" value={draft.version} />
      <About {...props} />
      <Paper {...props} />
      <Reporting {...props} />
      <div class="buttons">
        <Button kind="primary" icon="check">
          {say('save')}
        </Button>
      </div>
    </Form>
  )
}

function valueIn({ entered }: HeadProps) {
  return (name: string, known: string | null) => entered?.[name] ?? known ?? ''
}

function About(props: PartProps): JSX.Element {
  const { context, errors, say } = props
  const { head } = context.draft
  const value = valueIn(props)
  const texts = ['purpose', 'requirement', 'funding', 'implementation'] as const
  return (
    <Fieldset legend={say('about-legend')}>
      <TextArea
        name="title"
        label={say('field-title')}
        help={say('field-title-help')}
        value={value('title', head.title)}
        rows={2}
        lang="vi"
        errors={errors}
      />
      <div class="draft-pair">
        <Field
          name="from"
          label={say('field-from')}
          help={say('field-from-help')}
          value={value('from', head.periodFrom && typedDate(head.periodFrom))}
          required={false}
          errors={errors}
        />
        <Field
          name="to"
          label={say('field-to')}
          help={say('field-from-help')}
          value={value('to', head.periodTo && typedDate(head.periodTo))}
          required={false}
          errors={errors}
        />
      </div>
      {texts.map(name => (
        <TextArea
          key={name}
          name={name}
          label={say(`field-${name}`)}
          help={say('field-paragraphs-help')}
          value={value(name, head[name])}
          rows={3}
          lang="vi"
          required={false}
          errors={errors}
        />
      ))}
    </Fieldset>
  )
}

function Paper(props: PartProps): JSX.Element {
  const { context, errors, say } = props
  const { view, draft } = context
  const value = valueIn(props)
  return (
    <Fieldset legend={say('paper-legend')}>
      <Field
        name="symbol"
        label={say('field-symbol')}
        help={say('field-symbol-help')}
        value={value('symbol', draft.head.symbol)}
        required={false}
        errors={errors}
      />
      <Field
        name="place"
        label={say('field-place')}
        value={value('place', draft.head.place)}
        required={false}
        errors={errors}
      />
      <DateField
        view={view}
        name="issued_on"
        label={say('field-issued-on')}
        value={value('issued_on', draft.head.issuedOn)}
        required={false}
        errors={errors}
      />
    </Fieldset>
  )
}

function Reporting(props: PartProps): JSX.Element {
  const { context, errors, say } = props
  const { head } = context.draft
  const value = valueIn(props)
  return (
    <Fieldset legend={say('report-legend')}>
      <Field
        name="report_who"
        label={say('field-report-who')}
        value={value('report_who', head.reportWho)}
        required={false}
        errors={errors}
      />
      <Field
        name="report_to"
        label={say('field-report-to')}
        value={value('report_to', head.reportTo)}
        required={false}
        errors={errors}
      />
      <Field
        name="report_due"
        label={say('field-report-due')}
        help={say('field-report-due-help', { days: reportWorkingDays })}
        value={value('report_due', head.reportDue.map(typedDate).join('; '))}
        required={false}
        errors={errors}
      />
      <TextArea
        name="recipients"
        label={say('field-recipients')}
        help={say('field-recipients-help')}
        value={value('recipients', head.recipients.join('\n'))}
        rows={4}
        lang="vi"
        required={false}
        errors={errors}
      />
    </Fieldset>
  )
}

function Bases({ context, standings, say }: PartProps): JSX.Element {
  const { view, draft, mayChange } = context
  const told = (index: number): string => {
    const standing = standings[index]
    const named = (document: { readonly type: string; readonly symbol: string | null }) =>
      [document.type, document.symbol].filter(Boolean).join(' ')
    if (index === 0 && !standing?.replacedBy) return say('basis-parent')
    if (standing?.replacedBy) return say('basis-replaced', { document: named(standing.replacedBy) })
    return standing?.amendedBy ? say('basis-amended', { document: named(standing.amendedBy) }) : ''
  }
  if (!mayChange) {
    return (
      <section class="stack" aria-labelledby="bases">
        <h2 id="bases">{say('bases-title')}</h2>
        <ul>
          {draft.bases
            .filter(({ included }) => included)
            .map((basis, index) => (
              <li key={index} lang="vi">
                {citation(basis)}
              </li>
            ))}
        </ul>
      </section>
    )
  }
  return (
    <section class="stack" aria-labelledby="bases">
      <h2 id="bases">{say('bases-title')}</h2>
      <p class="soft">{say('bases-words')}</p>
      {draft.bases.slice(0, 1).map(basis => (
        <p key="parent">
          <span lang="vi">{citation(basis)}</span> <span class="small soft">{told(0)}</span>
        </p>
      ))}
      {draft.bases.length > 1 && (
        <Form view={view} action={`${draftPath(draft.id)}/bases`}>
          <input type="hidden" name="version" value={draft.version} />
          <CheckboxGroup
            name="basis"
            label={say('bases-label')}
            options={draft.bases.slice(1).map((basis, index) => ({
              value: String(index + 1),
              label: citation(basis),
              help: told(index + 1),
            }))}
            values={draft.bases.flatMap(({ included }, index) => (included ? [String(index)] : []))}
            required={false}
          />
          <div class="buttons">
            <Button>{say('bases-save')}</Button>
          </div>
        </Form>
      )}
    </section>
  )
}
