/** What the command line asks of the chain, as lines: the same from a running server as from the database itself. */
import { z } from 'zod'
import type { Database } from '../platform/db/index.ts'
import { exportChain } from './export/write.ts'
import type { ChainHead } from './facts.ts'
import { inspectChain } from './verify.ts'

const headText = z.string().regex(/^\d{1,15}:[0-9a-f]{64}$/u)
const firstNumber = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER)

/** A head as people note it, `120:3f…`; undefined where it is none. */
export function readHeadText(text: string): ChainHead | undefined {
  const [number = '', hash = ''] = headText.safeParse(text).data?.split(':') ?? []
  return hash === '' ? undefined : { number: Number(number), hash }
}

/** A head in the way that `readHeadText` reads. */
export function headAsText({ number, hash }: ChainHead): string {
  return `${number}:${hash}`
}

/** Where an export is to begin; undefined for what is no number of a fact. */
export function readSince(text: string): number | undefined {
  return firstNumber.safeParse(text).data
}

/** The steps of a check, each an `InspectStep` as JSON on its line; `known` as `readHeadText` reads it. */
export async function* auditInspectLines(database: Database, known: string | null): AsyncGenerator<string> {
  const head = known === null ? undefined : readHeadText(known)
  for await (const step of inspectChain(database, head)) yield `${JSON.stringify(step)}\n`
}

/** An export from the fact `since`, or whole. */
export function auditExportLines(database: Database, since: string | null): AsyncIterable<string> {
  return exportChain(database, since === null ? 1 : (readSince(since) ?? 1))
}
