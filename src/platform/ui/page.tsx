import type { ComponentChildren, JSX } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { type Locale, locales } from '../i18n/locale.ts'
import { type Speaker, speaker } from '../i18n/words.ts'
import { Button } from './parts/button.tsx'
import { Form } from './parts/form.tsx'
import { Emblem, Icon } from './parts/icon.tsx'
import type { Frame, PageOptions, View } from './view.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

type Say = Speaker<keyof typeof vi>

interface PageProps {
  readonly view: View
  readonly frame: Frame
  readonly options: PageOptions
  readonly children: ComponentChildren
}

/** A whole page as HTML, ready to send. */
export function renderPage(props: PageProps): string {
  return `<!doctype html>${renderToString(<Page {...props} />)}`
}

function Page({ view, frame, options, children }: PageProps): JSX.Element {
  const say = speaker({ vi, en }, view.locale)
  const width = options.width && options.width !== 'normal' ? `page page-${options.width}` : 'page'
  return (
    <html lang={view.locale}>
      <Head view={view} frame={frame} options={options} say={say} />
      <body>
        <a class="skip" href="#main">
          {say('skip')}
        </a>
        <div class={frame.menu.length > 0 ? 'frame has-menu' : 'frame'}>
          <Top view={view} frame={frame} say={say} />
          <main id="main" class={width} tabIndex={-1}>
            {children}
          </main>
          {frame.menu.length > 0 && <Menu view={view} frame={frame} say={say} />}
        </div>
      </body>
    </html>
  )
}

function Head({ view, frame, options, say }: Omit<PageProps, 'children'> & { say: Say }): JSX.Element {
  const title = [options.title, frame.office, say('product')].filter(Boolean).join(' · ')
  return (
    <head>
      <meta charset="utf-8" />
      <title>{title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <link rel="icon" type="image/svg+xml" href={view.asset('emblem.svg')} />
      {['latin', 'vietnamese'].map(script => (
        <link
          key={script}
          rel="preload"
          as="font"
          type="font/woff2"
          href={view.asset(`fonts/be-vietnam-pro-${script}-400.woff2`)}
          crossorigin="anonymous"
        />
      ))}
      {['ui.css', ...(options.styles ?? [])].map(name => (
        <link key={name} rel="stylesheet" href={view.asset(name)} />
      ))}
      {(options.scripts ?? []).map(name => (
        <script key={name} type="module" src={view.asset(name)} />
      ))}
      {options.refreshSeconds !== undefined && (
        <noscript>
          <meta http-equiv="refresh" content={String(options.refreshSeconds)} />
        </noscript>
      )}
    </head>
  )
}

function Top({ view, frame, say }: { view: View; frame: Frame; say: Say }): JSX.Element {
  return (
    <header class="frame-top">
      <a class="frame-home" href="/">
        <Emblem />
        <span>
          <b>{say('product')}</b>
          {frame.office && <span class="frame-office">{frame.office}</span>}
        </span>
      </a>
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
        <LanguageSwitch view={view} say={say} />
        {frame.person && <PersonMenu view={view} name={frame.person} say={say} />}
      </div>
    </header>
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

function PersonMenu({ view, name, say }: { view: View; name: string; say: Say }): JSX.Element {
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
        </p>
        <Form view={view} action="/sign-out" class="buttons">
          <Button icon="signOut">{say('sign-out')}</Button>
        </Form>
      </div>
    </details>
  )
}

function Menu({ view, frame, say }: { view: View; frame: Frame; say: Say }): JSX.Element {
  return (
    <nav class="frame-menu" aria-label={say('menu')}>
      <ul>
        {frame.menu.map(entry => (
          <li key={entry.href}>
            <a href={entry.href} aria-current={isHere(view.address, entry.href) ? 'page' : undefined}>
              <Icon name={entry.icon} size={22} />
              {entry.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function isHere(address: string, href: string): boolean {
  const path = address.split('?')[0] ?? ''
  return path === href || path.startsWith(`${href}/`)
}
