import type { ComponentChildren, JSX } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { type Speaker, speaker } from '../i18n/words.ts'
import { Menu, Top } from './frame.tsx'
import { unfilled } from './offline/words.ts'
import { Toasts } from './parts/toast.tsx'
import type { Frame, PageOptions, View } from './view.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

interface PageProps {
  readonly view: View
  readonly frame: Frame
  readonly options: PageOptions
  /** Key of the account that the page is drawn for; empty when nobody is signed in. */
  readonly account: string
  readonly children: ComponentChildren
}

/** The parts that have a behaviour, by their element. */
const elementsWithBehaviour = [
  'bulk-select',
  'combo-box',
  'date-field',
  'form-draft',
  'offline-form',
  'open-dialog',
  'pane-splitter',
] as const

/** A whole page as HTML, ready to send. It loads the behaviours of the parts that stand in it. */
export function renderPage({ view, frame, options, account, children }: PageProps): string {
  const say = speaker({ vi, en }, view.locale)
  const body = renderToString(
    <Body view={view} frame={frame} options={options}>
      {children}
    </Body>,
  )
  const behaviours = elementsWithBehaviour.filter(name => body.includes(`<${name}`))
  const scripts = ['frame', ...behaviours].map(name => `ui/${name}.js`)
  const head = renderToString(
    <Head
      view={view}
      frame={frame}
      options={options}
      account={account}
      scripts={[...scripts, ...(options.scripts ?? [])]}
      say={say}
    />,
  )
  return `<!doctype html><html lang="${view.locale}">${head}${body}</html>`
}

interface HeadProps extends Omit<PageProps, 'children'> {
  readonly scripts: readonly string[]
  readonly say: Speaker<keyof typeof vi>
}

function Head({ view, frame, options, account, scripts, say }: HeadProps): JSX.Element {
  const title = [options.title, frame.office, say('product')].filter(Boolean).join(' · ')
  return (
    <head>
      <meta charset="utf-8" />
      <title>{title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <link rel="icon" type="image/svg+xml" href={view.asset('emblem.svg')} />
      <link rel="manifest" href="/manifest.webmanifest" />
      <OfflineMeta view={view} options={options} account={account} />
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
      {[...new Set(scripts)].map(name => (
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

/** What the behaviours of every page need to know without a network. */
function OfflineMeta({
  view,
  options,
  account,
}: Pick<PageProps, 'view' | 'options' | 'account'>): JSX.Element {
  return (
    <meta
      name="offline"
      content={view.asset('ui/offline-outbox.js')}
      data-account={options.ofNobody ? undefined : account}
      data-keep={options.offline}
      data-kept={options.offline && unfilled(view.locale, 'meta-kept')}
      data-waiting={unfilled(view.locale, 'meta-waiting')}
      data-sent={unfilled(view.locale, 'meta-sent')}
    />
  )
}

function Body({ view, frame, options, children }: Omit<PageProps, 'account'>): JSX.Element {
  const width = options.width && options.width !== 'normal' ? `page page-${options.width}` : 'page'
  return (
    <body>
      <a class="skip" href="#main">
        {speaker({ vi, en }, view.locale)('skip')}
      </a>
      <div class={frame.menu.length > 0 ? 'frame has-menu' : 'frame'}>
        <Top view={view} frame={frame} />
        <main id="main" class={width} tabIndex={-1}>
          <Toasts view={view} />
          {children}
        </main>
        <Menu view={view} frame={frame} />
      </div>
    </body>
  )
}
