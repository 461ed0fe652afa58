import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MAX_RECORD_BYTES, RecordTooLarge, type OutRecord } from '../port.ts'
import {
  countTo,
  PARTITIONS,
  placesOf,
  readAll,
  record,
  recordsOf,
  textOf,
  uniqueName,
  type Subject,
} from './subject.ts'

export function publishPromises(subject: Subject): void {
  test('a topic is made once, by whoever asks first, and keeps its partition count', async () => {
    const topic = uniqueName('made')
    const other = subject.open()
    await Promise.all([subject.bus().ensure([topic], PARTITIONS), other.ensure([topic], PARTITIONS)])
    await subject.bus().ensure([topic, uniqueName('beside')], PARTITIONS)
    expect(await other.positions({ topics: [topic] })).toHaveLength(PARTITIONS)
    await expect(other.ensure([topic], PARTITIONS + 1)).rejects.toThrow(topic)
  })

  test('a record keeps its key, its headers and its bytes, and gets an offset and a time', async () => {
    const topic = await subject.topic('kept')
    const value = Uint8Array.from({ length: 256 }, (_, i) => i)
    const before = Date.now()
    await subject.bus().publish([
      { topic, partition: 2, key: 'ключ', value, headers: { id: 'één', empty: '' } },
      { topic, partition: 2, key: '', value: new Uint8Array(0) },
    ])
    const [first, second] = await readAll(subject.bus(), topic, 2)
    expect(first).toMatchObject({ topic, partition: 2, key: 'ключ', headers: { id: 'één', empty: '' }, offset: 0 })
    expect(Buffer.from(first?.value ?? [])).toEqual(Buffer.from(value))
    expect(second).toMatchObject({ key: '', headers: {}, offset: 1 })
    expect(second?.value).toHaveLength(0)
    expect(first?.timestamp).toBeGreaterThanOrEqual(before - 1_000)
    expect(first?.timestamp).toBeLessThanOrEqual(Date.now() + 1_000)
  })

  test('a view into larger memory is stored as it is and nothing around it', async () => {
    const topic = await subject.topic('view')
    const memory = new TextEncoder().encode('before|record|after')
    await subject
      .bus()
      .publish([{ topic, partition: 0, key: 'k', value: memory.subarray(7, 13) }, record(topic, 0, 'x')])
    expect((await readAll(subject.bus(), topic, 0)).map(textOf)).toEqual(['record', 'x'])
  })

  test('records of one call keep their order in each partition', async () => {
    const [a, b] = (await subject.topics('a', 'b')) as [string, string]
    const mixed = countTo(400).map((i) => record(i % 3 === 0 ? a : b, i % PARTITIONS, String(i)))
    await subject.bus().publish(mixed)
    for (const topic of [a, b]) {
      for (const partition of countTo(PARTITIONS)) {
        const expected = mixed.filter((one) => one.topic === topic && one.partition === partition)
        expect(await readAll(subject.bus(), topic, partition)).toMatchObject(
          expected.map(({ headers }) => ({ headers })),
        )
      }
    }
  })

  test('publishing nothing is no error', async () => {
    await subject.bus().publish([])
  })

  test('whatever way publishers interleave, each keeps its order in each partition, and nothing is lost or doubled', async () => {
    const buses = [subject.bus(), subject.open()]
    const sends = fc.array(
      fc.record({
        publisher: fc.nat({ max: 3 }),
        partitions: fc.array(fc.nat({ max: PARTITIONS - 1 }), { minLength: 1, maxLength: 40 }),
      }),
      { minLength: 1, maxLength: 30 },
    )
    await fc.assert(
      fc.asyncProperty(sends, async (plan) => {
        const topic = await subject.topic('interleaved')
        const counters = new Map<string, number>()
        const planned = plan.map(({ publisher, partitions }) => ({
          publisher,
          records: partitions.map((partition) => {
            const lane = `${publisher}/${partition}`
            const place = counters.get(lane) ?? 0
            counters.set(lane, place + 1)
            return { ...record(topic, partition, String(place)), key: String(publisher) }
          }),
        }))
        await Promise.all(
          countTo(4).map(async (publisher) => {
            for (const send of planned.filter((one) => one.publisher === publisher)) {
              await buses[publisher % 2]?.publish(send.records)
            }
          }),
        )
        for (const partition of countTo(PARTITIONS)) {
          const stored = await readAll(subject.bus(), topic, partition)
          expect(stored.map(({ offset }) => offset)).toEqual(countTo(stored.length))
          for (const publisher of countTo(4)) {
            const own = stored.filter(({ key }) => key === String(publisher))
            expect(placesOf(own)).toEqual(countTo(counters.get(`${publisher}/${partition}`) ?? 0))
          }
        }
      }),
      { numRuns: subject.features.propertyRuns },
    )
  })

  test('a record too large is refused by name, and nothing of its call is sent', async () => {
    const topic = await subject.topic('large')
    const large: OutRecord = { topic, partition: 1, key: 'k', value: new Uint8Array(MAX_RECORD_BYTES) }
    const refused = subject.bus().publish([...recordsOf(topic, 0, 3), large])
    await expect(refused).rejects.toThrow(RecordTooLarge)
    await expect(refused).rejects.toMatchObject({ topic, bytes: MAX_RECORD_BYTES + 1, limit: MAX_RECORD_BYTES })
    expect((await subject.bus().positions({ topics: [topic] })).map(({ next }) => next)).toEqual([0, 0, 0, 0])
  })

  test('headers count towards the limit', async () => {
    const topic = await subject.topic('headers')
    const value = new Uint8Array(MAX_RECORD_BYTES - 10)
    const refused = subject.bus().publish([{ topic, partition: 0, key: '', value, headers: { name: '1234567' } }])
    await expect(refused).rejects.toMatchObject({ bytes: MAX_RECORD_BYTES + 1 })
  })

  test('the largest records pass, and many of them at once are cut into what a broker takes', async () => {
    const topic = await subject.topic('cut')
    const value = new Uint8Array(MAX_RECORD_BYTES - 1).fill(7)
    const large = countTo(5).map((i) => ({ topic, partition: 0, key: String(i), value }))
    await subject.bus().publish([...large, ...recordsOf(topic, 0, 2), ...recordsOf(topic, 1, 5_000)])
    const stored = await readAll(subject.bus(), topic, 0)
    expect(stored.map(({ key }) => key)).toEqual(['0', '1', '2', '3', '4', 'key-0', 'key-0'])
    expect(stored.slice(0, 5).every((one) => Buffer.compare(one.value, value) === 0)).toBe(true)
    expect(placesOf(await readAll(subject.bus(), topic, 1))).toEqual(countTo(5_000))
  })

  test('a topic or partition that does not exist is an error and is not made by accident', async () => {
    const topic = await subject.topic('known')
    const unknown = uniqueName('unknown')
    await expect(subject.bus().publish([record(unknown, 0, 'x')])).rejects.toThrow()
    await expect(subject.bus().publish([record(topic, PARTITIONS, 'x')])).rejects.toThrow()
    await expect(subject.bus().positions({ topics: [unknown] })).rejects.toThrow()
    await subject.bus().publish([record(topic, 0, 'x')])
    expect(await readAll(subject.bus(), topic, 0)).toHaveLength(1)
  })
}
