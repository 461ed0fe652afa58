import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startConsole, type Console } from './console.fixture.ts'

let folder: string
let place: Console

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimrail-console-'))
  place = await startConsole(folder)
})
afterAll(async () => {
  await place.stop()
  await rm(folder, { recursive: true, force: true })
})

async function get(path: string, init: RequestInit = {}) {
  const response = await fetch(`${place.url}${path}`, init)
  const type = response.headers.get('content-type') ?? ''
  return { status: response.status, type, headers: response.headers, text: await response.text() }
}

async function json(path: string) {
  const { status, text } = await get(path)
  expect(status).toBe(200)
  return JSON.parse(text)
}

function post(body: unknown) {
  const headers = { 'content-type': 'application/json' }
  return get('/api/replays', { method: 'POST', headers, body: JSON.stringify(body) })
}

function expectProblem(answer: Awaited<ReturnType<typeof get>>, status: number, title: string, detail: RegExp): void {
  expect(answer.status).toBe(status)
  expect(answer.type).toBe('application/problem+json')
  const body = JSON.parse(answer.text)
  expect(body).toMatchObject({ type: `urn:claimrail:problem:${title}`, title, status })
  expect(body.detail).toMatch(detail)
}

describe('what the API shows', () => {
  test('status: a row for each stage, encounters by state, the ledger', async () => {
    const { stages, encounters, ledger } = await json('/api/status')
    expect(stages.map((stage: { stage: string }) => stage.stage)).toHaveLength(6)
    expect(encounters).toMatchObject({ held: 2, registered: 1 })
    expect(ledger).toMatchObject({ chargeCents: 30_000, openCents: 30_000 })
  })

  test('conservation: no gap between log and views', async () => {
    expect((await json('/api/conservation')).gap).toBe(0)
  })

  test('graph: stages, topics, intakes, states and the diagram', async () => {
    const graph = await json('/api/graph')
    expect(Object.keys(graph).sort()).toEqual(['intakes', 'mermaid', 'stages', 'states', 'topics'])
    expect(graph.mermaid).toContain('flowchart')
  })

  test('encounters: without a filter, what waits for a person, oldest first', async () => {
    const views = await json('/api/encounters')
    expect(views.map((view: { encounterId: string }) => view.encounterId)).toEqual(place.held)
  })

  test('encounters: every filter, and a limit', async () => {
    const ids = async (query: string) =>
      (await json(`/api/encounters?${query}`)).map((view: { encounterId: string }) => view.encounterId)
    expect(await ids('state=any')).toHaveLength(3)
    expect(await ids('state=registered')).toEqual([place.waiting])
    expect(await ids('stage=coding&limit=1')).toEqual(place.held.slice(0, 1))
    expect(await ids('reason=coding.self-pay&specialty=cardiology')).toEqual(place.held)
    expect(await ids('reason=nothing-like-it')).toEqual([])
    expect(await ids('since=2026-01-02')).toEqual(place.held.slice(1))
    expect(await ids('until=2026-01-02T00:00:00Z&provider=1467857193')).toEqual(place.held.slice(0, 1))
  })

  test('one encounter with its timeline, by its id or the number of a claim', async () => {
    const view = await json(`/api/encounters/${place.held[0]}`)
    expect(view).toMatchObject({ state: 'held', stage: 'coding', reasons: ['coding.self-pay'] })
    expect(view.timeline.map((line: { what: string }) => line.what)).toEqual([
      'encounter.received',
      'encounter.registered',
      'work.opened',
    ])
    expect((await json(`/api/encounters/${place.claimNumber}`)).encounterId).toBe(place.held[0])
  })
})

