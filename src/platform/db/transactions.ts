/**
 * Two of the guards that one connection needs: a query to the outer database inside an open
 * transaction fails at once instead of waiting for ever, and a transaction that stays open is ended.
 * They hold on a PostgreSQL server too, so that code that passes on one database passes on the other.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { PostgresPool } from 'kysely'

/** A query went to the outer database inside an open transaction. */
export class NestedQueryError extends Error {
  override readonly name = 'NestedQueryError'
  constructor() {
    super('A query to the outer database inside an open transaction would wait for itself: pass tx instead.')
  }
}

/** The transaction was rolled back because it stayed open too long. */
export class TransactionTooLongError extends Error {
  override readonly name = 'TransactionTooLongError'
  constructor(seconds: number) {
    super(`The transaction was rolled back: it was still open after ${seconds} s. Do slow work outside it.`)
  }
}

interface OpenTransaction {
  open: boolean
}

const current = new AsyncLocalStorage<OpenTransaction>()

/** Throws NestedQueryError where a transaction is open in this chain of calls. */
export function refuseInsideTransaction(): void {
  if (current.getStore()?.open) throw new NestedQueryError()
}

/** Runs a callback that comes from outside, such as a notice, as belonging to no transaction. */
export function outsideTransactions(work: () => void): void {
  current.exit(work)
}

/** Runs the work of a transaction marked as open, for at most `seconds`; then throws TransactionTooLongError. */
export async function runMarked<T>(seconds: number, work: () => Promise<T>): Promise<T> {
  const mark: OpenTransaction = { open: true }
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TransactionTooLongError(seconds)), seconds * 1000)
  })
  try {
    return await Promise.race([current.run(mark, work), tooLong])
  } finally {
    clearTimeout(timer)
    mark.open = false
  }
}

/** A pool that refuses to give a connection inside an open transaction: with one connection it would never come. */
export function guardPool(pool: PostgresPool): PostgresPool {
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      refuseInsideTransaction()
      return pool.connect()
    },
  }
}
