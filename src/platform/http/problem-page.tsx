import type { JSX } from 'preact'
import { asProblem, type Problem, type ProblemArgs, problemDetails } from '../errors.ts'
import type { Locale } from '../i18n/locale.ts'
import { sayIfKnown, speaker, type WordArguments, type Wordbook } from '../i18n/words.ts'
import { ButtonLink } from '../ui/parts/button.tsx'
import { Notice } from '../ui/parts/status.tsx'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

/**
 * The words for a problem. A book says for a code what happened, and may say under `<code>.kept` what
 * was kept and under `<code>.do` what to do.
 */
export interface ProblemWords {
  readonly what: string
  readonly kept: string
  readonly todo: string
}

/** Finds the words for a problem in the rooms' books, then in the platform's own. */
export function problemWords(
  problem: Problem,
  locale: Locale,
  books: readonly Wordbook<string>[],
): ProblemWords {
  const known = [...books, { vi, en }]
  const find = (code: string): string | null => {
    for (const book of known) {
      const words = sayIfKnown(book, locale, code, wordArguments(problem.args))
      if (words !== null) return words
    }
    return null
  }
  const say = speaker({ vi, en }, locale)
  const fallback = problem.kind in vi ? problem.kind : 'internal'
  return {
    what: find(problem.code) ?? find(fallback) ?? say('internal'),
    kept: find(`${problem.code}.kept`) ?? say('kept-nothing-changed'),
    todo: find(`${problem.code}.do`) ?? say('do-back'),
  }
}

/** The problem as JSON (RFC 9457), with its words added as `detail`. */
export function problemJson(error: unknown, reference: string, words: ProblemWords): Response {
  const problem = asProblem(error)
  const body = { ...problemDetails(problem, reference), detail: words.what, advice: words.todo }
  return Response.json(body, {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  })
}

/** The page of a problem: what happened, what was kept, what to do, a reference to quote. */
export function ProblemPage({
  locale,
  words,
  reference,
}: {
  locale: Locale
  words: ProblemWords
  reference: string
}): JSX.Element {
  const say = speaker({ vi, en }, locale)
  return (
    <>
      <div class="page-head" data-problem>
        <h1>{say('title')}</h1>
      </div>
      <Notice tone="late">
        <h2>{say('what')}</h2>
        <p>{words.what}</p>
        <h2>{say('kept')}</h2>
        <p>{words.kept}</p>
        <h2>{say('do')}</h2>
        <p>{words.todo}</p>
      </Notice>
      <p class="soft small">{say('reference', { reference })}</p>
      <p>
        <ButtonLink href="/">{say('home')}</ButtonLink>
      </p>
    </>
  )
}

/** Title of the window of a problem page. */
export function problemTitle(locale: Locale): string {
  return speaker({ vi, en }, locale)('title')
}

/** Bytes are said in megabytes (`bytesMax` is also there as `megabytesMax`): nobody counts in bytes. */
function wordArguments(args: ProblemArgs): WordArguments {
  const values = Object.entries(args).map(([name, value]): [string, string | number] => [
    name,
    typeof value === 'number' ? value : String(value ?? ''),
  ])
  const megabytes =
    typeof args.bytesMax === 'number' ? { megabytesMax: Math.floor(args.bytesMax / 1_000_000) } : {}
  return { ...Object.fromEntries(values), ...megabytes }
}
