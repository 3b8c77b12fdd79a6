let last: Promise<unknown> = Promise.resolve()

/** Does the work when all that was asked for before is done, however it ended. */
export function oneAtATime<Result>(work: () => Promise<Result>): Promise<Result> {
  const mine = last.then(work, work)
  last = mine.catch(() => undefined)
  return mine
}
