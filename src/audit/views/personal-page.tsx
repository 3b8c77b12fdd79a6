import type { JSX } from 'preact'
import { formatMoment, formatNumber } from '../../platform/i18n/format.ts'
import { Breadcrumb } from '../../platform/ui/parts/breadcrumb.tsx'
import { Button } from '../../platform/ui/parts/button.tsx'
import { Form } from '../../platform/ui/parts/form.tsx'
import { SearchForm } from '../../platform/ui/parts/search-form.tsx'
import { Empty, Notice } from '../../platform/ui/parts/status.tsx'
import { Table } from '../../platform/ui/parts/table.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { PersonalSubject, PersonalValueShown } from '../queries/personal.ts'
import { sayFor } from './words.ts'

/** Finds about whom the record keeps personal data. */
export function PersonalSearchPage({
  view,
  typed,
  found,
}: {
  view: View
  typed: string
  /** Null before anything was typed. */
  found: readonly (PersonalSubject & { readonly name: string })[] | null
}): JSX.Element {
  const say = sayFor(view)
  return (
    <>
      <Breadcrumb
        view={view}
        trail={[{ href: '/audit', label: say('title') }]}
        here={say('personal-title')}
      />
      <div class="page-head">
        <h1>{say('personal-title')}</h1>
        <p>{say('personal-intro')}</p>
      </div>
      <SearchForm
        view={view}
        action="/audit/personal"
        label={say('personal-search')}
        button={say('personal-search-button')}
        value={typed}
      />
      {found === null ? (
        <Empty icon="search" title={say('personal-start-title')}>
          <p>{say('personal-start')}</p>
        </Empty>
      ) : found.length === 0 ? (
        <Empty icon="search" title={say('personal-none-title')}>
          <p>{say('personal-none')}</p>
        </Empty>
      ) : (
        <Table
          caption={say('personal-title')}
          rows={found}
          rowKey={({ about }) => about}
          columns={[
            {
              heading: say('personal-subject'),
              cell: ({ about, name }) => (
                <a href={`/audit/personal?about=${encodeURIComponent(about)}`}>{name}</a>
              ),
            },
            { heading: say('personal-examples'), cell: ({ examples }) => examples.join('; ') },
            {
              heading: say('personal-count'),
              number: true,
              cell: ({ values }) => formatNumber(values, view.locale, 0),
            },
          ]}
        />
      )}
    </>
  )
}

/** Everything that would be erased about one, and the button that does it. */
export function PersonalAboutPage({
  view,
  about,
  name,
  values,
  mayErase,
}: {
  view: View
  about: string
  name: string
  values: readonly PersonalValueShown[]
  mayErase: boolean
}): JSX.Element {
  const say = sayFor(view)
  const trail = [
    { href: '/audit', label: say('title') },
    { href: '/audit/personal', label: say('personal-title') },
  ]
  return (
    <>
      <Breadcrumb view={view} trail={trail} here={name} />
      <div class="page-head">
        <h1>{say('personal-about-title', { name })}</h1>
      </div>
      {values.length === 0 ? (
        <Empty icon="check" title={say('personal-nothing-title')}>
          <p>{say('personal-nothing')}</p>
        </Empty>
      ) : (
        <>
          <Notice tone="due">
            <p>{say('personal-preview', { count: values.length })}</p>
            <p>{say('personal-elsewhere')}</p>
          </Notice>
          <Table
            caption={say('personal-title')}
            rows={values.map((value, index) => ({ ...value, key: String(index) }))}
            rowKey={({ key }) => key}
            columns={[
              { heading: say('personal-value'), cell: ({ value }) => value },
              {
                heading: say('personal-fact'),
                cell: ({ factNumber, at }) => (
                  <a href={`/audit/${factNumber}`}>
                    {formatNumber(factNumber, view.locale, 0)} · {formatMoment(at, view.locale)}
                  </a>
                ),
              },
            ]}
          />
          {mayErase && (
            <Form view={view} action="/audit/personal">
              <input type="hidden" name="about" value={about} />
              <p>
                <Button kind="primary" icon="trash">
                  {say('personal-erase')}
                </Button>
              </p>
            </Form>
          )}
        </>
      )}
    </>
  )
}
