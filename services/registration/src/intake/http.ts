import type { Socket } from 'node:net'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { RunningSource, Source } from '@claimrail/host'
import type { Reading } from '../fault.ts'
import { readBody } from './body.ts'
import type { Door } from './door.ts'
import type { Claimed, Idempotency } from './idempotency.ts'
import type { AnswerReader } from './answers.ts'
import { MEDIA_TYPES, readerFor } from './media-type.ts'
import { errorsOf, problem, problemOf, type Problem } from './problem.ts'

export type HttpOptions = {
  host: string
  port: number
  maxBodyBytes: number
  /** Port of the console, for `Location`; 0 = none. */
  consolePort: number
  door: Door
  idempotency: Idempotency
  /** Reads an answer to a query of an encounter. */
  readAnswer: AnswerReader
}

const RETRY_AFTER_SECONDS = 5
const REQUEST_TIMEOUT_MS = 60_000
/** How long a client that sends too much may go on sending before the connection is cut, so that it can read the answer. */
const LINGER_MS = 2_000

/** Registration intake over HTTP: `POST /encounters`, and `POST /encounters/ID/answers` for answers to queries. */
export function httpSource(options: HttpOptions): Source {
  return { name: 'intake.http', start: () => startHttp(options) }
}

async function startHttp(options: HttpOptions): Promise<RunningSource> {
  const { host, port, door } = options
  const uploads = new Set<FastifyRequest['raw']>()
  let stopping = false
  const app = fastify({
    bodyLimit: Number.MAX_SAFE_INTEGER,
    requestTimeout: REQUEST_TIMEOUT_MS,
    clientErrorHandler: (_error, socket) => answerMalformed(socket),
    frameworkErrors: (_error, _request, reply) => void sendProblem(reply, problem('malformed-request')),
  })
  // The body stays a stream: how much of it is read is decided by the handler.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
  app.setNotFoundHandler((request, reply) => {
    lingerThenClose(request, reply)
    const isKnown = /^\/encounters(\/[^/]+\/answers)?$/.test(request.url.split('?', 1)[0] ?? '')
    return sendProblem(reply, problem(isKnown ? 'method-not-allowed' : 'not-found'))
  })
  app.setErrorHandler((_error, request, reply) => {
    lingerThenClose(request, reply)
    return sendProblem(reply, problem('unexpected'))
  })
  // A connection that is kept alive would keep the server from closing.
  app.addHook('onSend', async (_request, reply) => void (stopping && reply.header('connection', 'close')))
  app.post('/encounters', (request, reply) => {
    return post(request, reply, options, uploads, readerFor(request.headers['content-type']))
  })
  app.post<{ Params: { encounterId: string } }>('/encounters/:encounterId/answers', (request, reply) => {
    const isJson = /^application\/json\b/i.test(request.headers['content-type'] ?? '')
    const reader = (bytes: Uint8Array) => options.readAnswer(request.params.encounterId, bytes)
    return post(request, reply, options, uploads, isJson ? reader : undefined)
  })
  await app.listen({ host, port })
  return {
    address: addressOf(app),
    problem: () => door.problem(),
    async stop() {
      stopping = true
      for (const upload of uploads) upload.destroy()
      await app.close()
    },
  }
}

function addressOf(app: FastifyInstance): string {
  const address = app.server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the HTTP server has no address')
  return address.family === 'IPv6' ? `[${address.address}]:${address.port}` : `${address.address}:${address.port}`
}

async function post(
  request: FastifyRequest,
  reply: FastifyReply,
  options: HttpOptions,
  uploads: Set<FastifyRequest['raw']>,
  reader: ((bytes: Uint8Array) => Reading | Promise<Reading>) | undefined,
): Promise<FastifyReply> {
  const { door, idempotency, maxBodyBytes } = options
  const encoding = request.headers['content-encoding'] ?? 'identity'
  if (!reader || encoding !== 'identity') return refuseUnread(request, reply, problem('media-type', mediaTypeDetail()))
  const key = request.headers['idempotency-key']
  if (key !== undefined && !isKey(key)) return refuseUnread(request, reply, problem('key-malformed', KEY_DETAIL))
  if ((await door.overload()) !== undefined) {
    void reply.header('retry-after', RETRY_AFTER_SECONDS)
    return refuseUnread(request, reply, problem('overloaded'))
  }

  const statedBytes = Number(request.headers['content-length'] ?? 0)
  uploads.add(request.raw)
  const body = await readBody(request.raw, maxBodyBytes, statedBytes)
  uploads.delete(request.raw)
  if (body.kind === 'cutOff') return reply.hijack()
  if (body.kind === 'tooLarge') {
    const faults = [{ code: 'too-large', path: '' }] as const
    const receivedBytes = Math.max(statedBytes, body.bytes.length)
    await door.refuse({ faults, original: body.bytes, receivedBytes, isTruncated: true })
    return refuseUnread(request, reply, problem('too-large', `At most ${maxBodyBytes} bytes are accepted.`))
  }

  const claimed = key === undefined ? undefined : await claim(idempotency, key, body.bytes)
  if (claimed === 'unavailable') return sendUnavailable(reply)
  if (claimed?.kind === 'busy') return sendProblem(reply, problem('in-flight'))
  if (claimed?.kind === 'other') return sendProblem(reply, problem('key-reused'))
  if (claimed?.kind === 'again') return sendAccepted(request, reply, JSON.parse(claimed.answer) as Accepted, options)
  try {
    return await take(await reader(body.bytes), request, reply, options, claimed)
  } finally {
    claimed?.release()
  }
}

