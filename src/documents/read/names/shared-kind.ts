import { officialRun } from './field-run.ts'
import { capitalAt, continues, isStop, isWord, type Reading, type Scan } from './scan.ts'

/** "các sở: Nội vụ, Tài chính" and "Sở Nội vụ, Tài chính": the kind word is said once for several bodies. */

const kindWords: Readonly<Record<string, readonly [word: string, kind: string]>> = {
  so: ['Sở', 'department'],
  phong: ['Phòng', 'division'],
  bo: ['Bộ', 'ministry'],
  hoi: ['Hội', 'union'],
}
const wordByKind: Readonly<Record<string, string>> = {
  department: 'Sở',
  division: 'Phòng',
  ministry: 'Bộ',
  union: 'Hội',
}

function isClosed(scan: Scan, at: number): boolean {
  return !continues(scan, at) || !isWord(scan, at) || isStop(scan, at)
}

/** A body named by its field alone, after a body of the same kind. */
export function sharedKindAt(scan: Scan, at: number, kind: string): Reading | null {
  const word = wordByKind[kind]
  if (word === undefined || !capitalAt(scan, at)) return null
  const run = officialRun(scan, at, word)
  if (run === null || !isClosed(scan, run.to)) return null
  return {
    from: at,
    to: run.to,
    kind,
    collective: false,
    confidence: 0.8,
    reason: 'shared-kind',
    parts: [{ from: at, to: at, role: 'kind', full: word }, ...run.parts],
  }
}

/** "các sở: Nội vụ" at `at`: the first body of the list, or null. */
export function sharedKindStart(scan: Scan, at: number): Reading | null {
  if (scan.tokens[at]?.folded !== 'cac') return null
  const named = kindWords[scan.tokens[at + 1]?.folded ?? '']
  if (named === undefined || !continues(scan, at + 2)) return null
  if (scan.tokens[at + 2]?.folded === ':') return sharedKindAt(scan, at + 3, named[1])
  const next = sharedKindAt(scan, at + 2, named[1])
  return next === null ? null : { ...next, from: at + 1 }
}
