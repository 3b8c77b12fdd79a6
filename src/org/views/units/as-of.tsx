import type { JSX } from 'preact'
import type { CivilDate } from '../../../platform/clock.ts'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import { speaker } from '../../../platform/i18n/words.ts'
import { keptQuery, withQuery } from '../../../platform/ui/address.ts'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { DateField } from '../../../platform/ui/parts/date-field.tsx'
import { Notice } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { AskedDay } from '../../as-of.ts'
import { lastDay, type Validity } from '../../rules/validity.ts'
import { type Say, words } from './words.ts'

/** Asks for the day that a page shows; what else narrows it is kept. */
export function AsOfForm({
  view,
  action,
  asked,
}: {
  view: View
  action: string
  asked: AskedDay
}): JSX.Element {
  const say = speaker(words, view.locale)
  const { day, given, fault } = asked
  return (
    <>
      <form class="search-form as-of" method="get" action={action}>
        {keptQuery(view.address, ['as-of', 'at']).map(([name, kept]) => (
          <input key={name} type="hidden" name={name} value={kept} />
        ))}
        <DateField
          view={view}
          name="as-of"
          label={say('as-of')}
          help={say('as-of-help')}
          required={false}
          value={fault?.typed ?? (given ? day : '')}
          errors={fault ? [{ field: 'as-of', message: say(fault.code) }] : []}
        />
        <Button icon="calendar">{say('as-of-button')}</Button>
      </form>
      {given && (
        <Notice tone="draft">
          <p>
            {say('as-of-shown', { day: formatIsoDate(day, view.locale) })}{' '}
            <a href={withQuery(view.address, { 'as-of': null })}>{say('as-of-today')}</a>
          </p>
        </Notice>
      )}
    </>
  )
}

/** The address of a unit's page, as of the day that is looked at. */
export function unitHref(id: string, { day, given }: Pick<AskedDay, 'day' | 'given'>): string {
  return given ? `/units/${id}?as-of=${day}` : `/units/${id}`
}

/** The days on which something is so, in words: "từ 01/03/2025 đến 30/06/2025"; empty for always. */
export function validityWords({ from, to }: Validity, { locale }: Pick<View, 'locale'>, say: Say): string {
  const show = (day: CivilDate): string => formatIsoDate(day, locale)
  if (from !== null && to !== null) return say('days-from-to', { from: show(from), to: show(lastDay(to)) })
  if (from !== null) return say('days-from', { from: show(from) })
  return to === null ? '' : say('days-to', { to: show(lastDay(to)) })
}
