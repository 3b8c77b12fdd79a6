import type { JSX } from 'preact'
import { speaker } from '../../../platform/i18n/words.ts'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { ErrorSummary, Form } from '../../../platform/ui/parts/form.tsx'
import { validityOf } from '../../rules/validity.ts'
import type { FunctionHolderRow } from '../../tables.ts'
import { HolderFields, type PostFieldsProps } from '../posts/post-fields.tsx'
import { EndForm } from '../posts/posts-page.tsx'
import { words } from '../posts/words.ts'
import { validityWords } from '../units/as-of.tsx'
import { Days } from '../units/unit-history.tsx'
import { words as unitWords } from '../units/words.ts'

interface HolderPageProps extends PostFieldsProps {
  /** The turn that is corrected or ended; null for a new one. */
  readonly row: FunctionHolderRow | null
  /** Everybody who held the function there, the newest first. */
  readonly turns: readonly FunctionHolderRow[]
  readonly nameOf: (unitId: string) => string
  /** Names of the functions that are known. */
  readonly functions: readonly string[]
}

/** Gives a function to a unit within an administration, or sets right what was written of that. */
export function HolderPage(props: HolderPageProps): JSX.Element {
  const { view, row, turns, nameOf, entry, errors } = props
  const say = speaker(words, view.locale)
  const title = say(row ? 'holder-correct' : 'holder-title')
  return (
    <>
      <Breadcrumb view={view} trail={[{ href: '/functions', label: say('functions-title') }]} here={title} />
      <div class="page-head">
        <h1>{title}</h1>
        {row && <p>{say('held-in', { name: entry.function, area: nameOf(row.area_id) })}</p>}
      </div>
      <ErrorSummary view={view} errors={errors} />
      <Days
        heading={say('turns-title')}
        rows={turns.map(turn => ({
          id: turn.id,
          days: validityWords(validityOf(turn), view, speaker(unitWords, view.locale)) || say('always'),
          what: nameOf(turn.unit_id),
          basis: turn.legal_basis,
        }))}
      />
      {row && row.valid_to === null && <EndForm view={view} address="/functions/holder" id={row.id} />}
      <section class="unit-part">
        {row && <h2>{say('correct-title')}</h2>}
        {row && <p class="soft">{say('correct-help')}</p>}
        <Form view={view} action="/functions/holder">
          <input type="hidden" name="row" value={entry.row} />
          <HolderFields {...props} />
          <div class="buttons">
            <Button kind="primary">{say(row ? 'correct-button' : 'add-button')}</Button>
            <ButtonLink kind="quiet" href="/functions">
              {say('back')}
            </ButtonLink>
          </div>
        </Form>
      </section>
    </>
  )
}
