import { request } from 'node:http'
import { connect } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { VISIT, hl7Message } from '../example.fixture.ts'
import { CLAIM, ENCOUNTER, bundle } from '../fhir.fixture.ts'
import { openRig, type Rig } from './rig.fixture.ts'

let rig: Rig
beforeEach(async () => {
  rig = await openRig()
})
afterEach(() => rig.close())

type Answer = { status: number; type: string | null; headers: Headers; body: Record<string, unknown> }

async function post(url: string, body: string | Uint8Array, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    body: typeof body === 'string' ? body : Buffer.from(body),
    headers: { 'content-type': 'application/json', ...headers },
  })
  const text = await response.text()
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    headers: response.headers,
    body: JSON.parse(text) as Answer['body'],
  }
}

const visit = (visitNumber: string) => JSON.stringify({ ...VISIT, visitNumber })

test('a message is durable when 202 says so, with its encounter and where to see it', async () => {
  const { url } = await rig.http()
  const { status, body, headers } = await post(url, JSON.stringify(VISIT))
  expect(status).toBe(202)
  expect(body).toEqual({
    encounterIds: [expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{14}$/)],
    refused: [],
    incomplete: [],
  })
  expect(headers.get('location')).toBe(`http://127.0.0.1:8081/encounters/${(body.encounterIds as string[])[0]}`)
  expect(await rig.received()).toEqual([{ ...VISIT, format: 'json' }])
})

test('a FHIR Bundle, NDJSON and HL7 v2 come in by the same door', async () => {
  const { url } = await rig.http()
  const send = async (body: string, type: string) => (await post(url, body, { 'content-type': type })).status
  expect(await send(JSON.stringify(bundle()), 'application/fhir+json; charset=utf-8')).toBe(202)
  expect(await send(JSON.stringify(bundle()), 'application/json')).toBe(202)
  expect(await send(`${visit('V1')}\n${visit('V2')}\n`, 'application/x-ndjson')).toBe(202)
  expect(await send(hl7Message('ADT^A04'), 'x-application/hl7-v2+er7')).toBe(202)
  const formats = (await rig.received()).map(({ format }) => format).sort()
  expect(formats).toEqual(['fhir', 'fhir', 'hl7v2', 'json', 'json'])
})

test('of a body with good and bad in it the good is taken and the bad is named and kept', async () => {
  const { url } = await rig.http()
  const body = `${visit('V1')}\n{"sourceSystem":"x"\n${visit('V3')}`
  const answer = await post(url, body, { 'content-type': 'application/x-ndjson' })
  expect(answer.status).toBe(202)
  expect(answer.body).toMatchObject({ refused: [{ code: 'not-json', path: '', line: 2 }] })
  const kept = await rig.kept()
  expect([...kept.values()].map(String)).toContain('{"sourceSystem":"x"')
})

test('what is incomplete is taken and named', async () => {
  const { url } = await rig.http()
  const { body } = await post(
    url,
    JSON.stringify(
      bundle(
        [
          { ...ENCOUNTER, class: { code: 'AMB' } },
          { ...CLAIM, insurance: [] },
        ].slice(1),
      ),
    ),
  )
  expect(body).toMatchObject({ encounterIds: [expect.any(String)] })
})