const KEY_DETAIL = 'One value of 1 to 255 visible ASCII characters.'

function isKey(key: string | string[]): key is string {
  return typeof key === 'string' && /^[\x21-\x7e]{1,255}$/.test(key)
}

function mediaTypeDetail(): string {
  return `Send one of ${MEDIA_TYPES.join(', ')}, without Content-Encoding.`
}

async function claim(idempotency: Idempotency, key: string, body: Uint8Array): Promise<Claimed | 'unavailable'> {
  try {
    return await idempotency.claim(key, body)
  } catch {
    return 'unavailable'
  }
}

type Accepted = { encounterIds: string[]; refused: ReturnType<typeof errorsOf>; incomplete: Reading['incomplete'] }
type First = Extract<Claimed, { kind: 'first' }>

/** Makes what was read durable, then answers. */
async function take(
  reading: Reading,
  request: FastifyRequest,
  reply: FastifyReply,
  options: HttpOptions,
  claimed: First | undefined,
): Promise<FastifyReply> {
  const { door } = options
  const results = await door.take(reading.messages)
  if (!results) return sendUnavailable(reply)
  const encounterIds = [...new Set(results.map(({ encounterId }) => encounterId))].filter((id) => id !== undefined)
  const refusals = [...reading.refusals, ...results.map(({ refusal }) => refusal).filter((one) => one !== undefined)]
  const names = await Promise.all(refusals.map((refusal) => door.refuse(refusal)))
  if (encounterIds.length === 0) return sendProblem(reply, problemOf(refusals, names[0]))
  const accepted: Accepted = {
    encounterIds,
    refused: refusals.flatMap(errorsOf),
    incomplete: reading.incomplete,
  }
  try {
    await claimed?.finish(JSON.stringify(accepted))
  } catch {
    return sendUnavailable(reply)
  }
  return sendAccepted(request, reply, accepted, options)
}

function sendAccepted(request: FastifyRequest, reply: FastifyReply, accepted: Accepted, options: HttpOptions) {
  const [only, ...others] = accepted.encounterIds
  if (only && others.length === 0 && options.consolePort) {
    void reply.header('location', `http://${request.hostname}:${options.consolePort}/encounters/${only}`)
  }
  return reply
    .code(202)
    .type('application/json')
    .send(Buffer.from(JSON.stringify(accepted)))
}

/** As bytes: fastify would add a charset to a text, which neither media type knows. */
function sendProblem(reply: FastifyReply, body: Problem): FastifyReply {
  return reply
    .code(body.status)
    .type('application/problem+json')
    .send(Buffer.from(JSON.stringify(body)))
}

function sendUnavailable(reply: FastifyReply): FastifyReply {
  return sendProblem(reply.header('retry-after', RETRY_AFTER_SECONDS), problem('unavailable'))
}

/** Answers before the body was read, or without reading the rest of it. */
function refuseUnread(request: FastifyRequest, reply: FastifyReply, body: Problem): FastifyReply {
  lingerThenClose(request, reply)
  return sendProblem(reply, body)
}

/** Lets the rest of a body run through, unheld and not for long; then the connection ends. */
function lingerThenClose({ raw }: FastifyRequest, reply: FastifyReply): void {
  if (raw.complete) return
  void reply.header('connection', 'close')
  raw.resume()
  const timer = setTimeout(() => raw.socket.destroy(), LINGER_MS)
  raw.once('close', () => clearTimeout(timer))
}

function answerMalformed(socket: Socket): void {
  const body = JSON.stringify(problem('malformed-request'))
  const head = [
    'HTTP/1.1 400 Bad Request',
    'content-type: application/problem+json',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ]
  if (socket.writable) socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
  else socket.destroy()
}
