import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { contentIdOf } from '@claimrail/domain'
import type { RunningSource, Source } from '@claimrail/host'
import { acknowledge, type Result } from '../hl7v2/acknowledge.ts'
import type { Message } from '../hl7v2/message.ts'
import { readHl7v2Message } from '../hl7v2/read-hl7v2.ts'
import { refused, type FaultCode, type Reading, type Refusal } from '../fault.ts'
import type { Door } from './door.ts'
import type { Received } from './receive.ts'
import { frameDecoder, frameOf, type Frame } from './mllp-frames.ts'

export type MllpOptions = {
  host: string
  port: number
  /** Largest message. */
  maxBytes: number
  door: Door
  /** How long a connection may be silent, between messages and within one. */
  idleMs?: number
  frameMs?: number
  now?(): number
}

/** Connections without a frame are cut after this many bytes: what comes is not MLLP. */
const MAX_NOISE_BYTES = 64 * 1024
const OVERLOAD_PAUSE_MS = 250

/** Registration intake over MLLP. */
export function mllpSource(options: MllpOptions): Source {
  return { name: 'intake.mllp', start: () => startMllp(options) }
}

async function startMllp(options: MllpOptions): Promise<RunningSource> {
  const connections = new Set<Connection>()
  // A sender that ends its side early still gets its answers.
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    const connection = serve(socket, options)
    connections.add(connection)
    void connection.ended.then(() => connections.delete(connection))
  })
  await listen(server, options)
  return {
    address: addressOf(server),
    problem: () => options.door.problem(),
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      const ended = [...connections].map((connection) => connection.stop())
      await Promise.all([closed, ...ended])
    },
  }
}

function listen(server: Server, { host, port }: MllpOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function addressOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo
  return family === 'IPv6' ? `[${address}]:${port}` : `${address}:${port}`
}

type Connection = {
  /** Closed, and nothing of it is under way any more. */
  ended: Promise<void>
  /** Takes nothing more; answers what was taken, then ends. */
  stop(): Promise<void>
}

/** Reads frames as they come, makes their messages durable together, and answers each in order. While it works nothing more is read. */
function serve(socket: Socket, options: MllpOptions): Connection {
  const { idleMs = 600_000, frameMs = 30_000, door } = options
  const decoder = frameDecoder(options.maxBytes)
  let stopping = false
  let working: Promise<void> = Promise.resolve()

  socket.setTimeout(idleMs)
  socket.on('timeout', () => socket.destroy())
  socket.on('error', () => socket.destroy())
  socket.on('data', (chunk: Buffer) => {
    socket.pause()
    socket.setTimeout(0)
    working = working.then(() => work(decoder.feed(chunk))).then(goOn, () => void socket.destroy())
  })
  socket.once('end', () => {
    working = working.then(() => void socket.end())
  })
  const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()))
    .then(() => working)
    .then(() => keepEvidence(decoder.end(), door))

  function goOn(): void {
    if (stopping) return
    if (decoder.noiseBytes() > MAX_NOISE_BYTES) return void socket.destroy()
    socket.setTimeout(decoder.isOpen() ? frameMs : idleMs)
    socket.resume()
  }

  async function work(frames: readonly Frame[]): Promise<void> {
    const asking = frames.filter(({ kind }) => kind !== 'noise')
    await keepEvidence(
      frames.filter(({ kind }) => kind === 'noise'),
      door,
    )
    if (asking.length === 0 || !(await hasRoom())) return
    for (const answer of await answersTo(asking, options)) socket.write(frameOf(answer))
  }

  /** Waits while too much is waiting: the sender feels it as a slow answer. False when told to stop meanwhile. */
  async function hasRoom(): Promise<boolean> {
    while (!stopping && (await door.overload()) !== undefined) await pause(OVERLOAD_PAUSE_MS)
    return !stopping
  }

  return {
    ended,
    stop() {
      stopping = true
      void working.then(() => socket.destroySoon())
      return ended
    },
  }
}

async function keepEvidence(frames: readonly Frame[], door: Door): Promise<void> {
  for (const { kind, bytes, receivedBytes } of frames) {
    const code: FaultCode = kind === 'noise' ? 'noise' : 'truncated'
    const isTruncated = receivedBytes > bytes.length
    await door.refuse({ faults: [{ code, path: '' }], original: bytes, receivedBytes, isTruncated })
  }
}

/** One answer for each frame, in order; AA only for what is durable. */
async function answersTo(frames: readonly Frame[], options: MllpOptions): Promise<string[]> {
  const { door, now = Date.now } = options
  const read = frames.map(readFrame)
  const results = await door.take(read.flatMap(({ reading }) => reading.messages))
  let taken = 0
  const answers: string[] = []
  for (const [i, { reading, message }] of read.entries()) {
    const result = reading.messages.length === 0 ? undefined : results ? results[taken++] : 'unavailable'
    const refusal = result === 'unavailable' ? undefined : (result?.refusal ?? reading.refusals[0])
    const frame = frames[i]
    if (refusal && frame) {
      const { bytes, receivedBytes } = frame
      await door.refuse({ ...refusal, original: bytes, receivedBytes, isTruncated: receivedBytes > bytes.length })
    }
    const answering = { controlId: contentIdOf(frame?.bytes ?? '').slice(0, 20), at: new Date(now()).toISOString() }
    answers.push(acknowledge(message, resultOf(result, refusal), answering))
  }
  return answers
}

function resultOf(result: Received | 'unavailable' | undefined, refusal: Refusal | undefined): Result {
  if (result === 'unavailable') return { kind: 'unavailable' }
  return refusal ? { kind: 'refused', faults: refusal.faults } : { kind: 'taken' }
}

/** The message of a frame; what is cut off or too large is refused, with as much of its MSH as there is for the answer. */
function readFrame({ kind, bytes }: Frame): { reading: Reading; message?: Message } {
  const read = readHl7v2Message(bytes)
  if (kind === 'message') return read
  return { ...read, reading: refused(bytes, kind === 'tooLarge' ? 'too-large' : 'truncated') }
}