test.each([
  ['cut off', JSON.stringify(VISIT).slice(0, -20), 'application/json', 400, 'not-json', ''],
  ['binary', new Uint8Array([0, 255, 254, 7]), 'application/json', 400, 'not-utf8', ''],
  ['empty', '', 'application/json', 400, 'not-json', ''],
  ['of the wrong type', JSON.stringify({ ...VISIT, status: 7 }), 'application/json', 422, 'unknown-code', 'status'],
  [
    'without a visit',
    JSON.stringify({ ...VISIT, visitNumber: undefined }),
    'application/json',
    422,
    'missing',
    'visitNumber',
  ],
  [
    'HL7 v2 without PV1',
    hl7Message('ADT^A04').replace(/\rPV1.*/, ''),
    'x-application/hl7-v2+er7',
    422,
    'missing',
    'PV1',
  ],
])('a body that is %s is a problem by code and path, and is kept', async (_, body, type, status, code, path) => {
  const { url } = await rig.http()
  const answer = await post(url, body, { 'content-type': type })
  expect(answer.status).toBe(status)
  expect(answer.type).toBe('application/problem+json')
  expect(answer.body).toMatchObject({
    type: `urn:claimrail:problem:${code}`,
    title: expect.any(String) as string,
    status,
    detail: expect.any(String) as string,
    instance: expect.stringMatching(/^urn:claimrail:quarantine:[0-9A-Z]{26}$/) as string,
  })
  expect((answer.body.errors as unknown[])[0]).toMatchObject({ code, path })
  const name = String(answer.body.instance).split(':').at(-1)
  const kept = await rig.kept()
  expect(kept.get(`${name}.bin`)).toBeDefined()
  expect(JSON.parse(String(kept.get(`${name}.json`)))).toMatchObject({ code, path, source: 'http', isTruncated: false })
  expect(await rig.received()).toEqual([])
})

test('a body of 100 MB is answered 413 without being held, and only its beginning is kept', async () => {
  const { url } = await rig.http({ maxBodyBytes: 1_000_000 })
  const before = process.memoryUsage().rss
  const answer = await new Promise<{ status: number; sent: number }>((resolve, reject) => {
    let sent = 0
    const chunk = Buffer.alloc(64 * 1024, 0x20)
    const outgoing = request(url, { method: 'POST', headers: { 'content-type': 'application/json' } }, (response) => {
      response.resume().on('end', () => resolve({ status: response.statusCode ?? 0, sent }))
    })
    outgoing.on('error', reject)
    const more = () => {
      while (sent < 100_000_000) {
        sent += chunk.length
        if (!outgoing.write(chunk)) return void outgoing.once('drain', more)
      }
      outgoing.end()
    }
    more()
  })
  expect(answer.status).toBe(413)
  expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000)
  const kept = await rig.kept()
  const sizes = [...kept].filter(([name]) => name.endsWith('.bin')).map(([, bytes]) => bytes.length)
  expect(sizes).toEqual([64 * 1024])
  const [note] = [...kept]
    .filter(([name]) => name.endsWith('.json'))
    .map(([, bytes]) => JSON.parse(String(bytes)) as object)
  expect(note).toMatchObject({ code: 'too-large', isTruncated: true })
})

test('a body that says it is too large is refused before it is read', async () => {
  const { url } = await rig.http({ maxBodyBytes: 1_000 })
  const answer = await post(url, 'x'.repeat(200_000))
  expect([answer.status, answer.body.type]).toEqual([413, 'urn:claimrail:problem:too-large'])
})

test.each([
  [{ 'content-type': 'text/csv' }],
  [{ 'content-type': 'application/jsonp' }],
  [{ 'content-encoding': 'gzip' }],
])('%j is answered 415', async (headers) => {
  const { url } = await rig.http()
  const answer = await post(url, JSON.stringify(VISIT), headers)
  expect([answer.status, answer.type]).toEqual([415, 'application/problem+json'])
})

test('other paths and methods are problems too, and so is what is no HTTP', async () => {
  const { url, address = '' } = await rig.http()
  const other = await fetch(url.replace('encounters', 'nothing'))
  const method = await fetch(url)
  expect([other.status, method.status]).toEqual([404, 405])
  expect(other.headers.get('content-type')).toBe('application/problem+json')
  const [host, port] = address.split(':')
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(Number(port), host, () => socket.write('nonsense\r\n\r\n'))
    let text = ''
    socket.on('data', (chunk) => (text += String(chunk))).on('close', () => resolve(text))
  })
  expect(answer).toMatch(/^HTTP\/1\.1 400 [\s\S]*application\/problem\+json[\s\S]*malformed-request/)
})

