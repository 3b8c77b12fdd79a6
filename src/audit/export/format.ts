/**
 * The file of an exported chain, JSON Lines; docs/audit-export.md tells others how to read it. Pure.
 *
 * A fact's line holds the very text that was hashed, as a string: whoever checks the file needs no canonical JSON.
 */
import { z } from 'zod'
import type { ChainHead } from '../facts.ts'
import type { Link } from '../rules/chain.ts'

export const exportFormat = 'nhip-cau-audit'
export const exportVersion = 1

const hash = z.string().regex(/^[0-9a-f]{64}$/u)
const number = z.int().min(0)

const headerShape = z.object({
  format: z.literal(exportFormat),
  version: z.int(),
  first: z.int().min(1),
  previousHash: hash,
  last: number,
  headHash: hash,
  exportedAt: z.string(),
})

/** The first line: which facts follow, after which hash, up to which head. */
export interface ExportHeader {
  /** Number of the first fact in the file. */
  readonly first: number
  /** Hash of the fact before it; 64 zeros before fact 1. */
  readonly previousHash: string
  /** The head of the chain when the export began; one less than `first` where no fact follows. */
  readonly last: number
  readonly headHash: string
  /** ISO 8601, UTC. */
  readonly exportedAt: string
}

/** The header as its line, without the line's end. */
export function headerLine(header: ExportHeader): string {
  return JSON.stringify({ format: exportFormat, version: exportVersion, ...header })
}

/** A fact as its line, without the line's end. */
export function factLine({ text, hash: ownHash }: Pick<Link, 'text' | 'hash'>): string {
  return JSON.stringify({ fact: text, hash: ownHash })
}

/** The header that a line is, or the version of one that we cannot read; null for any other line. */
export function readHeader(line: string): ExportHeader | { readonly otherVersion: number } | null {
  const value = parseJson(line)
  const marked = z.object({ format: z.literal(exportFormat), version: z.int() }).safeParse(value)
  if (!marked.success) return null
  if (marked.data.version !== exportVersion) return { otherVersion: marked.data.version }
  const header = headerShape.safeParse(value)
  return header.success && header.data.last >= header.data.first - 1 ? header.data : null
}

/** The end of the chain that the header names; null where it names no more than what is before the file. */
export function headOf({ first, last, headHash }: ExportHeader): ChainHead | null {
  return last >= first ? { number: last, hash: headHash } : null
}

/** What we read of a fact again; the rest of it is covered by its hash. */
export interface FileFact {
  readonly number: number
  readonly at: string
  readonly kind: string
  readonly subject: string
  readonly previousHash: string
}

/** By hand and not by a schema: a million lines are read. */
export function readFactLine(line: string): { readonly link: Link; readonly fact: FileFact } | null {
  const value = parseJson(line)
  if (!isMembers(value) || typeof value.fact !== 'string' || typeof value.hash !== 'string') return null
  const fact = parseJson(value.fact)
  if (!isMembers(fact)) return null
  const { number: ownNumber, at, kind, subject, previousHash } = fact
  if (typeof ownNumber !== 'number' || typeof at !== 'string' || typeof previousHash !== 'string') return null
  if (typeof kind !== 'string' || typeof subject !== 'string') return null
  const link = { number: ownNumber, at, previousHash, hash: value.hash, text: value.fact }
  return {
    link: { ...link, commitments: [], erases: [] },
    fact: { number: ownNumber, at, kind, subject, previousHash },
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
