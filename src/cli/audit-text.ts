/** What `nhipcau audit verify` found, in words. */
import type { ChainCheck, ExportHeader, FileFact } from '../audit/index.ts'
import { formatMoment, formatNumber } from '../platform/i18n/format.ts'
import type { Language, Say } from './words.ts'

/** A chain in order: its head, to be noted, and what is to be known besides. `part`: the file's header. */
export function wholeLines(
  check: Extract<ChainCheck, { whole: true }>,
  say: Say,
  language: Language,
  part: ExportHeader | null,
): string[] {
  const { head, remarks } = check
  const count = (value: number): string => formatNumber(value, language, 0)
  const { clockBack, clockBackAt, erasedValues } = remarks
  return [
    part && part.first > 1
      ? say('audit-part-whole', {
          first: count(part.first),
          last: count(head.number),
          before: part.first - 1,
        })
      : say('audit-whole', { count: count(head.number) }),
    ...(part && part.first > 1
      ? [say('audit-part-after', { number: part.first - 1, hash: part.previousHash })]
      : []),
    say('audit-head', { head: `${head.number}:${head.hash}` }),
    ...(clockBack > 0
      ? [say('audit-clock-back', { count: count(clockBack), numbers: clockBackAt.map(count).join(', ') })]
      : []),
    ...(erasedValues > 0 ? [say('audit-erased', { count: count(erasedValues) })] : []),
  ]
}

/** A broken chain: where, why, and what stands around. `line`: of the file. */
export function brokenLines(
  check: Extract<ChainCheck, { whole: false }>,
  around: readonly FileFact[],
  say: Say,
  language: Language,
  line: number | null,
): string[] {
  const number = formatNumber(check.brokenAt, language, 0)
  return [
    say('audit-broken', { number }),
    say(`audit-fault-${check.why}`, { number }),
    ...(line === null ? [] : [say('audit-broken-line', { line })]),
    ...(around.length === 0 ? [] : ['', say('audit-around')]),
    ...around.map(fact => aroundLine(fact, check.brokenAt, language)),
  ]
}

function aroundLine(fact: FileFact, brokenAt: number, language: Language): string {
  const mark = fact.number === brokenAt ? '→' : ' '
  const time = new Date(fact.at)
  const at = Number.isNaN(time.getTime()) ? fact.at : formatMoment(time, language)
  return `${mark} ${formatNumber(fact.number, language, 0)}  ${at}  ${fact.kind}  ${fact.subject}`
}
