import type { JSX } from 'preact'
import { speaker } from '../../i18n/words.ts'
import { withQuery } from '../address.ts'
import type { View } from '../view.ts'
import en from '../words.en.json' with { type: 'json' }
import vi from '../words.vi.json' with { type: 'json' }
import { Icon } from './icon.tsx'

interface PagerProps {
  readonly view: View
  /** Counted from 1. */
  readonly page: number
  readonly pages: number
  /** Of which list, where a page has several. */
  readonly list?: string
  /** Address of a page; by default this address with `?page=`. */
  readonly href?: (page: number) => string
}

/** Pages with numbers; nothing for a list of one page. */
export function Pager({ view, page, pages, list, href }: PagerProps): JSX.Element | null {
  if (pages <= 1) return null
  const say = speaker({ vi, en }, view.locale)
  const to = href ?? (number => withQuery(view.address, { page: number === 1 ? null : number }))
  return (
    <nav class="pager" aria-label={list ? `${say('pages')}: ${list}` : say('pages')}>
      {page > 1 && (
        <a class="button" href={to(page - 1)} rel="prev">
          {say('page-previous')}
        </a>
      )}
      <ul>
        {pageNumbers(page, pages).map(number =>
          number < 0 ? (
            <li key={number} class="pager-gap" aria-hidden="true">
              …
            </li>
          ) : (
            <li key={number}>
              <a
                class="page-number"
                href={to(number)}
                aria-label={say('page-number', { page: number })}
                aria-current={number === page ? 'page' : undefined}
              >
                {number}
              </a>
            </li>
          ),
        )}
      </ul>
      <span class="pager-where soft">{say('page-of', { page, pages })}</span>
      {page < pages && (
        <a class="button" href={to(page + 1)} rel="next">
          {say('page-next')}
          <Icon name="chevronRight" size={16} />
        </a>
      )}
    </nav>
  )
}

/** The first, the last and those around this one; a gap is a negative number (each gap another). */
export function pageNumbers(page: number, pages: number): readonly number[] {
  const shown = [1, page - 1, page, page + 1, pages].filter(number => number >= 1 && number <= pages)
  const numbers = [...new Set(shown)].sort((a, b) => a - b)
  return numbers.flatMap((number, index) => {
    const before = numbers[index - 1] ?? 0
    if (number - before === 2) return [number - 1, number]
    return number - before > 2 ? [-number, number] : [number]
  })
}
