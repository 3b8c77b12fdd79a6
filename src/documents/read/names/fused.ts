import { endingAt } from './ending.ts'
import { officialLetters } from './field-run.ts'
import { continues, type Reading, type Scan, wordAt } from './scan.ts'

/** Kind and fields in one run of letters: "STTTT", "SVHTTDL", "BTTTT", "TTVH-TT&TT". */

interface FusedHead {
  readonly letters: string
  readonly word: string
  readonly kind: string
  /** Fewest letters of the whole run; shorter ones mean too many things. */
  readonly min: number
}

const heads: readonly FusedHead[] = [
  { letters: 's', word: 'Sở', kind: 'department', min: 3 },
  { letters: 'b', word: 'Bộ', kind: 'ministry', min: 4 },
  { letters: 'p', word: 'Phòng', kind: 'division', min: 4 },
  { letters: 'bql', word: 'Ban Quản lý', kind: 'management-board', min: 5 },
  { letters: 'tt', word: 'Trung tâm', kind: 'centre', min: 5 },
]

/** Longest first; "TTVH-TT&TT" is a run of three. */
function runs(scan: Scan, at: number): { letters: string; next: number }[] {
  let letters = wordAt(scan, at).toLowerCase()
  const found = [{ letters, next: at + 1 }]
  let next = at + 1
  while (
    continues(scan, next + 1) &&
    /^[&,-]$/u.test(wordAt(scan, next)) &&
    /^[A-ZĐ]+$/u.test(wordAt(scan, next + 1))
  ) {
    letters += wordAt(scan, next + 1).toLowerCase()
    next += 2
    found.unshift({ letters, next })
  }
  return found
}

function reading(scan: Scan, at: number, next: number, kind: string, full: string | null): Reading {
  const end = endingAt(scan, next, kind)
  return {
    from: at,
    to: end.to,
    kind,
    collective: end.collective,
    confidence: 0.9,
    reason: 'letters',
    parts: [{ from: at, to: next, role: 'kind', full }, ...end.parts],
  }
}

/** "PA03", "PC06": the numbered divisions of a province's police. */
const policeDivision = /^P[ACKVX]\d{2}$/u

/** A body written wholly in letters at token `at`, or null. */
export function readFused(scan: Scan, at: number): Reading | null {
  if (scan.tokens[at]?.shape !== 'upper') return null
  if (policeDivision.test(wordAt(scan, at))) return reading(scan, at, at + 1, 'police-division', null)
  for (const { letters, next } of runs(scan, at)) {
    for (const head of heads) {
      if (!letters.startsWith(head.letters) || letters.length < head.min) continue
      const full = officialLetters(head.word).get(letters.slice(head.letters.length))
      // Letters that stand for more than one name stay as written.
      if (full !== undefined)
        return reading(scan, at, next, head.kind, full === '' ? null : `${head.word} ${full}`)
    }
  }
  return null
}