test('the same key and body give the same answer, also after a restart; another body is refused', async () => {
  const headers = { 'idempotency-key': 'k-1' }
  const first = await rig.http()
  const one = await post(first.url, visit('V1'), headers)
  const again = await post(first.url, visit('V1'), headers)
  await first.stop()
  const second = await rig.http()
  const afterRestart = await post(second.url, visit('V1'), headers)
  const other = await post(second.url, visit('V2'), headers)
  expect([one.status, again.status, afterRestart.status, other.status]).toEqual([202, 202, 202, 422])
  expect([again.body, afterRestart.body]).toEqual([one.body, one.body])
  expect(other.body.type).toBe('urn:claimrail:problem:key-reused')
  expect(await rig.received()).toHaveLength(1)
})

test('while the first request with a key is under way the second is told so', async () => {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  const door = rig.door('http', {
    receive: async (messages) => {
      await held
      return rig.receive(messages)
    },
  })
  const { url } = await rig.http({ door })
  const headers = { 'idempotency-key': 'k-2' }
  const first = post(url, visit('V1'), headers)
  await expect.poll(async () => (await post(url, visit('V1'), headers)).status).toBe(409)
  letGo()
  expect((await first).status).toBe(202)
})

test('a refused body does not use up its key', async () => {
  const { url } = await rig.http()
  const headers = { 'idempotency-key': 'k-3' }
  expect((await post(url, '{', headers)).status).toBe(400)
  expect((await post(url, '{', headers)).status).toBe(400)
  expect((await post(url, visit('V1'), { 'idempotency-key': 'x'.repeat(300) })).status).toBe(400)
})

test('when too much is waiting it says when to come back', async () => {
  const { url } = await rig.http({ door: rig.door('http', { maxWaiting: -1 }) })
  const answer = await post(url, visit('V1'))
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '5'])
  expect(await rig.received()).toEqual([])
})

test('while the log is away nothing is said to be taken, and the source says it is not well', async () => {
  const door = rig.door('http', { receive: () => Promise.reject(new Error('away')) })
  const source = await rig.http({ door })
  const answer = await post(source.url, visit('V1'), { 'idempotency-key': 'k-4' })
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
  expect(source.problem()).toBe('log-unavailable')
  const well = await rig.http()
  expect((await post(well.url, visit('V1'), { 'idempotency-key': 'k-4' })).status).toBe(202)
})

test('stopping answers what was taken and gives up what is still being sent', async () => {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  let taken = false
  const door = rig.door('http', {
    receive: async (messages) => {
      taken = true
      await held
      return rig.receive(messages)
    },
  })
  const source = await rig.http({ door })
  const answered = post(source.url, visit('V1'))
  const upload = request(source.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': 1_000 },
  })
  const gaveUp = new Promise<void>((resolve) => upload.on('error', () => resolve()))
  upload.write('{')
  await expect.poll(() => taken).toBe(true)
  const stopped = source.stop()
  letGo()
  await Promise.all([stopped, gaveUp])
  expect((await answered).status).toBe(202)
  expect(await rig.received()).toHaveLength(1)
})

test('a message that no record can carry is refused, and its neighbours are taken', async () => {
  const { url } = await rig.http({ maxBodyBytes: 5_000_000 })
  const notes = [{ id: 'n', text: 'x'.repeat(1_000_000) }]
  const large = JSON.stringify({ ...VISIT, visitNumber: 'V2', parts: { notes } })
  const answer = await post(url, `${visit('V1')}\n${large}\n`, { 'content-type': 'application/x-ndjson' })
  expect([answer.status, answer.body.refused]).toEqual([202, [{ code: 'too-large', path: '' }]])
  expect(await rig.received()).toHaveLength(1)
})
