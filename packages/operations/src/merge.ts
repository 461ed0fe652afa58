/** Joins streams that are each in order into one in order, holding one element of each. Closes them all when its reader leaves. */
export async function* merge<Element>(
  streams: readonly AsyncIterable<Element>[],
  isBefore: (a: Element, b: Element) => boolean,
): AsyncGenerator<Element> {
  const iterators = streams.map((stream) => stream[Symbol.asyncIterator]())
  try {
    const heads = await Promise.all(iterators.map((iterator) => iterator.next()))
    for (;;) {
      let first = -1
      for (const [index, head] of heads.entries()) {
        const best = heads[first]
        if (!head.done && (!best || best.done || isBefore(head.value, best.value))) first = index
      }
      const head = heads[first]
      if (!head || head.done) return
      yield head.value
      heads[first] = await (iterators[first] as AsyncIterator<Element>).next()
    }
  } finally {
    await Promise.all(iterators.map(async (iterator) => iterator.return?.()))
  }
}
