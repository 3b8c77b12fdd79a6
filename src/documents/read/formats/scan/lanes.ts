/**
 * Runs the work over all items, at most `lanes` at a time, and gives the results in order. Items are
 * made one by one when a lane is free, so that only as many are in memory as are worked on.
 */
export async function inLanes<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  lanes: number,
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const source = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]()
  const results: Result[] = []
  let index = 0
  // Two lanes must not ask the source for its next item at the same time.
  let asking: Promise<unknown> = Promise.resolve()
  const next = () => {
    const asked = asking.then(() => source.next()).then(step => ({ step, at: index++ }))
    asking = asked.catch(() => undefined)
    return asked
  }
  const lane = async () => {
    for (;;) {
      const { step, at } = await next()
      if (step.done) return
      results[at] = await work(step.value, at)
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, lanes) }, lane))
  return results
}
