import type { JSX } from 'preact'
import type { Locale } from '../../platform/i18n/locale.ts'

interface Props {
  readonly locale: Locale
  /** Words of the interface that hold words of a plan: in “quotes”, or as one of the parts. */
  readonly words: string
  readonly parts?: readonly string[]
}

/** Marks what is Vietnamese in words of another language, so that a screen reader does not spell it out. */
export function WithPlanWords({ locale, words, parts = [] }: Props): JSX.Element {
  if (locale === 'vi') return <>{words}</>
  return (
    <>
      {splitAround(words, parts).map((piece, index) =>
        piece.isPlans ? (
          <span key={index} lang="vi">
            {piece.text}
          </span>
        ) : (
          piece.text
        ),
      )}
    </>
  )
}

interface Piece {
  readonly text: string
  readonly isPlans: boolean
}

/** Cuts words into those of the interface and those of a plan; joined again they are the same words. */
export function splitAround(words: string, parts: readonly string[]): Piece[] {
  const literal = parts
    .filter(part => part !== '')
    .map(part => part.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&'))
  const plans = new RegExp(`(${['“[^”]*”', ...literal].join('|')})`, 'u')
  return words
    .split(plans)
    .map((text, index) => ({ text, isPlans: index % 2 === 1 }))
    .filter(({ text }) => text !== '')
}
