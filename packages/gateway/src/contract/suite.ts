import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NameTaken, type Gateway } from '../port.ts'

/** A door under test, and what the other side and an operator do and see there. Maps are from file name to content. */
export type Door = {
  /** Another gateway onto the same place, as another process would have. */
  open(): Gateway
  /** What the other side sees in our outbox now. */
  sent(): Promise<Map<string, Buffer>>
  /** The other side puts a whole file into our inbox. */
  deliver(name: string, bytes: Uint8Array): Promise<void>
  shelved(where: 'processed' | 'quarantine'): Promise<Map<string, Buffer>>
  remove(): Promise<void>
}
export type MakeDoor = () => Promise<Door>

const UNSAFE = [
  '',
  '.',
  '..',
  '../up.txt',
  'a/b.txt',
  'a\\b.txt',
  '/etc/passwd',
  '.hidden',
  'a\0b',
  'a\nb',
  'x'.repeat(201),
]

/** Holds an adapter to every promise of the port. `makeDoor` is called once a test and must give an empty place. */
export function gatewayContract(name: string, makeDoor: MakeDoor): void {
  describe(`${name} keeps the promises of a gateway`, () => {
    let door: Door
    let gateway: Gateway

    beforeEach(async () => {
      door = await makeDoor()
      gateway = door.open()
    })

    afterEach(() => door.remove())

    describe('putting', () => puts(() => ({ door, gateway })))
    describe('taking', () => takes(() => ({ door, gateway })))
  })
}

type Now = () => { door: Door; gateway: Gateway }

function puts(now: Now): void {
  test.each([0, 1, 700, 5_000_000])('a file of %i bytes arrives as it was', async (size) => {
    const { door, gateway } = now()
    const bytes = randomBytes(size)
    await gateway.put('000000001.837', bytes)
    expect(await door.sent()).toEqual(new Map([['000000001.837', bytes]]))
  })

  test('the same file put again, here or by another process, is a success that changes nothing', async () => {
    const { door, gateway } = now()
    await gateway.put('000000001.837', text('ISA 1'))
    await gateway.put('000000001.837', text('ISA 1'))
    await door.open().put('000000001.837', text('ISA 1'))
    expect(await door.sent()).toEqual(new Map([['000000001.837', text('ISA 1')]]))
  })

  test('other content under a name that is taken is refused, and the first file stays', async () => {
    const { door, gateway } = now()
    await gateway.put('000000001.837', text('ISA 1'))
    for (const bytes of [text('ISA 2'), text('ISA 1 and more'), text('')]) {
      const error = await gateway.put('000000001.837', bytes).catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(NameTaken)
      expect(error).toMatchObject({ file: '000000001.837' })
    }
    expect(await door.sent()).toEqual(new Map([['000000001.837', text('ISA 1')]]))
  })

  test('of many that put different files under one name at once, one wins and the others are told', async () => {
    const { door } = now()
    const files = Array.from({ length: 12 }, (_, i) => text(`ISA ${i % 6} `.repeat(10_000)))
    const results = await Promise.allSettled(files.map((bytes) => door.open().put('000000001.837', bytes)))
    const [winner] = [...(await door.sent()).values()]
    for (const [i, result] of results.entries()) {
      const won = files[i]?.equals(winner as Buffer)
      expect(result.status).toBe(won ? 'fulfilled' : 'rejected')
      if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(NameTaken)
    }
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
  })

  test('the other side sees a file whole or not at all', async () => {
    const { door, gateway } = now()
    const bytes = randomBytes(30_000_000)
    const put = gateway.put('000000001.837', bytes).then(() => 'done' as const)
    let looks = 0
    for (let outcome: string = 'waiting'; outcome !== 'done'; looks++) {
      for (const seen of (await door.sent()).values()) expect(seen.length).toBe(bytes.length)
      outcome = await Promise.race([put, new Promise<string>((resolve) => setImmediate(resolve, 'waiting'))])
    }
    expect(looks).toBeGreaterThan(2)
    expect((await door.sent()).get('000000001.837')?.equals(bytes)).toBe(true)
  })

  test.each(UNSAFE)('the name %j is refused, whatever is asked', async (unsafe) => {
    const { door, gateway } = now()
    const calls = [
      gateway.put(unsafe, text('x')),
      gateway.get(unsafe),
      gateway.archive(unsafe, 'processed'),
      gateway.archive(unsafe, 'quarantine'),
    ]
    for (const call of calls) await expect(call).rejects.toMatchObject({ name: 'UnsafeName' })
    expect(await door.sent()).toEqual(new Map())
  })
}

function takes(now: Now): void {
  test('files of the inbox are listed by name, with their size, and read as they are', async () => {
    const { door, gateway } = now()
    expect(await gateway.list()).toEqual([])
    const files = { 'b.835': randomBytes(900), 'a 1.999': text('ISA'), 'A.277': text('') }
    for (const [name, bytes] of Object.entries(files)) await door.deliver(name, bytes)
    expect(await gateway.list()).toEqual([
      { name: 'A.277', size: 0 },
      { name: 'a 1.999', size: 3 },
      { name: 'b.835', size: 900 },
    ])
    for (const [name, bytes] of Object.entries(files)) expect(Buffer.from(await gateway.get(name))).toEqual(bytes)
    expect(await door.sent()).toEqual(new Map())
  })

  test.each(['processed', 'quarantine'] as const)(
    'a file that was taken is kept under %s and not listed again',
    async (to) => {
      const { door, gateway } = now()
      await door.deliver('a.835', text('ISA 1'))
      await door.deliver('b.835', text('ISA 2'))
      await gateway.archive('a.835', to)
      expect(await gateway.list()).toEqual([{ name: 'b.835', size: 5 }])
      expect(await door.shelved(to)).toEqual(new Map([['a.835', text('ISA 1')]]))
      expect(await door.shelved(to === 'processed' ? 'quarantine' : 'processed')).toEqual(new Map())
    },
  )

  test('a file may be archived again, later or by another process at once', async () => {
    const { door, gateway } = now()
    await door.deliver('a.835', text('ISA 1'))
    await Promise.all(Array.from({ length: 6 }, () => door.open().archive('a.835', 'processed')))
    await gateway.archive('a.835', 'processed')
    await gateway.archive('a.835', 'quarantine')
    expect(await gateway.list()).toEqual([])
    expect(await door.shelved('processed')).toEqual(new Map([['a.835', text('ISA 1')]]))
    expect(await door.shelved('quarantine')).toEqual(new Map())
  })

  test('a file that was never there can not be read or archived', async () => {
    const { gateway } = now()
    await expect(gateway.get('none.835')).rejects.toThrow()
    await expect(gateway.archive('none.835', 'processed')).rejects.toThrow()
  })
}

function text(content: string): Buffer {
  return Buffer.from(content)
}