describe('what can not be answered is a problem (RFC 9457) that names the field and repeats no value', () => {
  test.each([
    ['state=lost', /: state\.$/],
    ['stage=nowhere', /: stage\.$/],
    ['limit=0', /: limit\.$/],
    ['since=yesterday', /: since\.$/],
    ['reason=%3Cscript%3E', /: reason\.$/],
    ['colour=CANARY', /: an unknown field\.$/],
  ])('the filter %s', async (query, detail) => {
    const answer = await get(`/api/encounters?${query}`)
    expectProblem(answer, 400, 'bad-filter', detail)
    expect(answer.text).not.toMatch(/lost|nowhere|yesterday|script|CANARY/)
  })

  test.each(['00000000000000', 'partition-0', 'partition-99', 'nonsense', '%00'])(
    'an encounter that no one knows: %s',
    async (id) => {
      expectProblem(await get(`/api/encounters/${id}`), 404, 'no-such-encounter', /tracker may lag/)
    },
  )

  test('an address where there is nothing', async () => {
    expectProblem(await get('/api/nothing'), 404, 'not-found', /nothing at this address/)
    expectProblem(await get('/../package.json'), 404, 'not-found', /nothing at this address/)
  })

  test.each<[string, unknown]>([
    ['nothing', {}],
    ['neither ids nor filter', { because: 'x' }],
    ['both', { ids: [], filter: { state: 'held' } }],
    ['an empty filter, which would be everything', { filter: {} }],
    ['a filter that says only how many', { filter: { limit: 5 } }],
    ['something that is no id', { ids: ['CANARY'] }],
    ['a stage that can not be replayed', { filter: { state: 'held' }, from: 'transmission' }],
  ])('a replay of %s', async (_, body) => {
    const answer = await post(body)
    expectProblem(answer, 400, 'bad-replay', /Send ids/)
    expect(answer.text).not.toContain('CANARY')
  })

  test('a body that is not JSON, or not said to be', async () => {
    const headers = { 'content-type': 'application/json' }
    expectProblem(await get('/api/replays', { method: 'POST', headers, body: '{' }), 400, 'bad-request', /answered/)
    expectProblem(await get('/api/replays', { method: 'POST', body: '{}' }), 415, 'bad-request', /answered/)
  })
})

test('a replay over HTTP copies what it says, once, and is on the log under its request', async () => {
  const [id] = place.held
  const answer = await post({ ids: [id], because: 'coverage came', by: 'sam' })
  expect(answer.status).toBe(202)
  const { requestId, ...counts } = JSON.parse(answer.text)
  expect(counts).toEqual({ encounters: 1, copied: 1, skipped: {}, aborted: false })
  const copies = (await place.eventsOn('encounter.registered')).filter((event) => event.replay)
  expect(copies.map((event) => [event.encounterId, event.replay?.requestId])).toEqual([[id, requestId]])
  const [asked] = await place.eventsOn('audit')
  expect(asked?.data).toMatchObject({ action: 'replay.requested', by: 'sam', reason: 'coverage came' })
})

describe('the pages', () => {
  test.each([
    ['/', 'text/html'],
    ['/encounters/00000000000000', 'text/html'],
    ['/console.js', 'text/javascript'],
    ['/dom.js', 'text/javascript'],
    ['/encounter.js', 'text/javascript'],
    ['/pipeline.js', 'text/javascript'],
    ['/console.css', 'text/css'],
  ])('%s comes with a content security policy', async (path, type) => {
    const { status, type: given, headers } = await get(path)
    expect(status).toBe(200)
    expect(given).toContain(type)
    expect(headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('have no script or style in line, which the policy would refuse', async () => {
    const { text } = await get('/')
    expect(text).not.toMatch(/<script(?![^>]*src=)|<style|\son\w+=|\sstyle=/)
  })
})

describe('queries and answers', () => {
  const give = (body: unknown) => {
    const headers = { 'content-type': 'application/json' }
    return get('/api/answers', { method: 'POST', headers, body: JSON.stringify(body) })
  }

  test('none waits where none was asked', async () => {
    expect(await json('/api/queries')).toEqual([])
  })

  test('an answer to nothing is refused, and nothing of it is said again', async () => {
    const answer = { encounterId: place.held[0], queryId: 'Q1', value: 'CANARY', by: 'dr' }
    const refused = await give(answer)
    expectProblem(refused, 404, 'unknown-query', /never asked/)
    expect(refused.text).not.toContain('CANARY')
    expectProblem(await give({ ...answer, more: 1 }), 400, 'bad-answer', /Send encounterId/)
  })
})
