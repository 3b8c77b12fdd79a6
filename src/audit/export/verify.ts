/** Checks an exported chain by itself: no database, one line in memory at a time. */
import { Problem } from '../../platform/errors.ts'
import type { ChainHead } from '../facts.ts'
import { type ChainCheck, type ChainFault, walkChain } from '../rules/chain.ts'
import { type ExportHeader, type FileFact, headOf, readFactLine, readHeader } from './format.ts'
import { linesOf } from './lines.ts'

/** What came of the check of a file. */
export interface FileReport {
  readonly header: ExportHeader
  readonly check: ChainCheck
  /** The line at which it breaks, from 1; null for a file in order. */
  readonly line: number | null
  /** The facts around the broken one, as far as they can be read. */
  readonly around: readonly FileFact[]
}

export interface FileOptions {
  /** A head that was kept elsewhere: the file must lead to it, over it, or follow it. */
  readonly known?: ChainHead
  /** Called now and then with the number of the last fact looked at. */
  readonly onProgress?: (checked: number) => void
}

const progressFacts = 20_000

/**
 * Checks the file whose bytes come in these pieces. Throws `refused`: `not-an-export`, `export-version` (version),
 * `known-before-part` (known, first) where the known head lies before what the file can prove.
 */
export async function verifyExport(
  pieces: AsyncIterable<Uint8Array>,
  { known, onProgress }: FileOptions = {},
): Promise<FileReport> {
  const lines = linesOf(pieces)
  const header = headerIn((await lines.next()).value)
  const start = { number: header.first - 1, hash: header.previousHash }
  if (known && known.number < start.number) {
    throw new Problem('refused', 'known-before-part', { known: known.number, first: header.first })
  }
  const broken = (why: ChainFault, line: number, around: readonly FileFact[]): FileReport => ({
    header,
    check: { whole: false, brokenAt: walk.head().number + 1, why },
    line,
    around,
  })
  const walk = walkChain(
    [headOf(header), known].filter(head => head !== null && head !== undefined),
    start,
  )
  if (known?.number === start.number && known.hash !== start.hash) return broken('known', 1, [])
  let line = 1
  let before: FileFact | null = null
  for await (const text of lines) {
    line += 1
    const read = readFactLine(text)
    const over = walk.head().number >= header.last
    const why = over ? 'surplus' : read === null ? 'unreadable' : walk.step(read.link, null)
    if (why !== null) return broken(why, line, await around(before, read?.fact, lines))
    before = read?.fact ?? null
    if (line % progressFacts === 0) onProgress?.(walk.head().number)
  }
  const check = walk.end()
  return { header, check, line: check.whole ? null : line, around: check.whole || !before ? [] : [before] }
}

/** The file's first line; a file without one has no header. */
function headerIn(line: string | undefined): ExportHeader {
  const header = line === undefined ? null : readHeader(line)
  if (header === null) throw new Problem('refused', 'not-an-export')
  if ('otherVersion' in header) {
    throw new Problem('refused', 'export-version', { version: header.otherVersion })
  }
  return header
}

async function around(
  before: FileFact | null,
  here: FileFact | undefined,
  lines: AsyncGenerator<string, undefined>,
): Promise<readonly FileFact[]> {
  const next = (await lines.next()).value
  const after = next === undefined ? undefined : readFactLine(next)?.fact
  return [before, here, after].filter(fact => fact !== null && fact !== undefined)
}
