/** How column values become JavaScript values, set once for both databases. */
import { types } from 'pg'

const { builtins } = types

/** PostgreSQL's int8 as a number; beyond 2^53 a number would lie, so it throws. */
function readInt8(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`An int8 beyond 2^53: ${text}`)
  return value
}

const parsers: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [builtins.INT8, readInt8],
  [builtins.NUMERIC, Number],
  // A civil date is not an instant: as a Date it would move by the machine's zone.
  [builtins.DATE, text => text],
])

/** For the `types` option of a pg Pool: int8 and numeric as numbers, date as YYYY-MM-DD, the rest as pg has it. */
export const columnTypes = {
  getTypeParser(oid: number, format: 'text' | 'binary' = 'text'): (value: string) => unknown {
    const own = format === 'text' ? parsers.get(oid) : undefined
    return own ?? types.getTypeParser(oid, format)
  },
}
