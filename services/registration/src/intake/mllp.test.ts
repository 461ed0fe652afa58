import { connect, type Socket } from 'node:net'
import { once } from 'node:events'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hl7Message } from '../example.fixture.ts'
import { frameDecoder, frameOf } from './mllp-frames.ts'
import { openRig, type Rig } from './rig.fixture.ts'

let rig: Rig
let sockets: Socket[]
beforeEach(async () => {
  rig = await openRig()
  sockets = []
})
afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  await rig.close()
})

/** A sender: writes bytes, and gives the `n`th answer as its MSA code and control id. */
async function sender(port: number) {
  const socket = connect(port, '127.0.0.1')
  sockets.push(socket)
  await once(socket, 'connect')
  const decoder = frameDecoder(1_000_000)
  const answers: string[] = []
  socket.on('data', (chunk: Buffer) => {
    for (const { bytes } of decoder.feed(chunk)) answers.push(bytes.toString())
  })
  socket.on('error', () => {})
  return {
    socket,
    answers,
    send: (message: string) => void socket.write(frameOf(message)),
    async codes(count: number): Promise<string[]> {
      await expect.poll(() => answers.length, { timeout: 5_000 }).toBe(count)
      return answers.map((answer) => /\rMSA\|([^\r]*)/.exec(answer)?.[1] ?? '')
    },
  }
}

const closed = (socket: Socket) => new Promise<void>((resolve) => socket.once('close', () => resolve()))

const numbered = (id: number) => hl7Message('ADT^A04', [], { id: `M${id}` })

test('AA comes once the message is durable', async () => {
  const { port } = await rig.mllp()
  const { send, codes } = await sender(port)
  send(numbered(1))
  expect(await codes(1)).toEqual(['AA|M1'])
  expect(await rig.received()).toMatchObject([{ messageId: 'M1', visitNumber: 'V1001' }])
})

test('many messages at once are answered one by one in their order, good and bad', async () => {
  const { port } = await rig.mllp()
  const { socket, codes } = await sender(port)
  const bad = numbered(2).replace('|V1001|', '||')
  const unsupported = numbered(3).replaceAll('A04', 'A40')
  socket.write(Buffer.concat([numbered(1), bad, unsupported, numbered(4)].map(frameOf)))
  expect(await codes(4)).toEqual(['AA|M1', 'AE|M2', 'AR|M3', 'AA|M4'])
  expect((await rig.received()).map(({ messageId }) => messageId)).toEqual(['M1', 'M4'])
})

test('a message may come byte by byte, and connections do not mix', async () => {
  const { port } = await rig.mllp()
  const [one, other] = [await sender(port), await sender(port)]
  const bytes = frameOf(numbered(1))
  for (const byte of bytes.subarray(0, 100)) one.socket.write(Buffer.from([byte]))
  other.send(numbered(2))
  expect(await other.codes(1)).toEqual(['AA|M2'])
  one.socket.write(bytes.subarray(100))
  expect(await one.codes(1)).toEqual(['AA|M1'])
})

test('a sender that ends its side at once still gets its answers', async () => {
  const { port } = await rig.mllp()
  const { socket, codes } = await sender(port)
  socket.end(Buffer.concat([frameOf(numbered(1)), frameOf(numbered(2))]))
  expect(await codes(2)).toEqual(['AA|M1', 'AA|M2'])
})

test('an error says where and why in ERR segments, and the original is kept', async () => {
  const { port } = await rig.mllp()
  const { send, codes, answers } = await sender(port)
  const message = numbered(1).replace('|19610405|', '|5 April|')
  send(message)
  expect(await codes(1)).toEqual(['AE|M1'])
  expect(answers[0]).toContain('\rERR||PID^1^7^1|102^Data type error^HL70357|E|')
  expect([...(await rig.kept()).values()].map(String)).toContain(message)
})

test('a message that is too large is refused with its own control id, and the next one is taken', async () => {
  const { port } = await rig.mllp({ maxBytes: 20_000 })
  const { send, codes } = await sender(port)
  send(`${numbered(1)}\rOBX|1|TX|N||${'x'.repeat(200_000)}`)
  send(numbered(2))
  expect(await codes(2)).toEqual(['AR|M1', 'AA|M2'])
})

test('a frame that is cut off by the next one is answered AE, by the end of the connection it is kept', async () => {
  const { port } = await rig.mllp()
  const { socket, codes } = await sender(port)
  socket.write(frameOf(numbered(1)).subarray(0, 120))
  socket.write(frameOf(numbered(2)))
  expect(await codes(2)).toEqual(['AE|M1', 'AA|M2'])
  socket.end(frameOf(numbered(3)).subarray(0, 120))
  await expect.poll(async () => [...(await rig.kept()).values()].map(String).join()).toContain('M3')
  expect(await rig.received()).toHaveLength(1)
})

test('noise without a frame is kept at its beginning and the connection ended; others go on', async () => {
  const { port } = await rig.mllp()
  const [loud, calm] = [await sender(port), await sender(port)]
  loud.socket.write(Buffer.alloc(500_000, 0xfe))
  await closed(loud.socket)
  calm.send(numbered(1))
  expect(await calm.codes(1)).toEqual(['AA|M1'])
  const sizes = async () =>
    [...(await rig.kept())].filter(([name]) => name.endsWith('.bin')).map(([, bytes]) => bytes.length)
  await expect.poll(sizes).toEqual([4_096])
  expect(rig.told).toContainEqual({ event: 'intake.refused', source: 'mllp', code: 'noise', path: '' })
})

test('a frame that never ends, and a connection that is silent, are cut after a while', async () => {
  const { port } = await rig.mllp({ frameMs: 100, idleMs: 200 })
  const [hanging, silent] = [await sender(port), await sender(port)]
  hanging.socket.write(frameOf(numbered(1)).subarray(0, 50))
  await Promise.all([closed(hanging.socket), closed(silent.socket)])
})

test('while the log is away the answer is AR: send it again', async () => {
  const source = await rig.mllp({ door: rig.door('mllp', { receive: () => Promise.reject(new Error('away')) }) })
  const { send, codes, answers } = await sender(source.port)
  send(numbered(1))
  expect(await codes(1)).toEqual(['AR|M1'])
  expect(answers[0]).toContain('\rERR|||207^')
  expect(source.problem()).toBe('log-unavailable')
})

test('while too much is waiting the sender waits for its answer', async () => {
  let waiting = 10
  const door = { ...rig.door('mllp'), overload: () => Promise.resolve(waiting > 5 ? waiting : undefined) }
  const { port } = await rig.mllp({ door })
  const { send, codes, answers } = await sender(port)
  send(numbered(1))
  await new Promise((resolve) => setTimeout(resolve, 150))
  expect(answers).toEqual([])
  waiting = 0
  expect(await codes(1)).toEqual(['AA|M1'])
})

test('stopping answers what was taken and leaves the rest to be sent again', async () => {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  let taken = 0
  const door = rig.door('mllp', {
    receive: async (messages) => {
      taken += messages.length
      await held
      return rig.receive(messages)
    },
  })
  const source = await rig.mllp({ door })
  const [busy, idle] = [await sender(source.port), await sender(source.port)]
  busy.send(numbered(1))
  await expect.poll(() => taken).toBe(1)
  busy.send(numbered(2))
  const stopped = source.stop()
  letGo()
  await stopped
  expect(await busy.codes(1)).toEqual(['AA|M1'])
  expect(idle.answers).toEqual([])
  expect(await rig.received()).toHaveLength(1)
  await expect(sender(source.port)).rejects.toThrow()
})
