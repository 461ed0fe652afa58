import { describe, expect, it } from 'vitest'
import { oneByOne } from './one-by-one.ts'

async function* batchesOf(batches: number[][], onClose = () => {}): AsyncGenerator<number[]> {
  try {
    for (const batch of batches) yield batch
  } finally {
    onClose()
  }
}

describe('items one by one', () => {
  it('come in order, over empty batches', async () => {
    const seen: number[] = []
    for await (const item of oneByOne(batchesOf([[], [1, 2], [], [3]]))) seen.push(item)
    expect(seen).toEqual([1, 2, 3])
  })

  it('come in order when several are asked for at once', async () => {
    const items = oneByOne(batchesOf([[1], [2, 3], []]))
    const results = await Promise.all([items.next(), items.next(), items.next(), items.next(), items.next()])
    expect(results.map(({ value }) => value)).toEqual([1, 2, 3, undefined, undefined])
  })

  it('close their source when the loop is left', async () => {
    let closed = 0
    for await (const item of oneByOne(batchesOf([[1, 2], [3]], () => closed++))) if (item === 1) break
    expect(closed).toBe(1)
  })

  it('pass on what their source throws', async () => {
    async function* failing(): AsyncGenerator<number[]> {
      yield [1]
      throw new Error('gone')
    }
    const items = oneByOne(failing())
    expect((await items.next()).value).toBe(1)
    await expect(items.next()).rejects.toThrow('gone')
    expect((await items.next()).done).toBe(true)
  })
})
