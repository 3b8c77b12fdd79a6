import type { JSX } from 'preact'
import { type Locale, locales } from '../i18n/locale.ts'
import { type Speaker, speaker } from '../i18n/words.ts'
import { sayOffline } from './offline/words.ts'
import { Button } from './parts/button.tsx'
import { Form } from './parts/form.tsx'
import { Emblem, Icon } from './parts/icon.tsx'
import type { Frame, MenuEntry, View } from './view.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

type Say = Speaker<keyof typeof vi>

interface FrameProps {
  readonly view: View
  readonly frame: Frame
}

/** The bar above a page: whose it is, the search, work under way, language, person. */
export function Top({ view, frame }: FrameProps): JSX.Element {
  const say = speaker({ vi, en }, view.locale)
  return (
    <header class="frame-top">
      <a class="frame-home" href="/">
        <Emblem />
        <span>
          <b>{say('product')}</b>
          {frame.office && <span class="frame-office">{frame.office}</span>}
        </span>
      </a>
      {frame.search && <Search search={frame.search} view={view} say={say} />}
      <div class="frame-tools">
        {frame.running && (
          <a class="frame-running" href={frame.running.href}>
            <Icon name="running" size={16} />
            <span class="on-desktop">{say('running', { count: frame.running.count })}</span>
            <span class="on-phone tabular" aria-hidden="true">
              {frame.running.count}
            </span>
          </a>
        )}
        {frame.messages && <Bell messages={frame.messages} say={say} />}
        <LanguageSwitch view={view} say={say} />
        {frame.person && <PersonMenu view={view} frame={frame} name={frame.person} say={say} />}
      </div>
    </header>
  )
}

interface BellProps {
  readonly messages: NonNullable<Frame['messages']>
  readonly say: Say
}

/** Leads to what one was told, with how much of it is unread. */
function Bell({ messages: { count, most, href }, say }: BellProps): JSX.Element {
  return (
    <a class="frame-bell" href={href}>
      <Icon name="bell" size={20} />
      <span class="unseen">{say('messages', { count })}</span>
      {count > 0 && (
        <span class="frame-bell-count tabular" aria-hidden="true">
          {count < most ? count : `${most - 1}+`}
        </span>
      )}
    </a>
  )
}

interface SearchProps {
  readonly search: { readonly action: string; readonly label: string }
  readonly view: View
  readonly say: Say
}

/** An ordinary form by `?q=`; the key `/` leads here. */
function Search({ search, view, say }: SearchProps): JSX.Element {
  const url = new URL(view.address, 'http://page')
  const asked = url.pathname === search.action ? url.searchParams.get('q') : null
  return (
    <search class="frame-search">
      <form method="get" action={search.action}>
        <input
          type="search"
          name="q"
          value={asked ?? undefined}
          placeholder={search.label}
          aria-label={search.label}
          aria-keyshortcuts="/"
          autocomplete="off"
        />
        <span class="search-key" aria-hidden="true">
          /
        </span>
        <button type="submit">
          <Icon name="search" size={18} />
          <span class="unseen">{say('search')}</span>
        </button>
      </form>
    </search>
  )
}

function LanguageSwitch({ view, say }: { view: View; say: Say }): JSX.Element {
  return (
    <nav class="language" aria-label={say('language')}>
      {locales.map(locale =>
        locale === view.locale ? (
          <span key={locale} aria-current="true">
            <abbr title={say(`language-${locale}`)} lang={locale}>
              {locale.toUpperCase()}
            </abbr>
          </span>
        ) : (
          <a key={locale} href={inLanguage(view.address, locale)} lang={locale} hreflang={locale}>
            <span class="unseen">{say(`language-${locale}`)} </span>
            {locale.toUpperCase()}
          </a>
        ),
      )}
    </nav>
  )
}

/** The same page in another language; the choice is then remembered by a cookie. */
function inLanguage(address: string, locale: Locale): string {
  const url = new URL(address, 'http://page')
  url.searchParams.set('lang', locale)
  return url.pathname + url.search
}

interface PersonMenuProps {
  readonly view: View
  readonly frame: Frame
  readonly name: string
  readonly say: Say
}

function PersonMenu({ view, frame, name, say }: PersonMenuProps): JSX.Element {
  return (
    <details class="person">
      <summary aria-label={say('person-menu', { name })}>
        <Icon name="person" />
        <span>{name}</span>
        <Icon name="chevronDown" size={14} />
      </summary>
      <div class="person-card">
        <p>
          <span class="small soft">{say('signed-in-as')}</span>
          <br />
          <b>{name}</b>
          {frame.office && (
            <>
              <br />
              <span class="small soft">{frame.office}</span>
            </>
          )}
        </p>
        <ul class="plain">
          {[...frame.personMenu, outboxEntry(view)].map(entry => (
            <li key={entry.href}>
              <a class="person-link" href={entry.href}>
                <Icon name={entry.icon} size={18} />
                {entry.label}
              </a>
            </li>
          ))}
        </ul>
        <Form view={view} action="/sign-out" class="buttons">
          <Button icon="signOut">{say('sign-out')}</Button>
        </Form>
      </div>
    </details>
  )
}

/** What waits on this device is nobody's room. */
function outboxEntry(view: View): MenuEntry {
  return { href: '/outbox', label: sayOffline(view.locale)('outbox-title'), icon: 'upload' }
}

/** Entries that a phone's bar has room for, "More" included. */
const placesOnPhone = 4

/** The sections: a rail beside the page, on a phone a bar below it with the first ones and the rest under "More". */
export function Menu({ view, frame }: FrameProps): JSX.Element | null {
  const { menu } = frame
  if (menu.length === 0) return null
  const say = speaker({ vi, en }, view.locale)
  const shown = menu.length <= placesOnPhone ? menu.length : placesOnPhone - 1
  const rest = menu.slice(shown)
  return (
    <nav class="frame-menu" aria-label={say('menu')}>
      <ul>
        {menu.map((entry, index) => (
          <li key={entry.href} class={index < shown ? undefined : 'menu-rest'}>
            <Entry view={view} entry={entry} say={say} />
          </li>
        ))}
        {rest.length > 0 && (
          <li class="menu-more-place">
            <details class="menu-more">
              <summary class={rest.some(({ href }) => isHere(view.address, href)) ? 'here' : undefined}>
                <Icon name="more" size={22} />
                {say('menu-more')}
              </summary>
              <ul class="floating">
                {rest.map(entry => (
                  <li key={entry.href}>
                    <Entry view={view} entry={entry} say={say} />
                  </li>
                ))}
              </ul>
            </details>
          </li>
        )}
      </ul>
    </nav>
  )
}

function Entry({ view, entry, say }: { view: View; entry: MenuEntry; say: Say }): JSX.Element {
  return (
    <a href={entry.href} aria-current={isHere(view.address, entry.href) ? 'page' : undefined}>
      <Icon name={entry.icon} size={22} />
      {entry.label}
      {entry.waiting && <Waiting {...entry.waiting} say={say} />}
    </a>
  )
}

function Waiting({ count, most, say }: { count: number; most: number; say: Say }): JSX.Element {
  return (
    <>
      <span class="menu-count tabular" aria-hidden="true">
        {count < most ? count : `${most - 1}+`}
      </span>
      <span class="unseen">{say(count < most ? 'waiting' : 'waiting-many', { count, most: most - 1 })}</span>
    </>
  )
}

function isHere(address: string, href: string): boolean {
  const path = address.split('?')[0] ?? ''
  return path === href || path.startsWith(`${href}/`)
}
